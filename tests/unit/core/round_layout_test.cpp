// Children dealt out in rounds: siblings in the order of their rows, and parents passed over alike by all.
#include "core/round_layout.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "layout_checks.hpp"

using namespace datagen::core;

namespace {

RoundLayout deal(std::uint64_t parents, std::uint64_t children, std::string_view name = "children") {
  return {Stream::named(5, "parents"), Stream::named(5, name), parents, children};
}

}  // namespace

TEST_CASE("a round gives every parent a child, and both directions agree") {
  for (const std::uint64_t parents : {1ULL, 2ULL, 3ULL, 7ULL, 64ULL, 100ULL, 1000ULL}) {
    for (const std::uint64_t children : {0ULL, 1ULL, 2ULL, 7ULL, 99ULL, 100ULL, 101ULL, 2500ULL}) {
      CAPTURE(parents);
      CAPTURE(children);
      const RoundLayout layout = deal(parents, children);
      CHECK(layout.child_rows() == children);
      CHECK(layout.fewest_children() == children / parents);
      CHECK(layout.most_children() - layout.fewest_children() == (children % parents > 0 ? 1 : 0));
      CHECK(is_sound(layout, parents));
    }
  }
  CHECK(is_sound(deal(0, 0), 0));
}

TEST_CASE("ranks rise with rows, and more children move none that are there") {
  const std::vector<ListedChild> few = list_children(deal(30, 100));
  const std::vector<ListedChild> many = list_children(deal(30, 1000));
  for (std::size_t row = 0; row < few.size(); ++row) {
    CHECK(few[row].parent == many[row].parent);
    CHECK(few[row].rank == row / 30);
  }
}

TEST_CASE("who has children is the same for all tables with fewer rows than parents") {
  const std::vector<std::uint64_t> five = list_counts(deal(50, 5, "stores"), 50);
  const std::vector<std::uint64_t> twenty = list_counts(deal(50, 20, "customers"), 50);
  for (std::size_t parent = 0; parent < 50; ++parent) CHECK(five[parent] <= twenty[parent]);
  CHECK(list_children(deal(50, 200, "stores"))[150].parent !=
        list_children(deal(50, 200, "customers"))[150].parent);
}

TEST_CASE("rounds of huge tables: both directions agree") {
  const RoundLayout layout = deal(999'999'999'989, 1'000'000'000'000'000'000);
  std::vector<std::uint64_t> rows;
  for (std::uint64_t i = 0; i < 1000; ++i) rows.push_back(i * 999'999'999'999'999);
  std::vector<std::uint64_t> parents(rows.size());
  std::vector<std::uint64_t> ranks(rows.size());
  std::vector<std::uint64_t> back(rows.size());
  layout.find_parents(rows, parents.data(), ranks.data());
  layout.find_children(parents, ranks, back.data());
  CHECK(back == rows);
}
