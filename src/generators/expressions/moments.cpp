#include "generators/expressions/moments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/quoted_format.hpp"

namespace datagen::generators::expressions {

namespace {

using core::CivilDate;
using core::kMicrosPerDay;
using core::kMicrosPerSecond;

constexpr std::int64_t kMinute = 60 * kMicrosPerSecond;
constexpr std::int64_t kHour = 60 * kMinute;

constexpr std::array<std::pair<std::string_view, Field>, 44> kFields{{
    {"millennium", Field::Millennium},
    {"millennia", Field::Millennium},
    {"century", Field::Century},
    {"centuries", Field::Century},
    {"decade", Field::Decade},
    {"decades", Field::Decade},
    {"year", Field::Year},
    {"years", Field::Year},
    {"quarter", Field::Quarter},
    {"month", Field::Month},
    {"months", Field::Month},
    {"mon", Field::Month},
    {"mons", Field::Month},
    {"week", Field::Week},
    {"weeks", Field::Week},
    {"day", Field::Day},
    {"days", Field::Day},
    {"hour", Field::Hour},
    {"hours", Field::Hour},
    {"minute", Field::Minute},
    {"minutes", Field::Minute},
    {"min", Field::Minute},
    {"mins", Field::Minute},
    {"second", Field::Second},
    {"seconds", Field::Second},
    {"sec", Field::Second},
    {"secs", Field::Second},
    {"millisecond", Field::Milliseconds},
    {"milliseconds", Field::Milliseconds},
    {"ms", Field::Milliseconds},
    {"microsecond", Field::Microseconds},
    {"microseconds", Field::Microseconds},
    {"us", Field::Microseconds},
    {"dow", Field::DayOfWeek},
    {"isodow", Field::IsoDayOfWeek},
    {"doy", Field::DayOfYear},
    {"isoyear", Field::IsoYear},
    {"epoch", Field::Epoch},
    {"y", Field::Year},
    {"d", Field::Day},
    {"h", Field::Hour},
    {"m", Field::Minute},
    {"s", Field::Second},
    {"w", Field::Week},
}};

std::int64_t remainder(std::int64_t value, std::int64_t unit) {
  const std::int64_t rest = value % unit;
  return rest < 0 ? rest + unit : rest;
}

// 1970-01-01 was a Thursday; 0 is Sunday.
std::int64_t day_of_week(std::int64_t days) {
  return remainder(days + 4, 7);
}
// The Monday of its week.
std::int64_t monday(std::int64_t days) {
  return days - remainder(days + 3, 7);
}
std::int64_t first_of_year(std::int64_t year) {
  return core::days_from_civil(static_cast<std::int32_t>(year), 1, 1);
}
// The year that has the Thursday of the week.
std::int64_t iso_year(std::int64_t days) {
  return core::civil_from_days(monday(days) + 3).year;
}
std::int64_t iso_week(std::int64_t days) {
  const std::int64_t thursday = monday(days) + 3;
  return (thursday - first_of_year(core::civil_from_days(thursday).year)) / 7 + 1;
}

Decimal whole(std::int64_t value) {
  return {value, 0, 0};
}
Decimal scaled(Int128 units, std::uint32_t scale) {
  return {units, scale, scale};
}

[[noreturn]] void no_such_field(std::string_view type) {
  fail(fmt::format("this field is not supported for type {}", type));
}

}  // namespace

Field parse_field(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const auto& [known, field] : kFields) {
    if (known == lower) return field;
  }
  fail(fmt::format("unit \"{}\" is not known", name));
}

Decimal field_of_date(Field field, std::int64_t days) {
  const CivilDate date = core::civil_from_days(days);
  switch (field) {
    case Field::Millennium: return whole((date.year + 999) / 1000);
    case Field::Century: return whole((date.year + 99) / 100);
    case Field::Decade: return whole(date.year / 10);
    case Field::Year: return whole(date.year);
    case Field::Quarter: return whole((date.month - 1) / 3 + 1);
    case Field::Month: return whole(date.month);
    case Field::Week: return whole(iso_week(days));
    case Field::Day: return whole(date.day);
    case Field::DayOfWeek: return whole(day_of_week(days));
    case Field::IsoDayOfWeek: return whole(remainder(days + 3, 7) + 1);
    case Field::DayOfYear: return whole(days - first_of_year(date.year) + 1);
    case Field::IsoYear: return whole(iso_year(days));
    case Field::Epoch: return whole(days * (kMicrosPerDay / kMicrosPerSecond));
    default: no_such_field("date");
  }
}

