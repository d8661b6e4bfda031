#include "cli/plan_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/json_writer.hpp"
#include "cli/performance_modes.hpp"
#include "cli/summary.hpp"
#include "cli/values.hpp"
#include "core/calendar.hpp"
#include "core/display_width.hpp"

namespace datagen::cli {

namespace {

// Members are added under the same version; one that goes or means something else raises it.
constexpr std::uint64_t kPlanVersion = 1;

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kReset = "\x1b[0m";

// RFC 3339 in UTC, with a fraction only where there is one.
std::string format_time(std::int64_t micros) {
  const std::int64_t days = core::day_of(micros);
  const core::CivilDate date = core::civil_from_days(days);
  const std::int64_t of_day = micros - days * core::kMicrosPerDay;
  const std::int64_t seconds = of_day / core::kMicrosPerSecond;
  const std::int64_t fraction = of_day % core::kMicrosPerSecond;
  std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", date.year, date.month, date.day,
                                 seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (fraction != 0) text += fmt::format(".{:06}", fraction);
  return text + "Z";
}

std::string styled(std::string_view text, std::string_view style, bool has_colour) {
  return has_colour ? fmt::format("{}{}{}", style, text, kReset) : std::string(text);
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  const std::size_t shown = core::display_width(text);
  if (shown < width) result.append(width - shown, ' ');
  return result;
}

// Then the reason says all: "foreign key to customers(id)", "sequence".
bool is_told_by_reason(const pipeline::ColumnOutline& column) {
  return column.generator.empty() || column.generator == column.reason || column.generator == "foreign key";
}

// Widths of name, type and generator.
std::array<std::size_t, 3> widths_of(const pipeline::TableOutline& table) {
  std::array<std::size_t, 3> widths{};
  for (const pipeline::ColumnOutline& column : table.columns) {
    widths[0] = std::max(widths[0], core::display_width(core::printable(column.name)));
    widths[1] = std::max(widths[1], core::display_width(core::printable(column.type)));
    if (!is_told_by_reason(column)) widths[2] = std::max(widths[2], core::display_width(column.generator));
  }
  return widths;
}

void append_table(std::string& out, const pipeline::TableOutline& table, bool has_colour) {
  const std::string name = core::printable(fmt::format("{}.{}", table.name.schema, table.name.name));
  out += fmt::format("\n{}: {}, about {}\n", styled(name, kBold, has_colour), format_count(table.rows, "row"),
                     format_bytes(table.bytes));
  if (!table.row_count_reason.empty()) {
    out += fmt::format("  {} {}\n", styled("row count:", kFaint, has_colour),
                       core::printable(table.row_count_reason));
  }
  const auto [name_width, type_width, generator_width] = widths_of(table);
  for (const pipeline::ColumnOutline& column : table.columns) {
    const std::string type = padded(core::printable(column.type), type_width);
    out += fmt::format("  {}  {}  ", padded(core::printable(column.name), name_width),
                       styled(type, kFaint, has_colour));
    const std::string reason = core::printable(column.reason);
    out += is_told_by_reason(column) ? reason
                                     : fmt::format("{}  {}", padded(column.generator, generator_width),
                                                   styled("by " + reason, kFaint, has_colour));
    if (!column.repeats.empty()) out += "; " + core::printable(column.repeats);
    out += '\n';
  }
}

void append_table(JsonWriter& json, const pipeline::TableOutline& table) {
  json.begin_object();
  json.member("schema", table.name.schema);
  json.member("name", table.name.name);
  json.member("rows", table.rows);
  if (!table.row_count_reason.empty()) json.member("row_count_reason", table.row_count_reason);
  json.member("estimated_bytes", table.bytes);
  json.key("columns");
  json.begin_array();
  for (const pipeline::ColumnOutline& column : table.columns) {
    json.begin_object();
    json.member("name", column.name);
    json.member("type", column.type);
    json.key("generator");
    column.generator.empty() ? json.null() : json.text(column.generator);
    json.member("reason", column.reason);
    if (!column.repeats.empty()) json.member("repeats", column.repeats);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void append_mode(JsonWriter& json, const PerformanceMode& mode) {
  json.key("performance_mode");
  json.begin_object();
  json.member("name", mode.name);
  json.member("jobs", std::uint64_t{mode.jobs});
  json.member("batch_size", std::uint64_t{mode.batch_size});
  json.member("window", std::uint64_t{mode.window});
  json.member("zstd_level", static_cast<std::uint64_t>(mode.zstd_level));
  json.member("gzip_level", static_cast<std::uint64_t>(mode.gzip_level));
  json.member("load", mode.load == pipeline::Load::Fast ? "fast" : "safe");
  json.end_object();
}

}  // namespace

std::string plan_text(const PlanSubject& subject, bool has_colour) {
  const pipeline::Outline& outline = subject.outline;
  std::string out =
      fmt::format("{}: {} of {}, about {} in format {} (seed {}, reference time {})\n", subject.schema,
                  format_count(outline.rows, "row"), format_count(outline.tables.size(), "table"),
                  format_bytes(outline.bytes), format_name(subject.format), outline.seed,
                  format_time(outline.reference_time));
  if (subject.performance != nullptr)
    out +=
        fmt::format("performance mode {}: {}\n", subject.performance->name, describe(*subject.performance));
  for (const pipeline::TableOutline& table : outline.tables) append_table(out, table, has_colour);
  for (const std::string& cycle : outline.cycles)
    out += fmt::format("\ncycle of foreign keys {}: the dump adds the keys after the rows\n",
                       core::printable(cycle));
  return out;
}

std::string plan_json(const PlanSubject& subject) {
  const pipeline::Outline& outline = subject.outline;
  JsonWriter json;
  json.begin_object();
  json.member("plan_version", kPlanVersion);
  json.member("source", subject.schema);
  json.member("database", subject.database);
  json.member("format", format_name(subject.format));
  json.member("seed", outline.seed);
  json.member("reference_time", format_time(outline.reference_time));
  json.member("rows", outline.rows);
  json.member("estimated_bytes", outline.bytes);
  if (subject.performance != nullptr) append_mode(json, *subject.performance);
  json.key("tables");
  json.begin_array();
  for (const pipeline::TableOutline& table : outline.tables) append_table(json, table);
  json.end_array();
  json.key("cycles");
  json.begin_array();
  for (const std::string& cycle : outline.cycles) json.text(cycle);
  json.end_array();
  json.end_object();
  return json.finish();
}

}  // namespace datagen::cli
