#include "generators/expressions/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

#include "core/number_text.hpp"
#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions {

namespace {

constexpr std::array<Int128, kMostDecimalDigits + 1> kPowers = [] {
  std::array<Int128, kMostDecimalDigits + 1> powers{};
  Int128 power = 1;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    powers[i] = power;
    if (i + 1 < powers.size()) power *= 10;
  }
  return powers;
}();
// One past the greatest magnitude.
constexpr Int128 kLimit = kPowers[kMostDecimalDigits];

[[noreturn]] void too_many_digits() {
  fail(fmt::format("a number needs more than {} digits, which is all that expressions compute with",
                   kMostDecimalDigits));
}

Int128 magnitude(Int128 value) {
  return value < 0 ? -value : value;
}

using decimal_detail::is_short;

// 128 bits are divided by a call, and 64 bits by numbers that vary take ten times as long as by constants:
// value / 10^power, for a power below 20.
using Dividing = std::uint64_t (*)(std::uint64_t value);
template <std::size_t... kPower>
constexpr std::array<Dividing, sizeof...(kPower)> dividing_by_powers(std::index_sequence<kPower...>) {
  return {{[](std::uint64_t value) { return value / core::kPowersOf10[kPower]; }...}};
}
constexpr std::array kDividing = dividing_by_powers(std::make_index_sequence<core::kPowersOf10.size()>());

// A quotient of numbers that are mostly below 2^32, by which processors divide faster.
std::uint64_t quotient(std::uint64_t dividend, std::uint64_t divisor) {
  if ((dividend | divisor) >> 32U == 0)
    return static_cast<std::uint32_t>(dividend) / static_cast<std::uint32_t>(divisor);
  return dividend / divisor;
}

unsigned count_digits(Int128 value) {
  value = magnitude(value);
  if (is_short(value)) return core::count_digits(static_cast<std::uint64_t>(value));
  return static_cast<unsigned>(std::upper_bound(kPowers.begin() + 1, kPowers.end(), value) - kPowers.begin());
}

// Trailing zeros of the fraction are not kept in `units`, only in `digits`.
Decimal shortened(Decimal value) {
  if (is_short(value.units)) {
    auto units = static_cast<std::int64_t>(value.units);
    for (; value.scale > 0 && units % 10 == 0; --value.scale) units /= 10;
    value.units = units;
    return value;
  }
  while (value.scale > 0 && value.units % 10 == 0) {
    value.units /= 10;
    --value.scale;
  }
  return value;
}

// units * 10^by; false when that is too much.
bool shift(Int128& units, std::uint32_t by) {
  if (units == 0) return true;
  if (by > kMostDecimalDigits || magnitude(units) >= kPowers[kMostDecimalDigits - by]) return false;
  units *= kPowers[by];
  return true;
}

// Brings both to one scale.
void align(Decimal& a, Decimal& b) {
  if (a.scale == b.scale) return;
  Decimal& finer = a.scale > b.scale ? a : b;
  Decimal& coarser = a.scale > b.scale ? b : a;
  Int128 units = coarser.units;
  if (!shift(units, finer.scale - coarser.scale)) {
    finer = shortened(finer);
    if (finer.scale <= coarser.scale) return align(a, b);
    units = coarser.units;
    if (!shift(units, finer.scale - coarser.scale)) too_many_digits();
  }
  coarser.units = units;
  coarser.scale = finer.scale;
}

Decimal checked(Decimal value) {
  if (magnitude(value.units) < kLimit) return value;
  value = shortened(value);
  if (magnitude(value.units) >= kLimit) too_many_digits();
  return value;
}

Int128 rounded_half_away(Int128 quotient, Int128 rest, Int128 divisor) {
  return magnitude(rest) >= magnitude(divisor) - magnitude(rest) ? quotient + 1 : quotient;
}

struct Division {
  Int128 quotient;
  Int128 rest;
};

