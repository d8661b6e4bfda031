// Moments: when a row came into being, the stages of its life after that, and moments of a given range.
#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/checks/fit.hpp"
#include "generators/families/families.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/presence.hpp"
#include "generators/families/ranges.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators::families {

namespace {

constexpr std::int64_t kQuarterHour = 15L * 60 * core::kMicrosPerSecond;

// Each stage comes after the ones before it, whether or not the table has columns for them.
enum class Stage : unsigned { Confirmed = 1, Paid, Shipped, Delivered, Cancelled, Updated, Deleted };

CellPlan later(ColumnBuild& column, Stage stage) {
  // Moments alone need not differ from row to row; a column that must be distinct gets moments of the whole
  // range.
  if (column.must_be_distinct()) return time_range(column);
  const auto number = static_cast<unsigned>(stage);
  const NodeId moment = column.shared_node(fmt::format("stage {}", number), [&] {
    return column.add(later_time(column.shared_stream("stages"), number, column.reference_time()),
                      {slot_of(column.birth())});
  });
  return moment_cell(column, moment);
}

// Whole days after the row's birth, evenly.
CellPlan days_later(ColumnBuild& column, std::int64_t least, std::int64_t most) {
  if (column.must_be_distinct()) return time_range(column);
  const NodeId days = column.draw_below(static_cast<std::uint64_t>(most - least + 1), 1);
  const NodeId pause = column.add(affine(least * core::kMicrosPerDay, core::kMicrosPerDay), {slot_of(days)});
  return moment_cell(column, column.add(sum_of_two(), {slot_of(column.birth()), slot_of(pause)}));
}

// Some weeks after the booking; what starts and what ends share it.
NodeId start_of_trip(ColumnBuild& column) {
  return column.shared_node("trip", [&] {
    const NodeId quarters =
        column.add(curved_range(column.shared_stream("trip"), 4L * 24, 60L * 4 * 24, Curve::Low));
    const NodeId pause = column.add(affine(0, kQuarterHour), {slot_of(quarters)});
    return column.add(sum_of_two(), {slot_of(column.birth()), slot_of(pause)});
  });
}

// Work, not a meeting: of a table of shifts, or what clocks say.
bool is_shift(const ColumnBuild& column) {
  const std::vector<std::string> name = schema::words_of(column.column().name);
  const bool is_named_so =
      !name.empty() && (name.front() == "shift" || name.front() == "clock" || name.front() == "clocked");
  return is_named_so || schema::row_noun(column.table()) == "shift";
}

// In microseconds: what the row's duration says, else a few quarters of an hour; of a shift, hours.
NodeId length_of_meeting(ColumnBuild& column) {
  struct Unit {
    std::string_view generator;
    std::int64_t micros;
  };
  static constexpr std::array<Unit, 5> kUnits{{{"duration_ms", 1000},
                                               {"duration_seconds", core::kMicrosPerSecond},
                                               {"duration_minutes", 60 * core::kMicrosPerSecond},
                                               {"shift_hours", 3600 * core::kMicrosPerSecond},
                                               {"hours", 3600 * core::kMicrosPerSecond}}};
  for (const Unit& unit : kUnits) {
    const auto duration = number_meant(column, {unit.generator});
    // With more digits the unit is no whole number of microseconds.
    constexpr unsigned kMostDigits = 3;
    if (!duration || duration->scale > kMostDigits) continue;
    const auto micros = unit.micros / static_cast<std::int64_t>(core::kPowersOf10[duration->scale]);
    return column.add(affine(0, micros), {duration->slot});
  }
  const bool is_work = is_shift(column);
  const NodeId quarters = column.draw_below(is_work ? 21 : 11, 1);
  return column.add(affine((is_work ? 16 : 2) * kQuarterHour, kQuarterHour), {slot_of(quarters)});
}

}  // namespace

std::optional<std::int64_t> configured_moment(const ColumnBuild& column, std::string_view key,
                                              std::int64_t otherwise) {
  const std::optional<std::string> text = column.config().string(key);
  if (!text) return otherwise;
  const std::optional<std::int64_t> moment = core::parse_timestamp(*text);
  if (!moment) {
    column.error(column.config().offset(key), fmt::format("\"{}\" is no date or time", *text),
                 "write it like \"2024-02-29\" or \"2024-02-29T12:30:00Z\"");
  }
  return moment;
}

CellPlan created_time(ColumnBuild& column) {
  return column.must_be_distinct() ? time_range(column) : moment_cell(column, column.birth());
}

CellPlan published_time(ColumnBuild& column) {
  return once_reached(column, created_time(column), Reached::Delivered, 0);
}

