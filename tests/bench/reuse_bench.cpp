// What repeating rows saves: the table of users.json afresh, and with `reuse`. `x_fresh` is the ratio of rows
// per second to the former in the same run and format; it should be two at least. Users have unique e-mails,
// which are made for every row; members have none.
#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "bench_run.hpp"
#include "bench_table.hpp"

namespace {

using datagen::pipeline::Format;
using datagen::pipeline::GenerateOptions;
using datagen::schema::Model;

constexpr std::uint64_t kRows = 2'000'000;

Model load_users(bool has_uniques) {
  Model model = datagen::bench::load_users(kRows);
  if (has_uniques) return model;
  model.tables.front().uniques.clear();
  for (datagen::schema::Column& column : model.tables.front().columns)
    column.unique = column.unique && column.in_primary_key;
  return model;
}

// Rows per second afresh, for the ratios of those that run after it: by format, without uniques and with.
std::array<std::array<double, 2>, 4> fresh_rates{};

double& fresh_rate(const benchmark::State& state) {
  return fresh_rates[static_cast<std::size_t>(state.range(0))][static_cast<std::size_t>(state.range(1))];
}

double rows_per_second(benchmark::State& state, const Model& model, bool encodes) {
  GenerateOptions options;
  options.format = static_cast<Format>(state.range(0));
  options.jobs = 1;
  options.encode_samples = encodes;
  const datagen::bench::Written written = datagen::bench::run_pipeline(state, model, options);
  return static_cast<double>(written.rows) / written.seconds;
}

void fresh(benchmark::State& state) {
  fresh_rate(state) = rows_per_second(state, load_users(state.range(1) != 0), true);
}

// The mapping of rows alone, every value made again.
void mapped(benchmark::State& state) {
  Model model = load_users(state.range(1) != 0);
  model.tables.front().reuse.emplace();
  state.counters["x_fresh"] = rows_per_second(state, model, false) / fresh_rate(state);
}

void reused(benchmark::State& state) {
  Model model = load_users(state.range(1) != 0);
  model.tables.front().reuse.emplace();
  state.counters["x_fresh"] = rows_per_second(state, model, true) / fresh_rate(state);
}

void cases(benchmark::internal::Benchmark* bench) {
  bench->ArgNames({"format", "uniques"});
  for (const Format format : {Format::Copy, Format::Sql, Format::Csv, Format::Jsonl}) {
    for (const int has_uniques : {0, 1}) bench->Args({static_cast<int>(format), has_uniques});
  }
  bench->UseRealTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK(fresh)->Apply(cases);
BENCHMARK(mapped)->Apply(cases);
BENCHMARK(reused)->Apply(cases);

}  // namespace
