// Raw SQL of the schema (defaults, checks, generated columns, index expressions), checked with PostgreSQL's own grammar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace datagen::schema {

struct SqlError {
  std::size_t offset;   ///< byte offset in the expression
  std::string message;  ///< PostgreSQL's own words, or why one expression was expected
};

/// Whether the text is exactly one scalar expression of PostgreSQL 15's grammar (libpg_query); nothing that could end
/// the statement it is put into. Empty when it is. Thread-safe.
[[nodiscard]] std::optional<SqlError> check_expression(std::string_view text);

}  // namespace datagen::schema
