// The window between those who make chunks and the one who writes them, without work: what handing over a
// unit costs.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <thread>
#include <vector>

#include "pipeline/chunk_window.hpp"

namespace {

using datagen::pipeline::ChunkWindow;

constexpr std::uint64_t kUnits = 20'000;

void hand_over(benchmark::State& state) {
  const auto jobs = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    ChunkWindow window(0, kUnits, jobs * 4);
    std::vector<std::jthread> workers;
    while (workers.size() + 1 < jobs) {
      workers.emplace_back([&window] {
        while (const auto ticket = window.claim()) window.deliver(*ticket);
      });
    }
    while (true) {
      while (const auto ticket = window.claim_meanwhile()) window.deliver(*ticket);
      if (window.next() == nullptr) break;
      window.release();
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kUnits));
}

BENCHMARK(hand_over)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
