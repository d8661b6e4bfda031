#include "writers/row_program.hpp"

#include <algorithm>
#include <cstring>

#include "core/encoded_cell.hpp"
#include "core/fast_text.hpp"
#include "core/number_text.hpp"
#include "core/processor.hpp"
#include "writers/table_cells.hpp"

namespace datagen::writers {

namespace {

using core::PieceKind;
using Form = EncodedDictionary::Form;

// Literals up to this size are written by one store of this size.
constexpr std::size_t kWideLiteral = 16;
static_assert(kNumberCell <= core::ByteBuffer::kMargin);
// Words are fetched so many rows before they are written: three take as long as a load from memory.
constexpr std::uint32_t kAhead = 3;

// Two stores of a fixed size, the second one so far back that it ends where the text does: few branches to
// guess, and no cache line that the text has no part of.
template <std::size_t kWide>
void copy_twice(char* out, const char* text, std::size_t size) {
  const std::size_t second = size > kWide ? size - kWide : 0;
  std::memcpy(out, text, kWide);
  std::memcpy(out + second, text + second, kWide);
}

char* copy_encoded(char* out, const char* text, std::size_t size) {
  constexpr std::size_t kWide = core::kEncodedMargin;
  static_assert(kWide / 2 <= core::kPlainMargin);
  static_assert(kWide <= core::ByteBuffer::kMargin);
  if (size <= kWide) {
    copy_twice<kWide / 2>(out, text, size);
  } else if (size <= 2 * kWide) {
    copy_twice<kWide>(out, text, size);
  } else {
    std::memcpy(out, text, size);
  }
  return out + size;
}

// Loads and stores of 256 bits where the function that this becomes a part of may use them.
[[gnu::always_inline]] inline void copy_wide(char* out, const char* text) {
  using Vector = char __attribute__((vector_size(32)));
  static_assert(2 * sizeof(Vector) == core::kEncodedMargin);
  Vector first;
  Vector second;
  std::memcpy(&first, text, sizeof(first));
  std::memcpy(&second, text + sizeof(first), sizeof(second));
  std::memcpy(out, &first, sizeof(first));
  std::memcpy(out + sizeof(first), &second, sizeof(second));
}

// Sizes of runs are near a boundary in some rows and not in others, which is not to be guessed: nearly all
// are copied alike.
[[gnu::always_inline]] inline char* copy_run(char* out, const char* text, std::size_t size) {
  constexpr std::size_t kWide = core::kEncodedMargin;
  if (size <= 2 * kWide) [[likely]] {
    const std::size_t second = size > kWide ? size - kWide : 0;
    copy_wide(out, text);
    copy_wide(out + second, text + second);
  } else {
    std::memcpy(out, text, size);
  }
  return out + size;
}

}  // namespace

RowProgram::Word8::Word8(std::string_view text) : size(text.size()) {
  std::copy(text.begin(), text.end(), bytes.begin());
}

RowProgram::RowProgram(const RowStyle& style, std::span<const core::CellLayout> cells,
                       std::span<const CellStyle> styles, EncodedDictionaries& dictionaries,
                       core::Instructions instructions)
    : style_(style), booleans_{Word8(style.no), Word8(style.yes)} {
  if (cells.empty()) add_literal(style.row_begin + style.row_end);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == 0) add_literal(style.row_begin + styles[i].name);
    const bool is_last = i + 1 == cells.size();
    add_cell(cells[i], styles[i], is_last ? style.row_end : style.separator + styles[i + 1].name,
             dictionaries);
  }
  literals_.append(kWideLiteral, '\0');
  ops_.push_back({OpCode::End});
  find_cell_columns(instructions);
  join_closed_cells();
#if defined(__x86_64__)
  const bool has_runs =
      std::any_of(ops_.begin(), ops_.end(), [](const Op& op) { return op.code == OpCode::EncodedRun; });
  if (has_runs && core::may_use_avx2(instructions)) write_ = &RowProgram::write_avx2;
