// What `datagen version` says.
#pragma once

#include <string>

namespace datagen::cli {

/// "datagen 0.1.0".
[[nodiscard]] std::string version_text();
/// The version, and what this one reads and writes, for programs.
[[nodiscard]] std::string version_json();

}  // namespace datagen::cli
