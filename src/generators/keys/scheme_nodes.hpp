// Nodes that turn a scheme's point into the values of members (key_scheme.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "core/growing_order.hpp"
#include "core/skew.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// One summand of a follower: mixed-radix digits, the first lowest, whose product is `modulus` at most.
struct FollowedDigits {
  std::vector<std::uint64_t> sizes;  ///< of the coordinates, pairwise with the inputs
};

/// A value below `count` that follows from coordinates. Inputs: the digits of all groups in their order, then
/// `turns` coordinates that turn the sum by a hash.
[[nodiscard]] std::unique_ptr<Node> follower(core::Stream stream, std::uint64_t count,
                                             std::vector<FollowedDigits> groups, std::size_t turns);

/// A point below `points` that no other of a parent's children has: input 0 is the parent, input 1 the rank
/// among its children, below `points`; each parent has a permutation of its own.
[[nodiscard]] std::unique_ptr<Node> point_of_rank(core::Stream stream, std::uint64_t points);

/// A place that no other of a parent's children has, by the shares of the skew as far as that goes, and the
/// row that stands there: input 0 is the parent, input 1 the rank among its children, input 2 how many it
/// has.
[[nodiscard]] std::unique_ptr<Node> place_of_rank(core::Stream stream, const core::Skew& skew,
                                                  std::optional<core::GrowingOrder> order,
                                                  std::shared_ptr<const core::ChildLayout> layout);

/// Of `rows` rows, `held` have a point below `points` that no other of them has; any `held` rows, scattered.
[[nodiscard]] std::unique_ptr<Node> point_of_held(core::Stream stream, std::uint64_t rows, std::uint64_t held,
                                                  std::uint64_t points);
/// NULL in the other rows. May be null.
[[nodiscard]] std::unique_ptr<Node> null_unless_held(core::Stream stream, std::uint64_t rows,
                                                     std::uint64_t held);

/// The same number in every row.
[[nodiscard]] std::unique_ptr<Node> fixed_number(std::uint64_t number);

}  // namespace datagen::generators
