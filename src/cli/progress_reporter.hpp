// Tells how far a run is while it goes on, from a thread of its own.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "cli/settings.hpp"
#include "cli/terminal_stop.hpp"

namespace datagen::cli {

/// What is told: nothing, a line of the terminal that is written over, lines of a log, JSON lines.
enum class ProgressStyle : std::uint8_t { None, TerminalLine, Lines, Json };

/// Auto tells on a terminal alone, and not where the dump itself goes to one or messages are JSON.
[[nodiscard]] ProgressStyle progress_style(const Settings& settings, bool stderr_is_terminal,
                                           bool stdout_is_terminal);

/// Tells from construction to destruction; a line on the terminal is gone by then. Signals never reach its
/// thread.
class ProgressReporter {
 public:
  /// All must outlive it. `interval_rows`: between lines of logs and JSON.
  ProgressReporter(ProgressStyle style, const pipeline::Progress& progress, const pipeline::Report& expected,
                   std::uint64_t interval_rows);
  ProgressReporter(const ProgressReporter&) = delete;
  ProgressReporter& operator=(const ProgressReporter&) = delete;
  ~ProgressReporter();

 private:
  void watch(const std::stop_token& stop) noexcept;
  void pass_over_stop(std::chrono::steady_clock::time_point last_look) noexcept;
  void tell();
  void tell_last();

  ProgressStyle style_;
  const pipeline::Progress& progress_;
  const pipeline::Report& expected_;
  std::uint64_t interval_rows_;
  std::uint64_t next_rows_;                      // lines and JSON: told once so many rows are written
  std::chrono::steady_clock::time_point start_;  // later by the time that the program was stopped
  std::optional<ClearLineOnStop> clear_line_on_stop_;
  bool has_line_ = false;  // on the terminal
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

}  // namespace datagen::cli
