// Distributions against theory: moments, and chi-square where values are few.
#include "core/distributions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/draw.hpp"

namespace datagen::core {
namespace {

constexpr std::uint64_t kDraws = 100'000;

struct Moments {
  double mean;
  double std_dev;
};

template <typename Distribution>
Moments moments(const Distribution& distribution) {
  const Stream stream = Stream::named(0, "moments");
  double sum = 0;
  double squares = 0;
  for (std::uint64_t row = 0; row < kDraws; ++row) {
    const auto value = static_cast<double>(distribution(stream.draw(row)));
    sum += value;
    squares += value * value;
  }
  const double mean = sum / static_cast<double>(kDraws);
  return {mean, std::sqrt(squares / static_cast<double>(kDraws) - mean * mean)};
}

constexpr Bounds kWide{-1'000'000'000, 1'000'000'000};

TEST_CASE("normal, log-normal, exponential and poisson values have the mean and deviation asked for") {
  // Five standard errors of the mean each; deviations of skewed distributions vary more.
  const Moments normal = moments(NormalDistribution(5000, 700, kWide));
  CHECK(normal.mean == doctest::Approx(5000).epsilon(0.003));
  CHECK(normal.std_dev == doctest::Approx(700).epsilon(0.02));
  const Moments log_normal = moments(LogNormalDistribution(20'000, 8000, kWide));
  CHECK(log_normal.mean == doctest::Approx(20'000).epsilon(0.007));
  CHECK(log_normal.std_dev == doctest::Approx(8000).epsilon(0.03));
  const Moments exponential = moments(ExponentialDistribution(5000, {0, 1'000'000'000}));
  CHECK(exponential.mean == doctest::Approx(5000).epsilon(0.016));
  CHECK(exponential.std_dev == doctest::Approx(5000).epsilon(0.03));
  for (const double mean : {0.5, 3.5, 100.0, 250'000.0}) {
    const Moments poisson = moments(PoissonDistribution(mean));
    CHECK(poisson.mean == doctest::Approx(mean).epsilon(0.025));
    CHECK(poisson.std_dev == doctest::Approx(std::sqrt(mean)).epsilon(0.03));
  }
}

TEST_CASE("values keep to their bounds, also where the bounds cut deep") {
  const NormalDistribution narrow(100, 50, {90, 101});
  const NormalDistribution outside(0, 1, {40, 50});  // forty deviations away: every redraw fails
  const Stream stream = Stream::named(1, "bounds");
  for (std::uint64_t row = 0; row < 2000; ++row) {
    const std::int64_t value = narrow(stream.draw(row));
    CHECK((value >= 90 && value <= 101));
    CHECK(outside(stream.draw(row)) == 40);
  }
}

TEST_CASE("zipf ranks follow 1 / k^alpha") {
  for (const double alpha : {0.5, 1.0, 1.2, 3.0}) {
    for (const std::uint64_t count : {2U, 10U, 200U}) {
      const ZipfDistribution zipf(alpha, count);
      std::vector<double> seen(count);
      const Stream stream = Stream::named(2, "zipf");
      for (std::uint64_t row = 0; row < kDraws; ++row) seen.at(zipf(stream.draw(row))) += 1;
      double total = 0;
      for (std::uint64_t k = 1; k <= count; ++k) total += std::pow(static_cast<double>(k), -alpha);
      double chi_square = 0;
      for (std::uint64_t k = 1; k <= count; ++k) {
        const double expected =
            static_cast<double>(kDraws) * std::pow(static_cast<double>(k), -alpha) / total;
        chi_square += (seen[k - 1] - expected) * (seen[k - 1] - expected) / expected;
      }
      const auto degrees = static_cast<double>(count - 1);
      // Wilson-Hilferty's normal approximation; 4 is one in thirty thousand.
      const double z =
          (std::cbrt(chi_square / degrees) - (1 - 2 / (9 * degrees))) / std::sqrt(2 / (9 * degrees));
      CHECK(z < 4);
    }
  }
}

TEST_CASE("zipf of one rank and of more ranks than memory") {
  CHECK(ZipfDistribution(1.1, 1)(12345) == 0);
  const ZipfDistribution huge(1.0, 1'000'000'000'000'000'000ULL);
  const Stream stream = Stream::named(3, "huge");
  std::uint64_t largest = 0;
  for (std::uint64_t row = 0; row < 1000; ++row) largest = std::max(largest, huge(stream.draw(row)));
  CHECK(largest > 1'000'000'000'000ULL);
  CHECK(largest < 1'000'000'000'000'000'000ULL);
}

TEST_CASE("the values of given draws are pinned") {
  CHECK(NormalDistribution(0, 1e9, kWide)(0x8000000000000000ULL) == 0);
  CHECK(ExponentialDistribution(1000, {0, 1'000'000})(0x8000000000000000ULL) == 693);
}

}  // namespace
}  // namespace datagen::core
