// Dates, moments, times of day and intervals. Moments with a time zone are computed with in UTC.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/expressions/checked.hpp"
#include "generators/expressions/functions.hpp"
#include "generators/expressions/moments.hpp"

namespace datagen::generators::expressions {

namespace {

using core::Interval;
using core::kMicrosPerDay;
using core::kMicrosPerSecond;

constexpr std::int64_t kHour = 3600 * kMicrosPerSecond;
constexpr std::int64_t kMinute = 60 * kMicrosPerSecond;
constexpr std::int64_t kDaysPerMonth = 30;  // DAYS_PER_MONTH of PostgreSQL's timestamp.h

// Dates and whole numbers that are added to them have 32 bits each.
std::int64_t checked_day(std::int64_t days) {
  constexpr std::int64_t kFirst = core::days_from_civil(1, 1, 1);
  constexpr std::int64_t kLast = core::days_from_civil(9999, 12, 31);
  if (days < kFirst || days > kLast) fail("date out of the years 1 to 9999");
  return days;
}
std::int64_t checked_moment(Int128 micros) {
  constexpr Int128 kFirst = Int128{core::days_from_civil(1, 1, 1)} * kMicrosPerDay;
  constexpr Int128 kEnd = Int128{core::days_from_civil(10'000, 1, 1)} * kMicrosPerDay;
  if (micros < kFirst || micros >= kEnd) fail("timestamp out of the years 1 to 9999");
  return static_cast<std::int64_t>(micros);
}

std::int64_t add_days(std::int64_t date, std::int64_t days) {
  return checked_day(date + days);
}
std::int64_t days_and_date(std::int64_t days, std::int64_t date) {
  return add_days(date, days);
}
std::int64_t subtract_days(std::int64_t date, std::int64_t days) {
  return checked_day(date - days);
}
std::int64_t days_between(std::int64_t a, std::int64_t b) {
  return a - b;
}
std::int64_t add_time(std::int64_t date, std::int64_t time) {
  return checked_moment(Int128{date} * kMicrosPerDay + time);
}

std::int64_t time_and_date(std::int64_t time, std::int64_t date) {
  return add_time(date, time);
}

Interval negate_interval(Interval a) {
  if (a.micros == INT64_MIN) fail("interval out of range");
  return sum({}, {-a.months, -a.days, -a.micros});
}
Interval add_intervals(Interval a, Interval b) {
  return sum(a, b);
}
Interval subtract_intervals(Interval a, Interval b) {
  return add_intervals(a, negate_interval(b));
}

// Months first, on the last day of a shorter month; then days, then time (timestamp_pl_interval()).
std::int64_t add_interval(std::int64_t micros, Interval interval) {
  if (interval.months != 0) {
    const std::int64_t day = core::day_of(micros);
    const core::CivilDate date = core::civil_from_days(day);
    const std::int64_t month = std::int64_t{date.year} * 12 + date.month - 1 + interval.months;
    const std::int64_t year = month >= 0 ? month / 12 : -((11 - month) / 12);
    if (year < 1 || year > 9999) fail("timestamp out of the years 1 to 9999");
    const auto new_year = static_cast<std::int32_t>(year);
    const auto new_month = static_cast<std::uint32_t>(month - year * 12 + 1);
    const std::uint32_t new_day = std::min(date.day, core::days_in_month(new_year, new_month));
    micros += (core::days_from_civil(new_year, new_month, new_day) - day) * kMicrosPerDay;
  }
  return checked_moment(Int128{micros} + Int128{interval.days} * kMicrosPerDay + interval.micros);
}
std::int64_t subtract_interval(std::int64_t micros, Interval interval) {
  return add_interval(micros, negate_interval(interval));
}
std::int64_t interval_and_moment(Interval interval, std::int64_t micros) {
  return add_interval(micros, interval);
}
std::int64_t add_to_date(std::int64_t date, Interval interval) {
  return add_interval(date * kMicrosPerDay, interval);
}
std::int64_t subtract_from_date(std::int64_t date, Interval interval) {
  return add_to_date(date, negate_interval(interval));
}
std::int64_t interval_and_date(Interval interval, std::int64_t date) {
  return add_to_date(date, interval);
}
// Whole days of 24 hours and what is left.
Interval between(std::int64_t a, std::int64_t b) {
  const std::int64_t micros = a - b;
  return {0, micros / kMicrosPerDay, micros % kMicrosPerDay};
}

std::int64_t time_of_day(Int128 micros) {
  const Int128 rest = micros % kMicrosPerDay;
  return static_cast<std::int64_t>(rest < 0 ? rest + kMicrosPerDay : rest);
}
std::int64_t add_to_time(std::int64_t time, Interval interval) {
  return time_of_day(Int128{time} + interval.micros);
}
std::int64_t interval_and_time(Interval interval, std::int64_t time) {
  return add_to_time(time, interval);
}
std::int64_t subtract_from_time(std::int64_t time, Interval interval) {
  return time_of_day(Int128{time} - interval.micros);
}
Interval time_between(std::int64_t a, std::int64_t b) {
  return {0, 0, a - b};
}

// TSROUND() of timestamp.h.
double rounded_to_micros(double seconds) {
  return std::nearbyint(seconds * 1e6) / 1e6;
}

// interval_mul() and interval_div(): the fraction of a month goes on in days, that of a day in time.
template <typename Scale>
Interval scaled(Interval span, Scale scale) {
  constexpr double kSecondsPerDay = 86'400;
  const double months = scale(static_cast<double>(span.months));
  const double days = scale(static_cast<double>(span.days));
  const double whole_months = std::trunc(months);
  double whole_days = std::trunc(days);
  if (std::fabs(whole_months) > INT32_MAX || std::fabs(whole_days) > INT32_MAX) fail("interval out of range");
  const double days_of_months = rounded_to_micros((months - whole_months) * kDaysPerMonth);
  double seconds =
      rounded_to_micros((days - whole_days + days_of_months - std::trunc(days_of_months)) * kSecondsPerDay);
  if (std::fabs(seconds) >= kSecondsPerDay) {
    whole_days += std::trunc(seconds / kSecondsPerDay);
    seconds -= std::trunc(seconds / kSecondsPerDay) * kSecondsPerDay;
  }
  whole_days += std::trunc(days_of_months);
  const double micros = std::nearbyint(scale(static_cast<double>(span.micros)) + seconds * 1e6);
  if (!(std::fabs(micros) < 9.2e18)) fail("interval out of range");
  return {static_cast<std::int64_t>(whole_months), static_cast<std::int64_t>(whole_days),
          static_cast<std::int64_t>(micros)};
}
Interval multiply_interval(Interval span, double factor) {
  return scaled(span, [&](double part) { return part * factor; });
}
Interval factor_and_interval(double factor, Interval span) {
  return multiply_interval(span, factor);
}
Interval divide_interval(Interval span, double divisor) {
  if (divisor == 0) fail("division by zero");
  return scaled(span, [&](double part) { return part / divisor; });
}

std::int64_t make_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  const bool is_month = year >= 1 && year <= 9999 && month >= 1 && month <= 12;
  if (!is_month || day < 1 ||
      day > core::days_in_month(static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month)))
    fail(fmt::format("date field value out of range: {}-{:02}-{:02}", year, month, day));
  return core::days_from_civil(static_cast<std::int32_t>(year), static_cast<std::uint32_t>(month),
                               static_cast<std::uint32_t>(day));
}

std::int64_t make_time(std::int64_t hour, std::int64_t minute, double seconds) {
  const bool is_time = hour >= 0 && minute >= 0 && minute < 60 && seconds >= 0 && seconds <= 60;
  const double micros = std::nearbyint(seconds * 1e6);
  const std::int64_t time =
      is_time && hour <= 24 ? hour * kHour + minute * kMinute + static_cast<std::int64_t>(micros) : -1;
  if (time < 0 || time > kMicrosPerDay)
    fail(fmt::format("time field value out of range: {}:{:02}:{}", hour, minute, seconds));
  return time;
}
std::int64_t make_moment(std::int64_t year, std::int64_t month, std::int64_t day, std::int64_t hour,
                         std::int64_t minute, double seconds) {
  return checked_moment(Int128{make_date(year, month, day)} * kMicrosPerDay +
                        make_time(hour, minute, seconds));
}
// Seconds since 1970, rounded as those since 2000 (float8_timestamptz()).
std::int64_t moment_of_epoch(double seconds) {
  constexpr double kSecondsTo2000 = 946'684'800;
  const double micros = std::nearbyint((seconds - kSecondsTo2000) * 1e6);
  if (!(std::fabs(micros) < 9.2e18)) fail("timestamp out of range");
  return checked_moment(Int128{static_cast<std::int64_t>(micros)} +
                        Int128{static_cast<std::int64_t>(kSecondsTo2000)} * kMicrosPerSecond);
}

// From one unit to the next larger one, and back where their signs differ.
void carry(std::int64_t& large, std::int64_t& small, std::int64_t size) {
  large += small / size;
  small %= size;
}
void borrow(std::int64_t& large, std::int64_t& small, std::int64_t size) {
  if (large > 0 && small < 0) {
    small += size;
    --large;
  } else if (large < 0 && small > 0) {
    small -= size;
    ++large;
  }
}
Interval justify_hours(Interval span) {
  carry(span.days, span.micros, kMicrosPerDay);
  borrow(span.days, span.micros, kMicrosPerDay);
  return span;
}
Interval justify_days(Interval span) {
  carry(span.months, span.days, kDaysPerMonth);
  borrow(span.months, span.days, kDaysPerMonth);
  return span;
}
Interval justify_interval(Interval span) {
  carry(span.days, span.micros, kMicrosPerDay);
  carry(span.months, span.days, kDaysPerMonth);
  // Days and time lend to each other only after the months have been paid.
  if (span.months > 0 && (span.days < 0 || (span.days == 0 && span.micros < 0))) {
    span.days += kDaysPerMonth;
    --span.months;
  } else if (span.months < 0 && (span.days > 0 || (span.days == 0 && span.micros > 0))) {
    span.days -= kDaysPerMonth;
    ++span.months;
  }
  borrow(span.days, span.micros, kMicrosPerDay);
  return span;
}

// date_bin(): the beginning of the stride that a moment is in, counted from an origin.
std::int64_t bin(Interval stride, std::int64_t micros, std::int64_t origin) {
  if (stride.months != 0) fail("timestamps cannot be binned into intervals containing months or years");
  const Int128 size = Int128{stride.days} * kMicrosPerDay + stride.micros;
  if (size <= 0) fail("stride must be greater than zero");
  const Int128 distance = Int128{micros} - origin;
  const Int128 rest = distance % size;
  return checked_moment(micros - rest - (rest < 0 ? size : 0));
}

// age(): the difference in years, months and days of the calendar (timestamp_age()).
Interval age(std::int64_t a, std::int64_t b) {
  const bool is_negative = a < b;
  const std::int64_t late = is_negative ? b : a;
  const std::int64_t early = is_negative ? a : b;
  const core::CivilDate late_date = core::civil_from_days(core::day_of(late));
  const core::CivilDate early_date = core::civil_from_days(core::day_of(early));
  std::int64_t micros =
      (late - core::day_of(late) * kMicrosPerDay) - (early - core::day_of(early) * kMicrosPerDay);
  std::int64_t days = std::int64_t{late_date.day} - early_date.day;
  std::int64_t months =
      (std::int64_t{late_date.year} - early_date.year) * 12 + late_date.month - early_date.month;
  if (micros < 0) {
    micros += kMicrosPerDay;
    --days;
  }
  while (days < 0) {
    days += core::days_in_month(early_date.year, early_date.month);
    --months;
  }
  const Interval result{months, days, micros};
  return is_negative ? negate_interval(result) : result;
}

std::int64_t same(std::int64_t value) {
  return value;
}

// extract() and date_part() of a field.
template <typename Argument, auto kFieldOf>
struct FieldOf {
  Field field;

