// What tickets and departure boards say.
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// A number from 1 to `count` of the index, `divisor` apart.
PlannedPiece number_of(ColumnBuild& column, NodeId index, std::uint64_t divisor, std::uint64_t count,
                       std::int64_t first = 1) {
  const NodeId number = column.add(coordinate(divisor, count), {slot_of(index)});
  return piece(PieceKind::PositiveInteger, slot_of(column.add(affine(first, 1), {slot_of(number)})), 4);
}

constexpr std::array<std::string_view, 6> kLetters{"A", "B", "C", "D", "E", "F"};

}  // namespace

CellPlan airport_code(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 26> kAlphabet{"A", "B", "C", "D", "E", "F", "G", "H", "I",
                                                              "J", "K", "L", "M", "N", "O", "P", "Q", "R",
                                                              "S", "T", "U", "V", "W", "X", "Y", "Z"};
  const core::DictionaryPtr letters = column.dictionary(kAlphabet);
  const NodeId index = column.choose(26ULL * 26 * 26);
  std::vector<PlannedPiece> pieces;
  for (const std::uint64_t divisor : {26ULL * 26, 26ULL, 1ULL}) {
    const NodeId letter = column.add(coordinate(divisor, kAlphabet.size()), {slot_of(index)});
    pieces.push_back(generators::word(slot_of(letter), letters));
  }
  return text_cell(column, std::move(pieces));
}

CellPlan flight_number(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 20> kAirlines{"AA", "AC", "AF", "AY", "BA", "DL", "EK",
                                                              "IB", "JL", "KE", "KL", "LH", "LX", "NH",
                                                              "OS", "QF", "SK", "SQ", "TK", "UA"};
  constexpr std::uint64_t kNumbers = 3980;
  constexpr std::int64_t kFirst = 20;
  const NodeId index = column.choose(kAirlines.size() * kNumbers);
  const NodeId airline = column.add(coordinate(kNumbers, kAirlines.size()), {slot_of(index)});
  return text_cell(column, {generators::word(slot_of(airline), column.dictionary(kAirlines)),
                            number_of(column, index, 1, kNumbers, kFirst)});
}

CellPlan gate(ColumnBuild& column) {
  constexpr std::uint64_t kGates = 48;
  const NodeId index = column.choose(kLetters.size() * kGates);
  const NodeId letter = column.add(coordinate(kGates, kLetters.size()), {slot_of(index)});
  return text_cell(column, {generators::word(slot_of(letter), column.dictionary(kLetters)),
                            number_of(column, index, 1, kGates)});
}

// Up to 25 on each of nine floors; a house of more has codes.
CellPlan room_number(ColumnBuild& column) {
  constexpr std::uint64_t kFloors = 9;
  constexpr std::uint64_t kRoomsOfFloor = 25;
  if (column.needs_more_than(kFloors * kRoomsOfFloor)) return document_number(column);
  std::vector<std::uint64_t> numbers;
  for (std::uint64_t floor = 1; floor <= kFloors; ++floor) {
    for (std::uint64_t room = 1; room <= kRoomsOfFloor; ++room) numbers.push_back(100 * floor + room);
  }
  const NodeId index = column.choose(numbers.size());
  const NodeId number = column.add(lookup(std::move(numbers)), {slot_of(index)});
  return text_cell(column, {piece(core::PieceKind::PositiveInteger, slot_of(number), 3)});
}

CellPlan seat_number(ColumnBuild& column) {
  constexpr std::uint64_t kRows = 38;
  const NodeId index = column.choose(kLetters.size() * kRows);
  const NodeId letter = column.add(coordinate(kRows, kLetters.size()), {slot_of(index)});
  return text_cell(column, {number_of(column, index, 1, kRows),
                            generators::word(slot_of(letter), column.dictionary(kLetters))});
}

}  // namespace datagen::generators::families
