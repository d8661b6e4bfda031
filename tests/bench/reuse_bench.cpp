// What repeating rows saves: tables afresh, and with `reuse`. `x_fresh` is the ratio of rows per second of
// processor time to the former in the same run and format; it should be two at least. `x_memcpy` is that of
// bytes to a copy of a megabyte. Users have unique e-mails, which are made for every row; members have none.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bench_run.hpp"
#include "bench_table.hpp"
#include "schema/selection.hpp"

namespace {

namespace bench = datagen::bench;
using datagen::pipeline::GenerateOptions;
using datagen::schema::Model;

constexpr std::uint64_t kRows = 2'000'000;
constexpr std::uint64_t kShopScale = 60;
constexpr std::uint64_t kShopSample = 1000;

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

Model users() {
  return bench::load_users(kRows);
}

Model members() {
  Model model = users();
  model.tables.front().uniques.clear();
  for (datagen::schema::Column& column : model.tables.front().columns)
    column.unique = column.unique && column.in_primary_key;
  return model;
}

Model shop() {
  Model model = bench::load_example("shop");
  for (datagen::schema::Table& table : model.tables) {
    if (table.row_count) table.row_count = *table.row_count * kShopScale;
  }
  return model;
}

// One table of a model; the others are planned and not written.
struct Subject {
  std::string_view table;
  Model (*load)();
  std::string_view name;
};
constexpr std::array kSubjects{Subject{"users", users, "users"},        Subject{"users", members, "members"},
                               Subject{"customers", shop, "customers"}, Subject{"products", shop, "products"},
                               Subject{"addresses", shop, "addresses"}, Subject{"reviews", shop, "reviews"},
                               Subject{"orders", shop, "orders"}};

enum class Way : std::uint8_t {
  Fresh,
  Mapped,  // the mapping of rows alone, every value made again
  Reused,
};
constexpr std::array kWayNames{"fresh", "mapped", "reused"};

double copied_per_second = 0;
std::map<std::string, double> fresh_rates;  // rows per second afresh, for those that run after it

void memory_copy(benchmark::State& state) {
  const std::vector<char> from(1 << 20, 'x');
  std::vector<char> to(1 << 20);
  const double start = processor_seconds();
  for (auto _ : state) {
    std::memcpy(to.data(), from.data(), from.size());
    benchmark::DoNotOptimize(to.data());
    benchmark::ClobberMemory();
  }
  const auto bytes = static_cast<double>(state.iterations()) * static_cast<double>(from.size());
  copied_per_second = bytes / (processor_seconds() - start);
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void run(benchmark::State& state, const Subject& subject, GenerateOptions options, Way way) {
  Model model = subject.load();
  options.encode_samples = way == Way::Reused;
  options.jobs = 1;
  options.selection = datagen::schema::select_all(model);
  for (std::size_t i = 0; i < model.tables.size(); ++i) {
    const bool is_subject = model.tables[i].name.name == subject.table;
    options.selection->rows[i] = is_subject;
    if (!is_subject || way == Way::Fresh) continue;
    model.tables[i].reuse.emplace();
    if (subject.load == shop) model.tables[i].reuse->sample_size = kShopSample;
  }
  const auto plan = bench::plan(model, options);
  const double start = processor_seconds();
  const bench::Written written = bench::run_plan(state, *plan);
  const double seconds = processor_seconds() - start;
  const double rate = static_cast<double>(written.rows) / seconds;
  double& fresh = fresh_rates[fmt::format("{} {}", subject.name, static_cast<int>(options.format))];
  if (way == Way::Fresh) fresh = rate;
  state.counters["x_fresh"] = rate / fresh;
  state.counters["x_memcpy"] = static_cast<double>(written.bytes) / seconds / copied_per_second;
}

void register_subject(const Subject& subject) {
  for (const datagen::pipeline::FormatInfo& format : datagen::pipeline::formats()) {
    if (subject.load == shop && format.format != datagen::pipeline::Format::Copy) continue;
    for (const Way way : {Way::Fresh, Way::Mapped, Way::Reused}) {
      GenerateOptions options;
      options.format = format.format;
      const std::string name =
          fmt::format("{}/{}/{}", subject.name, format.name, kWayNames[static_cast<std::size_t>(way)]);
      benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        run(state, subject, options, way);
      })->Unit(benchmark::kMillisecond);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::RegisterBenchmark("memory_copy", memory_copy);
  for (const Subject& subject : kSubjects) register_subject(subject);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
