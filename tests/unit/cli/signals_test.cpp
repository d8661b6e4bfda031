#include "cli/signals.hpp"

#include <doctest/doctest.h>

#include <csignal>

namespace datagen::cli {

TEST_CASE("a signal asks the run to stop with the shell's code for it") {
  for (const auto& [number, code] : {std::pair{SIGINT, 130}, std::pair{SIGTERM, 143}}) {
    pipeline::Progress progress;
    const StopOnSignal stop_on_signal(progress);
    CHECK(progress.stop_code == 0);
    REQUIRE(std::raise(number) == 0);
    CHECK(progress.stop_code == code);
  }
}

TEST_CASE("behind a run signals do what they did before") {
  {
    pipeline::Progress progress;
    const StopOnSignal stop_on_signal(progress);
  }
  struct sigaction action {};
  REQUIRE(sigaction(SIGINT, nullptr, &action) == 0);
  CHECK((action.sa_handler == SIG_DFL));
}

}  // namespace datagen::cli
