// PostgreSQL's numeric in 128 bits: exact sums, products and quotients with the scales and the rounding of
// its numeric.c, as long as 38 digits are enough.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "core/number_text.hpp"

namespace datagen::generators::expressions {

__extension__ using Int128 = __int128;

/// units / 10^scale. It prints with `digits` fraction digits, at least `scale`: PostgreSQL's display scale.
struct Decimal {
  Int128 units = 0;
  std::uint32_t scale = 0;
  std::uint32_t digits = 0;
};

/// Of units.
inline constexpr unsigned kMostDecimalDigits = 38;
/// Bytes that write_decimal() may need.
inline constexpr std::size_t kMostDecimalBytes = 128;

namespace decimal_detail {

/// Most numbers fit 64 bits, and take a way that is inlined; the others take these.
[[nodiscard]] Decimal add_long(Decimal a, Decimal b);
[[nodiscard]] Decimal multiply_long(Decimal a, Decimal b);
[[nodiscard]] Decimal round_long(Decimal value, std::int64_t scale);

[[nodiscard]] inline bool is_short(Int128 value) noexcept {
  return value == static_cast<std::int64_t>(value);
}

/// The digits of numeric.c are groups of four: which group the first one is in, and its value.
struct Leading {
  int weight = 0;
  int digits = 0;
};
inline constexpr int kGroupDigits = 4;  // DEC_DIGITS
[[nodiscard]] Leading leading_group(const Decimal& value);
/// The digits of a quotient: select_div_scale() of numeric.c.
[[nodiscard]] std::uint32_t quotient_scale(const Decimal& a, const Decimal& b);

}  // namespace decimal_detail

// What needs more than 38 digits throws Fault (fault.hpp), as does a division by zero.
[[nodiscard]] inline Decimal add(Decimal a, Decimal b) {
  using namespace decimal_detail;
  if (a.scale < b.scale) std::swap(a, b);
  const std::uint32_t finer_by = a.scale - b.scale;
  // The sum is below 10^38: one of them is below 2^63, the other below 2^63 * 10^18.
  if (!is_short(a.units) || !is_short(b.units) || finer_by > 18) return add_long(a, b);
  const auto unit = static_cast<std::int64_t>(core::kPowersOf10[finer_by]);
  return {a.units + Int128{static_cast<std::int64_t>(b.units)} * unit, a.scale, std::max(a.digits, b.digits)};
}
[[nodiscard]] inline Decimal negate(Decimal a) {
  a.units = -a.units;
  return a;
}
[[nodiscard]] inline Decimal subtract(Decimal a, Decimal b) {
  return add(a, negate(b));
}
[[nodiscard]] inline Decimal multiply(Decimal a, Decimal b) {
  using namespace decimal_detail;
  if (!is_short(a.units) || !is_short(b.units)) return multiply_long(a, b);
  // 2^63 times 2^63 has 38 digits.
  return {Int128{static_cast<std::int64_t>(a.units)} * static_cast<std::int64_t>(b.units), a.scale + b.scale,
          a.digits + b.digits};
}
/// As many digits as PostgreSQL gives a quotient: 16 or more significant ones (select_div_scale()).
[[nodiscard]] Decimal divide(Decimal a, Decimal b);
/// The remainder of a division rounded towards zero.
[[nodiscard]] Decimal remainder(Decimal a, Decimal b);
/// Below, equal, above: -1, 0, 1.
[[nodiscard]] int compare(Decimal a, Decimal b);

/// Half away from zero; a negative scale rounds to tens, hundreds, ...
[[nodiscard]] inline Decimal round_to(Decimal value, std::int64_t scale) {
  if (scale < value.scale || scale > 1000) return decimal_detail::round_long(value, scale);
  value.digits = static_cast<std::uint32_t>(scale);
  return value;
}
/// Towards zero.
[[nodiscard]] Decimal truncate_to(Decimal value, std::int64_t scale);
[[nodiscard]] Decimal floor(Decimal value);
[[nodiscard]] Decimal ceil(Decimal value);
/// The value rounded to a whole number of 64 bits; throws Fault where it does not fit.
[[nodiscard]] std::int64_t round_to_integer(Decimal value);
/// The nearest double.
[[nodiscard]] double to_double(Decimal value);
/// What float8_numeric() makes of it: 15 significant digits. Not for infinities and NaN.
[[nodiscard]] Decimal to_decimal(double value);

/// Whole digits in front of the point; 0 for numbers below 1.
[[nodiscard]] unsigned whole_digits(Decimal value);

/// "-12.50", at most kMostDecimalBytes; returns the end.
[[nodiscard]] char* write_decimal(char* out, Decimal value);
/// "12.5", "-.5", "1e-3"; nothing when it is no number or needs more than 38 digits.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);
/// Whether PostgreSQL reads it as a finite numeric, however many digits it needs.
[[nodiscard]] bool is_number(std::string_view text);

}  // namespace datagen::generators::expressions
