// Raw SQL of the schema (defaults, checks, generated columns, index expressions), checked with PostgreSQL's
// own grammar.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::schema {

struct SqlError {
  std::size_t offset;   ///< byte offset in the expression
  std::string message;  ///< PostgreSQL's own words, or why one expression was expected
};

/// Longer texts are refused: they are no expressions people write, and the trees of endless ones overflow the
/// stack.
inline constexpr std::size_t kMaxExpressionBytes = 16UL << 10U;

/// Whether the text is exactly one scalar expression of PostgreSQL 15's grammar (libpg_query); nothing that
/// could end the statement it is put into. Empty when it is. Thread-safe.
[[nodiscard]] std::optional<SqlError> check_expression(std::string_view text);

/// A column that an expression reads, named as the expression names it: folded to lower case unless quoted.
struct ColumnUse {
  std::string name;
  std::size_t offset;  ///< byte offset in the expression
};

/// The columns an expression reads, in the order of the tree. For texts that check_expression() accepts.
[[nodiscard]] std::vector<ColumnUse> columns_of_expression(std::string_view text);

/// Whether a condition that holds is never false, but true or unknown, where some of its columns are NULL
/// instead: that is so of constants and columns under strict operators, IN, BETWEEN, LIKE, AND, OR and NOT.
/// Of anything else (IS NULL, coalesce, functions) the answer is no. For texts that check_expression()
/// accepts.
[[nodiscard]] bool nulls_keep_from_false(std::string_view condition);

/// One element of an index that is more than the name of a column.
struct IndexElementSql {
  std::string sql;   ///< ready to stand between the parentheses of CREATE INDEX; parentheses added where they
                     ///< were missing
  std::string name;  ///< what PostgreSQL calls it in the index's default name: "email", "lower", "expr"
  bool is_column = false;  ///< a column with options (`price DESC`), not an expression
  std::vector<ColumnUse> columns;
};

/// Reads `lower(email)`, `price DESC NULLS LAST`, `name text_pattern_ops`, `a + b`. On failure `error` is set
/// and the result is empty.
[[nodiscard]] std::optional<IndexElementSql> parse_index_element(std::string_view text, SqlError& error);

}  // namespace datagen::schema
