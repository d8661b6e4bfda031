#include "cli/signals.hpp"

#include <doctest/doctest.h>

#include <csignal>

namespace datagen::cli {

TEST_CASE("a signal asks the run to stop with the shell's code for it") {
  handle_signals();
  for (const auto& [number, code] :
       {std::pair{SIGINT, 130}, std::pair{SIGTERM, 143}, std::pair{SIGHUP, 129}}) {
    pipeline::Progress progress;
    const StopOnSignal stop_on_signal(progress);
    CHECK(progress.stop_code == 0);
    REQUIRE(std::raise(number) == 0);
    CHECK(progress.stop_code == code);
  }
}

TEST_CASE("a signal that is ignored when the program starts stays so") {
  struct sigaction before {};
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  REQUIRE(sigaction(SIGHUP, &ignore, &before) == 0);
  handle_signals();
  struct sigaction action {};
  REQUIRE(sigaction(SIGHUP, &before, &action) == 0);
  CHECK((action.sa_handler == SIG_IGN));
}

}  // namespace datagen::cli
