#include "generators/checks/interval_set.hpp"

#include <algorithm>

namespace datagen::generators::checks {

IntervalSet::IntervalSet(Interval interval) {
  if (interval.min <= interval.max) intervals_.push_back(interval);
}

IntervalSet IntervalSet::united(const IntervalSet& other) const {
  std::vector<Interval> all = intervals_;
  all.insert(all.end(), other.intervals_.begin(), other.intervals_.end());
  std::sort(all.begin(), all.end(), [](const Interval& a, const Interval& b) { return a.min < b.min; });
  IntervalSet result;
  for (const Interval& next : all) {
    const bool joins = !result.intervals_.empty() && (result.intervals_.back().max == kAllIntegers.max ||
                                                      next.min <= result.intervals_.back().max + 1);
    if (joins) {
      result.intervals_.back().max = std::max(result.intervals_.back().max, next.max);
    } else {
      result.intervals_.push_back(next);
    }
  }
  return result;
}

IntervalSet IntervalSet::intersected(const IntervalSet& other) const {
  IntervalSet result;
  auto a = intervals_.begin();
  auto b = other.intervals_.begin();
  while (a != intervals_.end() && b != other.intervals_.end()) {
    const Interval common{std::max(a->min, b->min), std::min(a->max, b->max)};
    if (common.min <= common.max) result.intervals_.push_back(common);
    if (a->max < b->max) {
      ++a;
    } else {
      ++b;
    }
  }
  return result;
}

IntervalSet IntervalSet::complement() const {
  IntervalSet result;
  std::int64_t from = kAllIntegers.min;
  for (const Interval& interval : intervals_) {
    if (interval.min > from) result.intervals_.push_back({from, interval.min - 1});
    if (interval.max == kAllIntegers.max) return result;
    from = interval.max + 1;
  }
  result.intervals_.push_back({from, kAllIntegers.max});
  return result;
}

bool IntervalSet::contains(std::int64_t value) const noexcept {
  const auto next =
      std::upper_bound(intervals_.begin(), intervals_.end(), value,
                       [](std::int64_t v, const Interval& interval) { return v < interval.min; });
  return next != intervals_.begin() && value <= (next - 1)->max;
}

std::uint64_t IntervalSet::size() const noexcept {
  std::uint64_t total = 0;
  for (const Interval& interval : intervals_) {
    if (__builtin_add_overflow(total, size_of(interval), &total)) return ~std::uint64_t{0};
  }
  return total;
}

std::int64_t IntervalSet::nth(std::uint64_t index) const noexcept {
  for (const Interval& interval : intervals_) {
    const std::uint64_t own = size_of(interval);
    if (index < own) {
      return static_cast<std::int64_t>(static_cast<std::uint64_t>(interval.min) + index);
    }
    index -= own;
  }
  return intervals_.back().max;
}

std::uint64_t IntervalSet::rank(std::int64_t value) const noexcept {
  std::uint64_t smaller = 0;
  for (const Interval& interval : intervals_) {
    if (interval.min >= value) break;
    smaller += size_of({interval.min, std::min(interval.max, value - 1)});
  }
  return smaller;
}

}  // namespace datagen::generators::checks
