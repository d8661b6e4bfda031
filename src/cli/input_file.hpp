// Reads a whole input, a file or standard input, up to a limit.
#pragma once

#include <cstddef>
#include <string>

#include "core/diagnostics.hpp"

namespace datagen::cli {

/// Reads at most `limit` + 1 bytes, so that the reader of the text sees that it is too long and an endless
/// input ends. `path` "-" is standard input, named "<stdin>". Throws core::Error (Usage): `could not open
/// file "x": No such file or directory`.
[[nodiscard]] core::SourceText read_input(const std::string& path, std::size_t limit);

}  // namespace datagen::cli
