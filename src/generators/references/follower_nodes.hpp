// Nodes of foreign keys that follow others: from an ancestor's row to one of the parents that belong to it.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

using LayoutPtr = std::shared_ptr<const core::ChildLayout>;

/// One of the rows below the ancestor in input 0: a child in layouts[0], a child of that in layouts[1], and
/// so on, each evenly. NULL where input 0 is or there is none. May be null.
[[nodiscard]] std::unique_ptr<Node> row_below(core::Stream stream, std::vector<LayoutPtr> layouts);

/// The row of that rank (input 1) among the rows below the ancestor in input 0, in an order of the ancestor's
/// own: different ranks give different rows, as long as they are below the product of the fewest children.
/// May be null.
[[nodiscard]] std::unique_ptr<Node> ranked_row_below(core::Stream stream, std::vector<LayoutPtr> layouts);

/// An earlier sibling of the row in the layout, evenly; NULL (a root) in `root_share` of the rows and for the
/// first. May be null.
[[nodiscard]] std::unique_ptr<Node> earlier_sibling_or_root(core::Stream stream, LayoutPtr layout,
                                                            double root_share);
/// An earlier sibling or, for the first, the row itself.
[[nodiscard]] std::unique_ptr<Node> earlier_sibling_or_self(core::Stream stream, LayoutPtr layout);
/// The first of the row's siblings in the layout.
[[nodiscard]] std::unique_ptr<Node> first_sibling(LayoutPtr layout);

/// Input 0, NULL where any input is. May be null.
[[nodiscard]] std::unique_ptr<Node> null_with_any(std::size_t inputs);

}  // namespace datagen::generators
