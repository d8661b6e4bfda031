// Reads conditions on one column of texts or labels.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "generators/checks/linear.hpp"
#include "generators/checks/text_rule.hpp"
#include "schema/model.hpp"

namespace datagen::generators::checks {

/// Reads a condition in which no column but this one stands. When a part of it is not understood the result
/// is empty, and `error` may say why.
[[nodiscard]] std::optional<TextRule> read_text_rule(const Scope& scope, std::size_t column,
                                                     const schema::SqlNode& node, std::string& error);

/// Whether read_text_rule() reads conditions of columns of the type.
[[nodiscard]] bool has_texts(const schema::Model& model, const schema::Type& type);

}  // namespace datagen::generators::checks
