// Bytes and bits.
#include <algorithm>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/type_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// The bits that choose() numbers.
constexpr std::uint32_t kChosenBits = 62;

// What the name says: digests are those of SHA-256, salts have half as much.
std::int64_t usual_length(const ColumnBuild& column) {
  const std::vector<std::string> words = schema::words_of(column.column().name);
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (has("hash") || has("digest") || has("checksum") || has("sha256") || has("key") || has("secret"))
    return 32;
  return has("md5") || has("salt") || has("nonce") || has("iv") ? 16 : 24;
}

}  // namespace

CellPlan bytes(ColumnBuild& column) {
  const std::int64_t length = column.config().integer("length").value_or(usual_length(column));
  std::vector<PlannedPiece> pieces{literal("\\x")};
  if (length < 8) {
    const NodeId value = column.choose(std::uint64_t{1} << (8U * static_cast<unsigned>(length)));
    pieces.push_back(piece(PieceKind::Hex, slot_of(value), static_cast<std::uint8_t>(2 * length)));
    return {std::move(pieces), {}};
  }
  // The first draw alone is distinct for every row.
  if (column.must_be_distinct()) column.vouch_distinct();
  for (std::int64_t at = 0; at < length; at += 8) {
    const auto part = static_cast<std::uint64_t>(at);
    const NodeId bits = column.add(random_bits(at == 0 ? column.stream() : column.stream().part(part)));
    const auto digits = static_cast<std::uint8_t>(2 * std::min<std::int64_t>(length - at, 8));
    pieces.push_back(piece(PieceKind::Hex, slot_of(bits), digits));
  }
  return {std::move(pieces), {}};
}

CellPlan bits(ColumnBuild& column) {
  // A bit varying without a length has no limit; sixteen are a set of flags.
  constexpr std::int32_t kUsualBits = 16;
  const bool varies = column.type().id == schema::TypeId::VarBit;
  const std::int32_t declared = column.type().length;
  auto most = static_cast<std::uint32_t>(declared == schema::Type::kUnset ? kUsualBits : declared);
  if (varies && column.must_be_distinct()) most = declared == schema::Type::kUnset ? kChosenBits : most;
  const NodeId value = column.choose(std::uint64_t{1} << std::min(most, kChosenBits));
  // Texts of one length differ where their values do.
  const bool is_fixed = !varies || column.must_be_distinct();
  const NodeId length = is_fixed ? column.add(affine(most, 0), {slot_of(column.row())})
                                 : column.add(affine(1, 1), {slot_of(column.draw_below(most, 1))});
  const NodeId text = column.add(bit_text(column.stream().part(2)), {slot_of(length), slot_of(value)}, 2);
  return {.pieces = {piece(PieceKind::Text, slot_of(text))},
          .nulls = {},
          .text_bytes = is_fixed ? most : most / 2.0};
}

}  // namespace datagen::generators::families
