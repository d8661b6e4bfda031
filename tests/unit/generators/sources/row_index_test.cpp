#include "generators/sources/row_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "generators/sources/key_hashes.hpp"

using namespace datagen::generators::sources;

TEST_CASE("an index of few places knows a place before every row") {
  constexpr std::uint64_t kRows = 1000;
  RowIndex index(8);
  for (std::uint64_t row = 0; row < kRows; ++row) index.add(10 * row);
  CHECK(index.rows() == kRows);
  for (std::uint64_t row = 0; row < kRows; ++row) {
    const RowIndex::Place place = index.before(row);
    CHECK(place.row <= row);
    CHECK(row - place.row < 256);
    CHECK(place.offset == 10 * place.row);
  }
}

TEST_CASE("keys that come back are found in memory and over runs in a file") {
  for (const std::size_t run_entries : {std::size_t{1000}, std::size_t{7}}) {
    KeyHashes keys(run_entries);
    for (std::uint64_t row = 0; row < 100; ++row) keys.add(std::to_string(row), row);
    keys.add("5", 200);
    keys.add("5", 300);
    keys.add("99", 400);
    CHECK(keys.repeated(10) == std::vector<std::uint64_t>{200, 300, 400});
    CHECK(keys.repeated(2).size() == 2);
  }
}
