// SIGINT and SIGTERM while a dump is written: the first asks the run to stop, a second one does not wait.
#pragma once

#include "pipeline/generate.hpp"

namespace datagen::cli {

/// While it lives, SIGINT and SIGTERM set `progress.stop_code`; a second signal removes the temporary files
/// and ends the process with 128 + signal. One at a time.
class StopOnSignal {
 public:
  explicit StopOnSignal(pipeline::Progress& progress);
  ~StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;
};

/// Writing to a closed pipe then fails with EPIPE: temporary files are removed before the program ends.
void ignore_broken_pipes();

}  // namespace datagen::cli