  // Throws where values of the type have no such field.
  explicit FieldOf(std::string_view name) : field(parse_field(name)) {
    static_cast<void>(kFieldOf(field, Argument{}));
  }
  Decimal operator()(RowContext& /*context*/, Argument value) const { return kFieldOf(field, value); }
};
using MomentField = FieldOf<std::int64_t, &field_of_moment>;
using DateField = FieldOf<std::int64_t, &field_of_date>;
using TimeField = FieldOf<std::int64_t, &field_of_time>;
using IntervalField = FieldOf<Interval, &field_of_interval>;
// date_part() gives a double.
template <typename Extract, typename Argument>
struct AsDouble {
  Extract extract;
  double operator()(RowContext& context, Argument value) const { return to_double(extract(context, value)); }
};

template <typename Extract>
std::unique_ptr<Node> extract(std::string_view field, NodeOptions options) {
  return row_node(Extract(field), std::move(options));
}
template <typename Extract, typename Argument>
std::unique_ptr<Node> date_part(std::string_view field, NodeOptions options) {
  return row_node(AsDouble<Extract, Argument>{Extract(field)}, std::move(options));
}

struct Truncate {
  Field field;
  std::int64_t operator()(RowContext& /*context*/, std::int64_t micros) const {
    return truncate_moment(field, micros);
  }
};
std::unique_ptr<Node> truncate(std::string_view field, NodeOptions options) {
  const Truncate node{parse_field(field)};
  static_cast<void>(truncate_moment(node.field, 0));  // throws where the field has no beginning
  return row_node(node, std::move(options));
}

struct Formatted {
  std::shared_ptr<const MomentFormat> format;
  std::string_view operator()(RowContext& context, std::int64_t micros) const {
    char* const begin = context.arena.allocate(format->most_bytes());
    return {begin, static_cast<std::size_t>(format->write(begin, micros) - begin)};
  }
};
std::unique_ptr<Node> to_char(std::string_view format, NodeOptions options) {
  return row_node(Formatted{std::make_shared<const MomentFormat>(format)}, std::move(options));
}

std::unique_ptr<Node> at_utc(std::string_view zone, NodeOptions options) {
  if (zone != "UTC" && zone != "utc" && zone != "GMT" && zone != "Etc/UTC")
    fail(fmt::format("time zone \"{}\" is not known; \"UTC\" is", zone));
  return row_function<&same>(std::move(options));
}

constexpr Kind kDate = Kind::Date;
constexpr Kind kTime = Kind::Time;
constexpr Kind kMoment = Kind::Timestamp;
constexpr Kind kZoned = Kind::TimestampTz;
constexpr Kind kInterval = Kind::Interval;
constexpr Kind kInteger = Kind::Integer;
constexpr Kind kText = Kind::Text;

constexpr std::array kFunctions{
    Function{"+", {kDate, kInteger}, kDate, row_function<&add_days>},
    Function{"+", {kInteger, kDate}, kDate, row_function<&days_and_date>},
    Function{"-", {kDate, kInteger}, kDate, row_function<&subtract_days>},
    Function{"-", {kDate, kDate}, kInteger, row_function<&days_between>},
    Function{"+", {kDate, kTime}, kMoment, row_function<&add_time>},
    Function{"+", {kTime, kDate}, kMoment, row_function<&time_and_date>},
    Function{"+", {kDate, kInterval}, kMoment, row_function<&add_to_date>},
    Function{"+", {kInterval, kDate}, kMoment, row_function<&interval_and_date>},
    Function{"-", {kDate, kInterval}, kMoment, row_function<&subtract_from_date>},
    Function{"+", {kMoment, kInterval}, kMoment, row_function<&add_interval>},
    Function{"+", {kInterval, kMoment}, kMoment, row_function<&interval_and_moment>},
    Function{"-", {kMoment, kInterval}, kMoment, row_function<&subtract_interval>},
    Function{"-", {kMoment, kMoment}, kInterval, row_function<&between>},
    Function{"+", {kZoned, kInterval}, kZoned, row_function<&add_interval>},
    Function{"+", {kInterval, kZoned}, kZoned, row_function<&interval_and_moment>},
    Function{"-", {kZoned, kInterval}, kZoned, row_function<&subtract_interval>},
    Function{"-", {kZoned, kZoned}, kInterval, row_function<&between>},
    Function{"+", {kTime, kInterval}, kTime, row_function<&add_to_time>},
    Function{"+", {kInterval, kTime}, kTime, row_function<&interval_and_time>},
    Function{"-", {kTime, kInterval}, kTime, row_function<&subtract_from_time>},
    Function{"-", {kTime, kTime}, kInterval, row_function<&time_between>},
    Function{"+", {kInterval, kInterval}, kInterval, row_function<&add_intervals>},
    Function{"-", {kInterval, kInterval}, kInterval, row_function<&subtract_intervals>},
    Function{"-", {kInterval}, kInterval, row_function<&negate_interval>},
    Function{"*", {kInterval, Kind::Double}, kInterval, row_function<&multiply_interval>},
    Function{"*", {Kind::Double, kInterval}, kInterval, row_function<&factor_and_interval>},
    Function{"/", {kInterval, Kind::Double}, kInterval, row_function<&divide_interval>},
    Function{"make_date", {kInteger, kInteger, kInteger}, kDate, row_function<&make_date>},
    Function{"make_time", {kInteger, kInteger, Kind::Double}, kTime, row_function<&make_time>},
    Function{"make_timestamp",
             {kInteger, kInteger, kInteger, kInteger, kInteger, Kind::Double},
             kMoment,
             row_function<&make_moment>},
    Function{"make_timestamptz",
             {kInteger, kInteger, kInteger, kInteger, kInteger, Kind::Double},
             kZoned,
             row_function<&make_moment>},
    Function{"to_timestamp", {Kind::Double}, kZoned, row_function<&moment_of_epoch>},
    Function{"justify_hours", {kInterval}, kInterval, row_function<&justify_hours>},
    Function{"justify_days", {kInterval}, kInterval, row_function<&justify_days>},
    Function{"justify_interval", {kInterval}, kInterval, row_function<&justify_interval>},
    Function{"date_bin", {kInterval, kMoment, kMoment}, kMoment, row_function<&bin>},
    Function{"date_bin", {kInterval, kZoned, kZoned}, kZoned, row_function<&bin>},
    Function{"age", {kMoment, kMoment}, kInterval, row_function<&age>},
    Function{"age", {kZoned, kZoned}, kInterval, row_function<&age>},
    Function{"extract", {kText, kDate}, Kind::Numeric, nullptr, extract<DateField>, 0},
    Function{"extract", {kText, kMoment}, Kind::Numeric, nullptr, extract<MomentField>, 0},
    Function{"extract", {kText, kZoned}, Kind::Numeric, nullptr, extract<MomentField>, 0},
    Function{"extract", {kText, kTime}, Kind::Numeric, nullptr, extract<TimeField>, 0},
    Function{"extract", {kText, kInterval}, Kind::Numeric, nullptr, extract<IntervalField>, 0},
    Function{"date_part", {kText, kDate}, Kind::Double, nullptr, date_part<DateField, std::int64_t>, 0},
    Function{"date_part", {kText, kMoment}, Kind::Double, nullptr, date_part<MomentField, std::int64_t>, 0},
    Function{"date_part", {kText, kZoned}, Kind::Double, nullptr, date_part<MomentField, std::int64_t>, 0},
    Function{"date_part", {kText, kTime}, Kind::Double, nullptr, date_part<TimeField, std::int64_t>, 0},
    Function{"date_part", {kText, kInterval}, Kind::Double, nullptr, date_part<IntervalField, Interval>, 0},
    Function{"date_trunc", {kText, kMoment}, kMoment, nullptr, truncate, 0},
    Function{"date_trunc", {kText, kZoned}, kZoned, nullptr, truncate, 0},
    Function{"to_char", {kMoment, kText}, kText, nullptr, to_char, 1},
    Function{"to_char", {kZoned, kText}, kText, nullptr, to_char, 1},
    Function{"timezone", {kText, kMoment}, kZoned, nullptr, at_utc, 0},
    Function{"timezone", {kText, kZoned}, kMoment, nullptr, at_utc, 0},
};

}  // namespace

std::span<const Function> time_functions() {
  return kFunctions;
}

}  // namespace datagen::generators::expressions
