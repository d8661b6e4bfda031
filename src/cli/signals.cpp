#include "cli/signals.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>

namespace datagen::cli {

namespace {

constexpr std::array kStopSignals = {SIGINT, SIGTERM};
constexpr int kSignalExitBase = 128;

// The handler can reach no object but through a global.
std::atomic<pipeline::Progress*> running{nullptr};
static_assert(std::atomic<pipeline::Progress*>::is_always_lock_free && std::atomic<int>::is_always_lock_free,
              "only lock-free atomics may be used in a signal handler");

extern "C" void request_stop(int signal_number) {
  const int code = kSignalExitBase + signal_number;
  int none = 0;
  pipeline::Progress* progress = running.load();
  if (progress != nullptr && progress->stop_code.compare_exchange_strong(none, code)) return;
  pipeline::remove_temporary_files();  // async-signal-safe by contract
  ::_exit(code);
}

void set_handler(int signal_number, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  // Without SA_RESTART: a write that waits for a full pipe returns, and the run sees the stop code.
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, nullptr);
}

}  // namespace

StopOnSignal::StopOnSignal(pipeline::Progress& progress) {
  running.store(&progress);
  for (const int signal_number : kStopSignals) set_handler(signal_number, request_stop);
}

StopOnSignal::~StopOnSignal() {
  for (const int signal_number : kStopSignals) set_handler(signal_number, SIG_DFL);
  running.store(nullptr);
}

void ignore_broken_pipes() {
  set_handler(SIGPIPE, SIG_IGN);
}

}  // namespace datagen::cli