// The first steps of divide(), as far as 64 bits are enough: `shifts` are those left.
Division divided_short(Int128 dividend, Int128 divisor, std::uint32_t scale, std::int64_t& shifts) {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 60U;  // ten times as much fits
  if (dividend >= kMost || divisor >= kMost) return {dividend / divisor, dividend % divisor};
  const auto by = static_cast<std::uint64_t>(divisor);
  std::uint64_t result = quotient(static_cast<std::uint64_t>(dividend), by);
  std::uint64_t rest = static_cast<std::uint64_t>(dividend) - result * by;
  for (; shifts > 0 && result < kMost; --shifts) {
    if (rest == 0 && shifts <= scale) break;
    const std::uint64_t digit = quotient(rest * 10, by);
    rest = rest * 10 - digit * by;
    result = result * 10 + digit;
  }
  return {static_cast<Int128>(result), static_cast<Int128>(rest)};
}

// What divide() comes to where the divisor is a power of ten, by which the point moves to the left, and
// `scale` digits are enough; nothing for other numbers.
std::optional<Decimal> moved_point(const Decimal& a, const Decimal& b, std::uint32_t scale) {
  if (!is_short(a.units) || !is_short(b.units) || b.units < 0) return std::nullopt;
  const auto divisor = static_cast<std::uint64_t>(b.units);
  const unsigned power = core::count_digits(divisor) - 1;
  const std::uint32_t moved = a.scale + power;
  if (core::kPowersOf10[power] != divisor || moved < b.scale || moved - b.scale > scale) return std::nullopt;
  return Decimal{a.units, moved - b.scale, scale};
}

// As dropped(), for numbers of 64 bits and at most 18 digits.
std::int64_t dropped_short(std::int64_t units, std::uint32_t by, bool rounds) {
  const std::uint64_t half = rounds ? core::kPowersOf10[by] / 2 : 0;
  const std::uint64_t all =
      units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
  const auto result = static_cast<std::int64_t>(kDividing[by](all + half));
  return units < 0 ? -result : result;
}

// Drops `by` digits of the magnitude.
Int128 dropped(Int128 units, std::uint32_t by, bool rounds) {
  if (by > kMostDecimalDigits) return 0;
  if (is_short(units) && by <= 18) return dropped_short(static_cast<std::int64_t>(units), by, rounds);
  const Int128 unit = kPowers[by];
  const Int128 all = magnitude(units);
  Int128 result = all / unit;
  if (rounds) result = rounded_half_away(result, all % unit, unit);
  return units < 0 ? -result : result;
}

Decimal at_scale(Decimal value, std::int64_t scale, bool rounds) {
  const auto shown = static_cast<std::uint32_t>(std::clamp<std::int64_t>(scale, 0, 1000));
  if (scale < 0) {
    const auto tens = static_cast<std::uint32_t>(std::min<std::int64_t>(-scale, kMostDecimalDigits + 1));
    const Int128 units = dropped(value.units, value.scale + tens, rounds);
    Decimal result{units, 0, 0};
    if (units != 0 && !shift(result.units, tens)) too_many_digits();
    return result;
  }
  if (value.scale > shown) {
    value.units = dropped(value.units, value.scale - shown, rounds);
    value.scale = shown;
  }
  value.digits = shown;
  return value;
}

}  // namespace

decimal_detail::Leading decimal_detail::leading_group(const Decimal& value) {
  if (value.units == 0) return {};
  const Int128 units = magnitude(value.units);
  const bool is_short_one = is_short(units);
  const auto short_units = static_cast<std::uint64_t>(units);
  const auto count = static_cast<int>(is_short_one ? core::count_digits(short_units) : count_digits(units));
  const int top = count - static_cast<int>(value.scale) - 1;  // the power of ten of the first digit
  const int weight = top >> 2;                                // rounded down, below 0 too
  static_assert(kGroupDigits == 1 << 2);
  const int in_group = top - weight * kGroupDigits + 1;
  if (is_short_one && count >= in_group) {
    const std::uint64_t first = kDividing[static_cast<std::size_t>(count - in_group)](short_units);
    return {weight, static_cast<int>(first)};
  }
  const Int128 first = count >= in_group ? units / kPowers[static_cast<std::size_t>(count - in_group)]
                                         : units * kPowers[static_cast<std::size_t>(in_group - count)];
  return {weight, static_cast<int>(first)};
}

