// Indexes of a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/load_context.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

/// One element of an index: a column of the table, or SQL as CREATE INDEX takes it. Reports and returns empty
/// when it is neither. `what` names the whole: `index of table "orders"`.
[[nodiscard]] std::optional<IndexElement> read_index_element(LoadContext& context, const Table& table,
                                                             const JsonValue& text, std::string_view what);
/// The "where" of an index or constraint; empty when absent, and when it is reported.
[[nodiscard]] std::string read_index_condition(LoadContext& context, const Table& table,
                                               const ObjectReader& reader, std::string_view what);

/// Fills Table::indexes. A unique index on one plain column makes that column unique.
void load_indexes(LoadContext& context, Table& table, const ObjectReader& reader);

}  // namespace datagen::schema
