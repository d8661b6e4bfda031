// The commands that read a schema, from final settings to an exit code.
#pragma once

#include <span>
#include <string>

#include "cli/settings.hpp"
#include "core/error.hpp"

namespace datagen::cli {

/// Writes the dump and its summary. Throws core::Error for what the run itself refuses.
[[nodiscard]] core::ExitCode run_generate(Settings settings);
/// Prints what the schema holds, or what is wrong with it. Throws core::Error when its rows cannot be made.
[[nodiscard]] core::ExitCode run_validate(Settings settings);
/// Prints what a dump would hold. Throws as run_validate().
[[nodiscard]] core::ExitCode run_plan(Settings settings);
/// Prints the first rows of tables. Throws as run_validate(), and for tables that the schema does not have.
[[nodiscard]] core::ExitCode run_preview(Settings settings);
/// Prints what changes between the dumps of two schemas, given by their files' names; ends with kDiffers if
/// something does. Throws as run_validate().
[[nodiscard]] core::ExitCode run_diff(const Settings& settings, std::span<const std::string> inputs);

}  // namespace datagen::cli
