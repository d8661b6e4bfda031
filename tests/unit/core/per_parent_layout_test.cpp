// Children laid out parent by parent, compared with walking over all parents.
#include "core/per_parent_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include "layout_checks.hpp"

using namespace datagen::core;

namespace {

constexpr std::uint64_t kGroup = PerParentLayout::kGroupParents;

ChildCounts uniform(std::uint64_t min, std::uint64_t max) {
  return {.min = min, .max = max};
}

std::vector<ChildCounts> many_counts() {
  return {uniform(0, 0),
          uniform(1, 1),
          uniform(0, 1),
          uniform(3, 5),
          uniform(0, 20),
          uniform(17, 17),
          {.kind = ChildCounts::Kind::Zipf, .min = 0, .max = 500, .alpha = 1},
          {.kind = ChildCounts::Kind::Zipf, .min = 1, .max = 2000, .alpha = 1.8},
          {.kind = ChildCounts::Kind::Poisson, .min = 0, .max = 30, .mean = 2.5},
          {.kind = ChildCounts::Kind::Normal, .min = 2, .max = 12, .mean = 6, .std_dev = 2},
          {.kind = ChildCounts::Kind::Exponential, .min = 1, .max = 60, .mean = 5},
          {.kind = ChildCounts::Kind::Weighted, .weights = {{0, 50}, {1, 30}, {9, 20}}},
          {.kind = ChildCounts::Kind::Weighted, .weights = {{0, 999}, {1000, 1}}}};
}

// The children's parents and ranks as a walk over the parents gives them.
bool is_walk(const PerParentLayout& layout, std::uint64_t parents) {
  const std::vector<std::uint64_t> counts = list_counts(layout, parents);
  const std::vector<ListedChild> listed = list_children(layout);
  std::uint64_t row = 0;
  for (std::uint64_t parent = 0; parent < parents; ++parent) {
    if (layout.first_child(parent) != row) return false;
    for (std::uint64_t rank = 0; rank < counts[parent]; ++rank, ++row) {
      if (row >= listed.size() || listed[row].parent != parent || listed[row].rank != rank) return false;
    }
  }
  return row == listed.size() && layout.first_child(parents) == row;
}

}  // namespace

TEST_CASE("children lie parent by parent, as a walk over the parents says") {
  for (const ChildCounts& counts : many_counts()) {
    for (const std::uint64_t parents : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{7}, kGroup - 1,
                                        kGroup, kGroup + 1, 3 * kGroup + 5, 17 * kGroup + 5}) {
      CAPTURE(parents);
      CAPTURE(static_cast<int>(counts.kind));
      CAPTURE(counts.max);
      const PerParentLayout layout(Stream::named(3, "orders"), parents, counts);
      CHECK(is_walk(layout, parents));
      CHECK(is_sound(layout, parents));
    }
  }
}

TEST_CASE("more parents only append children") {
  for (const ChildCounts& counts : many_counts()) {
    const PerParentLayout few(Stream::named(3, "orders"), 1500, counts);
    const PerParentLayout many(Stream::named(3, "orders"), 5000, counts);
    std::vector<std::uint64_t> more = list_counts(many, 5000);
    more.resize(1500);
    CHECK(more == list_counts(few, 1500));
  }
}

TEST_CASE("every group of parents has the same counts in another order") {
  const PerParentLayout layout(Stream::named(0, "orders"), 20 * kGroup, uniform(0, 9));
  const std::vector<std::uint64_t> counts = list_counts(layout, 20 * kGroup);
  std::map<std::vector<std::uint64_t>, int> orders;
  for (std::uint64_t group = 0; group < 20; ++group) {
    std::vector<std::uint64_t> own(counts.begin() + static_cast<std::ptrdiff_t>(group * kGroup),
                                   counts.begin() + static_cast<std::ptrdiff_t>((group + 1) * kGroup));
    ++orders[own];
    std::sort(own.begin(), own.end());
    CHECK(own == share_out(uniform(0, 9), kGroup));
  }
  CHECK(orders.size() == 20);
}

TEST_CASE("any run of parents has about the mean") {
  const PerParentLayout layout(Stream::named(2, "orders"), 4000, uniform(1, 5));
  const std::vector<std::uint64_t> counts = list_counts(layout, 4000);
  for (std::uint64_t begin = 0; begin + 200 <= 4000; begin += 37) {
    const auto first = counts.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto sum = std::accumulate(first, first + 200, std::uint64_t{0});
    CHECK(sum > 560);
    CHECK(sum < 640);
  }
  // Neighbours tell nothing of each other.
  double together = 0;
  for (std::uint64_t i = 1; i < 4000; ++i) {
    together += (static_cast<double>(counts[i]) - 3) * (static_cast<double>(counts[i - 1]) - 3);
  }
  CHECK(together / 4000 > -0.2);
  CHECK(together / 4000 < 0.2);
}

TEST_CASE("exactly one child: child and parent have the same row number") {
  const PerParentLayout layout(Stream::named(0, "profiles"), 5000, uniform(1, 1));
  const std::vector<ListedChild> listed = list_children(layout);
  REQUIRE(listed.size() == 5000);
  for (std::uint64_t row = 0; row < 5000; ++row) CHECK(listed[row].parent == row);
}

TEST_CASE("huge tables: both directions agree, and too many children are told") {
  const PerParentLayout layout(Stream::named(0, "orders"), 200'000'000'000'000'000, uniform(0, 10));
  CHECK(layout.child_rows() <= 1'000'000'000'000'000'000);
  CHECK(layout.child_rows() > 999'999'999'999'000'000);
  std::vector<std::uint64_t> rows;
  for (std::uint64_t i = 0; i < 1000; ++i) rows.push_back(i * 999'999'999'999'999);
  rows.push_back(layout.child_rows() - 1);
  std::vector<std::uint64_t> parents(rows.size());
  std::vector<std::uint64_t> ranks(rows.size());
  std::vector<std::uint64_t> back(rows.size());
  layout.find_parents(rows, parents.data(), ranks.data());
  layout.find_children(parents, ranks, back.data());
  CHECK(back == rows);

  const PerParentLayout one(Stream(0), 1, uniform(kMostChildren, kMostChildren));
  CHECK(one.child_rows() == kMostChildren);
  CHECK(PerParentLayout(Stream(0), 2'000'000, uniform(kMostChildren, kMostChildren)).child_rows() ==
        ~std::uint64_t{0});
}

TEST_CASE("layouts do not change") {
  const PerParentLayout layout(Stream::named(0, "order_items"), 10, uniform(1, 5));
  CHECK(list_counts(layout, 10) == std::vector<std::uint64_t>{2, 2, 4, 3, 2, 5, 1, 3, 3, 1});
}
