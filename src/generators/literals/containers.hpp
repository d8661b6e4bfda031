// Arrays and composites that a schema writes as PostgreSQL's text, as the JSON values that stand for the
// same.
#pragma once

#include <optional>
#include <string_view>

#include "schema/json_value.hpp"
#include "schema/model.hpp"

namespace datagen::generators::literals {

/// `{1,NULL,"a b"}`, nested as deep as the type's dimensions; items are strings. Without lower bounds
/// ("[2:3]=").
[[nodiscard]] std::optional<schema::JsonValue> read_array(const schema::Type& type, std::string_view text);
/// `(1,,"a b")` with one item for each field of the type; what stands for NULL is left out.
[[nodiscard]] std::optional<schema::JsonValue> read_composite(const schema::CustomType& type,
                                                              std::string_view text);

}  // namespace datagen::generators::literals
