// Dates, moments, times of day and intervals.
#include <algorithm>
#include <array>

#include "core/calendar.hpp"
#include "core/interval_text.hpp"
#include "core/number_text.hpp"
#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

using core::kMicrosPerSecond;
using schema::IntervalFields;
using schema::TypeId;

constexpr std::int64_t kMinute = 60 * kMicrosPerSecond;
constexpr std::int64_t kHour = 60 * kMinute;

// time(3) would round what is finer.
bool keeps_fraction(const schema::Type& type, std::int64_t micros) {
  if (type.precision == schema::Type::kUnset) return true;
  return micros % static_cast<std::int64_t>(
                      core::kPowersOf10[static_cast<std::size_t>(6 - std::min(type.precision, 6))]) ==
         0;
}

// "09:30" and "09:30:00.5" as microseconds.
std::optional<std::int64_t> day_time(std::string_view text) {
  constexpr std::size_t kWithoutSeconds = 5;
  constexpr std::size_t kWithSeconds = 8;
  if (text.size() != kWithoutSeconds && text.size() < kWithSeconds) return std::nullopt;
  if (text.find_first_not_of("0123456789:.") != std::string_view::npos) return std::nullopt;
  const std::string whole(text);
  const std::optional<std::int64_t> micros =
      core::parse_timestamp("1970-01-01T" + whole + (text.size() == kWithoutSeconds ? ":00" : ""));
  return micros && *micros >= 0 && *micros < core::kMicrosPerDay ? micros : std::nullopt;
}

