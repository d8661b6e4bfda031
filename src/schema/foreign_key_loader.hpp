// Foreign keys: resolved once every table's columns, keys and indexes are known.
#pragma once

#include "schema/load_context.hpp"

namespace datagen::schema {

/// Fills Table::foreign_keys of the table at `table`. `list` is the array under "foreign_keys".
void load_foreign_keys(LoadContext& context, std::size_t table, const JsonValue& list);

}  // namespace datagen::schema
