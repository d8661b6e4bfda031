// The proleptic Gregorian calendar on integers: days and microseconds since 1970-01-01.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace datagen::core {

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

struct CivilDate {
  std::int32_t year;
  std::uint32_t month;  ///< 1..12
  std::uint32_t day;    ///< 1..31
};

/// Days since 1970-01-01 (Hinnant: chrono-Compatible Low-Level Date Algorithms).
[[nodiscard]] constexpr std::int64_t days_from_civil(std::int32_t year, std::uint32_t month,
                                                     std::uint32_t day) noexcept {
  const std::int64_t y = month <= 2 ? std::int64_t{year} - 1 : year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t shifted_month = month > 2 ? std::int64_t{month} - 3 : std::int64_t{month} + 9;
  const std::int64_t day_of_year = (153 * shifted_month + 2) / 5 + std::int64_t{day} - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

/// The date of a day number; the inverse of days_from_civil() for the years -32,799 to 2,900,000
/// (Neri and Schneider: Euclidean affine functions and their application to calendar algorithms, 2022).
[[nodiscard]] constexpr CivilDate civil_from_days(std::int64_t days) noexcept {
  constexpr std::uint32_t kCycles = 82;  // of 400 years, which keep all numbers positive
  const auto day = static_cast<std::uint32_t>(days + 719468 + std::int64_t{146097} * kCycles);
  const std::uint32_t quarters = 4 * day + 3;
  const std::uint32_t century = quarters / 146097;
  const std::uint32_t of_century = quarters % 146097 / 4;
  // Years from March to February, by a multiplication whose low half says how far the year has come.
  const std::uint64_t years = std::uint64_t{2939745} * (4 * of_century + 3);
  const auto year_of_century = static_cast<std::uint32_t>(years >> 32U);
  const std::uint32_t day_of_year = static_cast<std::uint32_t>(years) / 2939745 / 4;
  const std::uint32_t months = 2141 * day_of_year + 197913;
  const bool is_next_year = day_of_year >= 306;
  const std::uint32_t month = (months >> 16U) - (is_next_year ? 12U : 0U);
  const auto year = static_cast<std::int32_t>(100 * century + year_of_century + (is_next_year ? 1U : 0U)) -
                    static_cast<std::int32_t>(400 * kCycles);
  return {year, month, (months & 0xFFFFU) / 2141 + 1};
}

/// Days of a month, 28 to 31.
[[nodiscard]] constexpr std::uint32_t days_in_month(std::int32_t year, std::uint32_t month) noexcept {
  if (month == 2) return (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Floor division: the day a moment lies in, also before 1970.
[[nodiscard]] constexpr std::int64_t day_of(std::int64_t micros) noexcept {
  return (micros >= 0 ? micros : micros - (kMicrosPerDay - 1)) / kMicrosPerDay;
}

/// "2024-02-29" -> days; empty when it is no date of the years 1 to 9999.
[[nodiscard]] std::optional<std::int64_t> parse_date(std::string_view text) noexcept;
/// RFC 3339 ("2024-02-29T12:30:00.5Z", "... +02:00"), also with a space for the T, without an offset (UTC) or
/// as a bare date (midnight) -> microseconds UTC; empty when it is none of these.
[[nodiscard]] std::optional<std::int64_t> parse_timestamp(std::string_view text) noexcept;

}  // namespace datagen::core
