// The column that a partial unique index has its condition on: in rows that the index must not hold the
// condition is false.
#pragma once

#include <optional>

#include "core/draw.hpp"
#include "generators/graph.hpp"
#include "generators/keys/distinct_keys.hpp"

namespace datagen::generators {

/// The cell with its values changed where the gate says so. A boolean or NULL condition holds in each row
/// whose gate is 0; of other values the rows keep what was drawn where they may. Nothing when the cell is not
/// of a kind that can be changed, or has no value for which the condition is false.
[[nodiscard]] std::optional<CellPlan> gated_cell(Graph& graph, core::Stream stream, CellPlan cell,
                                                 const DistinctKeys::Gate& gate);

}  // namespace datagen::generators
