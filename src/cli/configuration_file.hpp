// Where the configuration is looked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace datagen::cli {

/// In the working directory, or the nearest one around it.
inline constexpr std::string_view kConfigurationName = ".datagen.yaml";

/// The first there is of: `.datagen.yaml` here or in a directory around this one,
/// `$XDG_CONFIG_HOME/datagen/config.yaml` (without the variable: ~/.config), `~/.datagen.yaml`. A path as a
/// message may show it; empty when there is none.
[[nodiscard]] std::optional<std::string> find_configuration();

}  // namespace datagen::cli
