// Texts that stand in a block as a format writes them already.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/block.hpp"

namespace datagen::core {

/// The width of a Text piece whose bytes are written as they are: one or more cells, with what separates
/// them, perhaps but the beginning or the rest of one. So many bytes behind its end can be read. A cell that
/// begins with one is written as its pieces are, without quotes or escapes of its own.
inline constexpr std::uint8_t kEncodedText = 1;
inline constexpr std::size_t kEncodedMargin = 64;

/// The width of a Text piece whose texts no format escapes or puts into quotes for what is in them: at least
/// one byte, each is_plain(). So many bytes from where they begin can be read.
inline constexpr std::uint8_t kPlainText = 2;
inline constexpr std::size_t kPlainMargin = 32;

[[nodiscard]] constexpr bool is_plain(unsigned char byte) noexcept {
  const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return is_letter || (byte >= '0' && byte <= '9') || byte == ' ' || byte == '.' || byte == '-' ||
         byte == '_';
}
[[nodiscard]] inline bool is_plain(const Piece& piece) noexcept {
  return piece.kind == PieceKind::Text && piece.width == kPlainText;
}

[[nodiscard]] inline bool is_encoded(const Piece& piece) noexcept {
  return piece.kind == PieceKind::Text && piece.width == kEncodedText;
}
[[nodiscard]] inline bool is_encoded(const CellLayout& cell) noexcept {
  return !cell.pieces.empty() && is_encoded(cell.pieces.front());
}

}  // namespace datagen::core
