// Ranges of numbers from the configuration, scaled as the column is.
#pragma once

#include <optional>

#include "generators/cells.hpp"
#include "generators/column_build.hpp"

namespace datagen::generators::families {

/// `min` and `max` of the configuration, or those of `otherwise` (scaled) where they are not given. What does
/// not fit the column, or is in the wrong order, is reported.
[[nodiscard]] std::optional<NumberLimits> configured_bounds(const ColumnBuild& column,
                                                            NumberLimits otherwise);

}  // namespace datagen::generators::families
