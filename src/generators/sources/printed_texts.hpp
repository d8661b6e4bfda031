// Whether a text is what PostgreSQL prints for its value: told at a glance, eight bytes at once. What is not
// told so may be a value all the same. Behind a text kFieldMargin bytes can be read.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/sources/field_values.hpp"

namespace datagen::generators::sources {

namespace detail {

template <typename Word>
[[nodiscard]] inline Word load(const char* text) noexcept {
  Word word;
  std::memcpy(&word, text, sizeof word);
  return word;
}

/// Bytes '0' to '9' in all places: no high half but 3, and none that six more carry over.
template <typename Word>
[[nodiscard]] constexpr bool is_of_digits(Word word) noexcept {
  constexpr auto kOnes = static_cast<Word>(0x0101'0101'0101'0101U);
  const auto high = static_cast<Word>(word & (kOnes * 0xF0U));
  const auto carried = static_cast<Word>((word + kOnes * 0x06U) & (kOnes * 0xF0U));
  return high == static_cast<Word>(kOnes * 0x30U) && carried == static_cast<Word>(kOnes * 0x30U);
}

/// The text's 1..8 bytes behind as many zeros as fill a word: no branch to guess.
[[nodiscard]] inline std::uint64_t load_up_to_8(const char* text, std::size_t size) noexcept {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  constexpr std::uint64_t kZeros = 0x3030'3030'3030'3030U;
  return load<std::uint64_t>(text) << (8 * (8 - size)) | kZeros >> 8U >> (8 * (size - 1));
}

struct HexDigits {
  std::uint64_t value;  // of 32 bits, the first digit the highest
  bool are_sound;       // all are digits, letters in lower case
};
/// Of eight bytes of text.
[[nodiscard]] constexpr HexDigits hex_digits(std::uint64_t word) noexcept {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101U;
  const std::uint64_t letters = word >> 6U & kOnes;
  std::uint64_t digits = (word & (kOnes * 0x0FU)) + letters * 9;
  // What they print as is the text; of letters behind "f" the fifth bit is set.
  const std::uint64_t above_nine = (digits + kOnes * 6) >> 4U & kOnes;
  const std::uint64_t printed = digits + kOnes * '0' + above_nine * ('a' - '0' - 10);
  const bool are_sound = printed == word && (digits & (kOnes * 0x10U)) == 0;
  digits = __builtin_bswap64(digits);
  digits = (digits | digits >> 4U) & 0x00FF'00FF'00FF'00FFU;
  digits = (digits | digits >> 8U) & 0x0000'FFFF'0000'FFFFU;
  digits = (digits | digits >> 16U) & 0xFFFF'FFFFU;
  return {digits, are_sound};
}

/// Of eight digits, the first the lowest byte: pairs, then fours, then all are put together.
[[nodiscard]] constexpr std::uint64_t number_of(std::uint64_t digits) noexcept {
  digits = ((digits & 0x0F0F'0F0F'0F0F'0F0FU) * (1 + (10U << 8U))) >> 8U;
  digits = ((digits & 0x00FF'00FF'00FF'00FFU) * (1 + (100U << 16U))) >> 16U;
  return ((digits & 0x0000'FFFF'0000'FFFFU) * (1 + (std::uint64_t{10'000} << 32U))) >> 32U;
}

[[nodiscard]] constexpr unsigned digit(char c) noexcept {
  return static_cast<unsigned>(c) - '0';
}
[[nodiscard]] constexpr unsigned two_digits(const char* text) noexcept {
  return digit(text[0]) * 10 + digit(text[1]);
}

}  // namespace detail

/// Digits alone; an empty text is none. Words overlap at its end.
[[nodiscard]] inline bool is_all_digits(const char* text, std::size_t size) noexcept {
  using namespace detail;
  if (size == 0) return false;
  if (size <= 8) return is_of_digits(load_up_to_8(text, size));
  for (std::size_t done = 8; done < size; done += 8)
    if (!is_of_digits(load<std::uint64_t>(text + done - 8))) return false;
  return is_of_digits(load<std::uint64_t>(text + size - 8));
}

/// The same of a text of more than one byte, of which one, a point, is passed over.
[[nodiscard]] inline bool is_all_digits_but(std::string_view text, std::size_t point) noexcept {
  using namespace detail;
  constexpr std::uint64_t kPoint = '.' ^ '0';
  const char* const data = text.data();
  const std::size_t size = text.size();
  if (size > 16) return is_all_digits(data, point) && is_all_digits(data + point + 1, size - point - 1);
  // The point becomes a zero; the last of `bytes` bytes is a word's highest.
  const auto zero_at = [](std::size_t place, std::size_t bytes) {
    return place < bytes ? kPoint << (56 - 8 * (bytes - 1 - place)) : 0;
  };
  if (size <= 8) return is_of_digits(load_up_to_8(data, size) ^ zero_at(point, size));
  const std::uint64_t head = load<std::uint64_t>(data) ^ zero_at(point, 8);
  const std::uint64_t rest = load_up_to_8(data + 8, size - 8);
  return is_of_digits(head) && is_of_digits(point < 8 ? rest : rest ^ zero_at(point - 8, size - 8));
}

/// An integer of at most `most_digits` digits.
[[nodiscard]] inline bool is_printed_integer(std::string_view text, std::size_t most_digits) noexcept {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  if (text.size() > most_digits || !is_all_digits(text.data(), text.size())) return false;
  return text.front() != '0' || (text.size() == 1 && !is_negative);
}

/// The value of an integer of at most 19 digits, a hyphen in front or not; zeros may lead. Nothing for other
/// texts, whatever they are, and for -2^63.
[[nodiscard]] inline std::optional<std::int64_t> plain_integer(std::string_view text) noexcept {
  using namespace detail;
  constexpr std::size_t kMostDigits = 19;  // any number of them fits a word
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  if (text.empty() || text.size() > kMostDigits) return std::nullopt;
  std::size_t done = (text.size() - 1) % 8 + 1;
  std::uint64_t word = load_up_to_8(text.data(), done);
  if (!is_of_digits(word)) return std::nullopt;
  std::uint64_t value = number_of(word);
  for (; done < text.size(); done += 8) {
    word = load<std::uint64_t>(text.data() + done);
    if (!is_of_digits(word)) return std::nullopt;
    value = value * core::kPowersOf10[8] + number_of(word);
  }
  if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
  const auto number = static_cast<std::int64_t>(value);
  return is_negative ? -number : number;
}

/// A decimal number with `scale` fraction digits, at least one, and `precision` digits at most in all.
[[nodiscard]] inline bool is_printed_decimal(std::string_view text, std::size_t precision,
                                             std::size_t scale) noexcept {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  if (text.size() < scale + 2) return false;
  const std::size_t whole = text.size() - scale - 1;
  const bool is_below_one = text.front() == '0';
  if (text[whole] != '.' || (is_below_one ? whole != 1 : whole + scale > precision)) return false;
  if (!is_all_digits_but(text, whole)) return false;
  return !is_negative || !is_below_one || text.find_first_not_of("0.") != std::string_view::npos;
}

/// YYYY-MM-DD.
[[nodiscard]] inline bool is_printed_date(std::string_view text) noexcept {
  constexpr std::size_t kSize = 10;
  if (text.size() != kSize || text[4] != '-' || text[7] != '-') return false;
  // The hyphens become digits.
  constexpr std::uint64_t kHyphens = 0x1D00'001D'0000'0000U;
  static_assert(('-' ^ '0') == 0x1D);
  const std::uint64_t head = detail::load<std::uint64_t>(text.data()) ^ kHyphens;
  if (!detail::is_of_digits(head) || !is_all_digits(text.data() + 8, 2)) return false;
  const unsigned year = detail::two_digits(text.data()) * 100 + detail::two_digits(text.data() + 2);
  const unsigned month = detail::two_digits(text.data() + 5);
  const unsigned day = detail::two_digits(text.data() + 8);
  if (year == 0 || month - 1 > 11 || day == 0) return false;
  return day <= 28 || day <= core::days_in_month(static_cast<std::int32_t>(year), month);
}

/// YYYY-MM-DD HH:MM:SS, with at most `fraction_digits` digits behind a point of which the last is no 0.
[[nodiscard]] inline bool is_printed_moment(std::string_view text, std::size_t fraction_digits) noexcept {
  constexpr std::size_t kSeconds = 19;
  if (text.size() < kSeconds || !is_printed_date(text.substr(0, 10)) || text[10] != ' ') return false;
  const char* const time = text.data() + 11;
  if (time[2] != ':' || time[5] != ':') return false;
  for (const std::size_t place : {0U, 3U, 6U})
    if (!is_all_digits(time + place, 2)) return false;
  if (detail::two_digits(time) > 23 || detail::two_digits(time + 3) > 59 || detail::two_digits(time + 6) > 59)
    return false;
  if (text.size() == kSeconds) return true;
  const std::string_view fraction = text.substr(kSeconds + 1);
  return text[kSeconds] == '.' && fraction.size() <= fraction_digits && fraction.back() != '0' &&
         is_all_digits(fraction.data(), fraction.size());
}

/// 32 hexadecimal digits in lower case as 8-4-4-4-12.
[[nodiscard]] inline std::optional<UuidWords> printed_uuid(std::string_view text) noexcept {
  using namespace detail;
  constexpr std::size_t kSize = 36;
  const char* const data = text.data();
  if (text.size() != kSize || data[8] != '-' || data[13] != '-' || data[18] != '-' || data[23] != '-')
    return std::nullopt;
  const auto joined = [data](std::size_t first, std::size_t second) {
    return load<std::uint32_t>(data + first) | std::uint64_t{load<std::uint32_t>(data + second)} << 32U;
  };
  const std::array<HexDigits, 4> parts{hex_digits(load<std::uint64_t>(data)), hex_digits(joined(9, 14)),
                                       hex_digits(joined(19, 24)),
                                       hex_digits(load<std::uint64_t>(data + 28))};
  if (!(parts[0].are_sound & parts[1].are_sound & parts[2].are_sound & parts[3].are_sound))
    return std::nullopt;
  return UuidWords{parts[0].value << 32U | parts[1].value, parts[2].value << 32U | parts[3].value};
}
[[nodiscard]] inline bool is_printed_uuid(std::string_view text) noexcept {
  return printed_uuid(text).has_value();
}

/// A number of any number of digits, without exponent.
[[nodiscard]] inline bool is_printed_number(std::string_view text) noexcept {
  constexpr std::size_t kMostBytes = 1000;
  const std::size_t point = text.find('.');
  if (text.size() > kMostBytes) return false;
  if (point == std::string_view::npos) return is_printed_integer(text, kMostBytes);
  return point + 1 < text.size() && is_printed_decimal(text, kMostBytes, text.size() - point - 1);
}

}  // namespace datagen::generators::sources
