#include "core/decimal.hpp"

#include <limits>

namespace datagen::core {

namespace {

// digits * 10^exponent, without leading zeros lost or digits rounded.
struct Parts {
  bool negative = false;
  std::uint64_t digits = 0;
  int exponent = 0;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool append_digit(std::uint64_t& value, char digit) {
  const auto add = static_cast<std::uint64_t>(digit - '0');
  if (value > (std::numeric_limits<std::uint64_t>::max() - add) / 10) return false;
  value = value * 10 + add;
  return true;
}

// An exponent that could matter has at most three digits.
bool take_exponent(std::string_view text, int& exponent) {
  bool negative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (text.empty() || text.size() > 3) return false;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    value = value * 10 + (c - '0');
  }
  exponent += negative ? -value : value;
  return true;
}

std::optional<Parts> split(std::string_view text) {
  Parts parts;
  if (text.starts_with('-')) {
    parts.negative = true;
    text.remove_prefix(1);
  }
  bool after_point = false;
  bool any_digit = false;
  while (!text.empty()) {
    const char c = text.front();
    text.remove_prefix(1);
    if (c == '.' && !after_point) {
      after_point = true;
    } else if (is_digit(c)) {
      if (!append_digit(parts.digits, c)) return std::nullopt;
      any_digit = true;
      if (after_point) --parts.exponent;
    } else if ((c == 'e' || c == 'E') && any_digit) {
      if (!take_exponent(text, parts.exponent)) return std::nullopt;
      break;
    } else {
      return std::nullopt;
    }
  }
  if (!any_digit) return std::nullopt;
  while (parts.digits != 0 && parts.digits % 10 == 0) {
    parts.digits /= 10;
    ++parts.exponent;
  }
  if (parts.digits == 0) parts.exponent = 0;
  return parts;
}

}  // namespace

std::optional<std::int64_t> parse_scaled(std::string_view text, unsigned scale) noexcept {
  const std::optional<Parts> parts = split(text);
  if (!parts) return std::nullopt;
  int exponent = parts->exponent + static_cast<int>(scale);
  if (exponent < 0) return std::nullopt;
  std::uint64_t value = parts->digits;
  for (; exponent > 0 && value != 0; --exponent) {
    if (!append_digit(value, '0')) return std::nullopt;
  }
  const auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (value > limit + (parts->negative ? 1U : 0U)) return std::nullopt;
  return static_cast<std::int64_t>(parts->negative ? 0 - value : value);
}

unsigned fraction_digits(std::string_view text) noexcept {
  const std::optional<Parts> parts = split(text);
  return parts && parts->exponent < 0 ? static_cast<unsigned>(-parts->exponent) : 0;
}

}  // namespace datagen::core
