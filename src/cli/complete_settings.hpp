// Adds up the routes by which settings come: defaults, configuration, environment, command line.
#pragma once

#include <optional>
#include <string>

#include "cli/command_line.hpp"

namespace datagen::cli {

struct CompleteSettings {
  Settings settings;
  std::optional<std::string> configuration;  ///< the file that was read
};

/// The options over the environment over the configuration over the defaults; nothing once the
/// configuration's errors are on standard error. Throws core::Error (Usage) for what is wrong elsewhere.
[[nodiscard]] std::optional<CompleteSettings> complete_settings(const CommandLine& line);

}  // namespace datagen::cli
