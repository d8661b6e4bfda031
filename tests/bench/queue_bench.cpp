// The window between workers and the writer, without work: what handing over a unit costs.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <thread>
#include <vector>

#include "pipeline/chunk_window.hpp"

namespace {

using datagen::pipeline::ChunkWindow;

constexpr std::uint64_t kUnits = 20'000;

void hand_over(benchmark::State& state) {
  const auto workers = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    ChunkWindow window(kUnits, workers * 4);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < workers; ++i) {
      threads.emplace_back([&window] {
        while (const auto ticket = window.claim()) window.deliver(*ticket);
      });
    }
    while (window.next() != nullptr) window.release();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kUnits));
}

BENCHMARK(hand_over)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
