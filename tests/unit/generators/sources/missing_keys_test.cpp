// Foreign keys that no parent has: in memory and on disk they are those that a set finds.
#include "generators/sources/missing_keys.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <vector>

#include "core/draw.hpp"

using namespace datagen::generators::sources;

namespace {

struct Rows {
  std::vector<KeyWords> parents;
  std::vector<KeyWords> children;
};

// Keys of a small space, so that many are met; the words of some differ in one of them alone.
Rows rows_of(std::size_t parents, std::size_t children, std::uint64_t space) {
  Rows rows;
  const auto key = [&](std::uint64_t number) {
    const std::uint64_t draw = datagen::core::mix(number) % space;
    return KeyWords{draw % 3, draw << (draw % 3 * 20)};
  };
  for (std::size_t i = 0; i < parents; ++i) rows.parents.push_back(key(i));
  for (std::size_t i = 0; i < children; ++i) rows.children.push_back(key(1'000'000 + i));
  return rows;
}

std::vector<std::uint64_t> reference(const Rows& rows, std::size_t most) {
  const std::set<KeyWords> parents(rows.parents.begin(), rows.parents.end());
  std::vector<std::uint64_t> missing;
  for (std::size_t i = 0; i < rows.children.size() && missing.size() < most; ++i) {
    if (!parents.contains(rows.children[i])) missing.push_back(10 * i);
  }
  return missing;
}

// In turns, as rows that refer to their own table come.
std::vector<std::uint64_t> found(const Rows& rows, std::size_t most_held, std::size_t most,
                                 const KeySpread& spread = KeySpread::of_run()) {
  MissingKeys keys(most_held, spread);
  for (std::size_t i = 0; i < rows.parents.size() || i < rows.children.size(); ++i) {
    if (i < rows.children.size()) keys.add_child({rows.children[i], 10 * i});
    if (i < rows.parents.size()) keys.add_parent(rows.parents[i]);
  }
  return keys.missing(most);
}

}  // namespace

TEST_CASE("keys that no parent has are found, however many there are") {
  for (const std::uint64_t space : {1ULL, 500ULL, 3000ULL, 1ULL << 60U}) {
    for (const Rows& rows : {rows_of(1500, 2500, space), rows_of(0, 700, space), rows_of(700, 0, space)}) {
      for (const std::size_t most_held : {std::size_t{2}, std::size_t{400}, KeyTable::kMostEntries}) {
        for (const std::size_t most : {std::size_t{0}, std::size_t{7}, std::size_t{100'000}}) {
          CAPTURE(space);
          CAPTURE(most_held);
          CAPTURE(most);
          REQUIRE(found(rows, most_held, most) == reference(rows, most));
        }
      }
    }
  }
}

TEST_CASE("different keys that share a spread do not stand for each other") {
  const KeySpread all_alike({0, 0, 0, 0, 0, 0});
  const Rows rows = rows_of(300, 900, 1000);
  for (const std::size_t most_held : {std::size_t{2}, std::size_t{100}, KeyTable::kMostEntries})
    CHECK(found(rows, most_held, 1000, all_alike) == reference(rows, 1000));
}
