// Technical values: uuids, tokens, addresses of machines.
#include <fmt/format.h>

#include "core/calendar.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

using core::PieceKind;

CellPlan uuid(ColumnBuild& column) {
  const std::int64_t version = column.config().integer("version").value_or(4);
  if (version != 4 && version != 7) {
    column.error(column.config().offset("version"), fmt::format("uuid version {} is not supported", version),
                 "versions 4 and 7 are");
    return {};
  }
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
  // Sixteen digits per draw. The first draw alone is distinct for every row.
  constexpr std::int32_t kDigits = 64;
  const std::int32_t length = column.type().length;
  std::int32_t left = length == schema::Type::kUnset ? kDigits : std::min(length, kDigits);
  if (left < 16 && column.must_be_distinct()) {
    const NodeId index = column.choose(std::uint64_t{1} << (4U * static_cast<unsigned>(left)));
    return text_cell(column, {piece(PieceKind::Hex, slot_of(index), static_cast<std::uint8_t>(left))});
  }
  if (column.must_be_distinct()) column.vouch_distinct();
  std::vector<PlannedPiece> pieces;
  for (std::uint64_t part = 0; left > 0; ++part, left -= 16) {
    const NodeId bits = column.add(random_bits(part == 0 ? column.stream() : column.stream().part(part)));
    pieces.push_back(piece(PieceKind::Hex, slot_of(bits), static_cast<std::uint8_t>(std::min(left, 16))));
  }
  return text_cell(column, std::move(pieces));
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
