// A file without a name in the folder of temporary files.
#pragma once

#include <string_view>

namespace datagen::generators::sources {

/// Open for reading and writing; it goes with its descriptor. Throws core::Error: `cannot make a temporary
/// file for WHAT ...`.
[[nodiscard]] int open_temporary(std::string_view what);

/// Appends the bytes. Throws core::Error.
void write_temporary(int descriptor, std::string_view bytes, std::string_view what);

}  // namespace datagen::generators::sources
