// What foreign keys and uniques cost: the table order_items with them, and the same columns without.
// `x_plain` is the ratio of rows per second to the latter, in the same run; it should be at least a half.
#include <benchmark/benchmark.h>

#include <cstdint>

#include "bench_run.hpp"
#include "bench_table.hpp"

namespace {

using datagen::schema::Model;

constexpr std::uint64_t kRows = 500'000;

// Rows per second without keys, for the ratios of those that run after it.
double plain_rate = 0;

double rows_per_second(benchmark::State& state, const Model& model) {
  const datagen::bench::Written written = datagen::bench::run_pipeline(state, model);
  return static_cast<double>(written.rows) / written.seconds;
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
