// Values that differ, for columns of keys whose usual values are too few or know nothing of each other.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "generators/column_build.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::families {

/// A cell of the column's type with far more values than names suggest: codes of letters and digits, numbers
/// from 1 on or all of the type's, days of a thousand years or of all that have four digits. Nothing for
/// other kinds of types. Only for columns that name or type chose the generator for.
[[nodiscard]] std::optional<CellPlan> distinct_values(ColumnBuild& column);

/// One of the texts, each of them once however often it stands there: the column must be distinct and chooses
/// which.
[[nodiscard]] CellPlan distinct_texts(ColumnBuild& column, const std::vector<std::string_view>& texts);

}  // namespace datagen::generators::families
