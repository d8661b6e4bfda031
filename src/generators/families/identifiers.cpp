// Technical values: uuids, tokens, addresses of machines.
#include <algorithm>
#include <string>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/code_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

using core::PieceKind;

namespace {

// `before`, then `digits` hexadecimal digits or as many as the column holds. Sixteen digits per draw; the
// first draw alone is distinct for every row.
CellPlan hexadecimal(ColumnBuild& column, std::string_view before, std::int32_t digits) {
  const std::int32_t length = column.type().length;
  std::int32_t left = digits;
  if (length != schema::Type::kUnset) {
    if (length < static_cast<std::int32_t>(before.size()) + 16) before = {};
    left = std::min(digits, length - static_cast<std::int32_t>(before.size()));
  }
  std::vector<PlannedPiece> pieces;
  if (!before.empty()) pieces.push_back(literal(std::string(before)));
  if (left < 16 && column.must_be_distinct()) {
    const NodeId index = column.choose(std::uint64_t{1} << (4U * static_cast<unsigned>(left)));
    pieces.push_back(piece(PieceKind::Hex, slot_of(index), static_cast<std::uint8_t>(left)));
    return text_cell(column, std::move(pieces));
  }
  if (column.must_be_distinct()) column.vouch_distinct();
  for (std::uint64_t part = 0; left > 0; ++part, left -= 16) {
    const NodeId bits = column.add(random_bits(part == 0 ? column.stream() : column.stream().part(part)));
    pieces.push_back(piece(PieceKind::Hex, slot_of(bits), static_cast<std::uint8_t>(std::min(left, 16))));
  }
  return text_cell(column, std::move(pieces));
}

}  // namespace

CellPlan uuid(ColumnBuild& column) {
  const std::int64_t version = column.config().integer("version").value_or(4);
  const NodeId node = version == 4 ? column.add(uuid_v4(column.stream()), {}, 2)
                                   : column.add(uuid_v7(column.stream()), {slot_of(column.birth())}, 2);
  std::vector<PlannedPiece> pieces{piece(PieceKind::Uuid, slot_of(node))};
  if (column.kind() == schema::ValueKind::Uuid) return {std::move(pieces), {}};
  return text_cell(column, std::move(pieces));
}

CellPlan code(ColumnBuild& column) {
  return code_cell(column);
}

CellPlan token(ColumnBuild& column) {
  return hexadecimal(column, {}, 64);
}
CellPlan md5(ColumnBuild& column) {
  return hexadecimal(column, {}, 32);
}
CellPlan sha1(ColumnBuild& column) {
  return hexadecimal(column, {}, 40);
}
CellPlan salt(ColumnBuild& column) {
  return hexadecimal(column, {}, 32);
}
CellPlan session_id(ColumnBuild& column) {
  return hexadecimal(column, {}, 32);
}
CellPlan api_key(ColumnBuild& column) {
  return hexadecimal(column, "key_", 32);
}

CellPlan text_id(ColumnBuild& column) {
  // A uuid where it fits whole, else hexadecimal digits.
  constexpr std::int32_t kUuidLength = 36;
  const std::int32_t length = column.type().length;
  if (length != schema::Type::kUnset && length < kUuidLength) return hexadecimal(column, {}, 24);
  if (column.must_be_distinct()) column.vouch_distinct();
  return uuid(column);
}

CellPlan password_hash(ColumnBuild& column) {
  // The form of bcrypt: version, cost, 22 characters of salt and 31 of hash. No password has it.
  constexpr std::string_view kBefore = "$2b$12$";
  constexpr std::string_view kAlphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::uint32_t kSymbols = 53;
  const std::int32_t length = column.type().length;
  if (length != schema::Type::kUnset && length < 60) return token(column);
  if (column.must_be_distinct()) column.vouch_distinct();
  const NodeId text = column.add(symbols(column.stream(), kBefore, kAlphabet, kSymbols), {}, 2);
  return text_cell(column, {piece(PieceKind::Text, slot_of(text))}, {.text_bytes = 60, .max_characters = 60});
}

CellPlan otp(ColumnBuild& column) {
  const std::int32_t length = column.type().length;
  const std::uint8_t digits =
      length != schema::Type::kUnset && length < 6 ? static_cast<std::uint8_t>(length) : 6;
  const NodeId index = column.choose(core::kPowersOf10[digits]);
  return text_cell(column, {piece(PieceKind::Digits, slot_of(index), digits)});
}

CellPlan hex_color(ColumnBuild& column) {
  const NodeId index = column.choose(std::uint64_t{1} << 24U);
  return text_cell(column, {literal("#"), piece(PieceKind::Hex, slot_of(index), 6)});
}

CellPlan ip_address(ColumnBuild& column) {
  // 10.0.0.0/8: private addresses (RFC 1918), which belong to nobody.
  const NodeId index = column.choose(254ULL * 256 * 256);
  const NodeId last = column.add(affine(1, 1), {slot_of(column.add(coordinate(1, 254), {slot_of(index)}))});
  const NodeId third = column.add(coordinate(254, 256), {slot_of(index)});
  const NodeId second = column.add(coordinate(254ULL * 256, 256), {slot_of(index)});
  std::vector<PlannedPiece> pieces{literal("10."), piece(PieceKind::Integer, slot_of(second)),
                                   literal("."),   piece(PieceKind::Integer, slot_of(third)),
                                   literal("."),   piece(PieceKind::Integer, slot_of(last))};
  if (column.type().id == schema::TypeId::Inet) return {std::move(pieces), {}};
  return text_cell(column, std::move(pieces));
}

}  // namespace datagen::generators::families
