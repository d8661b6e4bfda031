// SIGINT, SIGTERM and SIGHUP: the first asks a run to stop, a second one does not wait.
#pragma once

#include "pipeline/generate.hpp"

namespace datagen::cli {

/// Called once, at the beginning. From then on these signals end the program with a message and 128 + signal,
/// and its temporary files are gone; one that whoever started it has set to be ignored still is. Writing to a
/// closed pipe, or past a limit of file sizes, is an error of write(2) and no signal.
void handle_signals();

/// While it lives, the first signal sets `progress.stop_code`, and the run ends by itself. If it has not
/// within 100 ms, or when a second signal comes, the process ends as it would without. One at a time.
class StopOnSignal {
 public:
  explicit StopOnSignal(pipeline::Progress& progress);
  ~StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;
};

}  // namespace datagen::cli
