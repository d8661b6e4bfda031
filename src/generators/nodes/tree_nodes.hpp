// Nodes of trees whose parents are chosen: within families, by a distribution, among rows that meet a
// condition.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "core/forest.hpp"
#include "core/place_draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// What the parents of a tree's rows are chosen from, and how.
struct TreeChoice {
  /// Levels: of the rows, or of the ranks within each family.
  std::shared_ptr<const core::Forest> forest;
  /// The rows of one family, siblings in the layout, have trees of their own; nullptr: all rows hang
  /// together.
  std::shared_ptr<const core::ChildLayout> families{};
  core::Stream stream;
  core::PlaceDraw draw{};  ///< which row of the level above
  bool roots_are_null = true;
  /// Not 0: no trees but chains of so many rows, each below the one before it. Not for
  /// matching_tree_parent().
  std::uint64_t chain_length = 0;
};

/// The row's parent, the row itself for roots, and in a second slot its level, 0 for roots and more than its
/// parent's for any other. NULL at roots if they are null: then it may be null.
[[nodiscard]] std::unique_ptr<Node> chosen_tree_parent(TreeChoice choice);

/// The same among the rows for which `condition`, a number of the table, is 1: of the level above, or of
/// those above that. A row that finds none is a root. Where roots are not null, which families cannot have,
/// only rows that meet the condition are roots, and the first of these is the parent of all that find none.
/// `report_none` is called when no row of the table meets it.
[[nodiscard]] std::unique_ptr<Node> matching_tree_parent(CellPlan condition, TreeChoice choice,
                                                         std::uint64_t rows,
                                                         std::function<void()> report_none);

}  // namespace datagen::generators
