// Numbers and binary digits.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/decimal.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

using schema::TypeId;

// Scaled values are 64 bits wide.
constexpr unsigned kMaxFraction = 18;

Text scaled_number(const schema::Type& type, std::string_view text) {
  const unsigned scale = number_scale(type);
  const bool is_open = type.id == TypeId::Numeric && type.precision == schema::Type::kUnset;
  if (is_open && core::fraction_digits(text) > kMaxFraction) return std::nullopt;
  const std::optional<std::int64_t> value =
      core::parse_scaled(text, is_open ? core::fraction_digits(text) : scale);
  const NumberLimits limits = number_limits(type);
  if (!value || *value < limits.min || *value > limits.max) return std::nullopt;
  if (is_open)
    return written([&](char* out) { return core::write_decimal(out, *value, core::fraction_digits(text)); });
  // What the type would round is another value.
  if (*value % number_step(type, {*value, *value}) != 0) return std::nullopt;
  switch (type.id) {
    case TypeId::Real: return written([&](char* out) { return core::write_real(out, *value, scale); });
    case TypeId::Money: return written([&](char* out) { return core::write_money(out, *value); });
    case TypeId::DoublePrecision:
      return written([&](char* out) { return core::write_trimmed_decimal(out, *value, scale); });
    default: break;
  }
  std::string result = written([&](char* out) { return core::write_decimal(out, *value, scale); });
  const auto wanted = static_cast<unsigned>(std::max(type.scale, 0));
  if (type.id == TypeId::Numeric && wanted > scale) result.append(wanted - scale, '0');
  return result;
}

template <typename Float>
std::optional<Float> parsed(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  // No "inf" and "nan".
  if (text.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return std::nullopt;
  Float value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Digits without a point, not ending in 0, and the power of ten of the first.
struct Digits {
  std::string digits;
  int exponent = 0;
};

std::string scientific(std::string_view digits, int exponent) {
  return std::string(digits.substr(0, 1)) + "." + std::string(digits.substr(1)) + "e" +
         std::to_string(exponent);
}

// Whether the digits lie nearer to the value than to its neighbours. Halfway they do not, though they are
// read as the value when it is even; PostgreSQL then prints one digit more.
template <typename Float>
bool is_nearest(const Digits& text, Float value) {
  std::string below = text.digits;
  --below.back();
  const std::string tiny(40, '0');
  return parsed<Float>(scientific(text.digits + tiny + "1", text.exponent)) == value &&
         parsed<Float>(scientific(below + std::string(tiny.size(), '9'), text.exponent)) == value;
}

template <typename Float>
Digits rounded(Float value, int digit_count) {
  std::array<char, 64> buffer{};
  const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                            std::chars_format::scientific, digit_count - 1);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t mark = text.find('e');
  Digits result;
  for (const char c : text.substr(0, mark)) {
    if (is_digit(c)) result.digits += c;
  }
  while (result.digits.size() > 1 && result.digits.back() == '0') result.digits.pop_back();
  const std::size_t sign = text[mark + 1] == '+' ? 1 : 0;
  std::from_chars(text.data() + mark + 1 + sign, text.data() + text.size(), result.exponent);
  return result;
}

// Plain from 10^-4 to below 10^`plain_digits`, else with an exponent of two digits or more.
std::string plain_or_scientific(const Digits& number, int plain_digits) {
  const auto& [digits, exponent] = number;
  if (exponent < -4 || exponent >= plain_digits) {
    const std::string power = std::to_string(std::abs(exponent));
    return digits.substr(0, 1) + (digits.size() > 1 ? "." + digits.substr(1) : "") +
           (exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
  }
  if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0');
  return digits.substr(0, whole) + "." + digits.substr(whole);
}

// PostgreSQL 12 and later: extra_float_digits above 0 prints the shortest text.
template <typename Float>
Text shortest(std::string_view text) {
  constexpr int kMostDigits = std::numeric_limits<Float>::max_digits10;
  constexpr int kPlainDigits = std::numeric_limits<Float>::digits10;
  const std::optional<Float> value = parsed<Float>(text);
  if (!value) return std::nullopt;
  const std::string sign = std::signbit(*value) ? "-" : "";
  const Float magnitude = std::abs(*value);
  if (magnitude == 0) return sign + "0";
  for (int count = 1; count <= kMostDigits; ++count) {
    const Digits digits = rounded(magnitude, count);
    if (is_nearest(digits, magnitude)) return sign + plain_or_scientific(digits, kPlainDigits);
  }
  return std::nullopt;
}

// Whether the type keeps all digits that are written; what it would round is another value.
bool keeps_digits(std::string_view text, const std::string& kept) {
  const auto significant = [](std::string_view number) {
    std::string digits;
    for (const char c : number.substr(0, number.find_first_of("eE"))) {
      if (is_digit(c) && (c != '0' || !digits.empty())) digits += c;
    }
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    return digits;
  };
  return significant(text) == significant(kept);
}

}  // namespace

Text double_number(std::string_view text) {
  return shortest<double>(text);
}

std::optional<double> double_value(std::string_view text) {
  return parsed<double>(text);
}

Text real_number(std::string_view text) {
  return shortest<float>(text);
}

Text number(const schema::Type& type, std::string_view text) {
  if (Text plain = scaled_number(type, text)) return plain;
  if (type.id != TypeId::Real && type.id != TypeId::DoublePrecision) return std::nullopt;
  Text result = type.id == TypeId::Real ? real_number(text) : double_number(text);
  return result && keeps_digits(text, *result) ? result : std::nullopt;
}

Text bits(const schema::Type& type, std::string_view text) {
  if (text.find_first_not_of("01") != std::string_view::npos) return std::nullopt;
  if (type.length == schema::Type::kUnset) return std::string(text);
  const auto length = static_cast<std::size_t>(type.length);
  const bool fits = type.id == TypeId::Bit ? text.size() == length : text.size() <= length;
  return fits ? Text(text) : std::nullopt;
}

}  // namespace datagen::generators::literals
