// Nodes of foreign keys whose children are laid out (core/child_layout.hpp).
#pragma once

#include <cstdint>
#include <memory>

#include "core/child_layout.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// The outputs of parent_in_layout().
inline constexpr std::uint8_t kParentRow = 0;
inline constexpr std::uint8_t kRankInParent = 1;

/// The parent's row number, and the row's rank among its siblings.
[[nodiscard]] std::unique_ptr<Node> parent_in_layout(std::shared_ptr<const core::ChildLayout> layout);

/// How many children the row has.
[[nodiscard]] std::unique_ptr<Node> children_in_layout(std::shared_ptr<const core::ChildLayout> layout);

}  // namespace datagen::generators
