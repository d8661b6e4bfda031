#include "core/distributions.hpp"

#include <algorithm>
#include <cmath>

#include "core/draw.hpp"
#include "core/portable_math.hpp"

namespace datagen::core {

namespace {

constexpr int kMostRedraws = 100;

// The middle of one of 2^53 equal parts of (0, 1): never 0 or 1.
double fraction_of(std::uint64_t draw) {
  return (static_cast<double>(draw >> 11U) + 0.5) * 0x1p-53;
}

std::uint64_t redraw(std::uint64_t draw) {
  return mix(draw + 0x9E3779B97F4A7C15ULL);
}

// Rounds half up; values past 64 bits stay outside every bound.
std::int64_t rounded(double value) {
  constexpr double kLimit = 9.2e18;
  return static_cast<std::int64_t>(std::floor(std::clamp(value, -kLimit, kLimit) + 0.5));
}

template <typename Value>
std::int64_t within(Bounds bounds, std::uint64_t draw, Value value) {
  std::int64_t result = rounded(value(fraction_of(draw)));
  for (int attempt = 0; attempt < kMostRedraws && (result < bounds.min || result > bounds.max); ++attempt) {
    draw = redraw(draw);
    result = rounded(value(fraction_of(draw)));
  }
  return std::clamp(result, bounds.min, bounds.max);
}

std::int64_t first_count(double mean) {
  return std::max<std::int64_t>(0, static_cast<std::int64_t>(mean - 12 * std::sqrt(mean)) - 20);
}

// Odds relative to the most likely count, which has 1, so that none vanishes before its time.
std::vector<double> poisson_weights(double mean) {
  const std::int64_t first = first_count(mean);
  const auto last = static_cast<std::int64_t>(mean + 12 * std::sqrt(mean)) + 20;
  const auto mode = static_cast<std::int64_t>(mean);
  std::vector<double> weights(static_cast<std::size_t>(last - first + 1));
  const auto at = [&](std::int64_t count) -> double& {
    return weights[static_cast<std::size_t>(count - first)];
  };
  at(mode) = 1;
  for (std::int64_t count = mode; count > first; --count)
    at(count - 1) = at(count) * static_cast<double>(count) / mean;
  for (std::int64_t count = mode; count < last; ++count)
    at(count + 1) = at(count) * mean / static_cast<double>(count + 1);
  return weights;
}

}  // namespace

std::int64_t NormalDistribution::operator()(std::uint64_t draw) const noexcept {
  return within(bounds_, draw, [this](double p) { return mean_ + std_dev_ * normal_quantile(p); });
}

LogNormalDistribution::LogNormalDistribution(double mean, double std_dev, Bounds bounds) : bounds_(bounds) {
  const double ratio = std_dev / mean;
  const double variance = portable_log(1 + ratio * ratio);
  log_mean_ = portable_log(mean) - variance / 2;
  log_std_dev_ = std::sqrt(variance);
}

std::int64_t LogNormalDistribution::operator()(std::uint64_t draw) const noexcept {
  return within(bounds_, draw,
                [this](double p) { return portable_exp(log_mean_ + log_std_dev_ * normal_quantile(p)); });
}

ExponentialDistribution::ExponentialDistribution(double mean, Bounds bounds)
    : scale_(mean - static_cast<double>(bounds.min)), bounds_(bounds) {}

std::int64_t ExponentialDistribution::operator()(std::uint64_t draw) const noexcept {
  return within(bounds_, draw,
                [this](double p) { return static_cast<double>(bounds_.min) - scale_ * portable_log(p); });
}

PoissonDistribution::PoissonDistribution(double mean)
    : first_(first_count(mean)), table_(poisson_weights(mean)) {}

ZipfDistribution::ZipfDistribution(double alpha, std::uint64_t count)
    : alpha_(alpha), count_(static_cast<double>(count)) {
  integral_first_ = integral(1.5) - 1;
  integral_last_ = integral(count_ + 0.5);
  sure_ = 2 - inverse_integral(integral(2.5) - density(2));
}

double ZipfDistribution::integral(double x) const noexcept {
  const double log_x = portable_log(x);
  return relative_exp((1 - alpha_) * log_x) * log_x;
}

double ZipfDistribution::inverse_integral(double x) const noexcept {
  // Rounding may bring the argument to -1, where the logarithm ends.
  const double t = std::max(x * (1 - alpha_), -1 + 0x1p-52);
  return portable_exp(relative_log(t) * x);
}

double ZipfDistribution::density(double x) const noexcept {
  return portable_exp(-alpha_ * portable_log(x));
}

std::uint64_t ZipfDistribution::operator()(std::uint64_t draw) const noexcept {
  for (int attempt = 0; attempt < kMostRedraws; ++attempt, draw = redraw(draw)) {
    const double u = integral_last_ + fraction_of(draw) * (integral_first_ - integral_last_);
    const double x = inverse_integral(u);
    const double rank = std::clamp(std::floor(x + 0.5), 1.0, count_);
    if (rank - x <= sure_ || u >= integral(rank + 0.5) - density(rank))
      return static_cast<std::uint64_t>(rank) - 1;
  }
  return 0;
}

}  // namespace datagen::core