#endif
}

// Joins the op in front where that has room for the text.
void RowProgram::add_literal(std::string_view text) {
  max_row_bytes_ += text.size();
  if (text.empty()) return;
  if (!ops_.empty() && ops_.size() > joinable_from_) {
    Op& last = ops_.back();
    if (last.tail_size + text.size() <= kTail) {
      std::copy(text.begin(), text.end(), last.tail.begin() + last.tail_size);
      last.tail_size = static_cast<std::uint8_t>(last.tail_size + text.size());
      return;
    }
  }
  Op op{OpCode::Literal};
  op.offset = static_cast<std::uint32_t>(literals_.size());
  op.size = static_cast<std::uint32_t>(text.size());
  literals_ += text;
  ops_.push_back(op);
}

// `behind` follows the cell, NULL or not.
void RowProgram::add_cell(const core::CellLayout& cell, const CellStyle& style, std::string_view behind,
                          EncodedDictionaries& dictionaries) {
  if (core::is_encoded(cell)) {
    for (const core::Piece& piece : cell.pieces) {
      if (core::is_encoded(piece)) {
        add_encoded(piece);
      } else {
        add_piece(piece, Escape::None, dictionaries);
      }
    }
    return add_literal(behind);
  }
  const bool may_be_null = cell.null_mask != core::kNeverNull;
  const std::size_t check = ops_.size();
  if (may_be_null) {
    Op op{OpCode::SkipNull};
    op.slot = cell.null_mask;
    op.offset = static_cast<std::uint32_t>(literals_.size());
    op.size = static_cast<std::uint32_t>(style_.null.size() + behind.size());
    literals_.append(style_.null).append(behind);
    max_row_bytes_ += op.size;
    ops_.push_back(op);
    joinable_from_ = ops_.size();
  }
  add_literal(style.before);
  add_value(cell, style, dictionaries);
  add_literal(style.after + std::string(behind));
  if (may_be_null) {
    ops_[check].target = static_cast<std::uint32_t>(ops_.size());
    joinable_from_ = ops_.size();
  }
}

// Of texts that are written as they are.
void RowProgram::add_encoded(const core::Piece& piece) {
  Op op{core::is_encoded(piece) ? OpCode::EncodedRun : OpCode::Encoded};
  op.slot = piece.slot;
  text_slots_.push_back(static_cast<std::uint16_t>(piece.slot + 1));
  ops_.push_back(op);
}

void RowProgram::add_value(const core::CellLayout& cell, const CellStyle& style,
                           EncodedDictionaries& dictionaries) {
  const Escape escape = style.escape.value_or(style_.escape);
  if (style.finish == nullptr) {
    for (const core::Piece& piece : cell.pieces) add_piece(piece, escape, dictionaries);
    return;
  }
  ops_.push_back({OpCode::BeginCell});
  const std::size_t bytes_before = max_row_bytes_;
  for (const core::Piece& piece : cell.pieces) add_piece(piece, escape, dictionaries);
  max_row_bytes_ += (kFinishGrowth - 1) * (max_row_bytes_ - bytes_before) + kFinishMargin;
  text_growth_ = kFinishGrowth;
  Op op{OpCode::FinishCell};
  op.target = static_cast<std::uint32_t>(finishes_.size());
  finishes_.push_back(style.finish);
  ops_.push_back(op);
}

RowProgram::OpCode RowProgram::word_code(const EncodedDictionary& dictionary) {
  switch (dictionary.form()) {
    case Form::Slots16: return dictionary.is_far() ? OpCode::FarWord16 : OpCode::Word16;
    case Form::Slots32: return dictionary.is_far() ? OpCode::FarWord32 : OpCode::Word32;
    case Form::SideBySide: break;
  }
  return OpCode::Word;
}

