// Nodes of foreign keys whose children are laid out (core/child_layout.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// The outputs of parent_in_layout().
inline constexpr std::uint8_t kParentRow = 0;
inline constexpr std::uint8_t kRankInParent = 1;

/// The parent's row number, and the row's rank among its siblings.
[[nodiscard]] std::unique_ptr<Node> parent_in_layout(std::shared_ptr<const core::ChildLayout> layout);

/// How many children the row has.
[[nodiscard]] std::unique_ptr<Node> children_in_layout(std::shared_ptr<const core::ChildLayout> layout);

/// A moment between input 0, when the parent came into being, and `window_end`, microseconds since 1970; of
/// siblings - input 1 is the rank, input 2 how many there are - each has its turn, so that they come in their
/// order. Inputs behind these are moments that it is not before either.
[[nodiscard]] std::unique_ptr<Node> birth_in_turn(core::Stream stream, std::int64_t window_end,
                                                  std::size_t more_births);

}  // namespace datagen::generators
