// The names of keys, checks, foreign keys, indexes and owned sequences: given ones must be free, missing ones
// are chosen as PostgreSQL chooses them.
#pragma once

#include "schema/load_context.hpp"

namespace datagen::schema {

/// Reports names that are taken and fills every empty name of the model. The last step of loading.
void settle_names(LoadContext& context);

}  // namespace datagen::schema
