// Arrays and JSON documents that checks ask something of: attempts put together of what the checks name.
#pragma once

#include <cstddef>

#include "generators/checks/table_fits.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

/// The cell of an array or a JSON column whose values in attempts have the elements, keys and values that the
/// group's checks spell out (`data ? 'id'`, `'new' = ANY (tags)`), in lengths of all sizes; in real rows, and
/// where the schema names a generator, it is as it was.
[[nodiscard]] CellPlan with_container_attempts(ModelBuild& build, std::size_t table, std::size_t column,
                                               const RedrawGroup& group, CellPlan cell);

}  // namespace datagen::generators::checks
