// Nodes that turn a scheme's point into the values of members (key_scheme.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/draw.hpp"
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

/// Of `rows` rows, `held` have a point below `points` that no other of them has; any `held` rows, scattered.
[[nodiscard]] std::unique_ptr<Node> point_of_held(core::Stream stream, std::uint64_t rows, std::uint64_t held,
                                                  std::uint64_t points);
/// NULL in the other rows. May be null.
[[nodiscard]] std::unique_ptr<Node> null_unless_held(core::Stream stream, std::uint64_t rows,
                                                     std::uint64_t held);

/// The same number in every row.
[[nodiscard]] std::unique_ptr<Node> fixed_number(std::uint64_t number);

}  // namespace datagen::generators
