// Texts of files as numbers, moments and the like: without memory, as PostgreSQL's input functions read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/number_text.hpp"

namespace datagen::generators::sources {

[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Without the spaces around it, which the input functions of numbers and truth values pass over.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// An integer or decimal number without exponent as `scale` fraction digits; nothing where digits would be
/// lost or 18 digits are not enough.
[[nodiscard]] inline std::optional<std::int64_t> plain_scaled(std::string_view text,
                                                              unsigned scale) noexcept {
  constexpr std::size_t kMostDigits = 18;
  text = trimmed(text);
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  std::uint64_t value = 0;
  std::size_t digits = 0;
  unsigned fraction = 0;
  bool is_behind_point = false;
  for (const char c : text) {
    const auto digit = static_cast<unsigned>(c - '0');
    if (digit > 9) {
      if (c != '.' || is_behind_point) return std::nullopt;
      is_behind_point = true;
      continue;
    }
    // Zeros behind the last digit that the type keeps are none that is lost.
    if (is_behind_point && fraction == scale) {
      if (digit != 0) return std::nullopt;
      ++digits;
      continue;
    }
    value = value * 10 + digit;
    ++digits;
    fraction += is_behind_point ? 1 : 0;
    if (value >= core::kPowersOf10[kMostDigits]) return std::nullopt;
  }
  if (digits == 0) return std::nullopt;
  for (; fraction < scale; ++fraction) {
    value *= 10;
    if (value >= core::kPowersOf10[kMostDigits]) return std::nullopt;
  }
  const auto number = static_cast<std::int64_t>(value);
  return is_negative ? -number : number;
}

/// boolin: any beginning of true, false, yes, no; on, off; 1, 0, in any letter case.
[[nodiscard]] std::optional<bool> truth_value(std::string_view text) noexcept;

/// 32 hexadecimal digits with the hyphens of 8-4-4-4-12, or without any.
struct UuidWords {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};
[[nodiscard]] std::optional<UuidWords> uuid_words(std::string_view text) noexcept;

}  // namespace datagen::generators::sources
