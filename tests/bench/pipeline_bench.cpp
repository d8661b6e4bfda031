// The whole pipeline into a null sink: schemas, row formats and jobs, beside memcpy and a plain C++ generator
// of the users table in the same run. `allocations` are calls of operator new per million rows.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "allocation_count.hpp"
#include "bench_run.hpp"
#include "bench_table.hpp"
#include "naive_users.hpp"
#include "pipeline/generate.hpp"
#include "schema/selection.hpp"

namespace {

namespace bench = datagen::bench;
namespace pipeline = datagen::pipeline;
namespace schema = datagen::schema;

// A million rows each, so that what a run allocates once counts for little.
constexpr std::uint64_t kUsers = 1'000'000;
constexpr std::uint64_t kOrders = 250'000;
constexpr std::uint64_t kShopScale = 60;
constexpr std::uint64_t kNaiveUsers = 200'000;

void memory_copy(benchmark::State& state) {
  const std::vector<char> from(1 << 20, 'x');
  std::vector<char> to(1 << 20);
  for (auto _ : state) {
    std::memcpy(to.data(), from.data(), from.size());
    benchmark::DoNotOptimize(to.data());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * (1 << 20));
}

void naive(benchmark::State& state) {
  std::uint64_t bytes = 0;
  bench::NaiveUsers users;
  for (auto _ : state) {
    for (std::uint64_t id = 1; id <= kNaiveUsers; ++id) bytes += users.row(id).size();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kNaiveUsers));
}

schema::Table& table(schema::Model& model, std::string_view name) {
  return *std::find_if(model.tables.begin(), model.tables.end(),
                       [name](const schema::Table& table) { return table.name.name == name; });
}

schema::Model users() {
  return bench::load_users(kUsers);
}

// TPC-H, of which only the lines are written; what they refer to is small.
schema::Model lineitem() {
  schema::Model model = bench::load_example("tpch");
  table(model, "supplier").row_count = 100;
  table(model, "customer").row_count = 1000;
  table(model, "part").row_count = 1000;
  table(model, "orders").row_count = kOrders;
  return model;
}

schema::Model shop() {
  schema::Model model = bench::load_example("shop");
  for (schema::Table& table : model.tables) {
    if (table.row_count) table.row_count = *table.row_count * kShopScale;
  }
  return model;
}

struct Subject {
  std::string_view name;
  schema::Model (*load)();
  std::string_view table{};  // the only one whose rows are written; empty: all
};
constexpr std::array kSubjects{Subject{"users", users}, Subject{"lineitem", lineitem, "lineitem"},
                               Subject{"shop", shop}};

pipeline::GenerateOptions options_of(const Subject& subject, const schema::Model& model,
                                     pipeline::GenerateOptions options) {
  if (subject.table.empty()) return options;
  options.selection = schema::select_all(model);
  for (std::size_t i = 0; i < model.tables.size(); ++i)
    options.selection->rows[i] = model.tables[i].name.name == subject.table;
  return options;
}

void run(benchmark::State& state, const Subject& subject, const pipeline::GenerateOptions& options) {
  const schema::Model model = subject.load();
  const pipeline::PlanPtr plan = bench::plan(model, options_of(subject, model, options));
  const std::uint64_t before = bench::allocation_count();
  const bench::Written written = bench::run_plan(state, *plan);
  const auto allocations = static_cast<double>(bench::allocation_count() - before);
  state.counters["allocations"] = allocations / static_cast<double>(written.rows) * 1e6;
}

// Of the bytes before compression: of two threads of ours, and of two of libzstd's on the same bytes.
class MemorySink final : public datagen::writers::Sink {
 public:
  void write(std::string_view bytes) override { bytes_ += bytes; }
  void close() override {}
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

std::string dump_of(const Subject& subject) {
  const schema::Model model = subject.load();
  MemorySink sink;
  pipeline::Progress progress;
  pipeline::run(*bench::plan(model, options_of(subject, model, {})), sink, progress);
  return sink.bytes();
}

void zstd_of(benchmark::State& state, const Subject& subject) {
  const schema::Model model = subject.load();
  const std::size_t bytes = dump_of(subject).size();
  pipeline::GenerateOptions options;
  options.compression = {pipeline::CompressionMethod::Zstd, 1};
  options.jobs = static_cast<std::uint32_t>(state.range(0));
  bench::run_plan(state, *bench::plan(model, options_of(subject, model, options)));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void libzstd_of(benchmark::State& state, const Subject& subject) {
  const std::string dump = dump_of(subject);
  std::vector<char> out(ZSTD_compressBound(dump.size()));
  ZSTD_CCtx* const context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 1);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_setParameter(context, ZSTD_c_nbWorkers, static_cast<int>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(ZSTD_compress2(context, out.data(), out.size(), dump.data(), dump.size()));
  ZSTD_freeCCtx(context);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * dump.size()));
}

void register_subject(const Subject& subject) {
  const auto add = [](const std::string& name, const std::function<void(benchmark::State&)>& body) {
    return benchmark::RegisterBenchmark(name.c_str(), body)->UseRealTime()->Unit(benchmark::kMillisecond);
  };
  for (const pipeline::FormatInfo& format : pipeline::formats()) {
    pipeline::GenerateOptions options;
    options.format = format.format;
    add(fmt::format("{}/{}", subject.name, format.name),
        [subject, options](benchmark::State& state) {
          pipeline::GenerateOptions own = options;
          own.jobs = static_cast<std::uint32_t>(state.range(0));
          run(state, subject, own);
        })
        ->ArgName("jobs")
        ->Arg(1)
        ->Arg(2);
  }
  add(fmt::format("{}/zstd", subject.name), [subject](benchmark::State& state) { zstd_of(state, subject); })
      ->ArgName("jobs")
      ->Arg(1)
      ->Arg(2);
  add(fmt::format("{}/libzstd", subject.name),
      [subject](benchmark::State& state) { libzstd_of(state, subject); })
      ->ArgName("threads")
      ->Arg(1)
      ->Arg(2);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::RegisterBenchmark("memory_copy", memory_copy);
  benchmark::RegisterBenchmark("naive", naive)->UseRealTime()->Unit(benchmark::kMillisecond);
  for (const Subject& subject : kSubjects) register_subject(subject);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
