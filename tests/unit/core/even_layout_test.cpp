// Children spread evenly: both directions agree, and no order shows.
#include "core/even_layout.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "chi_square.hpp"
#include "layout_checks.hpp"

using namespace datagen::core;

TEST_CASE("every parent has the mean, rounded down or up, and both directions agree") {
  for (const std::uint64_t parents : {1ULL, 2ULL, 3ULL, 7ULL, 64ULL, 100ULL, 1000ULL}) {
    for (const std::uint64_t children : {0ULL, 1ULL, 2ULL, 7ULL, 99ULL, 100ULL, 101ULL, 2500ULL}) {
      CAPTURE(parents);
      CAPTURE(children);
      const EvenLayout layout(Stream::named(5, "even"), parents, children);
      CHECK(layout.child_rows() == children);
      CHECK(layout.fewest_children() == children / parents);
      CHECK(layout.most_children() - layout.fewest_children() == (children % parents > 0 ? 1 : 0));
      CHECK(is_sound(layout, parents));
    }
  }
  CHECK(is_sound(EvenLayout(Stream(0), 0, 0), 0));
}

TEST_CASE("siblings lie anywhere in the table, and any parent may have one more") {
  constexpr std::uint64_t kParents = 100;
  const EvenLayout layout(Stream::named(1, "even"), kParents, 20'050);
  std::vector<std::uint64_t> in_first_half(kParents);
  const std::vector<ListedChild> listed = list_children(layout);
  for (std::uint64_t row = 0; row < 10'000; ++row) ++in_first_half[listed[row].parent];
  CHECK(chi_square_deviation(in_first_half) < 5);

  std::uint64_t in_first_parents = 0;
  const std::vector<std::uint64_t> counts = list_counts(layout, kParents);
  for (std::uint64_t parent = 0; parent < 50; ++parent) in_first_parents += counts[parent] - 200;
  CHECK(in_first_parents > 10);
  CHECK(in_first_parents < 40);
}

TEST_CASE("huge tables: both directions agree") {
  const EvenLayout layout(Stream::named(1, "even"), 999'999'999'989, 1'000'000'000'000'000'000);
  std::vector<std::uint64_t> rows;
  for (std::uint64_t i = 0; i < 1000; ++i) rows.push_back(i * 999'999'999'999'999);
  std::vector<std::uint64_t> parents(rows.size());
  std::vector<std::uint64_t> ranks(rows.size());
  std::vector<std::uint64_t> back(rows.size());
  layout.find_parents(rows, parents.data(), ranks.data());
  layout.find_children(parents, ranks, back.data());
  CHECK(back == rows);
}
