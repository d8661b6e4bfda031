// Indexes of a table.
#pragma once

#include "schema/load_context.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

/// Fills Table::indexes. A unique index on one plain column makes that column unique.
void load_indexes(LoadContext& context, Table& table, const ObjectReader& reader);

}  // namespace datagen::schema
