// Pearson's chi-square statistic, for tests of draws.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace datagen::core {

/// How many standard deviations the statistic of the counts lies above its mean (cells - 1). Draws are fixed,
/// so a bound of 5 either always holds or shows a flaw. Expected counts of 0 must have seen nothing.
inline double chi_square_deviation(const std::vector<std::uint64_t>& counts,
                                   const std::vector<double>& expected) {
  double statistic = 0;
  double cells = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (expected[i] <= 0) {
      if (counts[i] > 0) return 1e9;
      continue;
    }
    const double away = static_cast<double>(counts[i]) - expected[i];
    statistic += away * away / expected[i];
    cells += 1;
  }
  const double freedom = cells - 1;
  return freedom > 0 ? (statistic - freedom) / std::sqrt(2 * freedom) : 0;
}

/// The same for cells that should be equally full.
inline double chi_square_deviation(const std::vector<std::uint64_t>& counts) {
  double sum = 0;
  for (const std::uint64_t count : counts) sum += static_cast<double>(count);
  return chi_square_deviation(counts,
                              std::vector<double>(counts.size(), sum / static_cast<double>(counts.size())));
}

}  // namespace datagen::core
