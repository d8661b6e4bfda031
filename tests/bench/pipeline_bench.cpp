// The whole pipeline into a null sink, beside two limits measured in the same run: memcpy, and a plain C++
// generator of the same table. `x_naive` is the ratio to the latter.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "bench_run.hpp"
#include "bench_table.hpp"
#include "generators/words/locales.hpp"
#include "generators/words/words.hpp"
#include "pipeline/generate.hpp"

namespace {

namespace words = datagen::generators::words;

constexpr std::uint64_t kRows = 200'000;

// Bytes per second of the plain generator, for the ratios of those that run after it.
double naive_rate = 0;

void memory_copy(benchmark::State& state) {
  const std::vector<char> from(1 << 20, 'x');
  std::vector<char> to(1 << 20);
  for (auto _ : state) {
    std::memcpy(to.data(), from.data(), from.size());
    benchmark::DoNotOptimize(to.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * (1 << 20));
}

// What a programmer writes in ten minutes: mt19937_64, std::string, snprintf.
class NaiveUsers {
 public:
  const std::string& row(std::uint64_t id) {
    const words::Locale& english = words::locales().front();
    const auto& first = english.women[engine_() % english.women.size()];
    const auto& last = english.family_names[engine_() % english.family_names.size()];
    std::array<char, 64> uuid{};
    std::snprintf(uuid.data(), uuid.size(), "%08x-%04x-4%03x-8%03x-%012llx", static_cast<unsigned>(engine_()),
                  static_cast<unsigned>(engine_() & 0xFFFF), static_cast<unsigned>(engine_() & 0xFFF),
                  static_cast<unsigned>(engine_() & 0xFFF),
                  static_cast<unsigned long long>(engine_() & 0xFFFFFFFFFFFFULL));
    const std::string email =
        std::string(first.ascii) + "." + std::string(last.ascii) + std::to_string(id) + "@example.com";
    std::array<char, 32> balance{};
    std::snprintf(balance.data(), balance.size(), "%.2f", static_cast<double>(engine_() % 10'000'000) / 100);
    static constexpr std::array<const char*, 4> kStatus{"active", "inactive", "banned", "pending"};
    const auto seconds = static_cast<std::time_t>(1'420'070'400 + engine_() % 315'532'800);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> created{};
    std::strftime(created.data(), created.size(), "%Y-%m-%d %H:%M:%S", &parts);
    row_ = std::to_string(id) + "\t" + uuid.data() + "\t" + std::string(first.name) + "\t" +
           std::string(last.name) + "\t" + email + "\t" + std::to_string(18 + engine_() % 73) + "\t" +
           balance.data() + "\t" + (engine_() % 10 != 0 ? "t" : "f") + "\t" + kStatus[engine_() % 4] + "\t" +
           created.data() + "\n";
    return row_;
  }

 private:
  std::mt19937_64 engine_{42};
  std::string row_;
};

void naive(benchmark::State& state) {
  std::uint64_t bytes = 0;
  std::uint64_t rows = 0;
  const auto start = std::chrono::steady_clock::now();
  NaiveUsers users;
  for (auto _ : state) {
    for (std::uint64_t id = 1; id <= kRows; ++id) bytes += users.row(id).size();
    rows += kRows;
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  naive_rate = static_cast<double>(bytes) / elapsed.count();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(rows));
}

void users(benchmark::State& state, datagen::pipeline::GenerateOptions options) {
  const datagen::schema::Model model = datagen::bench::load_users(kRows);
  options.jobs = static_cast<std::uint32_t>(state.range(0));
  const datagen::bench::Written written = datagen::bench::run_pipeline(state, model, options);
  if (naive_rate > 0 && written.seconds > 0)
    state.counters["x_naive"] = static_cast<double>(written.bytes) / written.seconds / naive_rate;
}

void users_copy(benchmark::State& state) {
  users(state, {});
}

void users_insert(benchmark::State& state) {
  datagen::pipeline::GenerateOptions options;
  options.format = datagen::pipeline::Format::Sql;
  users(state, options);
}

// Bytes are counted after compression here.
void users_copy_zstd(benchmark::State& state) {
  datagen::pipeline::GenerateOptions options;
  options.zstd_level = 1;
  users(state, options);
}

BENCHMARK(memory_copy);
BENCHMARK(naive)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(users_copy)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(users_insert)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(users_copy_zstd)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
