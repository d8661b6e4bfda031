// Shares of places against theory: 100 000 draws each.
#include "core/skew.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "chi_square.hpp"
#include "core/draw.hpp"

using namespace datagen::core;

namespace {

constexpr std::uint64_t kDraws = 100'000;

std::vector<std::uint64_t> drawn(const Skew& skew, std::uint64_t draws = kDraws) {
  const Stream stream = Stream::named(0, "skew");
  std::vector<std::uint64_t> counts(skew.count());
  for (std::uint64_t i = 0; i < draws; ++i) ++counts[skew.draw(stream.draw(i))];
  return counts;
}

double share_of(const Skew& skew, std::uint64_t from, std::uint64_t to) {
  return static_cast<double>(skew.share_before(to) - skew.share_before(from)) /
         static_cast<double>(Skew::kWhole);
}

std::vector<double> expected(const Skew& skew) {
  std::vector<double> result;
  for (std::uint64_t place = 0; place < skew.count(); ++place)
    result.push_back(share_of(skew, place, place + 1) * static_cast<double>(kDraws));
  return result;
}

std::vector<Skew> all_kinds(std::uint64_t count) {
  const std::vector<double> weights{3, 0, 1, 5};
  std::vector<Skew> result;
  for (const double alpha : {0.0, 0.5, 1.0, 1.5, 3.0, 10.0}) result.push_back(Skew::zipf(count, alpha));
  for (const double std_dev : {0.15, 0.01, 0.0, 1.0}) result.push_back(Skew::normal(count, 0.4, std_dev));
  for (const double mean : {0.2, 0.001, 0.0, 1.0}) result.push_back(Skew::exponential(count, mean));
  if (count >= weights.size()) result.push_back(Skew::weighted(count, weights));
  return result;
}

}  // namespace

TEST_CASE("shares rise from 0 to the whole, and places are their inverse") {
  for (const std::uint64_t count : {1ULL, 2ULL, 4ULL, 7ULL, 255ULL, 256ULL, 257ULL, 1000ULL, 5000ULL}) {
    for (const Skew& skew : all_kinds(count)) {
      CAPTURE(count);
      CHECK(skew.count() == count);
      CHECK(skew.share_before(0) == 0);
      CHECK(skew.share_before(count) == Skew::kWhole);
      for (std::uint64_t place = 0; place < count; ++place) {
        const std::uint64_t from = skew.share_before(place);
        const std::uint64_t to = skew.share_before(place + 1);
        REQUIRE(from <= to);
        if (from == to) continue;
        CHECK(skew.place_at(from) == place);
        CHECK(skew.place_at(to - 1) == place);
      }
    }
  }
}

TEST_CASE("any number of places in constant memory") {
  const std::uint64_t count = 1'000'000'000'000'000'000ULL;
  const Stream stream = Stream::named(0, "huge");
  for (const Skew& skew : all_kinds(count)) {
    std::uint64_t before = 0;
    for (std::uint64_t place = 0; place < count; place += count / 997) {
      CHECK(skew.share_before(place) >= before);
      before = skew.share_before(place);
    }
    for (std::uint64_t i = 0; i < 1000; ++i) {
      const std::uint64_t share = stream.draw(i) >> 1U;
      const std::uint64_t place = skew.place_at(share);
      CHECK(place < count);
      CHECK(skew.share_before(place) <= share);
      CHECK(share < skew.share_before(place + 1));
      CHECK(skew.draw(stream.draw(i)) < count);
    }
  }
}

TEST_CASE("zipf: the place of rank k has 1 / k^alpha of the first one's share") {
  for (const double alpha : {0.0, 0.5, 1.0, 1.2, 2.5}) {
    CAPTURE(alpha);
    double sum = 0;
    for (int rank = 1; rank <= 1000; ++rank) sum += std::pow(rank, -alpha);
    const Skew skew = Skew::zipf(1000, alpha);
    double within = 0;
    for (const int rank : {1, 2, 10, 100, 256, 300, 1000}) {
      const auto place = static_cast<std::uint64_t>(rank);
      CHECK(share_of(skew, place - 1, place) ==
            doctest::Approx(std::pow(rank, -alpha) / sum).epsilon(0.01 * (1 + alpha)));
    }
    for (int rank = 1; rank <= 1000; ++rank) {
      within += std::pow(rank, -alpha) / sum;
      CHECK(std::abs(share_of(skew, 0, static_cast<std::uint64_t>(rank)) - within) < 1e-4);
    }
    const std::vector<std::uint64_t> counts = drawn(skew);
    // Of a steep one most places expect nothing, which the statistic is not made for.
    if (alpha < 2) CHECK(chi_square_deviation(counts, expected(skew)) < 5);
    CHECK(std::abs(static_cast<double>(counts[0]) / kDraws - 1 / sum) < 0.01);
  }
}

