// Generating alone: blocks of the users table filled, nothing written.
#include <benchmark/benchmark.h>

#include "bench_table.hpp"
#include "generators/generators.hpp"

namespace {

constexpr std::uint64_t kRows = 1 << 16;

void fill(benchmark::State& state, const datagen::schema::Model& model) {
  datagen::core::Diagnostics problems;
  const auto generators =
      datagen::generators::build_generators(model, {0, 1'735'689'600'000'000, {kRows}}, problems);
  const datagen::generators::Program& program = *generators->tables.front().program;
  datagen::generators::Workspace workspace(program);
  std::uint64_t row = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(program.run(row % kRows, datagen::core::kBlockRows, workspace));
    row += datagen::core::kBlockRows;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(row));
}

// All ten columns, and each alone.
void all_columns(benchmark::State& state) {
  fill(state, datagen::bench::load_users(kRows));
}

void one_column(benchmark::State& state) {
  datagen::schema::Model model = datagen::bench::load_users(kRows);
  datagen::schema::Table& table = model.tables.front();
  datagen::schema::Column column = table.columns[static_cast<std::size_t>(state.range(0))];
  state.SetLabel(column.name);
  column.unique = false;
  table.columns = {std::move(column)};
  table.primary_key.reset();
  table.uniques.clear();
  fill(state, model);
}

BENCHMARK(all_columns);
BENCHMARK(one_column)->DenseRange(0, 9);

}  // namespace
