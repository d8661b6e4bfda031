// Children laid out parent by parent: those of parent 0, then those of parent 1, and so on, as many as a
// distribution says.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/child_counts.hpp"
#include "core/child_layout.hpp"
#include "core/divisor.hpp"
#include "core/draw.hpp"

namespace datagen::core {

/// Parents stand in groups, and the counts of every group are the same, in another arrangement: so a group
/// has a fixed number of children, a division finds the group of a row, and a short search the parent within
/// it. The arrangement is one of a few that are kept with their prefix sums, turned by a draw of the group.
/// The last group may lack parents at its end; so more parents only append children. Each arrangement is
/// mixed in such a way that any run of parents has about the mean of the distribution.
class PerParentLayout final : public ChildLayout {
 public:
  static constexpr std::uint32_t kGroupParents = 1024;

  /// `parents` is at most 10^18.
  PerParentLayout(Stream stream, std::uint64_t parents, const ChildCounts& counts);

  /// 2^64 - 1 when there would be more than 10^18; then nothing else may be asked.
  [[nodiscard]] std::uint64_t child_rows() const noexcept override { return child_rows_; }
  [[nodiscard]] std::uint64_t most_children() const noexcept override { return most_; }
  [[nodiscard]] std::uint64_t fewest_children() const noexcept override { return fewest_; }

  void find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                    std::uint64_t* ranks) const override;
  void count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const override;
  void find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                     std::uint64_t* children) const override;

  /// The first child row of a parent: child_rows() for the parent behind the last.
  [[nodiscard]] std::uint64_t first_child(std::uint64_t parent) const noexcept;

 private:
  // One order of a group's counts.
  struct Arrangement {
    std::vector<std::uint64_t> ends;         // children before each place; kGroupParents + 1 of them
    std::vector<std::uint16_t> first_place;  // per 2^shift_ children: the place of the first of them

    [[nodiscard]] std::uint64_t count(std::uint32_t place) const noexcept {
      return ends[place + 1] - ends[place];
    }
  };
  // Parent i of a group stands at place (i + turn) of its arrangement.
  struct Turn {
    const Arrangement* arrangement;
    std::uint32_t turn;
  };
  struct Group {
    std::uint64_t first_parent;
    std::uint64_t first_child;
    Turn turn;
  };
  struct Family {
    std::uint64_t parent;
    std::uint64_t first_child;
    std::uint64_t count;
  };

  [[nodiscard]] Arrangement arrange(Stream stream, const std::vector<std::uint64_t>& counts) const;
  [[nodiscard]] Turn turn_of(std::uint64_t group) const noexcept;
  [[nodiscard]] std::uint64_t offset_in_group(const Turn& turn, std::uint32_t parent) const noexcept;
  [[nodiscard]] std::uint32_t place_of(const Arrangement& arrangement, std::uint64_t child) const noexcept;
  [[nodiscard]] Group group_of(std::uint64_t child) const noexcept;
  [[nodiscard]] Family family_of(const Group& group, std::uint64_t child) const noexcept;
  void find_extremes(std::uint64_t parents);
  void find_parents_of_even(std::span<const std::uint64_t> children, std::uint64_t* parents,
                            std::uint64_t* ranks) const noexcept;

  Stream turns_;
  std::vector<Arrangement> arrangements_;
  std::uint64_t group_children_ = 0;
  unsigned shift_ = 0;
  std::uint64_t child_rows_ = 0;
  std::uint64_t most_ = 0;
  std::uint64_t fewest_ = 0;
  std::optional<Divisor> even_;  // by what all parents have: then no order matters
};

}  // namespace datagen::core
