// What a value's text can be read as: numbers, booleans, dates, uuids, addresses, JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace datagen::inference {

/// A number as it is written, without sign of plus and without needless zeros in front: 007 is text.
struct NumberForm {
  unsigned whole_digits = 0;
  unsigned scale = 0;  ///< digits behind the point
  bool has_exponent = false;
  std::optional<std::int64_t> integer;  ///< where there is no point and no exponent, and 64 bits hold it
  double value = 0;                     ///< the nearest
};
[[nodiscard]] std::optional<NumberForm> number_form(std::string_view text) noexcept;

/// The pairs of words that PostgreSQL reads as booleans, as bits; letters of any case.
inline constexpr std::uint8_t kTrue = 1;
inline constexpr std::uint8_t kFalse = 2;
inline constexpr std::uint8_t kYes = 4;
inline constexpr std::uint8_t kNo = 8;
inline constexpr std::uint8_t kT = 16;
inline constexpr std::uint8_t kF = 32;
inline constexpr std::uint8_t kY = 64;
inline constexpr std::uint8_t kN = 128;

/// 0 for any other text.
[[nodiscard]] std::uint8_t boolean_word(std::string_view text) noexcept;
inline constexpr std::uint8_t kTrueWords = kTrue | kYes | kT | kY;

/// "2024-02-29 12:30:00.5+02" and what core::parse_timestamp() takes.
struct MomentForm {
  std::int64_t micros = 0;  ///< since 1970-01-01T00:00:00Z
  unsigned fraction_digits = 0;
  bool has_time = false;
  bool has_offset = false;
};
[[nodiscard]] std::optional<MomentForm> moment_form(std::string_view text) noexcept;

/// "12:30:00", with a fraction or without.
[[nodiscard]] bool is_clock_time(std::string_view text) noexcept;
/// 32 hexadecimal digits with hyphens, as PostgreSQL prints them; any letter case.
[[nodiscard]] bool is_uuid(std::string_view text) noexcept;
/// An address of IPv4 or IPv6, with or without the length of a network.
[[nodiscard]] bool is_address(std::string_view text) noexcept;
/// A JSON object or array.
[[nodiscard]] bool is_json(std::string_view text);

}  // namespace datagen::inference
