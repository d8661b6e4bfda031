// `rules`: a column whose values depend on the other columns of its row.
#pragma once

#include <cstddef>
#include <optional>

#include "generators/graph.hpp"

namespace datagen::generators {

class ModelBuild;

/// The cell of a column with rules: conditions are evaluated on the cells of the other columns, every outcome
/// is made for every row, and the one of the first rule that holds is taken. All outcomes draw from the
/// column's own stream. Values that do not fit their column, and a column that has to be distinct, are
/// reported; then there is no cell.
[[nodiscard]] std::optional<CellPlan> rules_cell(ModelBuild& build, std::size_t table, std::size_t column);

}  // namespace datagen::generators
