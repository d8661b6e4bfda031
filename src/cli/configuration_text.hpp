// What `datagen config` prints: the settings and where they come from, a configuration to start from, and the
// JSON Schema of configurations. All read off the table of flags.
#pragma once

#include <string>

#include "cli/complete_settings.hpp"

namespace datagen::cli {

/// Key, value and origin of every setting of the configuration, aligned.
[[nodiscard]] std::string configuration_text(const CompleteSettings& complete);
/// The same as JSON.
[[nodiscard]] std::string configuration_json(const CompleteSettings& complete);
/// A configuration with every key in a comment: what it means, its variable, its default.
[[nodiscard]] std::string configuration_sample();
/// The JSON Schema document (draft 2020-12): accepts what read_configuration() does.
[[nodiscard]] std::string configuration_schema();

}  // namespace datagen::cli
