// Encoding alone: the same block of the users table as text again and again.
#include <benchmark/benchmark.h>

#include <functional>

#include "bench_table.hpp"
#include "generators/generators.hpp"
#include "writers/encoder.hpp"

namespace {

using MakeEncoder =
    std::function<std::unique_ptr<datagen::writers::Encoder>(const datagen::writers::EncodedTable&)>;

void encode(benchmark::State& state, const MakeEncoder& make) {
  const datagen::schema::Model model = datagen::bench::load_users(1000);
  datagen::core::Diagnostics problems;
  const auto generators =
      datagen::generators::build_generators(model, {0, 1'735'689'600'000'000, {1000}}, problems);
  const auto& table = generators->tables.front();
  datagen::generators::Workspace workspace(*table.program);
  datagen::writers::EncodedDictionaries dictionaries;
  const auto encoder =
      make({model, model.tables.front(), table.columns, table.program->cells(), dictionaries});
  const datagen::core::Block block = table.program->run(0, datagen::core::kBlockRows, workspace);
  datagen::core::ByteBuffer out;
  std::int64_t bytes = 0;
  std::int64_t rows = 0;
  for (auto _ : state) {
    out.clear();
    encoder->append(block, 0, 1000, out);
    benchmark::DoNotOptimize(out.data());
    bytes += static_cast<std::int64_t>(out.size());
    rows += block.row_count;
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(rows);
}

void copy(benchmark::State& state) {
  encode(state, datagen::writers::make_copy_encoder);
}

void insert(benchmark::State& state) {
  encode(state, [](const auto& table) { return datagen::writers::make_insert_encoder(table, 100); });
}

BENCHMARK(copy);
BENCHMARK(insert);

}  // namespace
