// Weighted choice: the odds are those of the weights.
#include "core/alias_table.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "chi_square.hpp"
#include "core/draw.hpp"

using namespace datagen::core;

namespace {

constexpr std::uint64_t kDraws = 200'000;

double deviation_of(const std::vector<double>& weights) {
  const AliasTable table(weights);
  double sum = 0;
  for (const double weight : weights) sum += weight;
  std::vector<double> expected;
  for (const double weight : weights) expected.push_back(weight / sum * kDraws);
  std::vector<std::uint64_t> seen(weights.size());
  const Stream stream = Stream::named(0, "alias");
  for (std::uint64_t row = 0; row < kDraws; ++row) ++seen.at(table.choose(stream.draw(row)));
  return chi_square_deviation(seen, expected);
}

}  // namespace

TEST_CASE("choices follow their weights, zeros are never chosen") {
  CHECK(deviation_of({1, 1}) < 5);
  CHECK(deviation_of({60, 14, 10, 8, 5, 3}) < 5);
  CHECK(deviation_of({0.001, 1, 0, 2.5, 0, 1e-3}) < 5);
  CHECK(deviation_of({0, 0, 0, 1, 0}) < 5);
  CHECK(deviation_of({1e300, 2e300, 1e299}) < 5);
  CHECK(deviation_of({1e-300, 3e-300}) < 5);
  std::vector<double> harmonic;
  for (int i = 1; i <= 500; ++i) harmonic.push_back(1.0 / i);
  CHECK(deviation_of(harmonic) < 5);
}

TEST_CASE("one weight is always chosen") {
  const std::vector<double> weights{0.3};
  const AliasTable table(weights);
  for (const std::uint64_t draw : {0ULL, 1ULL, 0xFFFFFFFFULL, ~0ULL}) CHECK(table.choose(draw) == 0);
}

TEST_CASE("the extreme draws never choose a zero") {
  for (const auto& weights : {std::vector<double>{0, 1}, std::vector<double>{1, 0},
                              std::vector<double>{0, 1, 2, 0}, std::vector<double>{3, 0, 0.1, 0, 7}}) {
    const AliasTable table(weights);
    for (std::uint64_t bucket = 0; bucket < 64; ++bucket) {
      for (const std::uint64_t low : {0ULL, 1ULL, 0x7FFFFFFFULL, 0xFFFFFFFFULL}) {
        CHECK(weights[table.choose(bucket << 58U | low)] > 0);
      }
    }
  }
}
