// What recordings are known by.
#include <array>
#include <cstdint>
#include <string_view>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

PlannedPiece digits_of(ColumnBuild& column, NodeId index, std::uint64_t divisor, std::uint64_t count,
                       std::int64_t first, std::uint8_t digits) {
  const NodeId number = column.add(coordinate(divisor, count), {slot_of(index)});
  return piece(PieceKind::Digits, slot_of(column.add(affine(first, 1), {slot_of(number)})), digits);
}

}  // namespace

// "GBBLU2300417": country, who registered it, year, number (ISO 3901).
CellPlan isrc(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 12> kRegistrants{"USRC1", "GBBLU", "DEN01", "FRZ03",
                                                                 "SEWRT", "USUM7", "NLA50", "CAN11",
                                                                 "AUX02", "ITB00", "ESA07", "JPP30"};
  constexpr std::uint64_t kNumbers = 100'000;
  constexpr std::uint64_t kYears = 15;
  constexpr std::int64_t kFirstYear = 10;
  const NodeId index = column.choose(kRegistrants.size() * kYears * kNumbers);
  const NodeId registrant = column.add(coordinate(kYears * kNumbers, kRegistrants.size()), {slot_of(index)});
  return text_cell(column, {generators::word(slot_of(registrant), column.dictionary(kRegistrants)),
                            digits_of(column, index, kNumbers, kYears, kFirstYear, 2),
                            digits_of(column, index, 1, kNumbers, 0, 5)});
}

}  // namespace datagen::generators::families
