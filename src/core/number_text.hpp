// PostgreSQL's canonical text of numbers, dates and uuids, written in place. Every function writes at `out`,
// which must have room for the longest form and ByteBuffer's margin behind it, and returns the end.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "core/calendar.hpp"

namespace datagen::core {

/// 10^0 .. 10^19.
inline constexpr std::array<std::uint64_t, 20> kPowersOf10 = [] {
  std::array<std::uint64_t, 20> powers{};
  std::uint64_t power = 1;
  for (auto& entry : powers) {
    entry = power;
    power *= 10;
  }
  return powers;
}();

namespace number_text_detail {

constexpr std::uint64_t kTenTo8 = 100'000'000;
constexpr std::uint64_t kZeros = 0x3030303030303030ULL;  // "00000000"

// Eight characters, the first in the lowest byte, by one store.
inline void put_word(char* out, std::uint64_t word) noexcept {
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  std::memcpy(out, &word, 8);
}

// The eight decimal digits of a value below 10^8 as bytes 0 to 9, the first digit in the lowest byte: split
// in halves three times, all lanes of a word by one multiplication with a rounded-up reciprocal.
[[nodiscard]] inline std::uint64_t eight_digits(std::uint32_t value) noexcept {
  const std::uint64_t halves = value / 10'000 + (static_cast<std::uint64_t>(value % 10'000) << 32U);
  const std::uint64_t hundreds = ((halves * 5243U) >> 19U) & 0x0000007F0000007FULL;
  const std::uint64_t pairs = hundreds + ((halves - hundreds * 100U) << 16U);
  const std::uint64_t tens = ((pairs * 103U) >> 10U) & 0x000F000F000F000FULL;
  return tens + ((pairs - tens * 10U) << 8U);
}

// Characters of a value below 10^8 without leading zeros, and how many there are.
struct ShortNumber {
  std::uint64_t word;
  unsigned size;
};
[[nodiscard]] inline ShortNumber short_number(std::uint32_t value) noexcept {
  const std::uint64_t digits = eight_digits(value);
  // The last digit counts even if it is 0.
  const auto leading = static_cast<unsigned>(std::countr_zero(digits | (std::uint64_t{1} << 56U))) & ~7U;
  return {(digits + kZeros) >> leading, 8U - leading / 8U};
}

}  // namespace number_text_detail

/// Decimal digits of a value; 1 for 0.
[[nodiscard]] inline unsigned count_digits(std::uint64_t value) noexcept {
  // log10 from log2 by 1233 / 4096, corrected by one comparison.
  const auto guess = (static_cast<unsigned>(std::bit_width(value | 1U)) * 1233U) >> 12U;
  return guess + (value >= kPowersOf10[guess] ? 1U : 0U) + (value == 0 ? 1U : 0U);
}

/// Exactly `width` digits (the low ones when there are more).
inline char* write_digits(char* out, std::uint64_t value, unsigned width) noexcept {
  using namespace number_text_detail;
  if (width > 8) {
    // Each store covers eight digits, and what it writes too much the next one corrects.
    out = write_digits(out, value / kTenTo8, width - 8);
    put_word(out, eight_digits(static_cast<std::uint32_t>(value % kTenTo8)) + kZeros);
    return out + 8;
  }
  if (width == 0) return out;
  if (value >= kTenTo8) value %= kTenTo8;
  put_word(out, (eight_digits(static_cast<std::uint32_t>(value)) + kZeros) >> (8U * (8U - width)));
  return out + width;
}

inline char* write_unsigned(char* out, std::uint64_t value) noexcept {
  using namespace number_text_detail;
  if (value >= kTenTo8) {
    out = write_unsigned(out, value / kTenTo8);
    put_word(out, eight_digits(static_cast<std::uint32_t>(value % kTenTo8)) + kZeros);
    return out + 8;
  }
  const ShortNumber number = short_number(static_cast<std::uint32_t>(value));
  put_word(out, number.word);
  return out + number.size;
}

inline char* write_integer(char* out, std::int64_t value) noexcept {
  auto magnitude = static_cast<std::uint64_t>(value);
  if (value < 0) {
    *out++ = '-';
    magnitude = 0 - magnitude;
  }
  return write_unsigned(out, magnitude);
}

/// At least `width` digits.
inline char* write_zero_padded(char* out, std::uint64_t value, unsigned width) noexcept {
  const unsigned digits = count_digits(value);
  return write_digits(out, value, digits > width ? digits : width);
}

