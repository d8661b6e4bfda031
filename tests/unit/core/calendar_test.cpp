// The calendar: days and dates are each other's inverse; texts of dates good and bad.
#include "core/calendar.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace datagen::core;

TEST_CASE("days count up one by one with the calendar") {
  // From 1570 to 2370: two whole cycles of 400 years around 1970.
  std::int32_t year = 1570;
  std::uint32_t month = 1;
  std::uint32_t day = 1;
  std::int64_t days = days_from_civil(year, month, day);
  CHECK(days == -146'097);
  bool all_good = true;
  while (year < 2370) {
    const CivilDate date = civil_from_days(days);
    all_good = all_good && date.year == year && date.month == month && date.day == day &&
               days_from_civil(year, month, day) == days;
    const bool is_leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    const std::uint32_t lengths[] = {31, is_leap ? 29U : 28U, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    all_good = all_good && days_in_month(year, month) == lengths[month - 1];
    ++days;
    if (++day > lengths[month - 1]) {
      day = 1;
      if (++month > 12) {
        month = 1;
        ++year;
      }
    }
  }
  CHECK(all_good);
  CHECK(days == 146'097);
  CHECK(days_from_civil(1970, 1, 1) == 0);
  CHECK(days_from_civil(2000, 3, 1) == 11'017);
  CHECK(civil_from_days(days_from_civil(1, 1, 1)).year == 1);
}

TEST_CASE("dates of years far off") {
  bool all_good = true;
  for (std::int32_t year = -32'799; year <= 2'900'000; year += year < 3000 ? 1 : 331) {
    for (const std::uint32_t month : {1U, 2U, 3U, 12U}) {
      for (const std::uint32_t day : {1U, days_in_month(year, month)}) {
        const CivilDate date = civil_from_days(days_from_civil(year, month, day));
        all_good = all_good && date.year == year && date.month == month && date.day == day;
      }
    }
  }
  CHECK(all_good);
}

TEST_CASE("the day of a moment, also before 1970") {
  CHECK(day_of(0) == 0);
  CHECK(day_of(kMicrosPerDay - 1) == 0);
  CHECK(day_of(kMicrosPerDay) == 1);
  CHECK(day_of(-1) == -1);
  CHECK(day_of(-kMicrosPerDay) == -1);
  CHECK(day_of(-kMicrosPerDay - 1) == -2);
}

TEST_CASE("dates that are dates") {
  CHECK(parse_date("1970-01-01") == 0);
  CHECK(parse_date("2024-02-29") == days_from_civil(2024, 2, 29));
  CHECK(parse_date("2000-02-29") == days_from_civil(2000, 2, 29));
  CHECK(parse_date("0001-01-01") == days_from_civil(1, 1, 1));
  CHECK(parse_date("9999-12-31") == days_from_civil(9999, 12, 31));
}

TEST_CASE("dates that are none") {
  for (const char* text :
       {"",           "2024",       "2024-02",    "2024-02-30",  "2023-02-29",  "1900-02-29",
        "2024-13-01", "2024-00-01", "2024-01-00", "2024-01-32",  "0000-01-01",  "10000-01-01",
        "2024-1-1",   "24-01-01",   "2024/01/01", "2024-01-01 ", " 2024-01-01", "2024-01-01T00:00:00Z",
        "-024-01-01", "2024-01-0a", "2024-04-31", "+2024-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("moments that are moments") {
  const std::int64_t day = days_from_civil(2024, 2, 29) * kMicrosPerDay;
  const std::int64_t noon = day + kMicrosPerDay / 2;
  CHECK(parse_timestamp("2024-02-29") == day);
  CHECK(parse_timestamp("2024-02-29T12:00:00Z") == noon);
  CHECK(parse_timestamp("2024-02-29t12:00:00z") == noon);
  CHECK(parse_timestamp("2024-02-29 12:00:00") == noon);
  CHECK(parse_timestamp("2024-02-29T12:00") == noon);
  CHECK(parse_timestamp("2024-02-29T12:00:00+02:00") == noon - 7200 * kMicrosPerSecond);
  CHECK(parse_timestamp("2024-02-29T12:00:00-0530") == noon + 19'800 * kMicrosPerSecond);
  CHECK(parse_timestamp("2024-02-29T12:00:00+02") == noon - 7200 * kMicrosPerSecond);
  CHECK(parse_timestamp("2024-02-29T12:00:00.5Z") == noon + 500'000);
  CHECK(parse_timestamp("2024-02-29T12:00:00.000001Z") == noon + 1);
  CHECK(parse_timestamp("2024-02-29T12:00:00.1234567891234567891234Z") == noon + 123'456);
  CHECK(parse_timestamp("2024-02-29T23:59:59.999999Z") == day + kMicrosPerDay - 1);
  CHECK(parse_timestamp("1969-12-31T23:59:59Z") == -kMicrosPerSecond);
}

TEST_CASE("moments that are none") {
  for (const char* text : {"",
                           "now",
                           "2024-02-29T",
                           "2024-02-29T12",
                           "2024-02-29T12:",
                           "2024-02-29T24:00:00",
                           "2024-02-29T12:60:00",
                           "2024-02-29T12:00:60Z",
                           "2024-02-29T12:00:00.",
                           "2024-02-29T12:00:00.Z",
                           "2024-02-29T12:00:00ZZ",
                           "2024-02-29T12:00:00+",
                           "2024-02-29T12:00:00+2",
                           "2024-02-29T12:00:00+02:",
                           "2024-02-29T12:00:00+02:60",
                           "2024-02-29T12:00:00+16:00",
                           "2024-02-29X12:00:00",
                           "2024-02-30T12:00:00",
                           "2024-02-29T12:00:00 UTC",
                           "2024-02-29T1:00:00",
                           "2024-02-29T12:0:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_timestamp(text).has_value());
  }
}

TEST_CASE("an offset does not lead out of the years 1 to 9999") {
  CHECK_FALSE(parse_timestamp("0001-01-01T00:00:00+01:00").has_value());
  CHECK_FALSE(parse_timestamp("9999-12-31T23:30:00-01:00").has_value());
  CHECK(parse_timestamp("0001-01-01T00:00:00-01:00").has_value());
  CHECK(parse_timestamp("9999-12-31T23:30:00+01:00").has_value());
}
