// The built-in templates that a command line names, read and put together.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "templates/parameters.hpp"

namespace datagen::cli {

/// The templates of these names, in their order; empty once the errors of a broken one are on standard error.
/// Throws core::Error (Usage) for a name that is none, or given twice.
[[nodiscard]] std::optional<std::vector<templates::Template>> read_templates(
    std::span<const std::string> names);

/// They and their parameters as one plain schema, called `template ecommerce`. As above; throws core::Error
/// (Usage) also for parameters that none has and for templates that cannot be merged.
[[nodiscard]] std::optional<core::SourceText> compose_schema(
    std::span<const std::string> names, std::span<const templates::Assignment> assignments);

}  // namespace datagen::cli
