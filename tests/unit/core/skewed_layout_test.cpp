// Children apportioned by uneven shares: both directions agree, shares are kept, no parent has too many.
#include "core/skewed_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "layout_checks.hpp"

using namespace datagen::core;

TEST_CASE("every parent has its share, at most what it can have, and both directions agree") {
  for (const std::uint64_t parents : {1ULL, 2ULL, 7ULL, 100ULL, 1000ULL, 3000ULL}) {
    for (const std::uint64_t most : {1ULL, 2ULL, 13ULL}) {
      const std::uint64_t room = parents * most;
      for (const std::uint64_t children : {std::uint64_t{0}, std::uint64_t{1}, room / 3, room - 1, room}) {
        for (const bool is_scattered : {false, true}) {
          CAPTURE(parents);
          CAPTURE(most);
          CAPTURE(children);
          const auto order =
              is_scattered ? std::optional(GrowingOrder(Stream::named(3, "order"))) : std::nullopt;
          const std::vector<double> weights{1};
          for (const Skew& skew : {Skew::zipf(parents, 1.2), Skew::normal(parents, 0.4, 0.01),
                                   Skew::exponential(parents, 0.1), Skew::weighted(parents, weights)}) {
            const SkewedLayout layout(Stream::named(5, "skewed"), skew, order, children, most);
            CHECK(layout.child_rows() == children);
            CHECK(layout.most_children() <= most);
            CHECK(is_sound(layout, parents));
          }
        }
      }
    }
  }
}

TEST_CASE("what the greatest cannot have goes to the others by their shares") {
  const std::vector<double> weights{80, 10, 6, 4};
  const SkewedLayout layout(Stream::named(5, "skewed"), Skew::weighted(4, weights), std::nullopt, 100, 40);
  // Shares are rounded to 2^-63, counts down.
  const std::vector<std::uint64_t> counts = list_counts(layout, 4);
  CHECK(counts[0] == 40);
  CHECK(counts[1] + 1 - 30 <= 2);
  CHECK(counts[2] + 1 - 18 <= 2);
  CHECK(counts[3] + 1 - 12 <= 2);
  const SkewedLayout dense(Stream::named(5, "skewed"), Skew::weighted(4, weights), std::nullopt, 150, 40);
  CHECK(list_counts(dense, 4) == std::vector<std::uint64_t>{40, 40, 40, 30});
  const std::vector<double> with_none{1, 0, 0, 1};
  const SkewedLayout zero(Stream::named(5, "skewed"), Skew::weighted(4, with_none), std::nullopt, 30, 10);
  CHECK(list_counts(zero, 4) == std::vector<std::uint64_t>{10, 10, 0, 10});
}

TEST_CASE("huge tables: both skewed directions agree") {
  const SkewedLayout layout(Stream::named(1, "skewed"), Skew::zipf(999'999'999'989, 1.1),
                            GrowingOrder(Stream(7)), 1'000'000'000'000'000'000, 5'000'000);
  CHECK(layout.most_children() == 5'000'000);
  std::vector<std::uint64_t> rows;
  for (std::uint64_t i = 0; i < 1000; ++i) rows.push_back(i * 999'999'999'999'999);
  std::vector<std::uint64_t> parents(rows.size());
  std::vector<std::uint64_t> ranks(rows.size());
  std::vector<std::uint64_t> back(rows.size());
  layout.find_parents(rows, parents.data(), ranks.data());
  layout.find_children(parents, ranks, back.data());
  CHECK(back == rows);
}
