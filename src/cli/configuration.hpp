// The configuration: a YAML mapping of keys to the defaults of options, read off the table of flags.
#pragma once

#include <cstddef>

#include "cli/settings.hpp"
#include "core/diagnostics.hpp"

namespace datagen::cli {

/// Hundreds of times the longest useful configuration; stops a wrong file at once.
inline constexpr std::size_t kMaxConfigurationBytes = 1UL << 20U;

/// Stores every value in the settings; what is wrong goes to `diagnostics`, all of it.
void read_configuration(const core::SourceText& source, Settings& settings, core::Diagnostics& diagnostics);

}  // namespace datagen::cli
