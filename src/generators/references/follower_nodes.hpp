// Nodes of foreign keys that follow others: from an ancestor's row to one of the parents that belong to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "core/place_draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

using LayoutPtr = std::shared_ptr<const core::ChildLayout>;

/// Which of the rows below an ancestor: a child in layouts[0], a child of that in layouts[1], and so on.
struct BelowChoice {
  core::Stream stream;
  std::vector<LayoutPtr> layouts;
  std::optional<core::PlaceDraw> draw{};  ///< among the children of each; nothing: evenly
};

/// One of the rows below the ancestor in input 0. NULL where input 0 is or there is none. May be null.
[[nodiscard]] std::unique_ptr<Node> row_below(BelowChoice choice);

/// Told those of the first rows (row_scan.hpp) that match.
using KnownRows = std::function<void(const std::vector<std::uint32_t>& known)>;
/// The same among the rows, of `rows` of their table, for which `condition`, a number, is 1; NULL where no
/// row below the ancestor is such.
[[nodiscard]] std::unique_ptr<Node> matching_row_below(CellPlan condition, BelowChoice choice,
                                                       std::uint64_t rows, KnownRows report);

/// The row of that rank (input 1) among the rows below the ancestor in input 0, in an order of the ancestor's
/// own: different ranks give different rows, as long as they are below the product of the fewest children.
/// May be null.
[[nodiscard]] std::unique_ptr<Node> ranked_row_below(core::Stream stream, std::vector<LayoutPtr> layouts);

/// The first of the row's siblings in the layout.
[[nodiscard]] std::unique_ptr<Node> first_sibling(LayoutPtr layout);

/// Input 0, NULL where any input is. May be null.
[[nodiscard]] std::unique_ptr<Node> null_with_any(std::size_t inputs);

}  // namespace datagen::generators
