#include "generators/sources/number_texts.hpp"

#include <algorithm>
#include <array>

#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"
#include "generators/sources/field_values.hpp"

namespace datagen::generators::sources {

namespace {

// Digits that a double precision and a real always give back (DBL_DIG, FLT_DIG).
constexpr std::size_t kDoubleDigits = 15;
constexpr std::size_t kRealDigits = 6;

struct NumberParts {
  bool is_negative = false;
  std::string_view whole;  // without leading zeros
  std::string_view fraction;
};

// Nothing for exponents and what is no number.
std::optional<NumberParts> split(std::string_view text) {
  literals::Scanner in(trimmed(text));
  NumberParts parts;
  parts.is_negative = in.take("-");
  if (!parts.is_negative) in.take("+");
  std::string_view whole = in.take_while(literals::is_digit);
  const bool has_point = in.take(".");
  if (has_point) parts.fraction = in.take_while(literals::is_digit);
  if (!in.at_end() || whole.size() + parts.fraction.size() == 0) return std::nullopt;
  while (whole.starts_with('0')) whole.remove_prefix(1);
  parts.whole = whole;
  return parts;
}

bool is_zero(const NumberParts& parts) {
  return parts.whole.empty() && parts.fraction.find_first_not_of('0') == std::string_view::npos;
}

std::string joined(const NumberParts& parts) {
  std::string text = parts.is_negative && !is_zero(parts) ? "-" : "";
  text += parts.whole.empty() ? "0" : parts.whole;
  if (!parts.fraction.empty()) (text += '.') += parts.fraction;
  return text;
}

bool has_letter_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

// "nan" and the infinities, in any letter case.
std::optional<std::string> special_number(std::string_view text) {
  text = trimmed(text);
  if (has_letter_case(text, "nan")) return "NaN";
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (!has_letter_case(text, "inf") && !has_letter_case(text, "infinity")) return std::nullopt;
  return is_negative ? "-Infinity" : "Infinity";
}

}  // namespace

std::optional<std::string> numeric_text(const schema::Type& type, std::string_view text) {
  std::optional<NumberParts> parts = split(text);
  const bool is_open = type.precision == schema::Type::kUnset;
  if (!parts) {
    std::optional<std::string> special = special_number(text);
    if (special && (is_open || *special == "NaN")) return special;
    return special ? std::nullopt : literals::number(type, trimmed(text));
  }
  if (is_open) return joined(*parts);
  const auto scale = static_cast<std::size_t>(std::max(type.scale, 0));
  if (type.scale < 0) return literals::number(type, trimmed(text));
  if (parts->fraction.size() > scale) {
    if (parts->fraction.find_first_not_of('0', scale) != std::string_view::npos) return std::nullopt;
    parts->fraction = parts->fraction.substr(0, scale);
  }
  const std::size_t whole_digits = parts->whole.size() + scale;
  if (!parts->whole.empty() && whole_digits > static_cast<std::size_t>(type.precision)) return std::nullopt;
  const std::size_t missing = scale - parts->fraction.size();
  std::string result = joined(*parts);
  if (missing > 0 && parts->fraction.empty()) result += '.';
  return result.append(missing, '0');
}

std::optional<std::string> float_text(const schema::Type& type, std::string_view text) {
  text = trimmed(text);
  if (std::optional<std::string> special = special_number(text)) return special;
  return type.id == schema::TypeId::Real ? literals::real_number(text) : literals::double_number(text);
}

bool is_printed_float(const schema::Type& type, std::string_view text) noexcept {
  const std::size_t most = type.id == schema::TypeId::Real ? kRealDigits : kDoubleDigits;
  std::string_view digits = text;
  if (digits.starts_with('-')) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > most + 1) return false;
  const std::size_t point = digits.find('.');
  const std::string_view whole = digits.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? "" : digits.substr(point + 1);
  if (!std::all_of(whole.begin(), whole.end(), literals::is_digit) ||
      !std::all_of(fraction.begin(), fraction.end(), literals::is_digit))
    return false;
  // No leading zeros, no trailing ones, and nothing that is printed with an exponent.
  if (whole.empty() || (whole.front() == '0' && (whole.size() > 1 || fraction.empty()))) return false;
  if (point != std::string_view::npos && (fraction.empty() || fraction.back() == '0')) return false;
  return whole.size() + fraction.size() <= most && (whole != "0" || fraction.front() != '0');
}

}  // namespace datagen::generators::sources