Decimal field_of_time(Field field, std::int64_t micros) {
  switch (field) {
    case Field::Hour: return whole(micros / kHour);
    case Field::Minute: return whole(micros / kMinute % 60);
    case Field::Second: return scaled(micros % kMinute, 6);
    case Field::Milliseconds: return scaled(micros % kMinute, 3);
    case Field::Microseconds: return whole(micros % kMinute);
    case Field::Epoch: return scaled(micros, 6);
    default: no_such_field("time");
  }
}

Decimal field_of_moment(Field field, std::int64_t micros) {
  const std::int64_t day = core::day_of(micros);
  switch (field) {
    case Field::Epoch: return scaled(micros, 6);
    case Field::Hour:
    case Field::Minute:
    case Field::Second:
    case Field::Milliseconds:
    case Field::Microseconds: return field_of_time(field, micros - day * kMicrosPerDay);
    default: return field_of_date(field, day);
  }
}

Decimal field_of_interval(Field field, const core::Interval& interval) {
  // A year of an interval's epoch is 365.25 days, a month of what is left 30.
  constexpr Int128 kYear = Int128{kMicrosPerDay} * 36525 / 100;
  switch (field) {
    case Field::Millennium: return whole(interval.months / 12 / 1000);
    case Field::Century: return whole(interval.months / 12 / 100);
    case Field::Decade: return whole(interval.months / 12 / 10);
    case Field::Year: return whole(interval.months / 12);
    case Field::Quarter: return whole(interval.months % 12 / 3 + 1);
    case Field::Month: return whole(interval.months % 12);
    case Field::Day: return whole(interval.days);
    case Field::Epoch:
      return scaled(interval.months / 12 * kYear +
                        Int128{interval.months % 12 * 30 + interval.days} * kMicrosPerDay + interval.micros,
                    6);
    case Field::Hour:
    case Field::Minute:
    case Field::Second:
    case Field::Milliseconds:
    case Field::Microseconds: return field_of_time(field, interval.micros);
    default: no_such_field("interval");
  }
}

std::int64_t truncate_moment(Field field, std::int64_t micros) {
  const std::int64_t day = core::day_of(micros);
  const CivilDate date = core::civil_from_days(day);
  const auto year_start = [](std::int64_t year) {
    return first_of_year(std::max<std::int64_t>(year, 1)) * kMicrosPerDay;
  };
  const auto month_start = [&](std::uint32_t month) {
    return core::days_from_civil(date.year, month, 1) * kMicrosPerDay;
  };
  switch (field) {
    case Field::Millennium: return year_start((date.year - 1) / 1000 * 1000 + 1);
    case Field::Century: return year_start((date.year - 1) / 100 * 100 + 1);
    case Field::Decade: return year_start(std::int64_t{date.year} / 10 * 10);
    case Field::Year: return year_start(date.year);
    case Field::Quarter: return month_start((date.month - 1) / 3 * 3 + 1);
    case Field::Month: return month_start(date.month);
    case Field::Week: return monday(day) * kMicrosPerDay;
    case Field::Day: return day * kMicrosPerDay;
    case Field::Hour: return micros - remainder(micros, kHour);
    case Field::Minute: return micros - remainder(micros, kMinute);
    case Field::Second: return micros - remainder(micros, kMicrosPerSecond);
    case Field::Milliseconds: return micros - remainder(micros, 1000);
    case Field::Microseconds: return micros;
    default: fail("date_trunc() does not know this unit");
  }
}

namespace {

struct FormatPattern {
  std::string_view name;
  std::size_t most_bytes;
  char* (*write)(char* out, std::int64_t micros, bool is_unpadded);
};

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};

enum class Letters : std::uint8_t { Capital, Title, Small };

CivilDate date_of(std::int64_t micros) {
  return core::civil_from_days(core::day_of(micros));
}
std::int64_t time_of(std::int64_t micros) {
  return remainder(micros, kMicrosPerDay);
}

template <unsigned kWidth>
char* number(char* out, std::int64_t value, bool is_unpadded) {
  return core::write_zero_padded(out, static_cast<std::uint64_t>(value), is_unpadded ? 1 : kWidth);
}

template <Letters kLetters>
char* name(char* out, std::string_view text, std::size_t width, bool is_unpadded) {
  char* const begin = out;
  for (const char c : text) {
    const bool is_small = c >= 'a' && c <= 'z';
    const bool is_capital = c >= 'A' && c <= 'Z';
    *out++ = kLetters == Letters::Capital && is_small   ? static_cast<char>(c - 32)
             : kLetters == Letters::Small && is_capital ? static_cast<char>(c + 32)
                                                        : c;
  }
  while (!is_unpadded && out < begin + width) *out++ = ' ';
  return out;
}

