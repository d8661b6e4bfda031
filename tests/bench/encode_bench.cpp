// Encoding alone: the same block of the users table as text again and again, in every format of rows.
#include <benchmark/benchmark.h>

#include <string>

#include "bench_table.hpp"
#include "generators/program.hpp"
#include "pipeline/generate.hpp"
#include "pipeline/plan.hpp"

namespace {

namespace core = datagen::core;
namespace generators = datagen::generators;
namespace pipeline = datagen::pipeline;

void encode(benchmark::State& state, pipeline::Format format) {
  const datagen::schema::Model model = datagen::bench::load_users(1000);
  pipeline::GenerateOptions options;
  options.format = format;
  const pipeline::PlanPtr plan = datagen::bench::plan(model, options);
  const pipeline::TablePlan& table = plan->tables.front();
  generators::Workspace workspace(*table.program);
  const core::Block block = table.program->run(0, core::kBlockRows, workspace);
  core::ByteBuffer out;
  std::int64_t bytes = 0;
  std::int64_t rows = 0;
  for (auto _ : state) {
    out.clear();
    table.encoder->append(block, 0, 1000, out);
    benchmark::DoNotOptimize(out.data());
    bytes += static_cast<std::int64_t>(out.size());
    rows += block.row_count;
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(rows);
}

const bool kRegistered = [] {
  for (const pipeline::FormatInfo& format : pipeline::formats()) {
    benchmark::RegisterBenchmark(("encode/" + std::string(format.name)).c_str(),
                                 [id = format.format](benchmark::State& state) { encode(state, id); });
  }
  return true;
}();

}  // namespace