void RowProgram::add_piece(const core::Piece& piece, Escape escape, EncodedDictionaries& dictionaries) {
  if (piece.kind == PieceKind::Literal) {
    if (piece.text.empty()) return;
    std::string escaped;
    append_escaped(escaped, piece.text, escape);
    add_literal(escaped);
    return;
  }
  Op op{};
  op.width = piece.width;
  op.slot = piece.slot;
  switch (piece.kind) {
    case PieceKind::Literal: break;
    case PieceKind::Integer:
      op.code = OpCode::Integer;
      op.width = 0;  // a decimal without a fraction
      break;
    case PieceKind::Digits: op.code = OpCode::Digits; break;
    case PieceKind::PositiveInteger:
      op.code = OpCode::PositiveInteger;
      op.width = 0;
      break;
    case PieceKind::Decimal: op.code = OpCode::Decimal; break;
    case PieceKind::TrimmedDecimal: op.code = OpCode::TrimmedDecimal; break;
    case PieceKind::Real: op.code = OpCode::Real; break;
    case PieceKind::Money: op.code = OpCode::Money; break;
    case PieceKind::Boolean: op.code = OpCode::Boolean; break;
    case PieceKind::Date: op.code = OpCode::Date; break;
    case PieceKind::Time: op.code = OpCode::Time; break;
    case PieceKind::Timestamp: op.code = OpCode::Timestamp; break;
    case PieceKind::Uuid: op.code = OpCode::Uuid; break;
    case PieceKind::Hex: op.code = OpCode::Hex; break;
    case PieceKind::Word:
      op.dictionary = dictionaries.get(piece.dictionary, escape);
      op.code = word_code(*op.dictionary);
      max_row_bytes_ += op.dictionary->max_bytes();
      break;
    case PieceKind::Text:
      if (core::is_plain(piece)) return add_encoded(piece);
      op.code = OpCode::Text;
      op.escape = escape;
      text_growth_ = std::max(text_growth_, escape_growth(escape));
      max_row_bytes_ += kEscapeMargin;
      text_slots_.push_back(static_cast<std::uint16_t>(piece.slot + 1));
      break;
  }
  core::CellLayout alone{{piece}, core::kNeverNull};
  if (piece.kind != PieceKind::Word) max_row_bytes_ += core::max_bytes(alone);
  ops_.push_back(op);
}

// Of values that are followed by one character the cells have that too.
void RowProgram::find_cell_columns(core::Instructions instructions) {
  const auto kind_of = [](OpCode code) {
    switch (code) {
      case OpCode::Integer: return PieceKind::Integer;
      case OpCode::PositiveInteger: return PieceKind::PositiveInteger;
      case OpCode::Decimal: return PieceKind::Decimal;
      case OpCode::Date: return PieceKind::Date;
      default: return PieceKind::Literal;
    }
  };
  for (Op& op : ops_) {
    if (cell_columns_.size() == kMostCellColumns) return;
    const PieceKind kind = kind_of(op.code);
    const FillCells fill = fill_cells(kind, op.width, instructions);
    if (fill == nullptr) continue;
    const bool is_closed = op.tail_size == 1 && op.tail[0] != '\0';
    const auto behind = static_cast<unsigned char>(is_closed ? op.tail[0] : '\0');
    op.code = is_closed ? OpCode::ClosedNumberCells : OpCode::NumberCell;
    op.offset = static_cast<std::uint32_t>(cell_columns_.size());
    cell_columns_.push_back({op.slot, {{kind, op.width, behind}, fill}});
  }
}

// Any op of a run may be jumped to: each knows how many are left.
void RowProgram::join_closed_cells() {
  std::uint32_t run = 0;
  for (auto op = ops_.rbegin(); op != ops_.rend(); ++op) {
    run = op->code == OpCode::ClosedNumberCells ? run + 1 : 0;
    if (run > 0) op->size = run;
  }
}

std::size_t RowProgram::text_bytes(const core::Block& block, std::uint32_t first,
                                   std::uint32_t last) const noexcept {
  std::size_t total = 0;
  for (const std::uint16_t slot : text_slots_) {
    const std::uint64_t* const sizes = block.slots[slot].values.data();
    for (std::uint32_t row = first; row < last; ++row) total += sizes[row];
  }
  return total;
}

