// Trees over the rows of a table in closed form: which level a row is on and which earlier row is its parent.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/draw.hpp"

namespace datagen::core {

/// Levels grow by one factor from the roots down, so that they and their share add up: of 1000 rows with a
/// share of 0.1 and five levels 100 are roots and some 340 on the last level. Groups of 4096 rows have the
/// levels in fixed numbers, each group in an order of its own, and a row's parent is any earlier row of the
/// level above; a row therefore keeps its parent whatever the number of rows. Level l, counted from 0, opens
/// once the level above has l rows, so that small trees are not all depth. Const, any thread.
class Forest {
 public:
  static constexpr unsigned kMostLevels = 64;

  /// `root_share` 0 to 1; 0 makes row 0 the only root. `levels` 1 to kMostLevels; 1 makes all rows roots.
  Forest(Stream stream, double root_share, unsigned levels);

  /// 0 for roots.
  [[nodiscard]] unsigned level_of(std::uint64_t row) const noexcept;
  /// A row before this one on the level above; the row itself for roots.
  [[nodiscard]] std::uint64_t parent_of(std::uint64_t row) const noexcept {
    return parent_of(row, level_of(row));
  }
  [[nodiscard]] std::uint64_t parent_of(std::uint64_t row, unsigned level) const noexcept;
  [[nodiscard]] unsigned levels() const noexcept { return levels_; }
  /// How many rows of `level` stand before a row below it, which are all that may be above that row: rows 0,
  /// 1, ... of the level, at least one of every level above the row's own.
  [[nodiscard]] std::uint64_t rows_before(std::uint64_t row, unsigned level) const noexcept;
  /// Row number `index` of a level; nearly in the order of the rows.
  [[nodiscard]] std::uint64_t row_on(unsigned level, std::uint64_t index) const noexcept;

 private:
  // Enough for the shares to be right to an eighth of a thousandth, few enough to list the first group.
  static constexpr unsigned kGroupBits = 12;
  static constexpr std::uint64_t kGroup = std::uint64_t{1} << kGroupBits;

  void deal_first_group(const std::vector<double>& shares);
  void count_other_groups(const std::vector<double>& shares);
  // A bijection of [0, kGroup) of each group, and its inverse.
  [[nodiscard]] std::uint64_t scramble(std::uint64_t place, std::uint64_t group) const noexcept;
  [[nodiscard]] std::uint64_t unscramble(std::uint64_t place, std::uint64_t group) const noexcept;

  Stream stream_;
  unsigned levels_;
  std::array<std::uint8_t, kGroup> first_levels_{};   // of the first group's rows
  std::array<std::uint16_t, kGroup> above_before_{};  // how many rows of the level above come before each
  std::array<std::uint16_t, kGroup> first_rows_{};    // the first group's rows by level, ascending in each
  std::array<std::uint16_t, kMostLevels + 1> first_starts_{};  // of each level in first_rows_
  std::array<std::uint16_t, kMostLevels + 1> starts_{};        // of each level in the other groups, scrambled
};

}  // namespace datagen::core
