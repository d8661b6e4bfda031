// Nodes that answer "which parent": from a row of a child to a row of its parent.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/draw.hpp"
#include "core/forest.hpp"
#include "core/skew.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// Chooses parents for rows of a child. Const, any thread.
class ParentDraw {
 public:
  virtual ~ParentDraw() = default;
  /// A parent's row for each of the rows; another choice, independent of the others, for every attempt.
  virtual void choose(std::span<const std::uint64_t> rows, std::uint64_t attempt,
                      std::uint64_t* parents) const = 0;
};
using ParentDrawPtr = std::shared_ptr<const ParentDraw>;

/// Of `count` parents evenly; few rows change parents when there are more (core::consistent_below()).
[[nodiscard]] ParentDrawPtr even_draw(core::Stream stream, std::uint64_t count);
/// Where the places of a distribution lie in the table.
enum class Scatter : std::uint8_t {
  None,      ///< in the order of the rows
  Growing,   ///< anywhere, few of them elsewhere when there are more rows (core::GrowingOrder)
  Shuffled,  ///< anywhere
};
/// By the shares of places.
[[nodiscard]] ParentDrawPtr skewed_draw(core::Stream stream, std::shared_ptr<const core::Skew> places,
                                        Scatter scatter);
/// The parent that `draw` chooses in its attempt number 0.
[[nodiscard]] std::unique_ptr<Node> drawn_parent(ParentDrawPtr draw);

/// The row's parent in its tree, the row itself for roots, and in a second slot its level, 0 for roots. NULL
/// at roots if they are null: then it may be null.
[[nodiscard]] std::unique_ptr<Node> tree_parent(std::shared_ptr<const core::Forest> forest,
                                                bool roots_are_null);

/// The same for chains of `length` rows: each row's parent is the row before it.
[[nodiscard]] std::unique_ptr<Node> chain_parent(std::uint64_t length, bool roots_are_null);

/// When a row of a tree came into being, after all its ancestors: the latest of the births of the row and of
/// those, plus a second for each level between, but not after `end`. Input 0 is the row's level, input 1 its
/// birth, the further ones those of its parent, its parent's parent, ..., as far as there are levels.
[[nodiscard]] std::unique_ptr<Node> birth_after_ancestors(std::size_t levels, std::int64_t end);

}  // namespace datagen::generators
