// Series of moments: every hour, in business hours, or dense in the hours of a daily peak.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/ranges.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/series_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::kMicrosPerDay;
using core::kMicrosPerSecond;

struct Series {
  std::int64_t start;
  std::int64_t end;
  std::int64_t interval;
};

struct Unit {
  std::string_view name;
  std::int64_t micros;
};
constexpr std::array kUnits{
    Unit{"w", 7 * kMicrosPerDay},     Unit{"d", kMicrosPerDay},    Unit{"h", 3600 * kMicrosPerSecond},
    Unit{"m", 60 * kMicrosPerSecond}, Unit{"s", kMicrosPerSecond}, Unit{"ms", kMicrosPerSecond / 1000},
};
// A thousand years: longer ones are no intervals of a series, and sums of them stay in range.
constexpr std::int64_t kLongest = 365'250 * kMicrosPerDay;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "1h30m": whole numbers, each with its unit. Nothing when it is none, or nothing long.
std::optional<std::int64_t> duration_of(std::string_view text) {
  std::int64_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::int64_t number = 0;
    const std::size_t digits = at;
    while (at < text.size() && is_digit(text[at]) && number < kLongest)
      number = number * 10 + (text[at++] - '0');
    std::size_t end = at;
    while (end < text.size() && !is_digit(text[end])) ++end;
    const Unit* unit = nullptr;
    for (const Unit& known : kUnits) {
      if (known.name == text.substr(at, end - at)) unit = &known;
    }
    if (at == digits || unit == nullptr || number > (kLongest - total) / unit->micros) return std::nullopt;
    total += number * unit->micros;
    at = end;
  }
  return total > 0 ? std::optional(total) : std::nullopt;
}

std::optional<std::int64_t> configured_interval(const ColumnBuild& column) {
  const std::string text = column.config().string("interval").value_or("1h");
  const std::optional<std::int64_t> interval = duration_of(text);
  if (!interval) {
    column.error(column.config().offset("interval"), fmt::format("\"{}\" is no interval", text),
                 R"(write it like "30s", "15m", "1h30m", "1d" or "1w")");
  }
  return interval;
}

std::int64_t a_year_before(std::int64_t moment) {
  const std::int64_t day = core::day_of(moment);
  const core::CivilDate date = core::civil_from_days(day);
  const std::uint32_t held = std::min(date.day, core::days_in_month(date.year - 1, date.month));
  return moment + (core::days_from_civil(date.year - 1, date.month, held) - day) * kMicrosPerDay;
}

// Microseconds between two moments that the type tells apart; dates are made of moments of any kind.
std::int64_t finest_step(const schema::Type& type) {
  constexpr std::int32_t kDigits = 6;
  const bool is_coarse = type.id != schema::TypeId::Date && type.precision != schema::Type::kUnset;
  return static_cast<std::int64_t>(
      core::kPowersOf10[static_cast<std::size_t>(is_coarse ? kDigits - type.precision : 0)]);
}

std::optional<Series> configured_series(const ColumnBuild& column) {
  const std::optional<std::int64_t> start =
      configured_moment(column, "start", a_year_before(column.reference_time()));
  const std::optional<std::int64_t> end = configured_moment(column, "end", column.reference_time());
  const std::optional<std::int64_t> interval = configured_interval(column);
  if (!start || !end || !interval) return std::nullopt;
  if (*start > *end) {
    const std::string_view key = column.config().find("start") != nullptr ? "start" : "end";
    column.error(column.config().offset(key), "\"start\" is after \"end\"", "exchange the two");
    return std::nullopt;
  }
  if (column.must_be_distinct() && column.type().id == schema::TypeId::Date && *interval < kMicrosPerDay) {
    column.error(
        column.config().offset("interval"),
        fmt::format("{} is a unique date, and an interval below a day repeats dates", column.display()),
        R"(write an "interval" of "1d" or more)");
    return std::nullopt;
  }
  const std::int64_t finest = finest_step(column.type());
  if (*interval % finest != 0) {
    column.error(column.config().offset("interval"),
                 fmt::format("the interval is finer than type {} of {} keeps",
                             schema::sql_type(column.model(), column.type()), column.display()),
                 "give the type more digits of seconds");
    return std::nullopt;
  }
  return Series{*start - (*start % finest + finest) % finest, *end, *interval};
}

