// The range that a column's configuration asks for.
#pragma once

#include "generators/checks/interval_set.hpp"
#include "generators/checks/linear.hpp"
#include "schema/model.hpp"

namespace datagen::generators::checks {

/// Slots from "min" to "max" of the column's generator or distribution, or from its "start" to its "end",
/// within `limits`; `limits` where it says nothing of the kind. What cannot be read is left to the generator
/// to report.
[[nodiscard]] Interval asked_range(const schema::Column& column, Measure measure, Interval limits);

}  // namespace datagen::generators::checks
