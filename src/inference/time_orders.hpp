// Which columns of a table are never later than others of it: created_at and updated_at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "inference/column_profile.hpp"

namespace datagen::inference {

/// Memory is fixed. Columns are told by their numbers.
class TimeOrders {
 public:
  /// More columns of times are not compared: of each two of them something is counted.
  static constexpr std::size_t kMostColumns = 16;

  /// The row that all columns have just been given.
  void add_row(const std::vector<ColumnProfile>& columns);

  struct Comparison {
    std::uint64_t less = 0;  ///< rows in which the first one is
    std::uint64_t equal = 0;
    std::uint64_t greater = 0;
  };
  /// Of the rows that have both values.
  [[nodiscard]] Comparison comparison(std::size_t first, std::size_t second) const;

 private:
  struct Time {
    std::size_t place;  // among the columns of times
    std::int64_t micros;
  };

  // Nothing where there are too many of them.
  std::optional<std::size_t> place_of(std::size_t column);

  std::vector<std::size_t> columns_;  // those of times, in the order in which they were seen
  std::vector<Comparison> comparisons_;
  std::vector<Time> row_;
};

}  // namespace datagen::inference
