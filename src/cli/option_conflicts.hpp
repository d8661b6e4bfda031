// Options that say nothing together, or something else than they seem to: pg_dump's rules.
#pragma once

#include "cli/settings.hpp"

namespace datagen::cli {

/// Once all settings are known. Throws core::Error (Usage).
void refuse_conflicts(const Settings& settings);

}  // namespace datagen::cli
