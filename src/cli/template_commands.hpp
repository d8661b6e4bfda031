// `datagen template list`, `show` and `export`.
#pragma once

#include <string>
#include <vector>

#include "cli/settings.hpp"
#include "core/error.hpp"

namespace datagen::cli {

/// Each throws core::Error: Usage for wrong arguments, OutputFailed when the text cannot be written.
[[nodiscard]] core::ExitCode run_template_list(const std::vector<std::string>& arguments);
[[nodiscard]] core::ExitCode run_template_show(const Settings& settings,
                                               const std::vector<std::string>& arguments);
[[nodiscard]] core::ExitCode run_template_export(const Settings& settings,
                                                 const std::vector<std::string>& arguments);

}  // namespace datagen::cli
