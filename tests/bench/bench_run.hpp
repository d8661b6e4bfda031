// Runs of the whole pipeline into a null sink, counted and timed.
#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>

#include "bench_table.hpp"
#include "pipeline/run.hpp"
#include "writers/sink.hpp"

namespace datagen::bench {

/// What all iterations of a bench wrote, and the time they took.
struct Written {
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
  double seconds = 0;
};

/// Runs the plan once per iteration, and tells the bench its rows and bytes.
inline Written run_plan(benchmark::State& state, const pipeline::Plan& plan) {
  Written written;
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state) {
    writers::NullSink sink;
    pipeline::Progress progress;
    written.rows += pipeline::run(plan, sink, progress).rows;
    written.bytes += sink.byte_count();
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  written.seconds = elapsed.count();
  state.SetBytesProcessed(static_cast<std::int64_t>(written.bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(written.rows));
  return written;
}

inline Written run_pipeline(benchmark::State& state, const schema::Model& model,
                            const pipeline::GenerateOptions& options = {}) {
  return run_plan(state, *plan(model, options));
}

}  // namespace datagen::bench