template <Letters kLetters>
char* month_name(char* out, std::int64_t micros, bool is_unpadded) {
  return name<kLetters>(out, kMonths[date_of(micros).month - 1], 9, is_unpadded);
}
template <Letters kLetters>
char* short_month(char* out, std::int64_t micros, bool /*is_unpadded*/) {
  return name<kLetters>(out, kMonths[date_of(micros).month - 1].substr(0, 3), 0, true);
}
template <Letters kLetters>
char* day_name(char* out, std::int64_t micros, bool is_unpadded) {
  return name<kLetters>(out, kDays[static_cast<std::size_t>(day_of_week(core::day_of(micros)))], 9,
                        is_unpadded);
}
template <Letters kLetters>
char* short_day(char* out, std::int64_t micros, bool /*is_unpadded*/) {
  const std::string_view day = kDays[static_cast<std::size_t>(day_of_week(core::day_of(micros)))];
  return name<kLetters>(out, day.substr(0, 3), 0, true);
}
template <Field kField, unsigned kWidth>
char* field(char* out, std::int64_t micros, bool is_unpadded) {
  const auto value = static_cast<std::int64_t>(field_of_moment(kField, micros).units);
  return number<kWidth>(out, value, is_unpadded);
}
char* short_year(char* out, std::int64_t micros, bool is_unpadded) {
  return number<2>(out, date_of(micros).year % 100, is_unpadded);
}
char* short_iso_year(char* out, std::int64_t micros, bool is_unpadded) {
  return number<2>(out, iso_year(core::day_of(micros)) % 100, is_unpadded);
}
char* second(char* out, std::int64_t micros, bool is_unpadded) {
  return number<2>(out, time_of(micros) / kMicrosPerSecond % 60, is_unpadded);
}
char* milliseconds(char* out, std::int64_t micros, bool /*is_unpadded*/) {
  return number<3>(out, time_of(micros) % kMicrosPerSecond / 1000, false);
}
char* microseconds(char* out, std::int64_t micros, bool /*is_unpadded*/) {
  return number<6>(out, time_of(micros) % kMicrosPerSecond, false);
}
char* hour_of_twelve(char* out, std::int64_t micros, bool is_unpadded) {
  const std::int64_t hour = time_of(micros) / kHour % 12;
  return number<2>(out, hour == 0 ? 12 : hour, is_unpadded);
}
template <Letters kLetters>
char* half_of_day(char* out, std::int64_t micros, bool /*is_unpadded*/) {
  return name<kLetters>(out, time_of(micros) < 12 * kHour ? "AM" : "PM", 0, true);
}
char* day_number(char* out, std::int64_t micros, bool is_unpadded) {
  return number<1>(out, day_of_week(core::day_of(micros)) + 1, is_unpadded);
}
char* week_of_month(char* out, std::int64_t micros, bool is_unpadded) {
  return number<1>(out, (date_of(micros).day - 1) / 7 + 1, is_unpadded);
}
char* week_of_year(char* out, std::int64_t micros, bool is_unpadded) {
  const auto day = static_cast<std::int64_t>(field_of_moment(Field::DayOfYear, micros).units);
  return number<2>(out, (day - 1) / 7 + 1, is_unpadded);
}

