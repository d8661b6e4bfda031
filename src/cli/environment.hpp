// Settings by environment variables: over the configuration, under the command line.
#pragma once

#include "cli/settings.hpp"

namespace datagen::cli {

/// Stores the value of every flag whose variable is set and not empty; switches take 1 and 0 too. Throws
/// core::Error (Usage) naming the variable that is wrong.
void apply_environment(Settings& settings);

}  // namespace datagen::cli