/// numeric(p,s): value / 10^scale with all `scale` fraction digits ("1234.50", "-0.05"); scale 0 to 18.
inline char* write_decimal(char* out, std::int64_t value, unsigned scale) noexcept {
  auto magnitude = static_cast<std::uint64_t>(value);
  if (value < 0) {
    *out++ = '-';
    magnitude = 0 - magnitude;
  }
  if (scale == 0) return write_unsigned(out, magnitude);
  if (magnitude < number_text_detail::kTenTo8 && scale < 8) {
    // All digits at once, at least one of them whole; then those of the fraction again, behind the point.
    using namespace number_text_detail;
    const std::uint64_t digits = eight_digits(static_cast<std::uint32_t>(magnitude));
    const std::uint64_t least = std::uint64_t{1} << (8U * (7U - scale));
    const auto leading = static_cast<unsigned>(std::countr_zero(digits | least)) & ~7U;
    const std::uint64_t word = (digits + kZeros) >> leading;
    const unsigned whole = 8U - leading / 8U - scale;
    put_word(out, word);
    out[whole] = '.';
    put_word(out + whole + 1, word >> (8U * whole));
    return out + whole + 1 + scale;
  }
  const std::uint64_t unit = kPowersOf10[scale];
  out = write_unsigned(out, magnitude / unit);
  *out++ = '.';
  return write_digits(out, magnitude % unit, scale);
}

/// double precision: as write_decimal() without trailing zeros, the shortest text that reads back the same
/// for values of at most 15 significant digits and magnitudes from 1e-4 to below 1e15.
inline char* write_trimmed_decimal(char* out, std::int64_t value, unsigned scale) noexcept {
  while (scale > 0 && value % 10 == 0) {
    value /= 10;
    --scale;
  }
  return write_decimal(out, value, scale);
}

namespace number_text_detail {

// Whole numbers from 2^24 on may lie exactly between two reals. PostgreSQL reads such a number as the real
// whose last bit is 0 and prints that one with the digits that tell it from its neighbors, none of which is
// the number itself. Returns the number to print in place of `whole`.
inline std::uint64_t printed_real(std::uint64_t whole) noexcept {
  if (whole < (std::uint64_t{1} << 24U)) return whole;
  const unsigned shift = static_cast<unsigned>(std::bit_width(whole)) - 24U;
  const std::uint64_t half = (std::uint64_t{1} << shift) / 2;
  if ((whole & ((std::uint64_t{1} << shift) - 1)) != half) return whole;
  const bool is_lower_even = (whole >> shift & 1U) == 0;
  const std::uint64_t real = is_lower_even ? whole - half : whole + half;
  const unsigned digits = count_digits(real);
  for (unsigned kept = 7; kept < digits; ++kept) {
    const std::uint64_t unit = kPowersOf10[digits - kept];
    const std::uint64_t rounded = (real + unit / 2) / unit * unit;
    if ((rounded > real ? rounded - real : real - rounded) < half) return rounded;
  }
  return real;
}

}  // namespace number_text_detail

/// real: the shortest text that reads back the same for values of at most 6 significant digits, as float4out
/// prints it: with an exponent of two digits below 1e-4 and from 1e6 on ("5e-05", "1.25e+06").
inline char* write_real(char* out, std::int64_t value, unsigned scale) noexcept {
  auto magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  const unsigned digits = count_digits(magnitude);
  const int exponent = static_cast<int>(digits) - 1 - static_cast<int>(scale);
  if (value == 0 || (exponent >= -4 && exponent < 6)) return write_trimmed_decimal(out, value, scale);
  if (exponent >= 6) {
    const std::uint64_t unit = kPowersOf10[scale];
    if (magnitude % unit == 0) magnitude = number_text_detail::printed_real(magnitude / unit) * unit;
  }
  if (value < 0) *out++ = '-';
  out = write_trimmed_decimal(out, static_cast<std::int64_t>(magnitude), digits - 1);
  *out++ = 'e';
  *out++ = exponent < 0 ? '-' : '+';
  return write_digits(out, static_cast<std::uint64_t>(exponent < 0 ? -exponent : exponent), 2);
}

/// money under the lc_monetary of C and en_US: "$1,234.50", "-$0.05".
inline char* write_money(char* out, std::int64_t cents) noexcept {
  auto magnitude = static_cast<std::uint64_t>(cents);
  if (cents < 0) {
    *out++ = '-';
    magnitude = 0 - magnitude;
  }
  *out++ = '$';
  const std::uint64_t whole = magnitude / 100;
  const unsigned digits = count_digits(whole);
  for (unsigned left = digits; left > 0; --left) {
    *out++ = static_cast<char>('0' + whole / kPowersOf10[left - 1] % 10);
    if (left > 1 && left % 3 == 1) *out++ = ',';
  }
  *out++ = '.';
  return write_digits(out, magnitude % 100, 2);
}

