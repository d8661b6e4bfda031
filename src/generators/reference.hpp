// Everything that can be written into a schema, as JSON for tools: docs/*.md are made of it.
#pragma once

#include <string>

namespace datagen::generators {

/// The objects of the format with their keys, the types, the generators, and the names that select them.
[[nodiscard]] std::string reference();

}  // namespace datagen::generators
