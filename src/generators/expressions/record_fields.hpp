// The fields of composite values, read from the text of a whole value.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "generators/expressions/value_type.hpp"
#include "generators/graph.hpp"
#include "schema/model.hpp"

namespace datagen::generators::expressions {

struct RecordField {
  std::size_t index;  ///< among the fields, 0-based
  ValueType type;
};
/// Empty when the type is no composite, or has no such field.
[[nodiscard]] std::optional<RecordField> find_field(const schema::Model& model, const ValueType& type,
                                                    std::string_view name);

/// Input: a composite's text, as record_out writes it. Its field, NULL where it is left out. The model must
/// outlive the node.
[[nodiscard]] std::unique_ptr<Node> field_node(const schema::Model& model, const RecordField& field);

}  // namespace datagen::generators::expressions
