// What `datagen template list` and `show` print.
#pragma once

#include <span>
#include <string>

#include "templates/parameters.hpp"

namespace datagen::cli {

/// Two lines per template: what it is, and its tables and rows by default.
[[nodiscard]] std::string template_list_text(std::span<const templates::Template> all);

/// Parameters and tables with their values under the assignments. Throws core::Error (Usage) as
/// templates::parameter_values() does.
[[nodiscard]] std::string template_text(const templates::Template& source,
                                        std::span<const templates::Assignment> assignments);

}  // namespace datagen::cli
