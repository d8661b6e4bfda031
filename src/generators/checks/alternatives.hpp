// Values for attempts: what one part of a check asks of a column where the others fail (`n > 60` of
// `paid OR n > 60`).
#pragma once

#include <cstddef>

#include "generators/checks/table_fits.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

/// The cell with a value that a part of the group's checks asks for in some attempts; in real rows it is as
/// it was. Only where the schema names no generator, or a list of values.
[[nodiscard]] CellPlan with_alternatives(ModelBuild& build, std::size_t table, std::size_t column,
                                         const RedrawGroup& group, CellPlan cell);

}  // namespace datagen::generators::checks
