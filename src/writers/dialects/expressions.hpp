// SQL expressions in the words of other databases, where they mean the same there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/model.hpp"
#include "writers/dialects/names.hpp"

namespace datagen::writers {

/// A condition or value over columns of a table of the names' model; empty where some part of it has no
/// counterpart that holds for the same rows.
[[nodiscard]] std::optional<std::string> dialect_expression(const schema::Model& model,
                                                            const DialectNames& names, std::size_t table,
                                                            const std::string& expression);

/// The text between quotes, escaped as rows are.
[[nodiscard]] std::string dialect_literal(Dialect dialect, std::string_view text);

/// A column's default, in parentheses: a constant or the present moment. Empty: it has no counterpart.
[[nodiscard]] std::optional<std::string> dialect_default(const schema::Model& model, Dialect dialect,
                                                         const schema::Column& column);

}  // namespace datagen::writers
