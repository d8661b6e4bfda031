// Counts of children: each distribution's shape, its bounds and its mean.
#include "core/child_counts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <vector>

using namespace datagen::core;

namespace {

using Kind = ChildCounts::Kind;
constexpr std::uint32_t kParents = 1024;

// Odds of each count from min to max, by the textbook.
std::map<std::uint64_t, double> odds(const ChildCounts& counts) {
  std::map<std::uint64_t, double> result;
  if (counts.kind == Kind::Weighted) {
    for (const auto& [count, weight] : counts.weights) result[count] += weight;
  } else {
    for (std::uint64_t n = counts.min; n <= counts.max; ++n) {
      const auto value = static_cast<double>(n);
      const auto above = static_cast<double>(n - counts.min);
      const double z = (value - counts.mean) / counts.std_dev;
      switch (counts.kind) {
        case Kind::Zipf: result[n] = std::pow(above + 1, -counts.alpha); break;
        case Kind::Poisson:
          result[n] = std::exp(value * std::log(counts.mean) - counts.mean - std::lgamma(value + 1));
          break;
        case Kind::Normal: result[n] = std::exp(-z * z / 2); break;
        case Kind::Exponential: {
          const double scale = counts.mean - static_cast<double>(counts.min);
          result[n] = std::pow(scale / (1 + scale), above);
          break;
        }
        default: result[n] = 1;
      }
    }
  }
  double sum = 0;
  for (const auto& [count, weight] : result) sum += weight;
  for (auto& [count, weight] : result) weight /= sum;
  return result;
}

double textbook_mean(const ChildCounts& counts) {
  double mean = 0;
  for (const auto& [count, share] : odds(counts)) mean += static_cast<double>(count) * share;
  return mean;
}

std::uint64_t sum_of(const std::vector<std::uint64_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

const std::vector<ChildCounts>& narrow() {
  static const std::vector<ChildCounts> all = {
      {.min = 3, .max = 5},
      {.min = 0, .max = 1},
      {.min = 4, .max = 4},
      {.min = 0, .max = 20},
      {.kind = Kind::Zipf, .min = 0, .max = 30, .alpha = 1},
      {.kind = Kind::Zipf, .min = 2, .max = 9, .alpha = 2.5},
      {.kind = Kind::Poisson, .min = 0, .max = 40, .mean = 3},
      {.kind = Kind::Poisson, .min = 5, .max = 9, .mean = 0.5},
      {.kind = Kind::Normal, .min = 0, .max = 20, .mean = 10, .std_dev = 3},
      {.kind = Kind::Normal, .min = 5, .max = 20, .mean = -4, .std_dev = 5},
      {.kind = Kind::Exponential, .min = 1, .max = 50, .mean = 4},
      {.kind = Kind::Weighted, .weights = {{7, 20}, {0, 50}, {1, 30}}}};
  return all;
}

}  // namespace

TEST_CASE("of each count there are as many as its odds say, and the mean is the distribution's") {
  for (const ChildCounts& counts : narrow()) {
    CAPTURE(static_cast<int>(counts.kind));
    CAPTURE(counts.min);
    const std::vector<std::uint64_t> shared = share_out(counts, kParents);
    REQUIRE(shared.size() == kParents);
    CHECK(std::is_sorted(shared.begin(), shared.end()));
    std::map<std::uint64_t, double> found;
    for (const std::uint64_t count : shared) ++found[count];
    for (const auto& odd : odds(counts)) {
      CAPTURE(odd.first);
      CHECK(std::abs(found[odd.first] - odd.second * kParents) < 2);
      found.erase(odd.first);
    }
    CHECK(found.empty());
    // Weighted counts are taken as they are listed, so that the mean may be off by a parent's worth.
    const double off = counts.kind == Kind::Weighted ? 7 : 1;
    CHECK(std::abs(static_cast<double>(sum_of(shared)) - textbook_mean(counts) * kParents) <= off);
  }
}

TEST_CASE("wide ranges keep bounds and mean") {
  const std::vector<ChildCounts> wide = {
      {.min = 0, .max = 100'000},
      {.min = 10, .max = 999'999},
      {.kind = Kind::Zipf, .min = 0, .max = 300'000, .alpha = 0.8},
      {.kind = Kind::Zipf, .min = 1, .max = 1'000'000, .alpha = 1.5},
      {.kind = Kind::Poisson, .min = 0, .max = 1'100'000, .mean = 1'000'000},
      {.kind = Kind::Normal, .min = 0, .max = 1'000'000, .mean = 300'000, .std_dev = 40'000},
      {.kind = Kind::Normal, .min = 0, .max = 1'000'000, .mean = 300'000, .std_dev = 2},
      {.kind = Kind::Exponential, .min = 100, .max = 900'000, .mean = 50'000}};
  for (const ChildCounts& counts : wide) {
    CAPTURE(static_cast<int>(counts.kind));
    CAPTURE(counts.max);
    const std::vector<std::uint64_t> shared = share_out(counts, kParents);
    CHECK(shared.front() >= counts.min);
    CHECK(shared.back() <= counts.max);
    const double mean = static_cast<double>(sum_of(shared)) / kParents;
    CHECK(mean == doctest::Approx(textbook_mean(counts)).epsilon(1e-4));
  }
}

TEST_CASE("least and most of a uniform range occur, however wide") {
  for (const std::uint64_t max :
       {1ULL, 2ULL, 1000ULL, 1023ULL, 1024ULL, 5000ULL, 70'000ULL, 1'000'000'000'000ULL}) {
    CAPTURE(max);
    const std::vector<std::uint64_t> shared = share_out({.min = 1, .max = max}, kParents);
    CHECK(shared.front() == 1);
    CHECK(shared.back() == max);
    const double mean = static_cast<double>(sum_of(shared)) / kParents;
    CHECK(mean == doctest::Approx((1 + static_cast<double>(max)) / 2).epsilon(1e-6));
  }
}

TEST_CASE("a weight below one in a thousand occurs once") {
  const ChildCounts counts = {.kind = Kind::Weighted, .weights = {{0, 1e6}, {1, 1}, {900, 2}}};
  std::vector<std::uint64_t> expected(kParents - 2, 0);
  expected.push_back(1);
  expected.push_back(900);
  CHECK(share_out(counts, kParents) == expected);
}

TEST_CASE("the ends of what can be asked") {
  CHECK(share_out({.min = kMostChildren, .max = kMostChildren}, kParents).front() == kMostChildren);
  const ChildCounts zipf = {.kind = Kind::Zipf, .min = 0, .max = kMostChildren, .alpha = 0.1};
  CHECK(share_out(zipf, kParents).back() <= kMostChildren);
  const ChildCounts far = {.kind = Kind::Normal, .min = 0, .max = 10, .mean = 1e12, .std_dev = 1e-3};
  CHECK(share_out(far, kParents).front() == 10);
  const ChildCounts steep = {.kind = Kind::Zipf, .min = 3, .max = 100, .alpha = 1000};
  CHECK(share_out(steep, kParents).back() == 3);
  const ChildCounts rare = {.kind = Kind::Weighted, .weights = {{0, 0}, {2, 1}, {5, 0}}};
  CHECK(share_out(rare, kParents) == std::vector<std::uint64_t>(kParents, 2));
}
