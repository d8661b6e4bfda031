// Ranges of numbers and moments from the configuration.
#pragma once

#include <optional>

#include "generators/cells.hpp"
#include "generators/column_build.hpp"

namespace datagen::generators::families {

/// `min` and `max` of the configuration, or those of `otherwise` (scaled) where they are not given. What does
/// not fit the column, or is in the wrong order, is reported.
[[nodiscard]] std::optional<NumberLimits> configured_bounds(const ColumnBuild& column,
                                                            NumberLimits otherwise);

/// The moment under a key, in microseconds, or `otherwise` where it is not given. What is no moment is
/// reported.
[[nodiscard]] std::optional<std::int64_t> configured_moment(const ColumnBuild& column, std::string_view key,
                                                            std::int64_t otherwise);

}  // namespace datagen::generators::families
