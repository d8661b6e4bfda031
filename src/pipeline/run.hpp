// Runs a plan into any sink: what generate() does once the target is open; benches and tests bring their own
// sinks.
#pragma once

#include "pipeline/generate.hpp"
#include "writers/sink.hpp"

namespace datagen::pipeline {

/// How the target's files are written; a signal that sets the progress' stop code ends a write that waits.
[[nodiscard]] writers::FileOptions file_options(const Target& target, const Progress& progress);

/// As generate(); closes the sink at the end. Called from the thread that owns the sink.
Report run(const Plan& plan, writers::Sink& sink, Progress& progress);

}  // namespace datagen::pipeline