// Which moment of the series a row has: rows advance, and start over behind the last.
NodeId place_in_series(ColumnBuild& column, std::uint64_t count) {
  if (column.must_be_distinct()) {
    if (!column.is_key_alone() || column.rows() > count) return column.choose(count);
    column.vouch_distinct();
  }
  return column.add(coordinate(1, count), {slot_of(column.row())});
}

std::uint64_t steps_between(std::int64_t first, std::int64_t last, std::int64_t interval) {
  return static_cast<std::uint64_t>((last - first) / interval) + 1;
}

CellPlan uniform_series(ColumnBuild& column, const Series& series) {
  const NodeId place = place_in_series(column, steps_between(series.start, series.end, series.interval));
  return moment_cell(column, column.add(affine(series.start, series.interval), {slot_of(place)}));
}

CellPlan business_series(ColumnBuild& column, const Series& series) {
  const BusinessHours hours(series.start, series.end, series.interval);
  if (hours.size() == 0) {
    const bool has_start = column.config().find("start") != nullptr;
    column.error(column.config().offset(has_start ? "start" : "pattern"),
                 "there are no business hours between \"start\" and \"end\"",
                 "business hours are Monday to Friday, 9:00 to 17:00");
    return {};
  }
  const NodeId place = place_in_series(column, hours.size());
  return moment_cell(column, column.add(business_moment(hours), {slot_of(place)}));
}

// How many times denser the hours of the peak are than the others.
constexpr std::int64_t kPeakWeight = 6;

std::optional<std::array<std::int64_t, 24>> hour_weights(const ColumnBuild& column) {
  std::array<std::int64_t, 24> weights{};
  weights.fill(1);
  const schema::JsonValue* hours = column.config().find("peak_hours");
  if (hours == nullptr) {
    for (const std::size_t hour : {11, 12, 13, 14}) weights[hour] = kPeakWeight;
    return weights;
  }
  if (hours->elements.empty()) column.error(hours->offset, "\"peak_hours\" is empty");
  for (const schema::JsonValue& element : hours->elements) {
    const std::optional<std::int64_t> hour =
        element.kind == schema::JsonKind::Number ? core::parse_scaled(element.string, 0) : std::nullopt;
    if (hour && *hour >= 0 && *hour < 24) {
      weights[static_cast<std::size_t>(*hour)] = kPeakWeight;
    } else {
      column.error(element.offset, "an hour of the day must be a whole number from 0 to 23");
    }
  }
  return column.config().has_errors() ? std::nullopt : std::optional(weights);
}

CellPlan peak_series(ColumnBuild& column, const Series& series) {
  const auto weights = hour_weights(column);
  if (!weights) return {};
  const DailyClock clock(*weights);
  const std::int64_t first = clock.reading(series.start);
  // With the part that rows are moved ahead by, none passes the end.
  const bool is_moved = !column.must_be_distinct();
  const std::int64_t last = std::max(first, clock.reading(series.end) - (is_moved ? series.interval : 0));
  const NodeId place = place_in_series(column, steps_between(first, last, series.interval));
  const std::optional<core::Stream> jitter = is_moved ? std::optional(column.stream()) : std::nullopt;
  return moment_cell(column,
                     column.add(clock_moment(clock, first, series.interval, jitter), {slot_of(place)}));
}

struct SeriesPattern {
  std::string_view name;
  CellPlan (*build)(ColumnBuild& column, const Series& series);
};
constexpr std::array kPatterns{
    SeriesPattern{"uniform", uniform_series},
    SeriesPattern{"business_hours", business_series},
    SeriesPattern{"daily_peak", peak_series},
};

const SeriesPattern& configured_pattern(const ColumnBuild& column) {
  const std::string name = column.config().string("pattern").value_or("uniform");
  return *std::find_if(kPatterns.begin(), kPatterns.end(),
                       [&](const SeriesPattern& pattern) { return pattern.name == name; });
}

}  // namespace

CellPlan timeseries(ColumnBuild& column) {
  const SeriesPattern& pattern = configured_pattern(column);
  const std::optional<Series> series = configured_series(column);
  if (!series) return {};
  if (pattern.build != peak_series && column.config().find("peak_hours") != nullptr) {
    column.error(column.config().offset("peak_hours"),
                 fmt::format("\"peak_hours\" means nothing to pattern \"{}\"", pattern.name),
                 R"(its pattern is "daily_peak")");
    return {};
  }
  return pattern.build(column, *series);
}

}  // namespace datagen::generators::families
