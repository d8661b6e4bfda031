#include "core/row_draws.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace datagen::core;

TEST_CASE("rows are drawn alike with all instructions, whatever their number") {
  const Stream stream = Stream::named(3, "column");
  for (std::uint64_t count = 0; count <= 70; ++count) {
    CAPTURE(count);
    std::vector<std::uint64_t> rows;
    std::vector<std::uint64_t> expected;
    for (std::uint64_t i = 0; i < count; ++i) {
      rows.push_back(stream.part(1).draw(i));
      expected.push_back(stream.draw(rows.back()));
    }
    for (const Instructions instructions :
         {Instructions::Portable, Instructions::Avx2, Instructions::Widest}) {
      std::vector<std::uint64_t> draws(count);
      draw_rows(instructions)(stream, rows, draws.data());
      CHECK(draws == expected);
    }
  }
}
