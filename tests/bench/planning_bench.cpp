// What comes before the first byte: reading a schema, and planning its dump.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

#include "bench_table.hpp"
#include "many_tables.hpp"

namespace {

namespace bench = datagen::bench;
namespace pipeline = datagen::pipeline;

void read_tables(benchmark::State& state) {
  const datagen::core::SourceText source(
      "many.json",
      bench::many_tables(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1))));
  for (auto _ : state) {
    datagen::core::Diagnostics diagnostics;
    benchmark::DoNotOptimize(pipeline::read(source, diagnostics));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.text().size()));
}

void plan_model(benchmark::State& state, const datagen::schema::Model& model) {
  for (auto _ : state) benchmark::DoNotOptimize(bench::plan(model, {}));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * model.tables.size()));
}

void plan_tables(benchmark::State& state) {
  plan_model(state,
             bench::load_text("many.json", bench::many_tables(static_cast<std::size_t>(state.range(0)),
                                                              static_cast<std::size_t>(state.range(1)))));
}

void plan_shop(benchmark::State& state) {
  plan_model(state, bench::load_example("shop"));
}

constexpr auto kMillisecond = benchmark::kMillisecond;
BENCHMARK(read_tables)->Args({1000, 10})->Args({10'000, 20})->Unit(kMillisecond);
BENCHMARK(plan_tables)->Args({1000, 10})->Args({10'000, 20})->Unit(kMillisecond);
BENCHMARK(plan_shop)->Unit(kMillisecond);

}  // namespace
