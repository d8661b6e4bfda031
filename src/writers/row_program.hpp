// A table's rows in one format as a flat program: each output byte is written once, into a reserved buffer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/block.hpp"
#include "core/byte_buffer.hpp"
#include "core/digest.hpp"
#include "writers/encoded_dictionary.hpp"
#include "writers/number_cells.hpp"

namespace datagen::writers {

/// Makes a cell's plain text what the format writes, in place: there is room for kFinishGrowth times its
/// bytes and kFinishMargin. Returns its new end.
using CellFinish = char* (*)(char* begin, char* end) noexcept;
inline constexpr std::size_t kFinishGrowth = 8;
inline constexpr std::size_t kFinishMargin = 16;

/// How one column's cell stands in the row.
struct CellStyle {
  std::string before{};            ///< in front of a value ("'" or "B'")
  std::string after{};             ///< behind it
  std::optional<Escape> escape{};  ///< of its texts; absent: the row's
  CellFinish finish = nullptr;     ///< where the whole value says how it is written; with Escape::None
  std::string name{};              ///< in front of everything, NULL or not
};

/// How a format writes rows.
struct RowStyle {
  std::string row_begin;
  std::string separator;
  std::string row_end;
  std::string null;      ///< NULL, without what stands before and after values
  std::string_view yes;  ///< boolean
  std::string_view no;
  Escape escape = Escape::Copy;
};

/// Compiled once per table; const, any thread.
class RowProgram {
 public:
  /// `dictionaries` must outlive the program.
  RowProgram(const RowStyle& style, std::span<const core::CellLayout> cells,
             std::span<const CellStyle> styles, EncodedDictionaries& dictionaries,
             core::Instructions instructions = core::wanted_instructions());

  /// Appends rows [first, first + count) of the block.
  void append(const core::Block& block, std::uint32_t first, std::uint32_t count,
              core::ByteBuffer& out) const;
  /// Appends all rows of the block; ends[i]: where row i ends in `out`.
  void append(const core::Block& block, core::ByteBuffer& out, std::span<std::uint32_t> ends) const;

 private:
  enum class OpCode : std::uint8_t {
    Literal,
    Integer,
    Digits,
    PositiveInteger,
    Decimal,
    TrimmedDecimal,
    Real,
    Money,
    Boolean,
    Date,
    Time,
    Timestamp,
    Uuid,
    Hex,
    Word16,  // EncodedDictionary::Form
    Word32,
    FarWord16,  // of dictionaries that are fetched before they are read
    FarWord32,
    Word,
    Text,
    Encoded,
    EncodedRun,
    BeginCell,
    FinishCell,         // CellFinish
    NumberCell,         // of cell_columns_
    ClosedNumberCells,  // `size` of them, of as many ops, which have their tails in them
    End,                // of the row
    SkipNull,           // where the mask has the row's bit: write the NULL text and go on at op `target`
  };
  // Texts of so many bytes stand in the op in front of them and need none of their own.
  static constexpr std::size_t kTail = 8;
  struct Op {
    OpCode code;
    std::uint8_t width = 0;
    std::uint8_t tail_size = 0;
    Escape escape = Escape::None;  // Text
    std::uint16_t slot = 0;        // SkipNull: the null mask
    std::uint32_t size = 0;        // Literal, SkipNull: bytes of text; ClosedNumberCells: ops
    std::uint32_t offset = 0;      // Literal, SkipNull: of the text in literals_; NumberCell: its number
    std::uint32_t target = 0;      // SkipNull; FinishCell: index into finishes_
    const EncodedDictionary* dictionary = nullptr;  // Word16, Word32, Word
    std::array<char, kTail> tail{};                 // written behind the value
  };

  // Those of more columns are written in place: the cells of so many fit the first-level cache beside the
  // block.
  static constexpr std::size_t kMostCellColumns = 16;
  static constexpr std::size_t kCellBytes = core::kBlockRows * kNumberCell;
  // Those of a block, and where the ones of each column are.
  struct Cells {
    std::array<PlacedCells, kMostCellColumns> columns;
    alignas(core::Slot) std::array<char, kMostCellColumns * kCellBytes> room;
  };

  struct Word8 {
    explicit Word8(std::string_view text);
    std::array<char, 8> bytes{};
    std::size_t size;
  };

  void add_literal(std::string_view text);
  void add_cell(const core::CellLayout& cell, const CellStyle& style, std::string_view behind,
                EncodedDictionaries& dictionaries);
  void add_encoded(const core::Piece& piece);
  void add_value(const core::CellLayout& cell, const CellStyle& style, EncodedDictionaries& dictionaries);
  static OpCode word_code(const EncodedDictionary& dictionary);
  void add_piece(const core::Piece& piece, Escape escape, EncodedDictionaries& dictionaries);
  void find_cell_columns(core::Instructions instructions);
  void join_closed_cells();
  void fill_cell_columns(const core::Block& block, std::uint32_t first, std::uint32_t last,
                         Cells& cells) const;
  // That rows [first, last) take at most.
  [[nodiscard]] std::size_t most_bytes(const core::Block& block, std::uint32_t first,
                                       std::uint32_t last) const noexcept;
  // Of rows [first, last).
  [[nodiscard]] std::size_t text_bytes(const core::Block& block, std::uint32_t first,
                                       std::uint32_t last) const noexcept;
  // Writes rows [row, last); returns the end.
  using Write = char* (RowProgram::*)(const core::Block& block, std::uint32_t row, std::uint32_t last,
                                      const Cells& cells, char* out) const;
  char* write_each(const core::Block& block, std::uint32_t row, std::uint32_t last, const Cells& cells,
                   char* out) const;
  char* write_portable(const core::Block& block, std::uint32_t row, std::uint32_t last, const Cells& cells,
                       char* out) const;
  char* write_avx2(const core::Block& block, std::uint32_t row, std::uint32_t last, const Cells& cells,
                   char* out) const;

  RowStyle style_;
  Write write_ = &RowProgram::write_portable;
  std::array<Word8, 2> booleans_;  // false, true
  std::vector<Op> ops_;
  std::string literals_;                   // all literal texts, kWideLiteral bytes behind the last
  std::vector<std::uint16_t> text_slots_;  // slots of lengths of Text pieces
  std::vector<CellFinish> finishes_;
  // Numbers that are made texts a column at a time.
  struct NumberColumn {
    std::uint16_t slot;
    CellColumn cells;
  };
  std::vector<NumberColumn> cell_columns_;
  std::size_t max_row_bytes_ = 0;  // but for Text pieces
  std::size_t text_growth_ = 1;    // bytes that a byte of a Text piece may become
  std::size_t joinable_from_ = 0;  // while compiling: ops below are where NULLs jump from or to
};

}  // namespace datagen::writers
