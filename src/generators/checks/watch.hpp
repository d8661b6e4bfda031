// Checks of values that no redraw changes - keys, references, sequences, what is computed: they are looked at
// in every row, and a row that breaks one ends the run.
#pragma once

#include <cstddef>
#include <vector>

#include "generators/graph.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

/// Once all cells are built: compiles the watched checks of a table. Warns of those that are not understood.
void finish_watch(ModelBuild& build, std::size_t table);

/// Once the graph is finished: looks at the first rows of a table, so that most of what fails is an error
/// before the first byte.
void measure_watch(ModelBuild& build, std::size_t table);

/// Nodes without a cell that have to be computed for each row, since they throw core::Error for one that
/// meets a check in no way. They are never NULL.
[[nodiscard]] std::vector<NodeId> watching_nodes(ModelBuild& build, std::size_t table);

}  // namespace datagen::generators::checks
