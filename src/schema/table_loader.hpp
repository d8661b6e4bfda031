// `tables`: names and columns of all, then keys and indexes of each, then what refers from one to another.
#pragma once

#include "schema/load_context.hpp"

namespace datagen::schema {

/// Fills Model::tables, all but the names that the schema leaves to PostgreSQL. `tables` is the object under
/// that key.
void load_tables(LoadContext& context, const JsonValue& tables);

}  // namespace datagen::schema
