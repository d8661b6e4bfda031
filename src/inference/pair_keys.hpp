// Which two columns of a table tell its rows apart: order_id and line_no.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "inference/distinct_sample.hpp"
#include "readers/record.hpp"

namespace datagen::inference {

/// Samples the values of pairs of columns that are named like parts of a key. Memory is fixed.
class PairKeys {
 public:
  /// Of the columns with such names the first ones.
  static constexpr std::size_t kMostColumns = 4;

  struct Pair {
    std::size_t first;
    std::size_t second;
    bool is_broken = false;  ///< two rows have it alike, or one has a NULL
    DistinctSample values{};
  };

  PairKeys() = default;
  explicit PairKeys(const std::vector<std::string>& names);

  /// Fields as they were named, and others behind them.
  void add_row(std::span<const readers::Field> fields);
  /// By the first column, then by the second.
  [[nodiscard]] const std::vector<Pair>& pairs() const noexcept { return pairs_; }

 private:
  std::vector<Pair> pairs_;
  std::string text_;
};

}  // namespace datagen::inference
