// The columns of a table, in both shapes: an array of objects with names, or an object keyed by name.
#pragma once

#include "schema/load_context.hpp"

namespace datagen::schema {

/// Where a column said what can only be judged once the table's keys are known; kNoOffset where it did not.
struct ColumnClaims {
  std::size_t primary_key = core::kNoOffset;  ///< of "primary_key": true
  std::size_t unique = core::kNoOffset;       ///< of "unique": true
  std::size_t nullable = core::kNoOffset;     ///< of "nullable": true
  std::size_t null_ratio = core::kNoOffset;   ///< of a "null_ratio" above 0
  const JsonValue* default_sql = nullptr;
  const JsonValue* generated_as = nullptr;
  const JsonValue* rules = nullptr;
};

/// Fills Table::columns; the claims stand at the columns' indexes. `columns` is an array or an object.
[[nodiscard]] std::vector<ColumnClaims> load_columns(LoadContext& context, Table& table,
                                                     const JsonValue& columns);

/// Checks defaults and generated columns against the table's columns.
void check_column_sql(LoadContext& context, const Table& table, const std::vector<ColumnClaims>& claims);

/// Settles which columns are NOT NULL once the primary key is known.
void settle_nullability(LoadContext& context, Table& table, const std::vector<ColumnClaims>& claims);

/// `column "orders.total"`.
[[nodiscard]] std::string column_label(const Table& table, const Column& column);

}  // namespace datagen::schema
