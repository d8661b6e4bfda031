// Distinct places by uneven shares: none twice in a family, and over many families the shares as far as they
// go.
#include "core/distinct_shares.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace datagen::core;

namespace {

std::vector<std::uint64_t> family(const DistinctShares& shares, std::uint64_t number, std::uint64_t count) {
  const Stream stream = Stream::named(3, "families").part(number);
  std::vector<std::uint64_t> places;
  for (std::uint64_t rank = 0; rank < count; ++rank) places.push_back(shares.place_of(stream, rank, count));
  return places;
}

bool are_distinct(std::vector<std::uint64_t> places, std::uint64_t below) {
  std::sort(places.begin(), places.end());
  return std::adjacent_find(places.begin(), places.end()) == places.end() &&
         (places.empty() || places.back() < below);
}

// The probabilities of systematic sampling, by filling up one place after the other.
std::vector<double> odds_of(std::vector<double> shares, double count) {
  std::vector<double> odds(shares.size(), -1);
  for (bool is_full = true; is_full;) {
    is_full = false;
    double left = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) left += odds[i] < 0 ? shares[i] : 0;
    for (std::size_t i = 0; i < shares.size() && !is_full; ++i) {
      if (odds[i] >= 0 || count * shares[i] <= left) continue;
      odds[i] = 1;
      count -= 1;
      is_full = true;
    }
    if (is_full) continue;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (odds[i] < 0) odds[i] = left > 0 ? count * shares[i] / left : 0;
    }
  }
  return odds;
}

std::vector<double> shares_of(const Skew& skew) {
  std::vector<double> shares;
  for (std::uint64_t place = 0; place < skew.count(); ++place)
    shares.push_back(static_cast<double>(skew.share_before(place + 1) - skew.share_before(place)));
  return shares;
}

void check_odds(const Skew& skew, std::uint64_t count) {
  constexpr std::uint64_t kFamilies = 4000;
  const DistinctShares shares(skew);
  std::vector<double> found(skew.count());
  for (std::uint64_t number = 0; number < kFamilies; ++number) {
    for (const std::uint64_t place : family(shares, number, count)) found[place] += 1.0 / kFamilies;
  }
  const std::vector<double> odds = odds_of(shares_of(skew), static_cast<double>(count));
  for (std::size_t place = 0; place < odds.size(); ++place) {
    CAPTURE(place);
    const double deviation = std::sqrt(odds[place] * (1 - odds[place]) / kFamilies);
    CHECK(std::abs(found[place] - odds[place]) <= 5 * deviation + 1e-6);
  }
}

const std::vector<double> kWeights{5, 0, 1, 30, 1};

}  // namespace

TEST_CASE("no place comes twice in a family, whatever its size") {
  for (const Skew& skew :
       {Skew::zipf(1, 1), Skew::zipf(40, 1), Skew::zipf(700, 2.5), Skew::normal(300, 0.3, 0.05),
        Skew::exponential(90, 0.1), Skew::weighted(50, kWeights)}) {
    const DistinctShares shares(skew);
    for (std::uint64_t count = 1; count <= shares.places(); count = count * 5 / 4 + 1) {
      CAPTURE(count);
      CHECK(are_distinct(family(shares, count, count), skew.count()));
    }
    CHECK(are_distinct(family(shares, 9, shares.places()), skew.count()));
  }
}

TEST_CASE("places of a billion: distinct, and the greatest is always there") {
  const DistinctShares shares(Skew::zipf(1'000'000'000, 1));
  for (std::uint64_t number = 0; number < 20; ++number) {
    const std::vector<std::uint64_t> places = family(shares, number, 1000);
    CHECK(are_distinct(places, 1'000'000'000));
    CHECK(std::find(places.begin(), places.end(), 0) != places.end());
  }
}

TEST_CASE("each place comes up by its share, once per family at most") {
  check_odds(Skew::zipf(30, 1), 4);
  check_odds(Skew::zipf(30, 1.5), 12);
  check_odds(Skew::normal(40, 0.4, 0.1), 6);
  check_odds(Skew::weighted(25, kWeights), 7);
}

TEST_CASE("places of weight 0 are none") {
  const DistinctShares shares(Skew::weighted(50, kWeights));
  CHECK(shares.places() == 40);
  for (std::uint64_t number = 0; number < 50; ++number) {
    for (const std::uint64_t place : family(shares, number, 20)) CHECK((place < 10 || place >= 20));
  }
}
