// A block: the values of up to 64 rows as columns of 64-bit slots, and how a cell is printed from them.
// Generators fill blocks, encoders read them; this is all the two layers share.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/dictionary.hpp"

namespace datagen::core {

/// Rows per block. 32 to 128 keep the value matrix of a wide table in L1; one null mask is one word.
inline constexpr std::uint32_t kBlockRows = 64;

/// One value per row of the block. What the bits mean is said by the piece that prints them.
struct alignas(64) Slot {
  std::array<std::uint64_t, kBlockRows> values;
};

/// How one part of a cell prints.
enum class PieceKind : std::uint8_t {
  Literal,          ///< `text`, the same in every row
  Integer,          ///< slot: int64
  Digits,           ///< slot: uint64 below 10^width, exactly `width` digits
  PositiveInteger,  ///< slot: uint64 of at most `width` digits (0: any); 0 prints nothing (a number behind a
                    ///< name)
  Decimal,          ///< slot: int64 scaled by 10^width, `width` fraction digits always shown (numeric)
  TrimmedDecimal,   ///< slot: int64 scaled by 10^width, trailing zeros dropped (double precision)
  Real,             ///< slot: int64 scaled by 10^width, of six significant digits at most (real)
  Money,            ///< slot: int64 hundredths
  Boolean,          ///< slot: 0 or 1; t/f in COPY, true/false elsewhere
  Date,             ///< slot: int64 days since 1970-01-01; years 1 to 9999
  Time,             ///< slot: int64 microseconds since midnight
  Timestamp,        ///< slot: int64 microseconds since 1970-01-01T00:00:00; years 1 to 9999
  Uuid,             ///< slot: high 64 bits; slot + 1: low 64 bits
  Hex,              ///< slot: uint64, the low `width` hexadecimal digits, lower case
  Word,             ///< slot: index into `dictionary`
  Text,             ///< slot: const char*; slot + 1: length; UTF-8 that may need escaping
};

/// One part of a cell. Slots are numbered within the block.
struct Piece {
  PieceKind kind;
  std::uint8_t width = 0;
  std::uint16_t slot = 0;
  std::string text{};          ///< Literal only
  DictionaryPtr dictionary{};  ///< Word only
};

/// The null mask number of a cell that is never NULL.
inline constexpr std::uint16_t kNeverNull = 0xFFFF;

/// How one column's cell is made of the block: its pieces side by side, or NULL where the row's bit in the
/// mask is set.
struct CellLayout {
  std::vector<Piece> pieces;
  std::uint16_t null_mask = kNeverNull;
};

/// What an encoder reads. Valid until the next block is filled.
struct Block {
  std::uint32_t row_count;          ///< 1..kBlockRows
  const Slot* slots;                ///< the value matrix
  const std::uint64_t* null_masks;  ///< bit r of mask m: row r's cells under m are NULL
};

/// The most bytes the pieces print, unescaped, not counting Text pieces (whose lengths are only known per
/// row).
[[nodiscard]] std::size_t max_bytes(const CellLayout& layout);
/// The bytes an average cell takes, for size estimates. Text pieces count as `text_bytes`.
[[nodiscard]] double mean_bytes(const CellLayout& layout, double text_bytes = 40);

}  // namespace datagen::core
