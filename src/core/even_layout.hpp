// Children spread evenly over parents and over their table: every parent has the mean number of them, rounded
// down or up.
#pragma once

#include <cstdint>
#include <span>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "core/permutation.hpp"

namespace datagen::core {

/// Child row r, permuted, is card number p of a deck that is dealt out to the parents in a permuted order:
/// parent p mod parents, rank p / parents. So siblings lie far apart and no order shows. Another number of
/// rows on either side deals anew.
class EvenLayout final : public ChildLayout {
 public:
  /// `parents` and `child_rows` are at most 2^62; `parents` is 0 only where `child_rows` is.
  EvenLayout(Stream stream, std::uint64_t parents, std::uint64_t child_rows) noexcept;

  [[nodiscard]] std::uint64_t child_rows() const noexcept override { return child_rows_; }
  [[nodiscard]] std::uint64_t most_children() const noexcept override;
  [[nodiscard]] std::uint64_t fewest_children() const noexcept override { return child_rows_ / parents_; }

  void find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                    std::uint64_t* ranks) const override;
  void count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const override;
  void find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                     std::uint64_t* children) const override;

 private:
  std::uint64_t parents_;  // at least 1
  std::uint64_t child_rows_;
  Permutation cards_;   // child row -> card
  Permutation places_;  // place at the table -> parent row
};

}  // namespace datagen::core
