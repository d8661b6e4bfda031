#include "cli/progress_reporter.hpp"

#include <fmt/format.h>
#include <pthread.h>

#include <csignal>
#include <new>
#include <string>
#include <system_error>

#include "cli/log.hpp"
#include "cli/progress_text.hpp"
#include "cli/standard_streams.hpp"
#include "core/display_width.hpp"

namespace datagen::cli {

namespace {

// Six times a second: what moves faster cannot be read.
constexpr std::chrono::milliseconds kInterval{167};
constexpr std::size_t kNarrowTerminal = 80;  // where it does not tell its width

// Threads inherit what is blocked when they start.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

}  // namespace

ProgressStyle progress_style(const Settings& settings, bool stderr_is_terminal, bool stdout_is_terminal) {
  if (settings.quiet || settings.progress == ProgressMode::Never) return ProgressStyle::None;
  if (!pipeline::written_parts(settings.options).data) return ProgressStyle::None;
  if (settings.progress == ProgressMode::Json) return ProgressStyle::Json;
  const bool rows_in_the_way = settings.target.path.empty() && stdout_is_terminal;
  const bool line = stderr_is_terminal && !rows_in_the_way && settings.log.format == LogFormat::Text;
  if (line) return ProgressStyle::TerminalLine;
  return settings.progress == ProgressMode::Always ? ProgressStyle::Lines : ProgressStyle::None;
}

ProgressReporter::ProgressReporter(ProgressStyle style, const pipeline::Progress& progress,
                                   const pipeline::Report& expected, std::uint64_t interval_rows)
    : style_(style),
      progress_(progress),
      expected_(expected),
      interval_rows_(interval_rows),
      next_rows_(interval_rows),
      start_(std::chrono::steady_clock::now()) {
  if (style_ == ProgressStyle::None) return;
  if (style_ == ProgressStyle::TerminalLine) clear_line_on_stop_.emplace();
  const SignalsBlocked inherited;
  try {
    thread_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
  } catch (const std::system_error&) {  // no room for a thread: the run goes on untold
  }
}

ProgressReporter::~ProgressReporter() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  thread_.join();
  if (has_line_) print_message(kClearLine);
}

void ProgressReporter::watch(const std::stop_token& stop) noexcept {
  try {
    std::unique_lock lock(mutex_);
    for (;;) {
      const auto last_look = std::chrono::steady_clock::now();
      if (wake_.wait_for(lock, stop, kInterval, [&] { return stop.stop_requested(); })) break;
      if (stop.stop_requested()) break;
      pass_over_stop(last_look);
      tell();
    }
    tell_last();
  } catch (const std::bad_alloc&) {  // whether the run goes on is not for its onlooker to say
  }
}

// A wait that took so much longer than asked for was one of the whole program, as after Ctrl-Z: rates leave
// it out.
void ProgressReporter::pass_over_stop(std::chrono::steady_clock::time_point last_look) noexcept {
  constexpr std::chrono::seconds kLongestWait{2};
  const auto waited = std::chrono::steady_clock::now() - last_look;
  if (waited > kLongestWait) start_ += waited;
}

void ProgressReporter::tell() {
  const std::uint64_t rows = progress_.rows_written.load(std::memory_order_relaxed);
  if (style_ != ProgressStyle::TerminalLine && rows < next_rows_) return;
  next_rows_ = rows - rows % interval_rows_ + interval_rows_;
  const std::string table = table_at(expected_, rows);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start_;
  const ProgressState state{table, rows, expected_.rows,
                            progress_.bytes_written.load(std::memory_order_relaxed), elapsed.count()};
  switch (style_) {
    case ProgressStyle::None: return;
    case ProgressStyle::Lines: return log_message(LogLevel::Info, progress_text(state));
    case ProgressStyle::Json: return print_message(progress_json(state));
    case ProgressStyle::TerminalLine: break;
  }
  if (!is_in_foreground()) return;
  const std::size_t width = stderr_width().value_or(kNarrowTerminal);
  const std::string line = core::shortened(core::printable(progress_text(state)), width - 1);
  print_message(fmt::format("{}{}", kClearLine, line));
  has_line_ = true;
}

// Programs are told of the end too, however short the run.
void ProgressReporter::tell_last() {
  if (style_ != ProgressStyle::Json) return;
  next_rows_ = 0;
  tell();
}

}  // namespace datagen::cli
