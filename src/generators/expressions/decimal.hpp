// PostgreSQL's numeric in 128 bits: exact sums, products and quotients with the scales and the rounding of
// its numeric.c, as long as 38 digits are enough.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace datagen::generators::expressions {

__extension__ using Int128 = __int128;

/// units / 10^scale. It prints with `digits` fraction digits, at least `scale`: PostgreSQL's display scale.
struct Decimal {
  Int128 units = 0;
  std::uint32_t scale = 0;
  std::uint32_t digits = 0;
};

/// Bytes that write_decimal() may need.
inline constexpr std::size_t kMostDecimalBytes = 128;

// What needs more than 38 digits throws Fault (fault.hpp), as does a division by zero.
[[nodiscard]] Decimal add(Decimal a, Decimal b);
[[nodiscard]] Decimal subtract(Decimal a, Decimal b);
[[nodiscard]] Decimal multiply(Decimal a, Decimal b);
/// As many digits as PostgreSQL gives a quotient: 16 or more significant ones (select_div_scale()).
[[nodiscard]] Decimal divide(Decimal a, Decimal b);
/// The remainder of a division rounded towards zero.
[[nodiscard]] Decimal remainder(Decimal a, Decimal b);
[[nodiscard]] Decimal negate(Decimal a);
/// Below, equal, above: -1, 0, 1.
[[nodiscard]] int compare(Decimal a, Decimal b);

/// Half away from zero; a negative scale rounds to tens, hundreds, ...
[[nodiscard]] Decimal round_to(Decimal value, std::int64_t scale);
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

}  // namespace datagen::generators::expressions
