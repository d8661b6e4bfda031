// What an SQL expression of a unique index asks of the columns it reads, and which rows a partial one holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators {

/// An element of a key: its values differ where those of its columns do.
struct KeyElement {
  std::vector<std::size_t> columns;
  std::vector<std::size_t> folded;  ///< those of them that have to differ in more than their case
};

/// Reads an expression that gives different values for different columns: lower(email), a || '-' || b,
/// md5(x). Nothing for others, such as date_trunc('day', t), and for those where NULL is a value like others.
[[nodiscard]] std::optional<KeyElement> read_key_expression(const schema::Table& table,
                                                            const schema::SqlNode& expression);
/// An element of an index: its column, or its expression without what orders it ("lower(email) DESC").
[[nodiscard]] std::optional<KeyElement> read_key_element(const schema::Table& table,
                                                         const schema::IndexElement& element);

/// Whether the element reads no column: its value is the same in all rows.
[[nodiscard]] bool is_constant(const schema::IndexElement& element);

/// The columns that an element of an index reads.
[[nodiscard]] std::vector<std::size_t> read_columns(const schema::Table& table,
                                                    const schema::IndexElement& element);

/// A range that an exclusion constraint compares: a column of a range type - start and end are that column -
/// or tsrange(start, end), int4range(first, last) and the like over two columns.
struct Stretch {
  std::size_t start;
  std::size_t end;
};
[[nodiscard]] std::optional<Stretch> read_stretch(const schema::Table& table,
                                                  const schema::IndexElement& element);

/// A condition on one column of a partial index: while it is false the index does not hold the row.
struct RowCondition {
  enum class Kind : std::uint8_t { True, False, Null, NotNull, Values };
  Kind kind = Kind::True;
  std::size_t column = 0;
  std::vector<std::string> values;  ///< Values: the constants it may equal,
  bool is_negated = false;          ///< or may not equal
};

/// What a `where` comes down to: conditions that all have to hold.
struct RowConditions {
  std::vector<RowCondition> understood;
  bool has_others = false;  ///< some that were not understood
};
[[nodiscard]] RowConditions read_row_conditions(const schema::Table& table, std::string_view where);

}  // namespace datagen::generators
