// Numbers by a distribution: pure functions from one 64-bit draw to a whole number, the same on every
// machine.
#pragma once

#include <cstdint>
#include <vector>

#include "core/alias_table.hpp"

namespace datagen::core {

/// Least and greatest value, both possible.
struct Bounds {
  std::int64_t min;
  std::int64_t max;
};

/// Draws outside the bounds are drawn again, at most 100 times, then cut to the nearer bound. All are const,
/// any thread.
class NormalDistribution {
 public:
  NormalDistribution(double mean, double std_dev, Bounds bounds)
      : mean_(mean), std_dev_(std_dev), bounds_(bounds) {}
  [[nodiscard]] std::int64_t operator()(std::uint64_t draw) const noexcept;

 private:
  double mean_;
  double std_dev_;
  Bounds bounds_;
};

/// Values whose logarithm is normal; `mean` > 0 and `std_dev` are those of the values.
class LogNormalDistribution {
 public:
  LogNormalDistribution(double mean, double std_dev, Bounds bounds);
  [[nodiscard]] std::int64_t operator()(std::uint64_t draw) const noexcept;

 private:
  double log_mean_;
  double log_std_dev_;
  Bounds bounds_;
};

/// min + an exponential value of `mean` - min.
class ExponentialDistribution {
 public:
  ExponentialDistribution(double mean, Bounds bounds);
  [[nodiscard]] std::int64_t operator()(std::uint64_t draw) const noexcept;

 private:
  double scale_;
  Bounds bounds_;
};

/// Counts of independent events, `mean` on average; 0 < mean <= kMaxMean.
class PoissonDistribution {
 public:
  /// The table holds all counts within twelve standard deviations: some 24 000 entries at this mean.
  static constexpr double kMaxMean = 1e6;

  explicit PoissonDistribution(double mean);
  [[nodiscard]] std::int64_t operator()(std::uint64_t draw) const noexcept {
    return first_ + static_cast<std::int64_t>(table_.choose(draw));
  }

 private:
  std::int64_t first_;
  AliasTable table_;
};

/// Rank k of [1, count] with odds proportional to 1 / k^alpha, alpha > 0; in constant memory for any count.
/// Hörmann and Derflinger: Rejection-Inversion to Generate Variates from Monotone Discrete Distributions, ACM
/// TOMACS 6 (1996).
class ZipfDistribution {
 public:
  ZipfDistribution(double alpha, std::uint64_t count);
  /// The rank less 1: 0 is the most frequent.
  [[nodiscard]] std::uint64_t operator()(std::uint64_t draw) const noexcept;

 private:
  [[nodiscard]] double integral(double x) const noexcept;
  [[nodiscard]] double inverse_integral(double x) const noexcept;
  [[nodiscard]] double density(double x) const noexcept;

  double alpha_;
  double count_;
  double integral_first_;
  double integral_last_;
  double sure_;
};

}  // namespace datagen::core
