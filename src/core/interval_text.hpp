// PostgreSQL's canonical text of intervals (IntervalStyle postgres): "1 year 2 mons 3 days 04:05:06.5".
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/calendar.hpp"
#include "core/number_text.hpp"

namespace datagen::core {

/// The three parts that PostgreSQL keeps apart; each may be negative.
struct Interval {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t micros = 0;
  bool operator==(const Interval&) const = default;
};

namespace interval_text_detail {

// The sign of the last part written decides whether a positive one behind it needs its plus sign.
struct Parts {
  char* out;
  char* begin;
  bool follows_negative = false;

  void whole(std::int64_t value, std::string_view unit) noexcept {
    if (value == 0) return;
    if (out != begin) *out++ = ' ';
    if (follows_negative && value > 0) *out++ = '+';
    out = write_integer(out, value);
    *out++ = ' ';
    std::memcpy(out, unit.data(), unit.size());
    out += unit.size();
    if (value != 1) *out++ = 's';
    follows_negative = value < 0;
  }

  void time(std::int64_t micros) noexcept {
    if (micros == 0 && out != begin) return;
    if (out != begin) *out++ = ' ';
    if (micros < 0) {
      *out++ = '-';
    } else if (follows_negative) {
      *out++ = '+';
    }
    const std::uint64_t all =
        micros < 0 ? 0 - static_cast<std::uint64_t>(micros) : static_cast<std::uint64_t>(micros);
    constexpr auto kHour = static_cast<std::uint64_t>(3600 * kMicrosPerSecond);
    out = write_zero_padded(out, all / kHour, 2);
    // The minutes and seconds of a time of day, without its hour.
    char rest[32];
    const char* const end = write_time(rest, static_cast<std::int64_t>(all % kHour));
    std::memcpy(out, rest + 2, static_cast<std::size_t>(end - rest) - 2);
    out += end - rest - 2;
  }
};

}  // namespace interval_text_detail

/// At most 80 bytes.
inline char* write_interval(char* out, const Interval& interval) noexcept {
  interval_text_detail::Parts parts{out, out};
  parts.whole(interval.months / 12, "year");
  parts.whole(interval.months % 12, "mon");
  parts.whole(interval.days, "day");
  parts.time(interval.micros);
  return parts.out;
}

}  // namespace datagen::core
