#include "cli/summary.hpp"

#include <fmt/format.h>

#include <array>

namespace datagen::cli {

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
  std::string out;
  for (const pipeline::TableReport& table : report.tables)
    out += fmt::format("{:>12}  {}.{}\n", table.rows, table.name.schema, table.name.name);
  return out;
}

std::string summary_text(const Settings& settings, const Outcome& outcome) {
  const pipeline::Report& report = outcome.report;
  const bool has_rows = settings.options.section != pipeline::Section::SchemaOnly;
  const std::string tables = format_count(outcome.table_count, "table");
  const std::string what = has_rows ? fmt::format("{} of {}", format_count(report.rows, "row"), tables)
                                    : fmt::format("the definitions of {}", tables);
  const std::string& path = settings.target.path;
  const double seconds = std::chrono::duration<double>(outcome.elapsed).count();
  return fmt::format("wrote {}, {}, to {} in {:.2f} s (seed {})", what, format_bytes(report.bytes),
                     path.empty() ? "standard output" : path, seconds, report.seed);
}

}  // namespace datagen::cli