std::size_t RowProgram::most_bytes(const core::Block& block, std::uint32_t first,
                                   std::uint32_t last) const noexcept {
  return (last - first) * max_row_bytes_ + text_growth_ * text_bytes(block, first, last);
}

void RowProgram::fill_cell_columns(const core::Block& block, std::uint32_t first, std::uint32_t last,
                                   Cells& cells) const {
  for (std::size_t i = 0; i < cell_columns_.size(); ++i) {
    const NumberColumn& column = cell_columns_[i];
    cells.columns[i] = column.cells.fill({block.slots[column.slot].values.data(), first, last},
                                         cells.room.data() + i * kCellBytes);
  }
}

void RowProgram::append(const core::Block& block, std::uint32_t first, std::uint32_t count,
                        core::ByteBuffer& buffer) const {
  if (count == 0) return;
  const std::uint32_t last = first + count;
  Cells cells;
  fill_cell_columns(block, first, last, cells);
  char* const out = buffer.reserve(most_bytes(block, first, last));
  buffer.advance_to((this->*write_)(block, first, last, cells, out));
}

void RowProgram::append(const core::Block& block, core::ByteBuffer& buffer,
                        std::span<std::uint32_t> ends) const {
  Cells cells;
  fill_cell_columns(block, 0, block.row_count, cells);
  char* out = buffer.reserve(most_bytes(block, 0, block.row_count));
  for (std::uint32_t row = 0; row < block.row_count; ++row) {
    out = (this->*write_)(block, row, row + 1, cells, out);
    ends[row] = static_cast<std::uint32_t>(out - buffer.data());
  }
  buffer.advance_to(out);
}

