// `sequences`.
#pragma once

#include "schema/load_context.hpp"

namespace datagen::schema {

/// Fills Model::sequences. `sequences` is the object under that key.
void load_sequences(LoadContext& context, const JsonValue& sequences);

}  // namespace datagen::schema
