// Primary keys, unique constraints and check constraints of a table.
#pragma once

#include "schema/column_loader.hpp"
#include "schema/load_context.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

/// Fills Table::primary_key and Table::uniques from the table's keys and the columns' flags.
void load_keys(LoadContext& context, Table& table, const ObjectReader& reader,
               const std::vector<ColumnClaims>& claims);

/// Fills Table::checks.
void load_checks(LoadContext& context, Table& table, const ObjectReader& reader);

/// Reads an array of column names of the table; unknown names, names given twice, empty and too long lists
/// are reported. `what` names the list: `primary key of table "orders"`. Empty when anything is wrong.
[[nodiscard]] std::vector<std::size_t> read_column_list(LoadContext& context, const Table& table,
                                                        const JsonValue& list, std::string_view what);

/// The optional "name" of a constraint or index, and where it stands; `fallback` where it has none.
struct GivenName {
  std::string name;
  std::size_t offset;
};
[[nodiscard]] GivenName read_given_name(LoadContext& context, const ObjectReader& reader,
                                        std::string_view kind, std::size_t fallback);

}  // namespace datagen::schema
