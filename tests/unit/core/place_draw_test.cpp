// Draws among any number of places, compared with the skew's own shares.
#include "core/place_draw.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

using namespace datagen::core;

namespace {

constexpr std::uint64_t kDraws = 40'000;

// How often each of `count` places is drawn, as shares.
std::vector<double> shares(const PlaceDraw& draw, std::uint64_t count) {
  const Stream stream = Stream::named(1, "places");
  std::vector<double> result(count);
  for (std::uint64_t row = 0; row < kDraws; ++row) {
    const std::uint64_t place = draw.choose(stream.draw(row), count, stream.part("order"));
    REQUIRE(place < count);
    result[place] += 1.0 / static_cast<double>(kDraws);
  }
  return result;
}

std::shared_ptr<const Skew> zipf(std::uint64_t count, double alpha) {
  return std::make_shared<const Skew>(Skew::zipf(count, alpha));
}

}  // namespace

TEST_CASE("places without a skew have the same odds") {
  for (const std::uint64_t count : {1ULL, 2ULL, 7ULL, 100ULL}) {
    for (const double share : shares(PlaceDraw(), count))
      CHECK(share == doctest::Approx(1.0 / static_cast<double>(count)).epsilon(0.3));
  }
}

TEST_CASE("the first places of zipf have the shares of their ranks, however many there are") {
  const PlaceDraw draw(zipf(1'000'000, 1.2), PlaceDraw::Fit::First, false);
  for (const std::uint64_t count : {1ULL, 2ULL, 7ULL, 1000ULL}) {
    CAPTURE(count);
    double sum = 0;
    for (std::uint64_t rank = 1; rank <= count; ++rank) sum += std::pow(static_cast<double>(rank), -1.2);
    const std::vector<double> found = shares(draw, count);
    CHECK(found[0] == doctest::Approx(1 / sum).epsilon(0.03));
    if (count > 1) CHECK(found[1] == doctest::Approx(std::pow(2.0, -1.2) / sum).epsilon(0.06));
  }
}

TEST_CASE("the places of a bell stretch to any number") {
  const auto bell = std::make_shared<const Skew>(Skew::normal(std::uint64_t{1} << 62U, 0.5, 0.1));
  for (const std::uint64_t count : {10ULL, 1000ULL, 999'999'999'999ULL}) {
    const PlaceDraw draw(bell, PlaceDraw::Fit::Stretch, false);
    const Stream stream = Stream::named(2, "places");
    double sum = 0;
    for (std::uint64_t row = 0; row < kDraws; ++row) {
      const std::uint64_t place = draw.choose(stream.draw(row), count, stream);
      REQUIRE(place < count);
      sum += (static_cast<double>(place) + 0.5) / static_cast<double>(count);
    }
    CHECK(sum / static_cast<double>(kDraws) == doctest::Approx(0.5).epsilon(0.02));
  }
}

TEST_CASE("scattered places keep their shares, and few lie elsewhere when there are more") {
  const PlaceDraw draw(zipf(1000, 1.5), PlaceDraw::Fit::First, true);
  std::vector<double> plain = shares(PlaceDraw(zipf(1000, 1.5), PlaceDraw::Fit::First, false), 50);
  std::vector<double> scattered = shares(draw, 50);
  CHECK(scattered != plain);
  std::sort(plain.rbegin(), plain.rend());
  std::sort(scattered.rbegin(), scattered.rend());
  CHECK(scattered == plain);
  const Stream stream = Stream::named(3, "places");
  std::uint64_t moved = 0;
  for (std::uint64_t row = 0; row < 1000; ++row)
    moved += draw.choose(stream.draw(row), 500, stream) != draw.choose(stream.draw(row), 501, stream) ? 1 : 0;
  CHECK(moved < 100);
}
