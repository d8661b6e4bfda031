// Trees in closed form: acyclic, as deep as asked, as many roots as asked.
#include "core/forest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace datagen::core;

namespace {

struct Shape {
  std::vector<std::uint64_t> levels;  // rows on each
  std::uint64_t most_children = 0;
  double leaves = 0;
};

// Levels counted from the parents alone: a parent before its child ends every walk at a root.
Shape shape_of(const Forest& forest, std::uint64_t rows) {
  std::vector<unsigned> level(rows);
  std::vector<std::uint64_t> children(rows);
  Shape shape;
  for (std::uint64_t row = 0; row < rows; ++row) {
    const std::uint64_t parent = forest.parent_of(row);
    REQUIRE(parent <= row);
    level[row] = parent == row ? 0 : level[parent] + 1;
    CHECK(level[row] == forest.level_of(row));
    if (level[row] >= shape.levels.size()) shape.levels.resize(level[row] + 1);
    ++shape.levels[level[row]];
    if (parent != row) ++children[parent];
  }
  shape.most_children = *std::max_element(children.begin(), children.end());
  shape.leaves =
      static_cast<double>(std::count(children.begin(), children.end(), 0U)) / static_cast<double>(rows);
  return shape;
}

}  // namespace

TEST_CASE("parents come before their children, on the level above, and no level is too many") {
  for (const double root_share : {0.0, 1e-9, 0.001, 0.1, 0.5, 0.9, 1.0}) {
    for (const unsigned levels : {1U, 2U, 3U, 5U, 12U, 64U}) {
      for (const std::uint64_t rows : {1ULL, 2ULL, 7ULL, 100ULL, 30'000ULL}) {
        CAPTURE(root_share);
        CAPTURE(levels);
        const Shape shape = shape_of(Forest(Stream::named(0, "forest"), root_share, levels), rows);
        CHECK(shape.levels.size() <= levels);
      }
    }
  }
}

TEST_CASE("the share of roots at any number of rows, all levels from some rows on") {
  for (const double root_share : {0.02, 0.1, 0.3, 0.5}) {
    for (const std::uint64_t rows : {100ULL, 1000ULL, 4096ULL, 5000ULL, 100'000ULL}) {
      CAPTURE(root_share);
      CAPTURE(rows);
      const Shape shape = shape_of(Forest(Stream::named(1, "forest"), root_share, 4), rows);
      CHECK(static_cast<double>(shape.levels[0]) / static_cast<double>(rows) ==
            doctest::Approx(root_share).epsilon(rows <= 100 ? 0.5 : 0.02));
      CHECK(shape.levels.size() == 4);
    }
  }
  const Shape one = shape_of(Forest(Stream::named(1, "forest"), 0, 5), 20'000);
  CHECK(one.levels[0] == 1);
  CHECK(one.levels.size() == 5);
}

TEST_CASE("trees branch: a third of the inner rows has no children, some have many") {
  const Shape shape = shape_of(Forest(Stream::named(2, "forest"), 0.1, 5), 50'000);
  CHECK(shape.levels[1] > shape.levels[0]);
  CHECK(shape.levels[4] > shape.levels[3]);
  CHECK(shape.leaves > 0.5);
  CHECK(shape.leaves < 0.8);
  CHECK(shape.most_children > 8);
}

TEST_CASE("a small tree is broad before it is deep") {
  const Forest forest(Stream::named(3, "forest"), 0.1, 5);
  std::vector<unsigned> levels;
  for (std::uint64_t row = 0; row < 12; ++row) levels.push_back(forest.level_of(row));
  CHECK(levels == std::vector<unsigned>{0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4});
}

TEST_CASE("huge row numbers") {
  const Forest forest(Stream::named(4, "forest"), 0.1, 6);
  for (std::uint64_t row = 1'000'000'000'000'000'000ULL; row > 1'000'000'000'000'000'000ULL - 5000; --row) {
    std::uint64_t at = row;
    for (unsigned level = forest.level_of(row); level > 0; --level) {
      const std::uint64_t parent = forest.parent_of(at);
      CHECK(parent < at);
      CHECK(forest.level_of(parent) == level - 1);
      at = parent;
    }
    CHECK(forest.parent_of(at) == at);
  }
}

TEST_CASE("the rows of a level before a row, as counting them says") {
  for (const double root_share : {0.0, 0.2}) {
    const Forest forest(Stream::named(4, "forest"), root_share, 4);
    constexpr std::uint64_t kFirstGroup = 4096;
    std::vector<std::vector<std::uint64_t>> rows_on(4);
    for (std::uint64_t row = 0; row < 12'000; ++row) {
      const unsigned level = forest.level_of(row);
      for (unsigned above = 0; above < level; ++above) {
        const std::uint64_t count = forest.rows_before(row, above);
        REQUIRE(count > 0);
        // Further groups count those of the groups before.
        const std::uint64_t end = row < kFirstGroup ? row : row / kFirstGroup * kFirstGroup;
        const auto& listed = rows_on[above];
        REQUIRE(count == static_cast<std::uint64_t>(std::lower_bound(listed.begin(), listed.end(), end) -
                                                    listed.begin()));
        const std::uint64_t last = forest.row_on(above, count - 1);
        REQUIRE(last < row);
        REQUIRE(forest.level_of(last) == above);
      }
      rows_on[level].push_back(row);
    }
    for (unsigned level = 0; level < 4; ++level) {
      std::vector<std::uint64_t> found;
      for (std::uint64_t i = 0; i < rows_on[level].size(); ++i) found.push_back(forest.row_on(level, i));
      found.resize(std::min<std::size_t>(found.size(), 500));
      CHECK(std::equal(found.begin(), found.end(), rows_on[level].begin()));
    }
  }
}