std::uint32_t decimal_detail::quotient_scale(const Decimal& a, const Decimal& b) {
  constexpr int kSignificant = 16;  // NUMERIC_MIN_SIG_DIGITS
  constexpr int kMostScale = 1000;  // NUMERIC_MAX_DISPLAY_SCALE
  const Leading first = leading_group(a);
  const Leading second = leading_group(b);
  int weight = first.weight - second.weight;
  if (first.digits <= second.digits) --weight;
  const int scale = std::max(
      {kSignificant - weight * kGroupDigits, static_cast<int>(a.digits), static_cast<int>(b.digits), 0});
  return static_cast<std::uint32_t>(std::min(scale, kMostScale));
}

Decimal decimal_detail::add_long(Decimal a, Decimal b) {
  align(a, b);
  Decimal sum{0, a.scale, std::max(a.digits, b.digits)};
  if (__builtin_add_overflow(a.units, b.units, &sum.units)) too_many_digits();
  return checked(sum);
}

Decimal decimal_detail::multiply_long(Decimal a, Decimal b) {
  const std::uint32_t digits = a.digits + b.digits;
  if (count_digits(a.units) + count_digits(b.units) > kMostDecimalDigits) {
    a = shortened(a);
    b = shortened(b);
  }
  Decimal result{0, a.scale + b.scale, digits};
  if (__builtin_mul_overflow(a.units, b.units, &result.units)) too_many_digits();
  return checked(result);
}

Decimal divide(Decimal a, Decimal b) {
  if (b.units == 0) fail("division by zero");
  const std::uint32_t scale = decimal_detail::quotient_scale(a, b);
  if (const auto moved = moved_point(a, b, scale)) return *moved;
  a = shortened(a);
  b = shortened(b);
  const Int128 divisor = magnitude(b.units);
  const Int128 dividend = magnitude(a.units);
  std::int64_t shifts = std::int64_t{scale} - a.scale + b.scale;
  const bool is_negative = (a.units < 0) != (b.units < 0);
  auto [quotient, rest] = divided_short(dividend, divisor, scale, shifts);
  // Digit by digit, so that only the quotient has to fit.
  for (; shifts > 0; --shifts) {
    if (rest == 0 && shifts <= scale) break;  // the digits left are zeros, which are only shown
    if (quotient >= kLimit / 10 || rest >= kLimit / 10) too_many_digits();
    rest *= 10;
    quotient = quotient * 10 + rest / divisor;
    rest %= divisor;
  }
  quotient = rounded_half_away(quotient, rest, divisor);
  return {is_negative ? -quotient : quotient, scale - static_cast<std::uint32_t>(shifts), scale};
}

Decimal remainder(Decimal a, Decimal b) {
  if (b.units == 0) fail("division by zero");
  align(a, b);
  return {a.units % b.units, a.scale, std::max(a.digits, b.digits)};
}

int compare(Decimal a, Decimal b) {
  const bool a_is_negative = a.units < 0;
  if (a_is_negative != (b.units < 0)) return a_is_negative ? -1 : 1;
  // Numbers too far apart to be brought to one scale differ in their whole digits.
  const unsigned a_whole = whole_digits(a);
  const unsigned b_whole = whole_digits(b);
  if (a_whole != b_whole) return (a_whole < b_whole) != a_is_negative ? -1 : 1;
  align(a, b);
  return a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
}

Decimal decimal_detail::round_long(Decimal value, std::int64_t scale) {
  return at_scale(value, scale, true);
}

Decimal truncate_to(Decimal value, std::int64_t scale) {
  return at_scale(value, scale, false);
}

Decimal floor(Decimal value) {
  const Decimal whole = truncate_to(value, 0);
  return value.units < 0 && compare(whole, value) != 0 ? subtract(whole, {1, 0, 0}) : whole;
}

Decimal ceil(Decimal value) {
  return negate(floor(negate(value)));
}

std::int64_t round_to_integer(Decimal value) {
  const Int128 units = round_to(value, 0).units;
  if (units < INT64_MIN || units > INT64_MAX) fail("bigint out of range");
  return static_cast<std::int64_t>(units);
}

