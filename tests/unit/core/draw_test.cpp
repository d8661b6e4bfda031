// Draws: pinned values, and the statistics that data made of them relies on.
#include "core/draw.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "chi_square.hpp"

using namespace datagen::core;

namespace {

constexpr std::uint64_t kRows = 100'000;

// Pearson's correlation of two draws' upper halves over the rows.
template <typename A, typename B>
double correlation(A a, B b) {
  double sum_ab = 0;
  double sum_aa = 0;
  double sum_bb = 0;
  const auto centred = [](std::uint64_t draw) { return static_cast<double>(draw >> 32U) - 2147483647.5; };
  for (std::uint64_t row = 0; row < kRows; ++row) {
    const double x = centred(a(row));
    const double y = centred(b(row));
    sum_ab += x * y;
    sum_aa += x * x;
    sum_bb += y * y;
  }
  return sum_ab / std::sqrt(sum_aa * sum_bb);
}

// Over 10^5 rows the correlation of independent draws has a standard deviation of 0.0032.
constexpr double kNoCorrelation = 0.015;

}  // namespace

TEST_CASE("draws do not change: every dump ever made depends on them") {
  const Stream stream = Stream::named(42, "orders");
  CHECK(mix(0) == 0);
  CHECK(mix(1) == 0x5692161D100B05E5);
  CHECK(stream.key() == 2'203'462'181'338'158'810ULL);
  CHECK(stream.draw(0) == 11'068'711'788'355'471'879ULL);
  CHECK(stream.draw(1) == 9'201'059'549'327'372'383ULL);
  CHECK(stream.draw(1'000'000'000'000) == 4'920'702'196'625'031'050ULL);
  CHECK(stream.part(0).draw(7) == 3'551'895'556'367'143'815ULL);
  CHECK(stream.part(1).draw(7) == 8'435'766'606'179'045'101ULL);
  CHECK(stream.part("id").draw(7) == 12'023'875'778'084'135'891ULL);
  CHECK(Stream::named(0, "").draw(0) == 356'531'690'745'463'091ULL);
  CHECK(consistent_below(stream.draw(3), 1000) == 123);
  CHECK(consistent_below(stream.draw(4), 1000) == 897);
  CHECK(consistent_below(stream.draw(5), 1'000'000'007) == 430'103'104);
}

TEST_CASE("each of the 64 bits is set in half of the rows") {
  const Stream stream = Stream::named(1, "bits");
  std::array<std::uint64_t, 64> set{};
  for (std::uint64_t row = 0; row < kRows; ++row) {
    const std::uint64_t draw = stream.draw(row);
    for (unsigned bit = 0; bit < 64; ++bit) set[bit] += draw >> bit & 1U;
  }
  // Five standard deviations of a fair coin over 10^5 throws are 791.
  for (const std::uint64_t count : set) CHECK(std::abs(static_cast<double>(count) - kRows / 2.0) < 791);
}

TEST_CASE("neighbouring rows, streams and names do not go together") {
  const Stream stream = Stream::named(0, "rows");
  CHECK(std::abs(correlation([&](std::uint64_t row) { return stream.draw(row); },
                             [&](std::uint64_t row) { return stream.draw(row + 1); })) < kNoCorrelation);
  for (std::uint64_t part = 0; part < 8; ++part) {
    CAPTURE(part);
    const Stream one = stream.part(part);
    const Stream next = stream.part(part + 1);
    CHECK(std::abs(correlation([&](std::uint64_t row) { return one.draw(row); },
                               [&](std::uint64_t row) { return next.draw(row); })) < kNoCorrelation);
  }
  const Stream parent_named = stream.part("a");
  const Stream named = stream.part("b");
  CHECK(std::abs(correlation([&](std::uint64_t row) { return parent_named.draw(row); },
                             [&](std::uint64_t row) { return named.draw(row); })) < kNoCorrelation);
  // Low bits as well: coordinates and endings are taken of them.
  std::vector<std::uint64_t> pairs(64);
  for (std::uint64_t row = 0; row < kRows; ++row) {
    ++pairs[(stream.draw(row) & 7U) * 8 + (stream.draw(row + 1) & 7U)];
  }
  CHECK(chi_square_deviation(pairs) < 5);
}

TEST_CASE("streams of other seeds, names and parts have other keys") {
  std::set<std::uint64_t> keys;
  std::size_t streams = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    for (int name = 0; name < 50; ++name) {
      const Stream stream = Stream::named(seed, "table" + std::to_string(name));
      keys.insert({stream.key(), stream.part(0).key(), stream.part(1).key(), stream.part("a").key()});
      streams += 4;
    }
  }
  CHECK(keys.size() == streams);
}

TEST_CASE("below() is even and stays below") {
  const Stream stream = Stream::named(0, "below");
  for (const std::uint64_t count : {2ULL, 3ULL, 7ULL, 10ULL, 64ULL, 100ULL, 1000ULL}) {
    CAPTURE(count);
    std::vector<std::uint64_t> seen(count);
    for (std::uint64_t row = 0; row < kRows; ++row) ++seen.at(below(stream.draw(row), count));
    CHECK(chi_square_deviation(seen) < 5);
  }
  CHECK(below(~0ULL, 1) == 0);
  CHECK(below(~0ULL, 1ULL << 62U) == (1ULL << 62U) - 1);
  CHECK(below(0, 1ULL << 62U) == 0);
}

TEST_CASE("consistent_below() stays below every count") {
  const Stream stream = Stream::named(0, "range");
  std::vector<std::uint64_t> counts{1, 2, 3, 1ULL << 62U, (1ULL << 62U) - 1, (1ULL << 62U) + 1, 1ULL << 63U};
  for (unsigned bits = 2; bits < 62; ++bits) {
    for (const int away : {-1, 0, 1}) counts.push_back((1ULL << bits) + static_cast<std::uint64_t>(away));
  }
  for (const std::uint64_t count : counts) {
    CAPTURE(count);
    bool is_below = true;
    for (std::uint64_t row = 0; row < 200; ++row)
      is_below = is_below && consistent_below(stream.draw(row), count) < count;
    CHECK(is_below);
  }
  CHECK(consistent_below(0, 1) == 0);
  CHECK(consistent_below(0, 1000) < 1000);
  CHECK(consistent_below(~0ULL, 1000) < 1000);
}

TEST_CASE("consistent_below() is even") {
  const Stream stream = Stream::named(0, "even");
  for (const std::uint64_t count : {2ULL, 3ULL, 5ULL, 8ULL, 9ULL, 33ULL, 63ULL, 64ULL, 65ULL, 1000ULL}) {
    CAPTURE(count);
    std::vector<std::uint64_t> seen(count);
    for (std::uint64_t row = 0; row < kRows; ++row) ++seen.at(consistent_below(stream.draw(row), count));
    CHECK(chi_square_deviation(seen) < 5);
  }
  // The halves of a huge count.
  std::vector<std::uint64_t> eighths(8);
  for (std::uint64_t row = 0; row < kRows; ++row) {
    ++eighths.at(consistent_below(stream.draw(row), 1ULL << 62U) >> 59U);
  }
  CHECK(chi_square_deviation(eighths) < 5);
}

TEST_CASE("raising the count moves only its share of the draws, and those to the new places") {
  const Stream stream = Stream::named(0, "grow");
  struct Growth {
    std::uint64_t from;
    std::uint64_t to;
  };
  for (const Growth growth : {Growth{1, 2}, Growth{10, 11}, Growth{100, 110}, Growth{64, 65}, Growth{63, 65},
                              Growth{1000, 1025}, Growth{1000, 2000}, Growth{3, 4000},
                              Growth{1'000'000, 1'100'000}, Growth{1ULL << 40U, (1ULL << 40U) * 5 / 4}}) {
    CAPTURE(growth.from);
    CAPTURE(growth.to);
    std::uint64_t moved = 0;
    bool all_to_new = true;
    for (std::uint64_t row = 0; row < kRows; ++row) {
      const std::uint64_t before = consistent_below(stream.draw(row), growth.from);
      const std::uint64_t after = consistent_below(stream.draw(row), growth.to);
      if (before == after) continue;
      ++moved;
      all_to_new = all_to_new && after >= growth.from;
    }
    CHECK(all_to_new);
    const double share = static_cast<double>(growth.to - growth.from) / static_cast<double>(growth.to);
    const double deviation = std::sqrt(kRows * share * (1 - share));
    CHECK(std::abs(static_cast<double>(moved) - share * kRows) < 5 * deviation + 1);
  }
}
