// A random table over a random block, and what its cells read in plain text: for tests of encoders.
#pragma once

#include <cinttypes>
#include <cstdio>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/block.hpp"
#include "core/calendar.hpp"
#include "core/draw.hpp"
#include "core/encoded_cell.hpp"
#include "core/number_text.hpp"

namespace datagen::writers::test {

/// Cells of random pieces of every kind, their slots filled, NULLs drawn; and each cell's text by a slow way
/// of its own.
class RandomTable {
 public:
  RandomTable(std::uint64_t seed, std::size_t columns) : stream_(core::Stream::named(seed, "table")) {
    slots_.resize(1);
    for (std::size_t column = 0; column < columns; ++column) add_cell();
  }

  [[nodiscard]] const std::vector<core::CellLayout>& cells() const { return cells_; }
  [[nodiscard]] core::Block block(std::uint32_t rows) const { return {rows, slots_.data(), masks_.data()}; }
  /// The unescaped text, nothing where it is NULL.
  [[nodiscard]] std::optional<std::string> text(std::size_t column, std::uint32_t row,
                                                bool long_booleans) const {
    const core::CellLayout& cell = cells_[column];
    if (cell.null_mask != core::kNeverNull && (masks_[cell.null_mask] >> row & 1U) != 0) return std::nullopt;
    std::string result;
    for (const core::Piece& piece : cell.pieces) result += piece_text(piece, row, long_booleans);
    return result;
  }

 private:
  std::uint64_t draw() { return stream_.draw(next_++); }
  std::uint64_t draw_below(std::uint64_t count) { return core::below(draw(), count); }

  std::string random_text() {
    static const std::string letters = "ab\\\b\f\n\r\t\v''N\xc3\xa4\x7f\x01,\"";
    std::string text;
    for (std::uint64_t size = draw_below(draw_below(10) == 0 ? 200 : 12); size > 0; --size) {
      text += letters[draw_below(letters.size())];
    }
    return text;
  }

  // What no format escapes, with the margin that such texts have.
  std::string plain_text() {
    static const std::string characters = "aZ09 .-_";
    std::string text;
    for (std::uint64_t size = 1 + draw_below(draw_below(4) == 0 ? 200 : 40); size > 0; --size) {
      text += characters[draw_below(characters.size())];
    }
    text.reserve(text.size() + core::kPlainMargin);
    return text;
  }

  std::uint64_t any_number() { return draw() >> draw_below(64); }

  // A value that a piece of the kind can print.
  std::uint64_t value_for(const core::Piece& piece) {
    using enum core::PieceKind;
    constexpr std::int64_t kFirstDay = core::days_from_civil(1, 1, 1);
    constexpr std::uint64_t kDays = 3'652'059;
    switch (piece.kind) {
      case Digits: return any_number() % core::kPowersOf10[piece.width];
      case PositiveInteger: return draw_below(4) == 0 ? 0 : any_number() % core::kPowersOf10[piece.width];
      case Real: return any_number() % 1'000'000;
      case Boolean: return draw_below(2);
      case Date: return static_cast<std::uint64_t>(kFirstDay + static_cast<std::int64_t>(draw_below(kDays)));
      case Time: return draw_below(core::kMicrosPerDay);
      case Timestamp:
        return static_cast<std::uint64_t>(kFirstDay * core::kMicrosPerDay +
                                          static_cast<std::int64_t>(draw_below(kDays * core::kMicrosPerDay)));
      case Word: return draw_below(piece.dictionary->size());
      default: return any_number();
    }
  }

  void add_piece(core::CellLayout& cell) {
    using enum core::PieceKind;
    core::Piece piece{static_cast<core::PieceKind>(draw_below(static_cast<std::uint64_t>(Text) + 1))};
    switch (piece.kind) {
      case Literal: piece.text = random_text(); break;
      case Digits:
      case PositiveInteger: piece.width = static_cast<std::uint8_t>(1 + draw_below(19)); break;
      case Decimal:
      case TrimmedDecimal:
      case Real: piece.width = static_cast<std::uint8_t>(draw_below(19)); break;
      case Hex: piece.width = static_cast<std::uint8_t>(1 + draw_below(16)); break;
      case Word: {
        std::vector<std::string> words;
        for (std::uint64_t count = 1 + draw_below(9); count > 0; --count) words.push_back(random_text());
        piece.dictionary = std::make_shared<core::Dictionary>(words);
        break;
      }
      case Text: piece.width = draw_below(3) == 0 ? core::kPlainText : 0; break;
      default: break;
    }
    piece.slot = static_cast<std::uint16_t>(slots_.size());
    core::Slot first{};
    core::Slot second{};
    for (std::uint32_t row = 0; row < core::kBlockRows; ++row) {
      if (piece.kind == Text) {
        texts_.push_back(core::is_plain(piece) ? plain_text() : random_text());
        first.values[row] = reinterpret_cast<std::uintptr_t>(texts_.back().data());
        second.values[row] = texts_.back().size();
      } else {
        first.values[row] = value_for(piece);
        second.values[row] = draw();
      }
    }
    slots_.push_back(first);
    slots_.push_back(second);
    cell.pieces.push_back(std::move(piece));
  }

