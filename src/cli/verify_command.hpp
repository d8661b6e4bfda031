// `datagen verify`: from final settings to an exit code.
#pragma once

#include <string>

#include "cli/settings.hpp"
#include "core/error.hpp"

namespace datagen::cli {

/// Compares the dump at `path`, "-" for standard input, with what the schema gives. Throws core::Error
/// (VerificationFailed) for the first difference.
[[nodiscard]] core::ExitCode run_verify(Settings settings, std::string path);

}  // namespace datagen::cli
