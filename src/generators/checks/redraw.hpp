// What fitting leaves over: checks that are evaluated for each row, and the columns of a row that breaks one
// drawn again, all together, until they meet it.
//
// The columns of a group are computed behind an alias row as behind a foreign key: the row itself where its
// checks hold, else the row with the number of an attempt above its bits (fit_nodes.hpp).
#pragma once

#include <cstddef>
#include <optional>

#include "generators/checks/table_fits.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

/// Decides which columns of a table are redrawn together; once, before any of its cells is built.
void plan_groups(ModelBuild& build, std::size_t table);

/// The cell of a column that a check computes from others (total = subtotal + tax); nothing where there is
/// none, or the schema names a generator.
[[nodiscard]] std::optional<CellPlan> computed_cell(ModelBuild& build, std::size_t table, std::size_t column);

/// The cell behind its group's alias row; the same for a column of no group.
[[nodiscard]] CellPlan redrawn_cell(ModelBuild& build, std::size_t table, std::size_t column, CellPlan cell);

/// The node of the rows' numbers without attempts.
[[nodiscard]] NodeId real_row_of(ModelBuild& build, std::size_t table);

/// The node's values for the real row, whatever attempt the row is.
[[nodiscard]] NodeId of_real_row(ModelBuild& build, std::size_t table, NodeId node);

/// `cell`, that of another column of the row, as `asking` sees it while that is being built: as it is before
/// a redraw where they are redrawn together, of the real row where only `asking` is. Valid as long as the
/// fits.
[[nodiscard]] const CellPlan& cell_seen_by(ModelBuild& build, std::size_t table, std::size_t asking,
                                           std::size_t column, const CellPlan& cell);

/// Once all cells are built: compiles the checks of all groups of a table. Warns of those that are not
/// understood.
void finish_groups(ModelBuild& build, std::size_t table);

/// Once the graph is finished: looks at the first rows of a table. Checks that no row meets are reported.
void measure_groups(ModelBuild& build, std::size_t table);

}  // namespace datagen::generators::checks
