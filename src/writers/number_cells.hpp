// Texts of the numbers and dates of a block, a column at a time by vectors, where the processor has them:
// rows are then put together by copies of a fixed size.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

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
/// What cells of a column print.
struct CellForm {
  core::PieceKind kind;
  unsigned scale;        ///< of a decimal
  unsigned char behind;  ///< the character behind each text, 0 for none
};
/// The cells of the values below `count`, ready to be copied.
struct ReadyCells {
  std::uint64_t count = 0;
  std::vector<char> cells{};
};
/// The cell of row r begins at cells + places[r] * kNumberCell.
struct PlacedCells {
  const char* cells;
  const std::uint64_t* places;  ///< of all rows; only those that were asked for say anything
};
/// Gives the ready cells where all rows have one, with the values as places. Fills `room`, which has that of
/// a block's cells, otherwise.
using FillCells = PlacedCells (*)(const CellRows& rows, const CellForm& form, const ReadyCells& ready,
                                  char* room) noexcept;

/// What fills the cells of PieceKind::Integer, PositiveInteger, Decimal with 1 to 7 fraction digits, and
/// Date; nullptr for other kinds and processors without AVX-512.
[[nodiscard]] FillCells fill_cells(core::PieceKind kind, unsigned scale,
                                   core::Instructions instructions = core::wanted_instructions()) noexcept;

/// Those of numbers of up to four digits or of the dates of 1970 to 2049, for a form that `fill` is for: made
/// when first asked for, then kept. Any thread.
[[nodiscard]] const ReadyCells& ready_cells(const CellForm& form, FillCells fill);

/// The cells of one column, ready as soon as so many rows were filled that making them pays. Any thread.
class CellColumn {
 public:
  static constexpr std::uint32_t kRowsThatPay = 1U << 14U;

  CellColumn(const CellForm& form, FillCells filling) : form_(form), fill_(filling) {}
  /// A copy counts its own rows.
  CellColumn(const CellColumn& other) : CellColumn(other.form_, other.fill_) {}
  CellColumn& operator=(const CellColumn&) = delete;

  /// As FillCells; valid as long as the values, `room` and the process.
  [[nodiscard]] PlacedCells fill(const CellRows& rows, char* room) const;

 private:
  [[nodiscard]] bool is_whole() const noexcept {
    return form_.kind == core::PieceKind::Integer || form_.kind == core::PieceKind::PositiveInteger;
  }

  CellForm form_;
  FillCells fill_;
  mutable std::atomic<std::uint32_t> rows_ = 0;  // filled while none are ready
  mutable std::atomic<const ReadyCells*> ready_ = nullptr;
};

}  // namespace datagen::writers
