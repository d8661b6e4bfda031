// The plain text of a cell's pieces, for nodes that work on texts; the slow twin of the encoders' programs.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "core/byte_buffer.hpp"
#include "core/number_text.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// Sets the two slots of a node that makes texts.
inline void set_text(const NodeCall& call, std::uint32_t row, const char* text, std::size_t size) {
  call.output(0)[row] = reinterpret_cast<std::uintptr_t>(text);
  call.output(1)[row] = size;
}

/// Reads the slots of its pieces as a node's inputs, from `first_input` on. Const, any thread.
class PieceText {
 public:
  explicit PieceText(std::vector<PlannedPiece> pieces, std::size_t first_input = 0)
      : pieces_(std::move(pieces)), first_input_(first_input) {}

  /// Room for write(), its margin included.
  [[nodiscard]] std::size_t max_bytes(const NodeCall& call, std::uint32_t row) const {
    std::size_t total = core::ByteBuffer::kMargin;
    std::size_t input = first_input_;
    for (const PlannedPiece& piece : pieces_) {
      total += piece.kind == core::PieceKind::Text ? call.input(input + 1)[row] : bounded(piece);
      input += slots_of(piece.kind);
    }
    return total;
  }

  /// Writes the row's text and returns its end.
  char* write(const NodeCall& call, std::uint32_t row, char* out) const {
    std::size_t input = first_input_;
    for (const PlannedPiece& piece : pieces_) {
      const std::uint64_t value = slots_of(piece.kind) == 0 ? 0 : call.input(input)[row];
      const std::uint64_t second = slots_of(piece.kind) == 2 ? call.input(input + 1)[row] : 0;
      out = write_piece(piece, value, second, out);
      input += slots_of(piece.kind);
    }
    return out;
  }

 private:
  static std::size_t bounded(const PlannedPiece& piece) {
    using core::PieceKind;
    if (piece.kind == PieceKind::Literal) return piece.text.size();
    return piece.kind == PieceKind::Word ? piece.dictionary->max_bytes() : 40;
  }

  static char* append(char* out, std::string_view text) {
    std::memcpy(out, text.data(), text.size());
    return out + text.size();
  }

  static char* write_piece(const PlannedPiece& piece, std::uint64_t value, std::uint64_t second, char* out) {
    const auto number = static_cast<std::int64_t>(value);
    using core::PieceKind;
    switch (piece.kind) {
      case PieceKind::Literal: return append(out, piece.text);
      case PieceKind::Integer: return core::write_integer(out, number);
      case PieceKind::Digits: return core::write_digits(out, value, piece.width);
      case PieceKind::PositiveInteger: return value == 0 ? out : core::write_unsigned(out, value);
      case PieceKind::Decimal: return core::write_decimal(out, number, piece.width);
      case PieceKind::TrimmedDecimal: return core::write_trimmed_decimal(out, number, piece.width);
      case PieceKind::Real: return core::write_real(out, number, piece.width);
      case PieceKind::Money: return core::write_money(out, number);
      case PieceKind::Boolean: return append(out, value != 0 ? "true" : "false");
      case PieceKind::Date: return core::write_date(out, number);
      case PieceKind::Time: return core::write_time(out, number);
      case PieceKind::Timestamp: return core::write_timestamp(out, number);
      case PieceKind::Uuid: return core::write_uuid(out, value, second);
      case PieceKind::Hex: return core::write_hex(out, value, piece.width);
      case PieceKind::Word: return append(out, (*piece.dictionary)[static_cast<std::uint32_t>(value)]);
      case PieceKind::Text: return append(out, {reinterpret_cast<const char*>(value), second});
    }
    return out;
  }

  std::vector<PlannedPiece> pieces_;
  std::size_t first_input_;
};

}  // namespace datagen::generators