double to_double(Decimal value) {
  value = shortened(value);
  constexpr Int128 kExact = Int128{1} << 53U;
  constexpr std::uint32_t kExactPower = 22;  // 10^22 is a double
  if (magnitude(value.units) <= kExact && value.scale <= kExactPower) {
    double power = 1;
    for (std::uint32_t i = 0; i < value.scale; ++i) power *= 10;
    return static_cast<double>(static_cast<std::int64_t>(value.units)) / power;
  }
  std::array<char, kMostDecimalBytes> text{};
  value.digits = value.scale;
  const char* const end = write_decimal(text.data(), value);
  double result = 0;
  std::from_chars(text.data(), end, result);
  return result;
}

Decimal to_decimal(double value) {
  std::array<char, 64> text{};
  constexpr int kDigits = 14;  // behind the first: DBL_DIG in all
  const auto [end, failure] =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, kDigits);
  static_cast<void>(failure);
  const auto result = parse_decimal({text.data(), static_cast<std::size_t>(end - text.data())});
  if (!result) too_many_digits();
  Decimal short_form = shortened(*result);
  short_form.digits = short_form.scale;
  return short_form;
}

unsigned whole_digits(Decimal value) {
  const unsigned all = value.units == 0 ? 0 : count_digits(value.units);
  return all > value.scale ? all - value.scale : 0;
}

char* write_decimal(char* out, Decimal value) {
  if (value.units < 0) *out++ = '-';
  std::array<char, kMostDecimalDigits + 2> reversed{};
  std::size_t count = 0;
  for (Int128 rest = magnitude(value.units); rest != 0; rest /= 10) {
    reversed[count++] = static_cast<char>('0' + static_cast<int>(rest % 10));
  }
  const std::size_t scale = value.scale;
  if (count <= scale) *out++ = '0';
  while (count > scale) *out++ = reversed[--count];
  const std::size_t digits = std::min<std::size_t>(value.digits, kMostDecimalBytes - kMostDecimalDigits - 3);
  if (digits == 0) return out;
  *out++ = '.';
  for (std::size_t i = scale; i > 0; --i) *out++ = i > count ? '0' : reversed[i - 1];
  for (std::size_t i = scale; i < digits; ++i) *out++ = '0';
  return out;
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  Decimal value;
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  bool has_point = false;
  bool has_digits = false;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' && !has_point) {
      has_point = true;
    } else if (c >= '0' && c <= '9') {
      has_digits = true;
      if (value.units >= kLimit / 10) return std::nullopt;
      value.units = value.units * 10 + (c - '0');
      if (has_point) ++value.scale;
    } else {
      break;
    }
  }
  if (!has_digits) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    std::string_view power = text.substr(at + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    int exponent = 0;
    const auto [end, failure] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (failure != std::errc{} || end != power.data() + power.size()) return std::nullopt;
    if (value.units == 0) exponent = std::min(exponent, 0);
    if (std::abs(exponent) > 60) return std::nullopt;
    const int scale = static_cast<int>(value.scale) - exponent;
    if (scale < 0 && !shift(value.units, static_cast<std::uint32_t>(-scale))) return std::nullopt;
    value.scale = static_cast<std::uint32_t>(std::max(scale, 0));
  }
  value.digits = value.scale;
  if (is_negative) value.units = -value.units;
  return value;
}

bool is_number(std::string_view text) {
  const auto take_any = [&](std::string_view characters, std::size_t most) {
    const std::size_t count = std::min(std::min(text.find_first_not_of(characters), text.size()), most);
    text.remove_prefix(count);
    return count;
  };
  constexpr std::string_view kDigits = "0123456789";
  constexpr auto kAny = std::string_view::npos;
  take_any("+-", 1);
  std::size_t digits = take_any(kDigits, kAny);
  if (take_any(".", 1) > 0) digits += take_any(kDigits, kAny);
  if (digits == 0) return false;
  if (text.empty()) return true;
  if (take_any("eE", 1) == 0) return false;
  take_any("+-", 1);
  return take_any(kDigits, kAny) > 0 && text.empty();
}

}  // namespace datagen::generators::expressions
