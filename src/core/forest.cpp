#include "core/forest.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/growing_order.hpp"

namespace datagen::core {

namespace {

constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t kSecond = 0xD6E8FEB86659FD93ULL;
constexpr std::uint64_t kFirstInverse = inverse_of_odd(kFirst);
constexpr std::uint64_t kSecondInverse = inverse_of_odd(kSecond);

double sum_of_levels(double first, double growth, unsigned levels) {
  double sum = 0;
  double share = first;
  for (unsigned level = 0; level < levels; ++level, share *= growth) sum += share;
  return sum;
}

// What each level has of the rows. The factor between levels is found by halving an interval: it is at most
// 1 / first, and the sum grows with it.
std::vector<double> shares_of_levels(double root_share, unsigned levels) {
  if (levels == 1 || root_share >= 1) return {1};
  // A single root has no share to grow from: each level is then twice the one above, about.
  const double first = root_share > 0 ? root_share : std::ldexp(1.0, -static_cast<int>(levels));
  double low = 0;
  double high = 1 / first;
  for (int step = 0; step < 200; ++step) {
    const double growth = (low + high) / 2;
    (sum_of_levels(first, growth, levels) < 1 ? low : high) = growth;
  }
  std::vector<double> shares(levels);
  double share = first;
  for (double& level : shares) {
    level = root_share > 0 ? share : share / (1 - first);
    share *= low;
  }
  if (root_share <= 0) shares.front() = 0;
  return shares;
}

}  // namespace

Forest::Forest(Stream stream, double root_share, unsigned levels) : stream_(stream) {
  const std::vector<double> shares = shares_of_levels(root_share, levels);
  levels_ = static_cast<unsigned>(shares.size());
  deal_first_group(shares);
  count_other_groups(shares);
}

// Each row goes to the open level that lacks most; the deepest open level stands for those below it.
void Forest::deal_first_group(const std::vector<double>& shares) {
  std::array<std::uint16_t, kMostLevels> counts{};
  unsigned open = 1;
  double open_share = 1;  // of the deepest open level and those below
  for (std::uint64_t row = 0; row < kGroup; ++row) {
    while (open < levels_ && counts[open - 1] >= open) open_share -= shares[open++ - 1];
    const auto rows = static_cast<double>(row + 1);
    unsigned best = open - 1;
    double most = open_share * rows - counts[best];
    for (unsigned level = 0; level + 1 < open; ++level) {
      const double lack = shares[level] * rows - counts[level];
      if (lack >= most) {
        most = lack;
        best = level;
      }
    }
    first_levels_[row] = static_cast<std::uint8_t>(best);
    above_before_[row] = best == 0 ? std::uint16_t{0} : counts[best - 1];
    ++counts[best];
  }
  std::partial_sum(counts.begin(), counts.end(), first_starts_.begin() + 1);
  auto next = first_starts_;
  for (std::uint64_t row = 0; row < kGroup; ++row)
    first_rows_[next[first_levels_[row]]++] = static_cast<std::uint16_t>(row);
}

// Shares as whole rows of a group, by largest remainder, of the levels that the first group has.
void Forest::count_other_groups(const std::vector<double>& shares) {
  const auto is_open = [&](std::size_t level) { return first_starts_[level + 1] > first_starts_[level]; };
  std::array<std::uint16_t, kMostLevels> counts{};
  std::vector<std::size_t> by_remainder;
  std::vector<double> remainders(shares.size());
  std::uint64_t left = kGroup;
  for (std::size_t level = 0; level < shares.size(); ++level) {
    if (!is_open(level)) continue;
    const double exact = shares[level] * static_cast<double>(kGroup);
    counts[level] = static_cast<std::uint16_t>(exact);
    remainders[level] = exact - std::floor(exact);
    left -= counts[level];
    by_remainder.push_back(level);
  }
  std::stable_sort(by_remainder.begin(), by_remainder.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (const std::size_t level : by_remainder) {
    if (left == 0) break;
    ++counts[level];
    --left;
  }
  // What levels that never open would have had goes to the deepest.
  const auto last = *std::max_element(by_remainder.begin(), by_remainder.end());
  counts[last] = static_cast<std::uint16_t>(counts[last] + left);
  std::partial_sum(counts.begin(), counts.end(), starts_.begin() + 1);
}

std::uint64_t Forest::scramble(std::uint64_t place, std::uint64_t group) const noexcept {
  const std::uint64_t key = stream_.draw(group);
  place = ((place + key) * kFirst) & (kGroup - 1);
  place ^= place >> (kGroupBits / 2);
  place = ((place + (key >> kGroupBits)) * kSecond) & (kGroup - 1);
  return place ^ (place >> (kGroupBits / 2));
}

std::uint64_t Forest::unscramble(std::uint64_t place, std::uint64_t group) const noexcept {
  const std::uint64_t key = stream_.draw(group);
  place ^= place >> (kGroupBits / 2);
  place = (place * kSecondInverse - (key >> kGroupBits)) & (kGroup - 1);
  place ^= place >> (kGroupBits / 2);
  return (place * kFirstInverse - key) & (kGroup - 1);
}

unsigned Forest::level_of(std::uint64_t row) const noexcept {
  if (row < kGroup) return first_levels_[row];
  const std::uint64_t place = scramble(row % kGroup, row / kGroup);
  unsigned level = 0;
  while (starts_[level + 1] <= place) ++level;
  return level;
}

std::uint64_t Forest::rows_before(std::uint64_t row, unsigned level) const noexcept {
  const std::uint64_t first = first_starts_[level];
  const std::uint64_t in_first_group = first_starts_[level + 1] - first;
  if (row >= kGroup) return in_first_group + (row / kGroup - 1) * (starts_[level + 1] - starts_[level]);
  if (level + 1U == first_levels_[row]) return above_before_[row];
  const auto* const begin = first_rows_.begin() + first;
  return static_cast<std::uint64_t>(std::lower_bound(begin, begin + in_first_group, row) - begin);
}

std::uint64_t Forest::row_on(unsigned level, std::uint64_t index) const noexcept {
  const std::uint64_t in_first_group = first_starts_[level + 1] - first_starts_[level];
  if (index < in_first_group) return first_rows_[first_starts_[level] + index];
  const std::uint64_t in_each_group = starts_[level + 1] - starts_[level];
  const std::uint64_t group = 1 + (index - in_first_group) / in_each_group;
  const std::uint64_t place = starts_[level] + (index - in_first_group) % in_each_group;
  return group * kGroup + unscramble(place, group);
}

std::uint64_t Forest::parent_of(std::uint64_t row, unsigned level) const noexcept {
  if (level == 0) return row;
  return row_on(level - 1, below(stream_.draw(~row), rows_before(row, level - 1)));
}

}  // namespace datagen::core
