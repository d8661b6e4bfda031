#include "cli/signals.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>

#include "cli/log.hpp"
#include "pipeline/stop.hpp"

namespace datagen::cli {

namespace {

constexpr std::array kStopSignals = {SIGINT, SIGTERM, SIGHUP};
constexpr int kSignalExitBase = 128;
// What a run has to end by itself, in the middle of a frame of zstd -19 say, before it is ended. People take
// what comes within 0.2 s for at once.
constexpr long kGraceNanoseconds = 100'000'000;

// The handlers can reach no object but through globals.
std::atomic<pipeline::Progress*> running{nullptr};
std::atomic<bool> has_timer{false};
timer_t grace;  // set while has_timer
static_assert(std::atomic<pipeline::Progress*>::is_always_lock_free && std::atomic<int>::is_always_lock_free,
              "only lock-free atomics may be used in a signal handler");

[[noreturn]] void end_now(int code) noexcept {
  pipeline::remove_temporary_files();  // async-signal-safe by contract
  log_last_words(pipeline::stop_word(static_cast<core::ExitCode>(code)));
  ::_exit(code);
}

extern "C" void request_stop(int signal_number) {
  const int saved_errno = errno;
  const int code = kSignalExitBase + signal_number;
  int none = 0;
  pipeline::Progress* const progress = running.load();
  if (progress == nullptr || !progress->stop_code.compare_exchange_strong(none, code)) end_now(code);
  constexpr itimerspec kOnce = {.it_interval = {}, .it_value = {.tv_sec = 0, .tv_nsec = kGraceNanoseconds}};
  if (has_timer.load()) static_cast<void>(::timer_settime(grace, 0, &kOnce, nullptr));
  errno = saved_errno;
}

extern "C" void end_of_grace(int) {
  const int saved_errno = errno;
  const pipeline::Progress* const progress = running.load();
  if (progress != nullptr && progress->stop_code.load() != 0) end_now(progress->stop_code.load());
  errno = saved_errno;
}

void set_handler(int signal_number, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  // Without SA_RESTART: a write that waits for a full pipe returns, and the run sees the stop code.
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, nullptr);
}

// Shells start what runs in the background, and nohup what it starts, with signals that are not for them.
bool is_ignored(int signal_number) {
  struct sigaction action {};
  return sigaction(signal_number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

void handle_signals() {
  for (const int signal_number : kStopSignals)
    if (!is_ignored(signal_number)) set_handler(signal_number, request_stop);
  set_handler(SIGALRM, end_of_grace);
  set_handler(SIGPIPE, SIG_IGN);
  set_handler(SIGXFSZ, SIG_IGN);
}

StopOnSignal::StopOnSignal(pipeline::Progress& progress) {
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGALRM;
  has_timer.store(::timer_create(CLOCK_MONOTONIC, &event, &grace) == 0);
  running.store(&progress);
}

StopOnSignal::~StopOnSignal() {
  if (has_timer.exchange(false)) ::timer_delete(grace);
  running.store(nullptr);
}

}  // namespace datagen::cli
