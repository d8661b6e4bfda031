// Sets of 64-bit integers as disjoint intervals: the values that a condition leaves a column.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace datagen::generators::checks {

struct Interval {
  std::int64_t min;  ///< inclusive
  std::int64_t max;  ///< inclusive

  bool operator==(const Interval&) const = default;
};

inline constexpr Interval kAllIntegers{std::numeric_limits<std::int64_t>::min(),
                                       std::numeric_limits<std::int64_t>::max()};

/// Value type. Its intervals are in order, do not overlap and do not touch.
class IntervalSet {
 public:
  IntervalSet() = default;
  /// One interval; empty when min > max.
  explicit IntervalSet(Interval interval);
  [[nodiscard]] static IntervalSet all() { return IntervalSet(kAllIntegers); }

  [[nodiscard]] IntervalSet united(const IntervalSet& other) const;
  [[nodiscard]] IntervalSet intersected(const IntervalSet& other) const;
  [[nodiscard]] IntervalSet complement() const;

  [[nodiscard]] bool is_empty() const noexcept { return intervals_.empty(); }
  [[nodiscard]] bool is_all() const noexcept {
    return intervals_.size() == 1 && intervals_.front() == kAllIntegers;
  }
  /// Logarithmic in the number of intervals.
  [[nodiscard]] bool contains(std::int64_t value) const noexcept;
  /// Values in it; 2^64 - 1 where there are more.
  [[nodiscard]] std::uint64_t size() const noexcept;
  /// The value with so many smaller ones; `index` < size().
  [[nodiscard]] std::int64_t nth(std::uint64_t index) const noexcept;
  /// How many of its values are smaller.
  [[nodiscard]] std::uint64_t rank(std::int64_t value) const noexcept;
  /// From the least to the greatest value; of a set that is not empty.
  [[nodiscard]] Interval hull() const noexcept { return {intervals_.front().min, intervals_.back().max}; }
  [[nodiscard]] const std::vector<Interval>& intervals() const noexcept { return intervals_; }

  bool operator==(const IntervalSet&) const = default;

 private:
  std::vector<Interval> intervals_;
};

/// Values of the interval, 2^64 - 1 for all of them.
[[nodiscard]] constexpr std::uint64_t size_of(Interval interval) noexcept {
  const std::uint64_t gap =
      static_cast<std::uint64_t>(interval.max) - static_cast<std::uint64_t>(interval.min);
  return interval.min > interval.max ? 0 : gap == ~std::uint64_t{0} ? gap : gap + 1;
}

}  // namespace datagen::generators::checks