// Longer names before those that they begin with.
constexpr std::array kPatterns{
    FormatPattern{"YYYY", 5, field<Field::Year, 4>},
    FormatPattern{"yyyy", 5, field<Field::Year, 4>},
    FormatPattern{"YY", 2, short_year},
    FormatPattern{"yy", 2, short_year},
    FormatPattern{"IYYY", 5, field<Field::IsoYear, 4>},
    FormatPattern{"IW", 2, field<Field::Week, 2>},
    FormatPattern{"IY", 2, short_iso_year},
    FormatPattern{"IDDD", 0, nullptr},
    FormatPattern{"ID", 1, field<Field::IsoDayOfWeek, 1>},
    FormatPattern{"MONTH", 9, month_name<Letters::Capital>},
    FormatPattern{"Month", 9, month_name<Letters::Title>},
    FormatPattern{"month", 9, month_name<Letters::Small>},
    FormatPattern{"MON", 3, short_month<Letters::Capital>},
    FormatPattern{"Mon", 3, short_month<Letters::Title>},
    FormatPattern{"mon", 3, short_month<Letters::Small>},
    FormatPattern{"MM", 2, field<Field::Month, 2>},
    FormatPattern{"mm", 2, field<Field::Month, 2>},
    FormatPattern{"MI", 2, field<Field::Minute, 2>},
    FormatPattern{"mi", 2, field<Field::Minute, 2>},
    FormatPattern{"MS", 3, milliseconds},
    FormatPattern{"ms", 3, milliseconds},
    FormatPattern{"DAY", 9, day_name<Letters::Capital>},
    FormatPattern{"Day", 9, day_name<Letters::Title>},
    FormatPattern{"day", 9, day_name<Letters::Small>},
    FormatPattern{"DY", 3, short_day<Letters::Capital>},
    FormatPattern{"Dy", 3, short_day<Letters::Title>},
    FormatPattern{"dy", 3, short_day<Letters::Small>},
    FormatPattern{"DDD", 3, field<Field::DayOfYear, 3>},
    FormatPattern{"ddd", 3, field<Field::DayOfYear, 3>},
    FormatPattern{"DD", 2, field<Field::Day, 2>},
    FormatPattern{"dd", 2, field<Field::Day, 2>},
    FormatPattern{"D", 1, day_number},
    FormatPattern{"HH24", 2, field<Field::Hour, 2>},
    FormatPattern{"hh24", 2, field<Field::Hour, 2>},
    FormatPattern{"HH12", 2, hour_of_twelve},
    FormatPattern{"hh12", 2, hour_of_twelve},
    FormatPattern{"HH", 2, hour_of_twelve},
    FormatPattern{"hh", 2, hour_of_twelve},
    FormatPattern{"SSSS", 0, nullptr},
    FormatPattern{"SS", 2, second},
    FormatPattern{"ss", 2, second},
    FormatPattern{"US", 6, microseconds},
    FormatPattern{"us", 6, microseconds},
    FormatPattern{"AM", 2, half_of_day<Letters::Capital>},
    FormatPattern{"PM", 2, half_of_day<Letters::Capital>},
    FormatPattern{"am", 2, half_of_day<Letters::Small>},
    FormatPattern{"pm", 2, half_of_day<Letters::Small>},
    FormatPattern{"WW", 2, week_of_year},
    FormatPattern{"W", 1, week_of_month},
    FormatPattern{"Q", 1, field<Field::Quarter, 1>},
    FormatPattern{"q", 1, field<Field::Quarter, 1>},
};

}  // namespace

MomentFormat::MomentFormat(std::string_view format) {
  const std::string_view whole_format = format;
  if (format.empty()) fail("the empty format is not understood");  // PostgreSQL gives NULL
  while (!format.empty()) {
    const bool is_unpadded = format.starts_with("FM");
    if (is_unpadded) format.remove_prefix(2);
    if (format.starts_with('"')) {
      items_.push_back({-1, false, take_quoted(format)});
      most_bytes_ += items_.back().text.size();
      continue;
    }
    const auto* const found =
        std::find_if(kPatterns.begin(), kPatterns.end(),
                     [&](const FormatPattern& pattern) { return format.starts_with(pattern.name); });
    if (found != kPatterns.end()) {
      if (found->write == nullptr)
        fail(fmt::format("\"{}\" of the format \"{}\" is not understood", found->name, whole_format));
      items_.push_back({static_cast<int>(found - kPatterns.begin()), is_unpadded, {}});
      most_bytes_ += found->most_bytes;
      format.remove_prefix(found->name.size());
      // A suffix of a number, 1st and 2nd.
      if (format.starts_with("TH") || format.starts_with("th"))
        fail(fmt::format("\"th\" of the format \"{}\" is not understood", whole_format));
      continue;
    }
    const char c = format.empty() ? ' ' : format.front();
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
      fail(fmt::format(
          "\"{}\" of the format \"{}\" is not understood; letters that stand for themselves are put "
          "between \" and \"",
          c, whole_format));
    if (format.empty()) break;
    if (format.starts_with("\\\"")) format.remove_prefix(1);  // a quote that is meant itself
    items_.push_back({-1, false, std::string(1, format.front())});
    ++most_bytes_;
    format.remove_prefix(1);
  }
  most_bytes_ += 64;  // what the writers of numbers may touch behind the end
}

char* MomentFormat::write(char* out, std::int64_t micros) const {
  for (const Item& item : items_) {
    if (item.pattern >= 0) {
      out = kPatterns[static_cast<std::size_t>(item.pattern)].write(out, micros, item.is_unpadded);
    } else {
      out = std::copy(item.text.begin(), item.text.end(), out);
    }
  }
  return out;
}

}  // namespace datagen::generators::expressions
