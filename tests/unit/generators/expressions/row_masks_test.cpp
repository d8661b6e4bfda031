#include "generators/expressions/row_masks.hpp"

#include <doctest/doctest.h>

#include "core/block.hpp"
#include "core/draw.hpp"

using namespace datagen;
using generators::expressions::row_masks;
using generators::expressions::RowMasks;

TEST_CASE("masks of rows are the same with all instructions") {
  const core::Stream stream(7);
  for (const core::Instructions instructions : {core::Instructions::Portable, core::Instructions::Widest}) {
    const RowMasks masks = row_masks(instructions);
    for (std::uint64_t round = 0; round < 100; ++round) {
      const auto count = static_cast<std::uint32_t>(core::kBlockRows - round % 5);
      const std::uint64_t all = ~std::uint64_t{0} >> (core::kBlockRows - count);
      // Of no row, of all, of some.
      const std::uint64_t rows = round == 0 ? 0 : round == 1 ? ~std::uint64_t{0} : stream.draw(round);
      core::Slot truth;
      core::Slot from;
      core::Slot to;
      for (std::uint32_t row = 0; row < core::kBlockRows; ++row) {
        truth.values[row] = (rows >> row & 1U) << (round % 64);
        from.values[row] = stream.draw(row);
        to.values[row] = row;
      }
      CHECK((masks.true_rows(truth.values.data(), count) & all) == (rows & all));
      masks.copy_rows(rows, from.values.data(), to.values.data(), count);
      for (std::uint32_t row = 0; row < count; ++row)
        CHECK(to.values[row] == ((rows >> row & 1U) != 0 ? from.values[row] : row));
    }
  }
}