// "Z", "+02", "-03:30" as PostgreSQL prints them; minutes only where there are some.
Text offset_text(std::string_view text) {
  if (text == "Z" || text == "z") return "+00";
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  const bool is_short = text.size() == 3;
  const bool is_long = text.size() == 6 && text[3] == ':' && digit(4) && digit(5) && text[4] <= '5';
  if ((!is_short && !is_long) || !digit(1) || !digit(2)) return std::nullopt;
  // Up to 15:59 east and west (MAX_TZDISP_HOUR).
  const std::string_view hours = text.substr(1, 2);
  if (hours > "15" || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const bool is_whole = is_short || text.substr(4) == "00";
  if (is_whole) return (hours == "00" ? "+" : std::string(1, text[0])) + std::string(hours);
  return std::string(text);
}

enum class Unit : std::uint8_t { Month, Day, Micro };
struct UnitName {
  std::string_view name;  // in the singular
  Unit unit;
  std::int64_t count;
};
constexpr std::array kUnits{
    UnitName{"year", Unit::Month, 12},
    UnitName{"month", Unit::Month, 1},
    UnitName{"mon", Unit::Month, 1},
    UnitName{"week", Unit::Day, 7},
    UnitName{"day", Unit::Day, 1},
    UnitName{"hour", Unit::Micro, kHour},
    UnitName{"minute", Unit::Micro, kMinute},
    UnitName{"min", Unit::Micro, kMinute},
    UnitName{"second", Unit::Micro, kMicrosPerSecond},
    UnitName{"sec", Unit::Micro, kMicrosPerSecond},
};

const UnitName* unit_named(std::string_view word) {
  const auto* const found = std::find_if(kUnits.begin(), kUnits.end(), [&](const UnitName& unit) {
    return word == unit.name ||
           (word.size() == unit.name.size() + 1 && word.starts_with(unit.name) && word.back() == 's');
  });
  return found == kUnits.end() ? nullptr : found;
}

// Far below what PostgreSQL's fields of 32 and 64 bits hold.
constexpr std::size_t kMostDigits = 7;

std::optional<std::int64_t> whole_number(std::string_view digits) {
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// ":05:06.5" behind the hours, as a time of day of the hour 0.
std::optional<std::int64_t> minutes_and_seconds(Scanner& in) {
  const std::string_view rest = in.take_while([](char c) { return is_digit(c) || c == ':' || c == '.'; });
  return day_time("00" + std::string(rest));
}

// One "3 days" or "04:05:06".
bool take_part(Scanner& in, core::Interval& into, bool& is_timed) {
  const bool is_negative = in.peek() == '-';
  if (is_negative || in.peek() == '+') in.next();
  const std::int64_t sign = is_negative ? -1 : 1;
  const std::optional<std::int64_t> count = whole_number(in.take_while(is_digit));
  if (!count) return false;
  if (in.peek() == ':') {
    const std::optional<std::int64_t> rest = minutes_and_seconds(in);
    if (!rest || is_timed) return false;
    is_timed = true;
    into.micros += sign * (*count * kHour + *rest);
    return true;
  }
  in.skip_spaces();
  const UnitName* unit = unit_named(in.take_while(is_letter));
  if (unit == nullptr) return false;
  is_timed = is_timed || unit->unit == Unit::Micro;
  std::int64_t& field = unit->unit == Unit::Month ? into.months
                        : unit->unit == Unit::Day ? into.days
                                                  : into.micros;
  field += sign * *count * unit->count;
  return true;
}

// PostgreSQL sets the fields below the last one to zero.
bool keeps_fields(IntervalFields fields, const core::Interval& interval) {
  const auto is_multiple = [&](std::int64_t unit) { return interval.micros % unit == 0; };
  switch (fields) {
    case IntervalFields::Year: return interval.months % 12 == 0 && interval.days == 0 && interval.micros == 0;
    case IntervalFields::Month:
    case IntervalFields::YearToMonth: return interval.days == 0 && interval.micros == 0;
    case IntervalFields::Day: return interval.micros == 0;
    case IntervalFields::Hour:
    case IntervalFields::DayToHour: return is_multiple(kHour);
    case IntervalFields::Minute:
    case IntervalFields::DayToMinute:
    case IntervalFields::HourToMinute: return is_multiple(kMinute);
    default: return true;
  }
}

}  // namespace

Text moment(const schema::Type& type, std::string_view text) {
  const std::optional<std::int64_t> micros = core::parse_timestamp(text);
  if (!micros) return std::nullopt;
  if (type.id == TypeId::Date) {
    if (*micros % core::kMicrosPerDay != 0) return std::nullopt;
    return written([&](char* out) { return core::write_date(out, core::day_of(*micros)); });
  }
  if (!keeps_fraction(type, *micros)) return std::nullopt;
  std::string result = written([&](char* out) { return core::write_timestamp(out, *micros); });
  if (type.id == TypeId::TimestampTz) result += "+00";
  return result;
}

Text time_of_day(const schema::Type& type, std::string_view text) {
  const bool is_zoned = type.id == TypeId::TimeTz;
  const std::size_t zone = is_zoned ? text.find_first_of("Zz+-") : std::string_view::npos;
  if (is_zoned && zone == std::string_view::npos) return std::nullopt;
  const std::optional<std::int64_t> micros = day_time(text.substr(0, zone));
  const Text offset = is_zoned ? offset_text(text.substr(zone)) : "";
  if (!micros || !offset || !keeps_fraction(type, *micros)) return std::nullopt;
  return written([&](char* out) { return core::write_time(out, *micros); }) + *offset;
}

std::optional<core::Interval> interval_value(std::string_view text) {
  Scanner in(text);
  core::Interval interval;
  bool is_timed = false;
  do {
    in.skip_spaces();
    if (!take_part(in, interval, is_timed)) return std::nullopt;
    if (!in.at_end() && !is_space(in.peek())) return std::nullopt;
    in.skip_spaces();
  } while (!in.at_end());
  return interval;
}

Text interval(const schema::Type& type, std::string_view text) {
  const std::optional<core::Interval> value = interval_value(text);
  if (!value || !keeps_fraction(type, value->micros) || !keeps_fields(type.interval_fields, *value))
    return std::nullopt;
  return written([&](char* out) { return core::write_interval(out, *value); });
}

}  // namespace datagen::generators::literals
