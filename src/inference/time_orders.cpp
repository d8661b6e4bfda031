#include "inference/time_orders.hpp"

#include <algorithm>

namespace datagen::inference {

std::optional<std::size_t> TimeOrders::place_of(std::size_t column) {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  if (found != columns_.end()) return static_cast<std::size_t>(found - columns_.begin());
  if (columns_.size() == kMostColumns) return std::nullopt;
  comparisons_.resize(kMostColumns * kMostColumns);
  columns_.push_back(column);
  return columns_.size() - 1;
}

void TimeOrders::add_row(const std::vector<ColumnProfile>& columns) {
  row_.clear();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::optional<std::int64_t>& latest = columns[i].moments().latest;
    if (!latest) continue;
    if (const std::optional<std::size_t> place = place_of(i)) row_.push_back({*place, *latest});
  }
  for (const Time& first : row_) {
    for (const Time& second : row_) {
      Comparison& pair = comparisons_[first.place * kMostColumns + second.place];
      pair.less += first.micros < second.micros ? 1 : 0;
      pair.equal += first.micros == second.micros ? 1 : 0;
      pair.greater += first.micros > second.micros ? 1 : 0;
    }
  }
}

TimeOrders::Comparison TimeOrders::comparison(std::size_t first, std::size_t second) const {
  const auto begin = columns_.begin();
  const auto a = std::find(begin, columns_.end(), first);
  const auto b = std::find(begin, columns_.end(), second);
  if (a == columns_.end() || b == columns_.end()) return {};
  return comparisons_[static_cast<std::size_t>(a - begin) * kMostColumns +
                      static_cast<std::size_t>(b - begin)];
}

}  // namespace datagen::inference
