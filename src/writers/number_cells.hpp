// Texts of the numbers and dates of a block, a column at a time by vectors, where the processor has them:
// rows are then put together by copies of a fixed size.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/block.hpp"
#include "core/digest.hpp"

namespace datagen::writers {

/// A cell has so many bytes: a text, one character that may stand behind it, and the size of both in the
/// last.
inline constexpr std::size_t kNumberCell = 16;
/// In place of the size where a value is not one of those that cells are made for: most, but no whole number
/// and no decimal of more than eight digits.
inline constexpr unsigned char kNoNumberCell = 0xFF;

/// Rows [first, last) of a block; their neighbours are filled too, four at a time.
struct CellRows {
  const std::uint64_t* values;  ///< of all rows
  std::uint32_t first;
  std::uint32_t last;
};
/// `scale`: of a decimal. `behind`: the character behind each text, 0 for none. `cells`: those of all rows.
using FillCells = void (*)(const CellRows& rows, unsigned scale, unsigned char behind, char* cells) noexcept;

/// What fills the cells of PieceKind::Integer, PositiveInteger, Decimal with 1 to 7 fraction digits, and
/// Date; nullptr for other kinds and processors without AVX-512.
[[nodiscard]] FillCells fill_cells(core::PieceKind kind, unsigned scale,
                                   core::Instructions instructions = core::wanted_instructions()) noexcept;

}  // namespace datagen::writers
