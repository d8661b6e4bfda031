// Texts that stand in a block as a format writes them already.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/block.hpp"

namespace datagen::core {

/// The width of a Text piece whose bytes are written as they are: one or more cells, with what separates
/// them. So many bytes behind its end can be read.
inline constexpr std::uint8_t kEncodedText = 1;
inline constexpr std::size_t kEncodedMargin = 64;

[[nodiscard]] inline bool is_encoded(const Piece& piece) noexcept {
  return piece.kind == PieceKind::Text && piece.width == kEncodedText;
}
[[nodiscard]] inline bool is_encoded(const CellLayout& cell) noexcept {
  return cell.pieces.size() == 1 && is_encoded(cell.pieces.front());
}

}  // namespace datagen::core
