#include "cli/progress_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "cli/json_writer.hpp"
#include "cli/summary.hpp"

namespace datagen::cli {

namespace {

// Before a hundredth is written the guess would jump.
constexpr std::uint64_t kPartForGuess = 100;
// A clock that has hardly moved tells no rate.
constexpr double kMinElapsedS = 0.001;

double per_second(std::uint64_t count, double elapsed_s) {
  return elapsed_s < kMinElapsedS ? 0 : static_cast<double>(count) / elapsed_s;
}

std::uint64_t percent(const ProgressState& state) {
  constexpr double kAll = 100;
  if (state.total == 0) return 0;
  return static_cast<std::uint64_t>(kAll * static_cast<double>(state.rows) /
                                    static_cast<double>(state.total));
}

bool can_guess(const ProgressState& state) {
  return state.rows > 0 && state.rows >= state.total / kPartForGuess && state.rows <= state.total;
}

double seconds_left(const ProgressState& state) {
  return state.elapsed_s * static_cast<double>(state.total - state.rows) / static_cast<double>(state.rows);
}

}  // namespace

std::string progress_text(const ProgressState& state) {
  std::string out = state.table.empty() ? std::string() : fmt::format("{}: ", state.table);
  const auto rows_per_second = static_cast<std::uint64_t>(per_second(state.rows, state.elapsed_s));
  const auto bytes_per_second = static_cast<std::uint64_t>(per_second(state.bytes, state.elapsed_s));
  out += fmt::format("{} of {} rows, {}%, {} rows/s, {}/s", format_number(state.rows),
                     format_number(state.total), percent(state), format_number(rows_per_second),
                     format_bytes(bytes_per_second));
  if (can_guess(state)) out += fmt::format(", {} left", format_duration(seconds_left(state)));
  return out;
}

std::string progress_json(const ProgressState& state) {
  JsonWriter json(JsonLayout::OneLine);
  json.begin_object();
  json.member("progress", state.table);
  json.member("rows", state.rows);
  json.member("total_rows", state.total);
  json.member("bytes", state.bytes);
  json.key("elapsed_s");
  json.literal(fmt::format("{:.3f}", state.elapsed_s));
  json.key("left_s");
  if (can_guess(state)) {
    json.literal(fmt::format("{:.3f}", seconds_left(state)));
  } else {
    json.null();
  }
  json.end_object();
  return json.finish();
}

std::string format_number(std::uint64_t number) {
  constexpr double kStep = 1000;
  constexpr double kRoundsUp = 999.95;  // would print as "1000.0"
  constexpr auto kUnits = std::to_array<std::string_view>({"k", "M", "G", "T", "P", "E"});
  if (number < static_cast<std::uint64_t>(kStep)) return std::to_string(number);
  double value = static_cast<double>(number) / kStep;
  std::size_t unit = 0;
  while (value >= kRoundsUp && unit + 1 < kUnits.size()) {
    value /= kStep;
    ++unit;
  }
  return fmt::format("{:.1f}{}", value, kUnits[unit]);
}

std::string format_duration(double seconds) {
  constexpr std::uint64_t kMinute = 60;
  constexpr std::uint64_t kHour = 60 * kMinute;
  const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
  const std::uint64_t minutes = whole % kHour / kMinute;
  if (whole < kHour) return fmt::format("{}:{:02}", minutes, whole % kMinute);
  return fmt::format("{}:{:02}:{:02}", whole / kHour, minutes, whole % kMinute);
}

std::string table_at(const pipeline::Report& expected, std::uint64_t rows) {
  std::uint64_t end = 0;
  for (const pipeline::TableReport& table : expected.tables) {
    end += table.rows;
    if (rows < end) return schema::display(table.name);
  }
  return {};
}

}  // namespace datagen::cli
