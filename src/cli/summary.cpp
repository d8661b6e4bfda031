#include "cli/summary.hpp"

#include <fmt/format.h>

#include <array>

#include "cli/json_writer.hpp"
#include "cli/progress_text.hpp"
#include "cli/values.hpp"
#include "core/masked_text.hpp"

namespace datagen::cli {

namespace {

// A clock that has hardly moved tells no rate.
constexpr double kMinElapsedS = 0.001;

std::uint64_t rows_per_second(std::uint64_t rows, double seconds) {
  return seconds < kMinElapsedS ? 0 : static_cast<std::uint64_t>(static_cast<double>(rows) / seconds);
}

std::string rate_text(std::uint64_t rows, double seconds) {
  return seconds < kMinElapsedS ? std::string("-") : format_number(rows_per_second(rows, seconds));
}

double in_seconds(std::chrono::nanoseconds elapsed) {
  return std::chrono::duration<double>(elapsed).count();
}

// Members that the dump and each of its tables have.
void append_time(JsonWriter& json, std::uint64_t rows, double seconds) {
  json.key("elapsed_s");
  json.literal(fmt::format("{:.3f}", seconds));
  json.key("rows_per_second");
  if (seconds < kMinElapsedS) {
    json.null();
  } else {
    json.number(rows_per_second(rows, seconds));
  }
}

void append_table(JsonWriter& json, const pipeline::TableReport& table) {
  json.begin_object();
  json.member("schema", table.name.schema);
  json.member("name", table.name.name);
  json.member("rows", table.rows);
  json.member("uncompressed_bytes", table.bytes);
  append_time(json, table.rows, in_seconds(table.elapsed));
  json.member("digest", table.digest);
  json.end_object();
}

void append_sources(JsonWriter& json, const pipeline::Report& report) {
  json.key("sources");
  json.begin_array();
  for (const pipeline::SourceReport& source : report.sources) {
    json.begin_object();
    json.member("schema", source.table.schema);
    json.member("name", source.table.name);
    json.member("file", source.file);
    json.member("read", source.read);
    json.member("taken", source.taken);
    json.member("passed_over", source.passed_over);
    json.member("rejected", source.rejected);
    json.key("rejects");
    source.rejects_path.empty() ? json.null() : json.text(source.rejects_path);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string format_bytes(std::uint64_t bytes) {
  constexpr std::uint64_t kStep = 1000;
  constexpr auto kUnits = std::to_array<std::string_view>({"kB", "MB", "GB", "TB", "PB", "EB"});
  if (bytes < kStep) return format_count(bytes, "byte");
  // 999 950 would print as "1000.0 kB": such values belong to the next unit.
  constexpr double kRoundsUp = 999.95;
  double value = static_cast<double>(bytes) / static_cast<double>(kStep);
  std::size_t unit = 0;
  while (value >= kRoundsUp && unit + 1 < kUnits.size()) {
    value /= static_cast<double>(kStep);
    ++unit;
  }
  return fmt::format("{:.1f} {}", value, kUnits[unit]);
}

std::string format_count(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string table_lines(const pipeline::Report& report) {
  if (report.tables.empty()) return {};
  std::string out = fmt::format("{:>12}  {:>9}  {:>8}  {:>8}  table\n", "rows", "size", "time", "rows/s");
  for (const pipeline::TableReport& table : report.tables) {
    const double seconds = in_seconds(table.elapsed);
    out += fmt::format("{:>12}  {:>9}  {:>6.2f} s  {:>8}  {}.{}\n", table.rows, format_bytes(table.bytes),
                       seconds, rate_text(table.rows, seconds), core::masked(table.name.schema),
                       core::masked(table.name.name));
  }
  return out;
}

std::string source_lines(const pipeline::Report& report) {
  std::string out;
  for (const pipeline::SourceReport& source : report.sources) {
    out += fmt::format("{}.{} from {}: {} read, {} taken", core::masked(source.table.schema),
                       core::masked(source.table.name), core::masked(source.file),
                       format_count(source.read, "row"), source.taken);
    if (source.passed_over > 0) out += fmt::format(", {} passed over", source.passed_over);
    if (source.rejected > 0) out += fmt::format(", {} rejected", source.rejected);
    if (!source.rejects_path.empty()) out += fmt::format(" to {}", source.rejects_path);
    out += '\n';
  }
  return out;
}

std::string summary_text(const Settings& settings, const Outcome& outcome) {
  const pipeline::Report& report = outcome.report;
  const bool has_rows = pipeline::written_parts(settings.options).data;
  const std::string tables = format_count(outcome.table_count, "table");
  const std::string what = has_rows ? fmt::format("{} of {}", format_count(report.rows, "row"), tables)
                                    : fmt::format("the definitions of {}", tables);
  const std::string& path = settings.target.path;
  const double seconds = std::chrono::duration<double>(outcome.elapsed).count();
  const std::string kept = report.kept_files == 0
                               ? ""
                               : fmt::format("; kept {}", format_count(report.kept_files, "finished file"));
  return fmt::format("wrote {}, {}, to {} in {:.2f} s (seed {}, digest {}){}", what,
                     format_bytes(report.bytes), path.empty() ? "standard output" : path, seconds,
                     report.seed, report.digest, kept);
}

std::string report_json(const Settings& settings, const Outcome& outcome) {
  const pipeline::Report& report = outcome.report;
  const pipeline::GenerateOptions& options = settings.options;
  JsonWriter json;
  json.begin_object();
  json.member("schema", outcome.schema);
  json.member("seed", report.seed);
  json.key("output");
  settings.target.path.empty() ? json.null() : json.text(settings.target.path);
  json.member("format", format_name(options.format));
  json.key("compression");
  options.compression ? json.text(show({.by_name = false, .chosen = options.compression})) : json.null();
  json.member("rows", report.rows);
  json.member("bytes", report.bytes);
  json.member("uncompressed_bytes", report.uncompressed_bytes);
  append_time(json, report.rows, in_seconds(outcome.elapsed));
  json.member("digest", report.digest);
  if (settings.target.resume) json.member("kept_files", report.kept_files);
  json.key("tables");
  json.begin_array();
  for (const pipeline::TableReport& table : report.tables) append_table(json, table);
  json.end_array();
  if (!report.sources.empty()) append_sources(json, report);
  json.end_object();
  return json.finish();
}

}  // namespace datagen::cli