TEST_CASE("normal and exponential: mean and deviation are fractions of the places") {
  for (const std::uint64_t count : {1000ULL, 50'000ULL}) {
    const auto moments = [&](const Skew& skew) {
      const Stream stream = Stream::named(7, "moments");
      double mean = 0;
      double square = 0;
      for (std::uint64_t i = 0; i < kDraws; ++i) {
        const double x = (static_cast<double>(skew.draw(stream.draw(i))) + 0.5) / static_cast<double>(count);
        mean += x / kDraws;
        square += x * x / kDraws;
      }
      return std::pair(mean, std::sqrt(square - mean * mean));
    };
    const auto [bell_mean, bell_deviation] = moments(Skew::normal(count, 0.5, 0.1));
    CHECK(bell_mean == doctest::Approx(0.5).epsilon(0.01));
    CHECK(bell_deviation == doctest::Approx(0.1).epsilon(0.01));
    const auto [mean, deviation] = moments(Skew::exponential(count, 0.05));
    CHECK(mean == doctest::Approx(0.05).epsilon(0.01));
    CHECK(deviation == doctest::Approx(0.05).epsilon(0.02));
  }
  const Skew bell = Skew::normal(1000, 0.5, 0.15);
  CHECK(share_of(bell, 350, 650) == doctest::Approx(0.6827 / 0.99914).epsilon(0.001));
  CHECK(chi_square_deviation(drawn(bell), expected(bell)) < 5);
  const Skew falling = Skew::exponential(1000, 0.2);
  CHECK(share_of(falling, 0, 200) == doctest::Approx((1 - std::exp(-1)) / (1 - std::exp(-5))).epsilon(0.001));
  CHECK(chi_square_deviation(drawn(falling), expected(falling)) < 5);
}

TEST_CASE("weights: one for each group of places, none drawn where it is 0") {
  const std::vector<double> weights{70, 0, 25, 5};
  const Skew one_each = Skew::weighted(4, weights);
  CHECK(share_of(one_each, 0, 1) == doctest::Approx(0.7));
  CHECK(share_of(one_each, 1, 2) == 0);
  CHECK(drawn(one_each)[1] == 0);
  CHECK(chi_square_deviation(drawn(one_each), {70'000, 0, 25'000, 5000}) < 5);
  const Skew groups = Skew::weighted(1002, weights);
  CHECK(share_of(groups, 0, 250) == doctest::Approx(0.7));
  CHECK(share_of(groups, 250, 501) == 0);
  CHECK(share_of(groups, 501, 751) == doctest::Approx(0.25));
}

TEST_CASE("zipf: few draws move when there are more places, and those to the new ones") {
  for (const auto& [few, many] :
       {std::pair(100U, 110U), std::pair(1000U, 1100U), std::pair(50'000U, 60'000U)}) {
    CAPTURE(few);
    const Skew before = Skew::zipf(few, 1);
    const Skew after = Skew::zipf(many, 1);
    const Stream stream = Stream::named(3, "growth");
    std::uint64_t moved = 0;
    for (std::uint64_t i = 0; i < kDraws; ++i) {
      const std::uint64_t place = after.draw(stream.draw(i));
      if (before.draw(stream.draw(i)) == place) continue;
      ++moved;
      // The last piece of the shares ends elsewhere, so that a few draws move within it.
      CHECK(place >= few - few / 64);
    }
    CHECK(static_cast<double>(moved) / kDraws == doctest::Approx(share_of(after, few, many)).epsilon(0.1));
  }
}
