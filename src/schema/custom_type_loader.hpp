// `custom_types`: enums, composites and domains.
#pragma once

#include "schema/load_context.hpp"

namespace datagen::schema {

/// Fills Model::custom_types and tells the context their names. `custom_types` is the object under that key.
void load_custom_types(LoadContext& context, const JsonValue& custom_types);

}  // namespace datagen::schema
