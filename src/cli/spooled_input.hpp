// Standard input as a file that can be read twice.
#pragma once

namespace datagen::cli {

/// What opens standard input anew, from its beginning, once it was spooled.
inline constexpr const char* kSpooledInput = "/dev/stdin";

/// Copies standard input to a file without a name, in the folder of temporary files, which takes its place:
/// it is gone with the program. Throws core::Error (CannotGenerate) when it cannot be copied.
void spool_standard_input();

}  // namespace datagen::cli