CellPlan confirmed_time(ColumnBuild& column) {
  return once_reached(column, later(column, Stage::Confirmed), Reached::Confirmed, 0.15);
}
CellPlan paid_time(ColumnBuild& column) {
  return once_reached(column, later(column, Stage::Paid), Reached::Paid, 0.1);
}
CellPlan shipped_time(ColumnBuild& column) {
  return once_reached(column, later(column, Stage::Shipped), Reached::Shipped, 0.15);
}
CellPlan delivered_time(ColumnBuild& column) {
  return once_reached(column, later(column, Stage::Delivered), Reached::Delivered, 0.2);
}
CellPlan cancelled_time(ColumnBuild& column) {
  return if_happened(column, later(column, Stage::Cancelled), 0.92);
}
CellPlan updated_time(ColumnBuild& column) {
  return later(column, Stage::Updated);
}
CellPlan deleted_time(ColumnBuild& column) {
  return if_happened(column, later(column, Stage::Deleted), 0.95);
}

CellPlan due_time(ColumnBuild& column) {
  return days_later(column, 14, 30);
}

CellPlan end_time(ColumnBuild& column) {
  return sometimes_absent(column, days_later(column, 10, 240), 0.25);
}

CellPlan period_end(ColumnBuild& column) {
  return days_later(column, 30, 30);
}

CellPlan leave_end(ColumnBuild& column) {
  return days_later(column, 0, 14);
}

CellPlan upcoming_time(ColumnBuild& column) {
  if (column.must_be_distinct()) return time_range(column);
  constexpr std::uint64_t kDays = 60;
  const std::int64_t tomorrow = (core::day_of(column.reference_time()) + 1) * core::kMicrosPerDay;
  const NodeId days = column.draw_below(kDays, 1);
  return moment_cell(column, column.add(affine(tomorrow, core::kMicrosPerDay), {slot_of(days)}));
}

CellPlan meeting_end(ColumnBuild& column) {
  if (column.must_be_distinct()) return time_range(column);
  return moment_cell(column,
                     column.add(sum_of_two(), {slot_of(column.birth()), slot_of(length_of_meeting(column))}));
}

CellPlan trip_start(ColumnBuild& column) {
  if (column.must_be_distinct()) return time_range(column);
  return moment_cell(column, start_of_trip(column));
}

CellPlan trip_end(ColumnBuild& column) {
  if (column.must_be_distinct()) return time_range(column);
  // A flight lands the same day, a guest stays for nights; days apart where the column holds days alone.
  const std::string noun = schema::row_noun(column.table());
  const bool is_journey =
      noun == "flight" || noun == "trip" || noun == "journey" || noun == "leg" || noun == "ride";
  const bool is_hours = is_journey && column.type().id != schema::TypeId::Date;
  const std::int64_t unit = is_hours ? kQuarterHour : core::kMicrosPerDay;
  const NodeId units = column.draw_below(is_hours ? 44 : 13, 1);
  const NodeId pause = column.add(affine((is_hours ? 3 : 1) * unit, unit), {slot_of(units)});
  return moment_cell(column, column.add(sum_of_two(), {slot_of(start_of_trip(column)), slot_of(pause)}));
}

CellPlan recent_time(ColumnBuild& column) {
  if (column.must_be_distinct()) return time_range(column);
  // As a birth is drawn after those of its parents, this is drawn after the row's own.
  const NodeId moment =
      column.add(birth_time(column.stream(), 0, column.reference_time(), 1), {slot_of(column.birth())});
  const bool is_last = schema::words_of(column.column().name).front() == "last";
  return sometimes_absent(column, moment_cell(column, moment), is_last ? 0.1 : 0);
}

CellPlan time_range(ColumnBuild& column) {
  constexpr std::int64_t kThreeYears = 3L * 365 * core::kMicrosPerDay;
  std::optional<std::int64_t> start =
      configured_moment(column, "start", column.reference_time() - kThreeYears);
  std::optional<std::int64_t> end = configured_moment(column, "end", column.reference_time());
  if (!start || !end) return {};
  if (*start > *end) {
    column.error(column.config().offset("start"), "\"start\" is after \"end\"", "exchange the two");
    return {};
  }
  // Dates differ by days; times are drawn to the second, or as finely as the type where all must differ.
  const bool is_date = column.type().id == schema::TypeId::Date;
  const std::int32_t digits = column.type().precision == schema::Type::kUnset ? 6 : column.type().precision;
  const auto finest = static_cast<std::int64_t>(core::kPowersOf10[static_cast<std::size_t>(6 - digits)]);
  const std::int64_t fine = column.must_be_distinct() ? finest : core::kMicrosPerSecond;
  const std::int64_t unit = is_date ? core::kMicrosPerDay : fine;
  const std::int64_t slot = is_date ? core::kMicrosPerDay : 1;
  const auto fitted = checks::fitted_range(
      column, {is_date ? core::day_of(*start) : *start, is_date ? core::day_of(*end) : *end});
  if (!fitted) return {};
  start = fitted->hull().min * slot;
  end = fitted->hull().max * slot;
  const NodeId index = column.choose(static_cast<std::uint64_t>((*end - *start) / unit) + 1);
  return moment_cell(column, column.add(affine(*start, unit), {slot_of(index)}));
}

}  // namespace datagen::generators::families
