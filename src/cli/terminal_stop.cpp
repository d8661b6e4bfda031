#include "cli/terminal_stop.hpp"

#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string_view>

namespace datagen::cli {

namespace {

void set_handler(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, nullptr);
}

// Stops as without a handler, in the middle of it; goes on from there.
extern "C" void clear_line_and_stop(int) {
  const int saved_errno = errno;
  static_cast<void>(!::write(STDERR_FILENO, kClearLine.data(), kClearLine.size()));
  set_handler(SIG_DFL);
  sigset_t stop;
  sigset_t before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  ::raise(SIGTSTP);  // waits, until it is no longer blocked
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  set_handler(clear_line_and_stop);
  errno = saved_errno;
}

}  // namespace

ClearLineOnStop::ClearLineOnStop() {
  struct sigaction action {};
  if (sigaction(SIGTSTP, nullptr, &action) == 0 && action.sa_handler == SIG_DFL)
    set_handler(clear_line_and_stop);
}

ClearLineOnStop::~ClearLineOnStop() {
  struct sigaction action {};
  if (sigaction(SIGTSTP, nullptr, &action) == 0 && action.sa_handler == clear_line_and_stop)
    set_handler(SIG_DFL);
}

bool is_in_foreground() noexcept {
  const pid_t foreground = ::tcgetpgrp(STDERR_FILENO);
  return foreground < 0 || foreground == ::getpgrp();
}

}  // namespace datagen::cli
