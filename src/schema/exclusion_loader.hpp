// Exclusion constraints of a table.
#pragma once

#include "schema/load_context.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

/// Fills Table::exclusions. Reports operators that PostgreSQL does not have for a column's type.
void load_exclusions(LoadContext& context, Table& table, const ObjectReader& reader);

}  // namespace datagen::schema