[[gnu::always_inline]] inline char* RowProgram::write_each(const core::Block& block, std::uint32_t row,
                                                           std::uint32_t last, const Cells& cells,
                                                           char* out) const {
  const core::Slot* const slots = block.slots;
  const char* const literals = literals_.data();
  const auto value = [&](const Op& op) { return slots[op.slot].values[row]; };
  // The value that is written kAhead rows on, any bits behind the last row.
  const auto soon = [&](const Op& op) { return slots[op.slot].values[(row + kAhead) % core::kBlockRows]; };
  const auto number = [&](const Op& op) { return static_cast<std::int64_t>(slots[op.slot].values[row]); };
  const auto copy_literal = [&](const Op& op) {
    std::memcpy(out, literals + op.offset, kWideLiteral);
    if (op.size > kWideLiteral) {
      std::memcpy(out + kWideLiteral, literals + op.offset + kWideLiteral, op.size - kWideLiteral);
    }
    out += op.size;
  };

  // False where the value has no cell and stands there alone.
  const auto write_cell = [&](const Op& op, const PlacedCells& column) {
    const char* const text = column.cells + column.places[row] * kNumberCell;
    std::memcpy(out, text, kNumberCell);
    const auto size = static_cast<unsigned char>(text[kNumberCell - 1]);
    if (size == kNoNumberCell) [[unlikely]] {
      out = core::write_decimal(out, number(op), op.width);
      return false;
    }
    out += size;
    return true;
  };

  const auto write_tail = [&](const Op& op) {
    std::memcpy(out, op.tail.data(), kTail);
    out += op.tail_size;
  };

  char* cell = out;
  for (const Op* op = ops_.data();;) {
    switch (op->code) {
      case OpCode::End:
        if (++row == last) return out;
        op = ops_.data();
        continue;
      case OpCode::Literal: copy_literal(*op); break;
      case OpCode::Integer: out = core::write_integer(out, number(*op)); break;
      case OpCode::Digits: out = core::write_digits(out, value(*op), op->width); break;
      case OpCode::PositiveInteger:
        if (value(*op) != 0) out = core::write_unsigned(out, value(*op));
        break;
      case OpCode::Decimal: out = core::write_decimal(out, number(*op), op->width); break;
      case OpCode::TrimmedDecimal: out = core::write_trimmed_decimal(out, number(*op), op->width); break;
      case OpCode::Real: out = core::write_real(out, number(*op), op->width); break;
      case OpCode::Money: out = core::write_money(out, number(*op)); break;
      case OpCode::Boolean: {
        // Both texts have room for one store of eight bytes.
        const Word8& text = booleans_[value(*op) != 0 ? 1 : 0];
        std::memcpy(out, text.bytes.data(), text.bytes.size());
        out += text.size;
        break;
      }
      case OpCode::Date: out = core::write_date_fast(out, number(*op)); break;
      case OpCode::Time: out = core::write_time_fast(out, number(*op)); break;
      case OpCode::Timestamp: out = core::write_timestamp_fast(out, number(*op)); break;
      case OpCode::Uuid: out = core::write_uuid_fast(out, value(*op), slots[op->slot + 1].values[row]); break;
      case OpCode::Hex: out = core::write_hex(out, value(*op), op->width); break;
      case OpCode::FarWord16: op->dictionary->prefetch<Form::Slots16>(soon(*op)); [[fallthrough]];
      case OpCode::Word16: out = op->dictionary->write<Form::Slots16>(out, value(*op)); break;
      case OpCode::FarWord32: op->dictionary->prefetch<Form::Slots32>(soon(*op)); [[fallthrough]];
      case OpCode::Word32: out = op->dictionary->write<Form::Slots32>(out, value(*op)); break;
      case OpCode::Word: out = op->dictionary->write<Form::SideBySide>(out, value(*op)); break;
      case OpCode::Text:
        out = write_escaped(out, reinterpret_cast<const char*>(value(*op)), slots[op->slot + 1].values[row],
                            op->escape);
        break;
      case OpCode::Encoded:
        out = copy_encoded(out, reinterpret_cast<const char*>(value(*op)), slots[op->slot + 1].values[row]);
        break;
      case OpCode::EncodedRun:
        out = copy_run(out, reinterpret_cast<const char*>(value(*op)), slots[op->slot + 1].values[row]);
        break;
      case OpCode::NumberCell: write_cell(*op, cells.columns[op->offset]); break;
      case OpCode::ClosedNumberCells: {
        const Op* const end = op + op->size;
        for (const PlacedCells* column = &cells.columns[op->offset]; op != end; ++op, ++column) {
          if (!write_cell(*op, *column)) write_tail(*op);
        }
        continue;
      }
      case OpCode::BeginCell: cell = out; break;
      case OpCode::FinishCell: out = finishes_[op->target](cell, out); break;
      case OpCode::SkipNull:
        if ((block.null_masks[op->slot] >> row & 1U) != 0) {
          copy_literal(*op);
          op = ops_.data() + op->target;
          continue;
        }
        break;
      default: __builtin_unreachable();  // leaves the jump without a check of its range
    }
    write_tail(*op);
    ++op;
  }
}

char* RowProgram::write_portable(const core::Block& block, std::uint32_t row, std::uint32_t last,
                                 const Cells& cells, char* out) const {
  return write_each(block, row, last, cells, out);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] char* RowProgram::write_avx2(const core::Block& block, std::uint32_t row,
                                                     std::uint32_t last, const Cells& cells,
                                                     char* out) const {
  return write_each(block, row, last, cells, out);
}
#endif

RowProgram cells_alone(RowStyle style, const EncodedTable& table, std::vector<CellStyle> styles) {
  style.row_begin.clear();
  style.row_end.clear();
  if (!styles.empty()) styles.front().name.clear();
  if (table.begins_inside) {
    styles.front().before.clear();
    styles.front().finish = nullptr;
  }
  if (table.ends_inside) {
    styles.back().after.clear();
    styles.back().finish = nullptr;
  }
  return {style, table.cells, styles, table.dictionaries};
}

}  // namespace datagen::writers