/// "2024-02-29"; years 1 to 9999.
inline char* write_date(char* out, std::int64_t days) noexcept {
  using namespace number_text_detail;
  const CivilDate date = civil_from_days(days);
  const std::uint32_t number = static_cast<std::uint32_t>(date.year) * 10'000 + date.month * 100 + date.day;
  const std::uint64_t digits = eight_digits(number) + kZeros;  // "20240229"
  put_word(out, (digits & 0xFFFFFFFFULL) | (digits >> 32U & 0xFFFFULL) << 40U | 0x2D00002D00000000ULL);
  put_word(out + 8, digits >> 48U);
  return out + 10;
}

/// "01:02:03.5": fraction without trailing zeros, none when zero.
inline char* write_time(char* out, std::int64_t micros) noexcept {
  using namespace number_text_detail;
  const auto seconds = static_cast<std::uint32_t>(micros / kMicrosPerSecond);
  const auto fraction = static_cast<std::uint32_t>(micros % kMicrosPerSecond);
  const std::uint32_t number = seconds / 3600 * 10'000 + seconds / 60 % 60 * 100 + seconds % 60;
  const std::uint64_t digits = (eight_digits(number) + kZeros) >> 16U;  // "010203"
  put_word(out, (digits & 0xFFFFULL) | (digits >> 16U & 0xFFFFULL) << 24U |
                    (digits >> 32U & 0xFFFFULL) << 48U | 0x00003A00003A0000ULL);
  out += 8;
  if (fraction == 0) return out;
  const std::uint64_t parts = eight_digits(fraction * 100);
  *out = '.';
  put_word(out + 1, parts + kZeros);
  return out + 9 - static_cast<unsigned>(std::countl_zero(parts)) / 8U;
}

/// "2024-02-29 01:02:03.5".
inline char* write_timestamp(char* out, std::int64_t micros) noexcept {
  const std::int64_t days = day_of(micros);
  out = write_date(out, days);
  *out++ = ' ';
  return write_time(out, micros - days * kMicrosPerDay);
}

namespace number_text_detail {

// The eight hexadecimal digits of a 32-bit value, first digit in the lowest byte: nibbles are spread to
// bytes, and 0x27 is added to those above 9 to get from ':' to 'a'.
[[nodiscard]] inline std::uint64_t hex_digits(std::uint32_t value) noexcept {
  std::uint64_t x = __builtin_bswap32(value);
  x = (x | (x << 16U)) & 0x0000FFFF0000FFFFULL;
  x = (x | (x << 8U)) & 0x00FF00FF00FF00FFULL;
  x = ((x >> 4U) | (x << 8U)) & 0x0F0F0F0F0F0F0F0FULL;
  const std::uint64_t letters = ((x + 0x0606060606060606ULL) >> 4U) & 0x0101010101010101ULL;
  return x + 0x3030303030303030ULL + letters * 0x27U;
}

inline void put_hex(char* out, std::uint32_t value) noexcept {
  put_word(out, hex_digits(value));
}

}  // namespace number_text_detail

/// The low `width` hexadecimal digits (at most 16), lower case.
inline char* write_hex(char* out, std::uint64_t value, unsigned width) noexcept {
  value <<= 64U - 4U * width;
  number_text_detail::put_hex(out, static_cast<std::uint32_t>(value >> 32U));
  number_text_detail::put_hex(out + 8, static_cast<std::uint32_t>(value));
  return out + width;
}

/// "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11".
inline char* write_uuid(char* out, std::uint64_t high, std::uint64_t low) noexcept {
  using number_text_detail::put_hex;
  // Each store of eight digits covers the four digits of the next group, which the next store corrects.
  put_hex(out, static_cast<std::uint32_t>(high >> 32U));
  put_hex(out + 9, static_cast<std::uint32_t>(high));
  put_hex(out + 14, static_cast<std::uint32_t>(high) << 16U);
  put_hex(out + 19, static_cast<std::uint32_t>(low >> 32U));
  put_hex(out + 24, static_cast<std::uint32_t>(low >> 16U));
  put_hex(out + 32, static_cast<std::uint32_t>(low) << 16U);
  out[8] = out[13] = out[18] = out[23] = '-';
  return out + 36;
}

}  // namespace datagen::core
