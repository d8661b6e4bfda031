#include "generators/expressions/decimal_blocks.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "core/block.hpp"
#include "core/number_text.hpp"
#include "core/processor.hpp"
#include "generators/expressions/decimal.hpp"

namespace datagen::generators::expressions {

namespace {

using core::kPowersOf10;

constexpr std::uint32_t kShortDigits = 18;  // so many fit 64 bits with a sign
constexpr std::uint64_t kScaleBits = 0xFFFFFFFF;
constexpr unsigned kDigitsShift = 32;

// Columns are apart from each other: compilers make vectors of loops only where they know that.
using Column = const std::uint64_t* __restrict;
using Result = std::uint64_t* __restrict;

// What run() runs, compiled twice: with AVX2 its loops become those of longer vectors.
#define DATAGEN_BLOCK [[gnu::always_inline]] inline

#if defined(__x86_64__)
const bool kMayUseAvx2 = core::may_use_avx2(core::wanted_instructions());

template <auto kFunction, typename... Arguments>
[[gnu::target("avx2")]] auto run_avx2(const Arguments&... arguments) {
  return kFunction(arguments...);
}
#endif

template <auto kFunction, typename... Arguments>
auto run(const Arguments&... arguments) {
#if defined(__x86_64__)
  if (kMayUseAvx2) return run_avx2<kFunction>(arguments...);
#endif
  return kFunction(arguments...);
}

// A loop of a number of rounds that is known, as most are: it becomes one of vectors without a rest.
template <typename Body>
inline __attribute__((always_inline)) void for_rows(std::uint32_t count, Body body) {
  if (count == core::kBlockRows) {
    for (std::uint32_t row = 0; row < core::kBlockRows; ++row) body(row);
  } else {
    for (std::uint32_t row = 0; row < count; ++row) body(row);
  }
}

std::int64_t whole(std::uint64_t word) {
  return static_cast<std::int64_t>(word);
}

// The high half of a number of 64 bits.
std::uint64_t sign(std::uint64_t units) {
  return static_cast<std::uint64_t>(whole(units) >> 63U);
}

// Whether all numbers fit 64 bits and have the first one's scale, and its digits where `same` has their bits.
DATAGEN_BLOCK bool are_short(const DecimalSources& values, std::uint64_t same, std::uint32_t count) {
  const Column low = values[0];
  const Column high = values[1];
  const Column scales = values[2];
  const std::uint64_t first = scales[0];
  std::uint64_t differing = 0;
  // A high half that is the sign of the low one is its opposite once that is shifted down.
  for_rows(count, [&](std::uint32_t row) {
    differing |= (high[row] + (low[row] >> 63U)) | ((scales[row] ^ first) & same);
  });
  return differing == 0;
}

DATAGEN_BLOCK bool are_alike(Column words, std::uint32_t count) {
  const std::uint64_t first = words[0];
  std::uint64_t differing = 0;
  for_rows(count, [&](std::uint32_t row) { differing |= words[row] ^ first; });
  return differing == 0;
}

std::uint32_t scale_of(const DecimalSources& values) {
  return static_cast<std::uint32_t>(values[2][0]);
}

std::uint64_t scales_word(std::uint32_t scale, std::uint32_t digits) {
  return scale | std::uint64_t{digits} << kDigitsShift;
}

void put(const DecimalTargets& out, std::uint32_t row, Int128 units) {
  out[0][row] = static_cast<std::uint64_t>(units);
  out[1][row] = static_cast<std::uint64_t>(units >> 64U);
}

DATAGEN_BLOCK bool sum_rows(const DecimalSources& a, const DecimalSources& b, bool subtracts,
                            const DecimalTargets& sums, std::uint32_t count) {
  if (!are_short(a, kScaleBits, count) || !are_short(b, kScaleBits, count)) return false;
  const std::uint32_t a_scale = scale_of(a);
  const std::uint32_t b_scale = scale_of(b);
  const std::uint32_t scale = std::max(a_scale, b_scale);
  if (scale - std::min(a_scale, b_scale) > kShortDigits) return false;
  const auto a_unit = static_cast<std::int64_t>(kPowersOf10[scale - a_scale]);
  const auto b_unit = static_cast<std::int64_t>(kPowersOf10[scale - b_scale]) * (subtracts ? -1 : 1);
  const Column a_units = a[0];
  const Column b_units = b[0];
  const DecimalTargets out = sums;
  for_rows(count, [&](std::uint32_t row) {
    put(out, row, Int128{whole(a_units[row])} * a_unit + Int128{whole(b_units[row])} * b_unit);
  });
  const Column a_digits = a[2];
  const Column b_digits = b[2];
  const Result scales = sums[2];
  for_rows(count, [&](std::uint32_t row) {
    scales[row] = scale | std::max(a_digits[row] & ~kScaleBits, b_digits[row] & ~kScaleBits);
  });
  return true;
}

// Magnitudes of one scale whose quotients by a number have one scale.
struct Stretch {
  std::uint64_t first;
  std::uint64_t last;
  std::uint32_t scale;
};

// The one that a magnitude lies in.
Stretch stretch_of(std::uint64_t magnitude, const Decimal& a, const Decimal& b) {
  using namespace decimal_detail;
  const Decimal dividend{static_cast<Int128>(magnitude), a.scale, a.digits};
  const Stretch alone{magnitude, magnitude, quotient_scale(dividend, b)};
  const Leading leading = leading_group(dividend);
  const std::int64_t power = std::int64_t{leading.weight} * kGroupDigits + a.scale;
  if (magnitude == 0 || power < 0 || power > kShortDigits - kGroupDigits) return alone;
  const std::uint64_t least = kPowersOf10[static_cast<std::size_t>(power)];
  const int limit = leading_group(b).digits;
  const std::uint64_t split = least * (static_cast<std::uint64_t>(limit) + 1);
  if (leading.digits <= limit) return {least, split - 1, alone.scale};
  return {split, kPowersOf10[static_cast<std::size_t>(power + kGroupDigits)] - 1, alone.scale};
}

// Units of `by` digits less, rounded half away from zero; those that would become one digit more are few
// enough for 64 bits. The divisor is known to the compiler.
template <std::uint32_t kBy>
void drop_digits(Column units, const DecimalTargets& out, std::uint32_t count) {
  constexpr std::uint64_t kUnit = kPowersOf10[kBy];
  for_rows(count, [&](std::uint32_t row) {
    const std::uint64_t negative = sign(units[row]);
    const std::uint64_t magnitude = (units[row] ^ negative) - negative;
    const std::uint64_t rounded = (magnitude + kUnit / 2) / kUnit;
    out[0][row] = (rounded ^ negative) - negative;
    out[1][row] = sign(out[0][row]);
  });
}
using Dropping = void (*)(Column units, const DecimalTargets& out, std::uint32_t count);
template <std::size_t... kBy>
constexpr std::array<Dropping, sizeof...(kBy)> dropping(std::index_sequence<kBy...>) {
  return {drop_digits<kBy>...};
}
constexpr std::array kDropping = dropping(std::make_index_sequence<kShortDigits + 1>());

DATAGEN_BLOCK bool multiply_rows(const DecimalSources& a, const DecimalSources& b,
                                 const DecimalTargets& products, std::uint32_t count) {
  if (!are_short(a, kScaleBits, count) || !are_short(b, kScaleBits, count)) return false;
  const Column a_units = a[0];
  const Column b_units = b[0];
  const DecimalTargets out = products;
  for_rows(count,
           [&](std::uint32_t row) { put(out, row, Int128{whole(a_units[row])} * whole(b_units[row])); });
  // The sum of the scales, and of the digits.
  const Column a_scales = a[2];
  const Column b_scales = b[2];
  const Result scales = products[2];
  for_rows(count, [&](std::uint32_t row) { scales[row] = a_scales[row] + b_scales[row]; });
  return true;
}

DATAGEN_BLOCK bool round_rows(const DecimalSources& values, std::uint32_t scale, std::uint32_t whole_digits,
                              const DecimalTargets& rounded, std::uint32_t count) {
  if (!are_short(values, kScaleBits, count)) return false;
  const std::uint32_t own = scale_of(values);
  const std::uint32_t kept = std::min(own, scale);
  if (own - kept > kShortDigits || whole_digits + kept > kShortDigits) return false;
  const Column units = values[0];
  const DecimalTargets out = rounded;
  if (own > kept) {
    kDropping[own - kept](units, out, count);
  } else {
    std::copy_n(units, count, out[0]);
    std::copy_n(values[1], count, out[1]);
  }
  const std::uint64_t shown = scales_word(kept, scale);
  const Result scales = out[2];
  for_rows(count, [&](std::uint32_t row) { scales[row] = shown; });
  const std::uint64_t limit = kPowersOf10[whole_digits + kept];
  const Column results = out[0];
  std::uint64_t too_great = 0;
  for_rows(count,
           [&](std::uint32_t row) { too_great |= results[row] + (limit - 1) > 2 * (limit - 1) ? 1 : 0; });
  return too_great == 0;
}

DATAGEN_BLOCK void widen_rows(const WholeSources& units, std::uint32_t scale, std::uint32_t digits,
                              const DecimalTargets& decimals, std::uint32_t count) {
  const Column from = units[0];
  const Result low = decimals[0];
  const Result high = decimals[1];
  const Result scales = decimals[2];
  const std::uint64_t shown = scales_word(scale, digits);
  std::copy_n(from, count, low);
  for_rows(count, [&](std::uint32_t row) { high[row] = sign(from[row]); });
  for_rows(count, [&](std::uint32_t row) { scales[row] = shown; });
}

DATAGEN_BLOCK bool narrow_rows(const DecimalSources& decimals, std::uint32_t scale, const WholeTargets& units,
                               std::uint32_t count) {
  const std::uint32_t own = scale_of(decimals);
  if (own > scale || scale - own > kShortDigits || !are_alike(decimals[2], count)) return false;
  const std::uint64_t unit = kPowersOf10[scale - own];
  const Column from = decimals[0];
  const Result to = units[0];
  for_rows(count, [&](std::uint32_t row) { to[row] = from[row] * unit; });
  return true;
}

}  // namespace

bool add_block(const DecimalSources& a, const DecimalSources& b, const DecimalTargets& sums,
               std::uint32_t count) {
  return run<sum_rows>(a, b, false, sums, count);
}

bool subtract_block(const DecimalSources& a, const DecimalSources& b, const DecimalTargets& differences,
                    std::uint32_t count) {
  return run<sum_rows>(a, b, true, differences, count);
}

bool multiply_block(const DecimalSources& a, const DecimalSources& b, const DecimalTargets& products,
                    std::uint32_t count) {
  return run<multiply_rows>(a, b, products, count);
}

bool divide_block(const DecimalSources& a, const DecimalSources& b, const DecimalTargets& quotients,
                  std::uint32_t count) {
  constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();
  if (!are_short(a, kAll, count) || !are_short(b, kAll, count) || !are_alike(b[0], count)) return false;
  const auto decimal_of = [](const DecimalSources& values) {
    const std::uint64_t scales = values[2][0];
    return Decimal{Int128{whole(values[0][0])}, static_cast<std::uint32_t>(scales),
                   static_cast<std::uint32_t>(scales >> kDigitsShift)};
  };
  const Decimal dividend = decimal_of(a);
  const Decimal divisor = decimal_of(b);
  const std::uint64_t units = b[0][0];
  if (whole(units) <= 0) return false;
  const unsigned power = core::count_digits(units) - 1;
  const std::uint32_t moved = dividend.scale + power;
  if (kPowersOf10[power] != units || moved < divisor.scale) return false;
  // The point moves to the left; how many digits are shown differs with the magnitude.
  const std::uint32_t scale = moved - divisor.scale;
  const Column low = a[0];
  const Column high = a[1];
  const DecimalTargets out = quotients;
  Stretch stretch{1, 0, 0};
  for (std::uint32_t row = 0; row < count; ++row) {
    const std::uint64_t magnitude = (low[row] ^ high[row]) - high[row];
    if (magnitude < stretch.first || magnitude > stretch.last) {
      stretch = stretch_of(magnitude, dividend, divisor);
      if (scale > stretch.scale) return false;
    }
    out[0][row] = low[row];
    out[1][row] = high[row];
    out[2][row] = scales_word(scale, stretch.scale);
  }
  return true;
}

bool round_block(const DecimalSources& values, std::uint32_t scale, std::uint32_t whole_digits,
                 const DecimalTargets& rounded, std::uint32_t count) {
  return run<round_rows>(values, scale, whole_digits, rounded, count);
}

void decimals_of_units(const WholeSources& units, std::uint32_t scale, std::uint32_t digits,
                       const DecimalTargets& decimals, std::uint32_t count) {
  run<widen_rows>(units, scale, digits, decimals, count);
}

bool units_of_decimals(const DecimalSources& decimals, std::uint32_t scale, const WholeTargets& units,
                       std::uint32_t count) {
  return run<narrow_rows>(decimals, scale, units, count);
}

}  // namespace datagen::generators::expressions
