// Children dealt out in rounds: each round of rows holds one child of every parent, in an order of its own.
#pragma once

#include <cstdint>
#include <span>

#include "core/child_layout.hpp"
#include "core/draw.hpp"

namespace datagen::core {

/// Child row r is of round r / parents, and its rank among its siblings is that round. So siblings come in
/// the order of their rows, more child rows move none that are there, and with fewer children than parents it
/// is the parents' stream alone that says who has one: all foreign keys to these parents agree on whom they
/// pass over.
class RoundLayout final : public ChildLayout {
 public:
  /// `of_parents` orders the first round, `of_children` the later ones. `parents` and `child_rows` are at
  /// most 2^62; `parents` is 0 only where `child_rows` is.
  RoundLayout(Stream of_parents, Stream of_children, std::uint64_t parents,
              std::uint64_t child_rows) noexcept;

  [[nodiscard]] std::uint64_t child_rows() const noexcept override { return child_rows_; }
  [[nodiscard]] std::uint64_t most_children() const noexcept override;
  [[nodiscard]] std::uint64_t fewest_children() const noexcept override { return child_rows_ / parents_; }

  void find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                    std::uint64_t* ranks) const override;
  void count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const override;
  void find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                     std::uint64_t* children) const override;

 private:
  [[nodiscard]] std::uint64_t key_of(std::uint64_t round) const noexcept {
    return round == 0 ? of_parents_.key() : of_children_.draw(round);
  }

  Stream of_parents_;
  Stream of_children_;
  std::uint64_t parents_;  // at least 1
  std::uint64_t child_rows_;
};

}  // namespace datagen::core
