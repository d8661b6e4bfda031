// Where the children of one foreign key lie: both directions in closed form, so that a child finds its parent
// and a parent its children at any size and nothing is remembered.
#pragma once

#include <cstdint>
#include <span>

namespace datagen::core {

/// Maps each of child_rows() children to (parent row, rank among its siblings) and back. Immutable; any
/// thread. Row numbers and ranks are 0-based; the spans of one call have one length.
class ChildLayout {
 public:
  virtual ~ChildLayout() = default;

  /// Rows of the child table.
  [[nodiscard]] virtual std::uint64_t child_rows() const noexcept = 0;
  /// The most and the fewest children that any parent has.
  [[nodiscard]] virtual std::uint64_t most_children() const noexcept = 0;
  [[nodiscard]] virtual std::uint64_t fewest_children() const noexcept = 0;

  /// The parent of each child row, and the rank of the child among that parent's children.
  virtual void find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                            std::uint64_t* ranks) const = 0;
  /// How many children each parent row has.
  virtual void count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const = 0;
  /// The child row of each (parent row, rank below its count).
  virtual void find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                             std::uint64_t* children) const = 0;
};

}  // namespace datagen::core
