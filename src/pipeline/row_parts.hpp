// What of a table's rows repeats a sample, as runs of adjacent cells and parts of cells, and what stands
// between them.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "generators/generators.hpp"
#include "generators/graph.hpp"

namespace datagen::pipeline {

/// Cells side by side that repeat, of which the first may lack its beginning and the last its end.
struct RepeatedRun {
  std::vector<std::size_t> columns;  ///< places in GeneratedTable::columns
  std::vector<generators::CellPlan> cells;
  bool begins_inside = false;
  bool ends_inside = false;
};

/// A cell of a row that is put together: one of the row's own, or runs and the row's own pieces between them.
struct JoinedCell {
  std::size_t column;  ///< the first one, as above
  generators::CellPlan cell;
};

struct RowParts {
  std::vector<RepeatedRun> runs;
  /// Pieces that stand for a run (core::is_encoded) read outputs 2 * run and behind; their node is to be set.
  std::vector<JoinedCell> cells;
};

/// Which cells can be written in parts, by their places.
using CanSplit = std::function<bool(std::size_t column)>;

/// The parts of a table's rows. A cell of the row's own is split where some of its pieces are those of the
/// row that is repeated and the others print the same in every format.
[[nodiscard]] RowParts parts_of_rows(const generators::ReusedTable& table, const CanSplit& can_split);

/// Sets the node of the pieces that stand for runs.
void set_encoded(std::vector<JoinedCell>& cells, generators::NodeId node);

}  // namespace datagen::pipeline
