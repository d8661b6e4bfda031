// The commands that read files of records instead of a schema.
#pragma once

#include <span>
#include <string>

#include "cli/settings.hpp"
#include "core/error.hpp"

namespace datagen::cli {

/// Writes the schema that the files' records have. Throws core::Error for files that cannot be read.
[[nodiscard]] core::ExitCode run_infer(const Settings& settings, std::span<const std::string> paths);

/// Writes a dump of the files' rows, as run_generate() does of a schema's. Throws as run_infer() and
/// run_generate().
[[nodiscard]] core::ExitCode run_convert(Settings settings, std::span<const std::string> paths);

}  // namespace datagen::cli
