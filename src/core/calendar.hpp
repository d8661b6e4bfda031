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

/// The date of a day number; the inverse of days_from_civil().
[[nodiscard]] constexpr CivilDate civil_from_days(std::int64_t days) noexcept {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const auto day_of_era = static_cast<std::uint32_t>(days - era * 146097);
  const std::uint32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::uint32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::uint32_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::uint32_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const auto year =
      static_cast<std::int32_t>(static_cast<std::int64_t>(year_of_era) + era * 400 + (month <= 2 ? 1 : 0));
  return {year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
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
