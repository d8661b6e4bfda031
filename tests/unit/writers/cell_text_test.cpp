#include "writers/cell_text.hpp"

#include <doctest/doctest.h>

#include <memory>

namespace datagen::writers {

namespace {

using core::Piece;
using core::PieceKind;

// Two rows: a number, a nullable boolean, a word and a text that COPY and INSERT would escape.
struct Fixture {
  std::vector<core::Slot> slots{5};
  std::uint64_t null_mask = 0b10;
  std::string text = "it's\ta \\ text\n";
  core::DictionaryPtr words =
      std::make_shared<const core::Dictionary>(std::vector<std::string_view>{"plain", "tab\there"});
  std::vector<core::CellLayout> cells{
      {{Piece{PieceKind::Decimal, 2, 0}}, core::kNeverNull},
      {{Piece{PieceKind::Boolean, 0, 1}}, 0},
      {{Piece{PieceKind::Literal, 0, 0, "<'>", {}}, Piece{PieceKind::Word, 0, 2, {}, words}},
       core::kNeverNull},
      {{Piece{PieceKind::Text, 0, 3}}, core::kNeverNull}};

  Fixture() {
    for (std::size_t row = 0; row < 2; ++row) {
      slots[0].values[row] = row == 0 ? 1250 : static_cast<std::uint64_t>(-7);
      slots[1].values[row] = 1;
      slots[2].values[row] = row;
      slots[3].values[row] = reinterpret_cast<std::uint64_t>(text.data());
      slots[4].values[row] = text.size();
    }
  }
  [[nodiscard]] core::Block block() const { return {2, slots.data(), &null_mask}; }
};

}  // namespace

TEST_CASE("cells are the values themselves, nothing escaped, NULL told apart") {
  const Fixture fixture;
  CellTexts cells(fixture.cells);
  const core::Block block = fixture.block();
  CHECK(cells.text(block, 0, 0) == "12.50");
  CHECK(cells.text(block, 1, 0) == "-0.07");
  CHECK(cells.text(block, 0, 1) == "t");
  CHECK_FALSE(cells.text(block, 1, 1).has_value());
  CHECK(cells.text(block, 0, 2) == "<'>plain");
  CHECK(cells.text(block, 1, 2) == "<'>tab\there");
  CHECK(cells.text(block, 0, 3) == fixture.text);
}

}  // namespace datagen::writers
