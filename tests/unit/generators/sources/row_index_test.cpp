#include "generators/sources/row_index.hpp"

#include <doctest/doctest.h>

#include <cstdint>

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
