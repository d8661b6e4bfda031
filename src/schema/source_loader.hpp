// Loads `source` of a table.
#pragma once

#include "schema/load_context.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

/// Of a table whose columns and keys are loaded. The file is not looked at.
void load_source(LoadContext& context, Table& table, const ObjectReader& reader);

/// What a table of rows from a file cannot have beside it: once foreign keys are loaded.
void check_source(LoadContext& context, const Table& table);

}  // namespace datagen::schema
