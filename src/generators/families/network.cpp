// Addresses of networks and of network cards.
#include <array>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

using core::PieceKind;

CellPlan cidr(ColumnBuild& column) {
  // Networks of 10.0.0.0/8 (RFC 1918): of 256 addresses, or of four where so many must differ.
  constexpr std::uint64_t kNetworks = std::uint64_t{1} << 16U;
  const bool is_small = column.needs_more_than(kNetworks);
  const NodeId index = column.choose(is_small ? 64 * kNetworks : kNetworks);
  const std::uint64_t per_last = is_small ? 64 : 1;
  const NodeId second = column.add(coordinate(per_last * 256, 256), {slot_of(index)});
  const NodeId third = column.add(coordinate(per_last, 256), {slot_of(index)});
  std::vector<PlannedPiece> pieces{literal("10."), piece(PieceKind::Integer, slot_of(second)), literal("."),
                                   piece(PieceKind::Integer, slot_of(third))};
  if (!is_small) {
    pieces.push_back(literal(".0/24"));
    return {std::move(pieces), {}};
  }
  const NodeId last = column.add(coordinate(1, 64), {slot_of(index)});
  pieces.insert(pieces.end(),
                {literal("."), piece(PieceKind::Integer, slot_of(column.add(affine(0, 4), {slot_of(last)}))),
                 literal("/30")});
  return {std::move(pieces), {}};
}

CellPlan mac_address(ColumnBuild& column) {
  // 02: locally administered, belongs to no maker (IEEE 802). macaddr8 has ff:fe in its middle (EUI-64).
  const NodeId index = column.choose(std::uint64_t{1} << 40U);
  const bool is_long = column.type().id == schema::TypeId::MacAddr8;
  std::vector<PlannedPiece> pieces{literal("02")};
  for (unsigned byte = 0; byte < 5; ++byte) {
    if (byte == 2 && is_long) pieces.push_back(literal(":ff:fe"));
    const NodeId value = column.add(quotient(std::uint64_t{1} << (8 * (4 - byte))), {slot_of(index)});
    pieces.push_back(literal(":"));
    pieces.push_back(piece(PieceKind::Hex, slot_of(value), 2));
  }
  return {std::move(pieces), {}};
}

}  // namespace datagen::generators::families
