// What foreign keys and uniques cost: the table order_items with them, and the same columns without.
// `x_plain` is the ratio of rows per second to the latter, in the same run; it should be at least a half.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>

#include "bench_table.hpp"
#include "pipeline/run.hpp"

namespace {

using datagen::schema::Model;

constexpr std::uint64_t kRows = 500'000;

// Rows per second without keys, for the ratios of those that run after it.
double plain_rate = 0;

double rows_per_second(benchmark::State& state, const Model& model) {
  const auto plan = datagen::bench::plan(model, {});
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state) {
    datagen::writers::NullSink sink;
    datagen::pipeline::Progress progress;
    rows += datagen::pipeline::run(*plan, sink, progress).rows;
    bytes += sink.byte_count();
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(rows));
  return static_cast<double>(rows) / elapsed.count();
}

Model load_related() {
  Model model = datagen::bench::load("related.json");
  model.tables.back().row_count = kRows;
  return model;
}

// References become numbers of their columns' names.
void plain(benchmark::State& state) {
  Model model = load_related();
  for (datagen::schema::Table& table : model.tables) {
    table.foreign_keys.clear();
    table.uniques.clear();
    for (datagen::schema::Column& column : table.columns) column.unique = false;
  }
  plain_rate = rows_per_second(state, model);
}

void with_references(benchmark::State& state) {
  Model model = load_related();
  for (datagen::schema::Table& table : model.tables) table.uniques.clear();
  state.counters["x_plain"] = rows_per_second(state, model) / plain_rate;
}

void with_references_and_uniques(benchmark::State& state) {
  state.counters["x_plain"] = rows_per_second(state, load_related()) / plain_rate;
}

BENCHMARK(plain)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(with_references)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(with_references_and_uniques)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
