// Row programs against a slow encoder: every kind of piece, random NULLs, texts that need escaping.
#include "writers/row_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "random_table.hpp"

using namespace datagen::writers;
using datagen::core::ByteBuffer;
using datagen::core::CellLayout;
using datagen::core::Instructions;
using datagen::core::kBlockRows;
using datagen::core::PieceKind;
using test::RandomTable;

namespace {

std::string slow_row(const RandomTable& table, std::uint32_t row, const RowStyle& style,
                     const std::vector<CellStyle>& styles) {
  std::string out = style.row_begin;
  for (std::size_t column = 0; column < styles.size(); ++column) {
    if (column > 0) out += style.separator;
    const auto text = table.text(column, row, style.yes == "true");
    if (!text) {
      out += style.null;
      continue;
    }
    out += styles[column].before;
    append_escaped(out, *text, style.escape);
    out += styles[column].after;
  }
  return out + style.row_end;
}

}  // namespace

TEST_CASE("rows of random tables are those of the slow encoder") {
  const std::vector<RowStyle> row_styles{
      {"", "\t", "\n", "\\N", "t", "f", Escape::Copy},
      {"\t(", ", ", ")", "NULL", "true", "false", Escape::Literal},
      {"a row begins here: ", " and the next cell is: ", " end of the row, which is long\n",
       "nothing at all, that is NULL", "t", "f", Escape::Copy},
      {"", "|", "", "", "true", "false", Escape::Literal},
  };
  const std::vector<CellStyle> cell_styles{
      {"", ""}, {"'", "'"}, {"B'", "'"}, {"", "a text of more than 16 bytes"}};
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const std::size_t columns = seed % 12;
    const RandomTable table(seed, columns);
    const RowStyle& style = row_styles[seed / 12 % row_styles.size()];
    std::vector<CellStyle> styles;
    for (std::size_t column = 0; column < columns; ++column)
      styles.push_back(cell_styles[(seed + column) % 4]);
    EncodedDictionaries dictionaries;
    std::string expected = "before";
    for (std::uint32_t row = 0; row < kBlockRows; ++row) expected += slow_row(table, row, style, styles);
    // In pieces of any size the rows are the same, and whatever instructions there are.
    const auto cut = static_cast<std::uint32_t>(seed % kBlockRows);
    for (const Instructions instructions : {Instructions::Portable, Instructions::Widest}) {
      const RowProgram program(style, table.cells(), styles, dictionaries, instructions);
      ByteBuffer out;
      out.append("before");
      program.append(table.block(kBlockRows), 0, cut, out);
      program.append(table.block(kBlockRows), cut, kBlockRows - cut, out);
      CHECK(out.view() == expected);
    }
  }
}

TEST_CASE("NULL of one cell leaves its neighbours alone") {
  // Each cell with and without NULL, side by side in every order.
  std::vector<datagen::core::Slot> slots(1);
  for (std::uint32_t row = 0; row < kBlockRows; ++row) slots[0].values[row] = row;
  const std::vector<std::uint64_t> masks{0xAAAAAAAAAAAAAAAAULL, 0xCCCCCCCCCCCCCCCCULL, ~0ULL, 0ULL};
  const RowStyle style{"(", ",", ")", "-", "t", "f", Escape::Copy};
  for (unsigned order = 0; order < 125; ++order) {
    std::vector<CellLayout> cells;
    for (unsigned rest = order, i = 0; i < 3; rest /= 5, ++i) {
      cells.push_back({{{PieceKind::Integer}},
                       rest % 5 == 4 ? datagen::core::kNeverNull : static_cast<std::uint16_t>(rest % 5)});
    }
    EncodedDictionaries dictionaries;
    const RowProgram program(style, cells, std::vector<CellStyle>(3), dictionaries);
    ByteBuffer out;
    program.append({kBlockRows, slots.data(), masks.data()}, 0, kBlockRows, out);
    std::string expected;
    for (std::uint32_t row = 0; row < kBlockRows; ++row) {
      for (std::size_t i = 0; i < 3; ++i) {
        const bool is_null =
            cells[i].null_mask != datagen::core::kNeverNull && (masks[cells[i].null_mask] >> row & 1U) != 0;
        expected += (i == 0 ? "(" : ",") + (is_null ? "-" : std::to_string(row));
      }
      expected += ")";
    }
    CHECK(out.view() == expected);
  }
}

TEST_CASE("numbers that are too long for a cell stand between those that are not") {
  std::vector<datagen::core::Slot> slots(3);
  std::string expected;
  for (std::uint32_t row = 0; row < kBlockRows; ++row) {
    const std::uint64_t middle = row % 3 == 0 ? 1'234'567'890'123 * (row + 1) : row;
    slots[0].values[row] = slots[2].values[row] = row;
    slots[1].values[row] = middle;
    expected += std::to_string(row) + "\t" + std::to_string(middle) + "\t" + std::to_string(row) + "\n";
  }
  std::vector<CellLayout> cells;
  for (std::uint16_t slot = 0; slot < 3; ++slot)
    cells.push_back({{{PieceKind::Integer, 0, slot}}, datagen::core::kNeverNull});
  EncodedDictionaries dictionaries;
  const RowStyle style{"", "\t", "\n", "\\N", "t", "f", Escape::Copy};
  const RowProgram program(style, cells, std::vector<CellStyle>(3), dictionaries);
  ByteBuffer out;
  program.append({kBlockRows, slots.data(), nullptr}, 0, kBlockRows, out);
  CHECK(out.view() == expected);
}