  void add_cell() {
    core::CellLayout cell;
    for (std::uint64_t count = draw_below(5); count > 0; --count) add_piece(cell);
    if (draw_below(2) == 0) {
      // Masks may be shared by cells.
      if (masks_.empty() || draw_below(3) > 0) {
        masks_.push_back(draw_below(5) == 0 ? ~std::uint64_t{0} : draw());
      }
      cell.null_mask = static_cast<std::uint16_t>(draw_below(masks_.size()));
    }
    cells_.push_back(std::move(cell));
  }

  template <typename... Values>
  static std::string printed(const char* format, Values... values) {
    char buffer[128];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-security"
    std::snprintf(buffer, sizeof buffer, format, values...);
#pragma GCC diagnostic pop
    return buffer;
  }

  static std::string decimal(std::int64_t value, unsigned scale) {
    std::string digits = printed("%" PRId64, value);
    const bool is_negative = digits.front() == '-';
    if (is_negative) digits.erase(0, 1);
    while (digits.size() <= scale) digits.insert(0, 1, '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return (is_negative ? "-" : "") + digits;
  }

  static std::string trimmed(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
  }

  static std::string real(std::int64_t value, unsigned scale) {
    const std::string digits = printed("%" PRId64, value).substr(value < 0 ? 1 : 0);
    const int exponent = static_cast<int>(digits.size()) - 1 - static_cast<int>(scale);
    if (value == 0 || (exponent >= -4 && exponent < 6)) return trimmed(decimal(value, scale));
    const std::string fraction = digits.size() > 1 ? "." + digits.substr(1) : "";
    return (value < 0 ? "-" : "") + trimmed(digits.substr(0, 1) + fraction) + printed("e%+03d", exponent);
  }

  static std::string money(std::int64_t cents) {
    std::string text = decimal(cents, 2);
    if (cents < 0) text.erase(0, 1);
    for (std::size_t at = text.size() - 3; at > 3;) text.insert(at -= 3, 1, ',');
    return (cents < 0 ? "-$" : "$") + text;
  }

  static std::string date(std::int64_t days) {
    const core::CivilDate civil = core::civil_from_days(days);
    return printed("%04d-%02u-%02u", civil.year, civil.month, civil.day);
  }

  static std::string time(std::int64_t micros) {
    const auto seconds = static_cast<int>(micros / 1'000'000);
    return trimmed(printed("%02d:%02d:%02d.%06d", seconds / 3600, seconds / 60 % 60, seconds % 60,
                           static_cast<int>(micros % 1'000'000)));
  }

  [[nodiscard]] std::string piece_text(const core::Piece& piece, std::uint32_t row,
                                       bool long_booleans) const {
    using enum core::PieceKind;
    const std::uint64_t value = slots_[piece.slot].values[row];
    const std::uint64_t second = slots_[piece.slot + 1U].values[row];
    const auto number = static_cast<std::int64_t>(value);
    switch (piece.kind) {
      case Literal: return piece.text;
      case Integer: return printed("%" PRId64, number);
      case Digits: return printed("%0*" PRIu64, int{piece.width}, value);
      case PositiveInteger: return value == 0 ? "" : printed("%" PRIu64, value);
      case Decimal: return decimal(number, piece.width);
      case TrimmedDecimal: return trimmed(decimal(number, piece.width));
      case Real: return real(number, piece.width);
      case Money: return money(number);
      case Boolean: return value != 0 ? (long_booleans ? "true" : "t") : (long_booleans ? "false" : "f");
      case Date: return date(number);
      case Time: return time(number);
      case Timestamp:
        return date(core::day_of(number)) + " " + time(number - core::day_of(number) * core::kMicrosPerDay);
      case Uuid: {
        std::string text = printed("%016" PRIx64 "%016" PRIx64, value, second);
        for (const std::size_t at : {8, 13, 18, 23}) text.insert(at, 1, '-');
        return text;
      }
      case Hex: return printed("%016" PRIx64, value).substr(16U - piece.width);
      case Word: return std::string((*piece.dictionary)[static_cast<std::uint32_t>(value)]);
      case Text: return {reinterpret_cast<const char*>(value), second};
    }
    return {};
  }

  core::Stream stream_;
  std::uint64_t next_ = 0;
  std::deque<std::string> texts_;
  std::vector<core::Slot> slots_;
  std::vector<std::uint64_t> masks_;
  std::vector<core::CellLayout> cells_;
};

}  // namespace datagen::writers::test
