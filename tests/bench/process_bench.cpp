// The program as its users run it: start to exit, memory, and how fast rows get into pipes and files beside
// write() of blocks that are ready. Times are those of the clock.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "many_tables.hpp"

namespace {

namespace fs = std::filesystem;

// A folder of this process alone, gone when it ends.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "datagen-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

const Folder& folder() {
  static const Folder made;
  return made;
}

// A child's peak begins with that of the process that starts it, so ours is forgotten first
// (proc_pid_clear_refs(5)).
void forget_peak_memory() {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
}

// Runs a program with standard output at `out`; -1: as ours.
class Child {
 public:
  Child(std::vector<std::string> words, int in, int out) {
    forget_peak_memory();
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (in >= 0) posix_spawn_file_actions_adddup2(&actions, in, 0);
    if (out >= 0) posix_spawn_file_actions_adddup2(&actions, out, 1);
    const int failure = posix_spawnp(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) throw std::runtime_error("cannot run " + words.front());
  }
  // Its peak memory in bytes.
  std::int64_t wait() const {
    int status = 0;
    rusage usage{};
    if (wait4(pid_, &status, 0, &usage) != pid_ || status != 0) throw std::runtime_error("a run failed");
    return std::int64_t{usage.ru_maxrss} * 1024;
  }

 private:
  pid_t pid_ = 0;
};

std::vector<std::string> generate(const std::string& schema, std::vector<std::string> more) {
  std::vector<std::string> words{DATAGEN_PROGRAM, "generate", schema, "--quiet"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

int discard() {
  static const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  return null;
}

// The users table with so many rows.
std::string users_schema(std::uint64_t rows) {
  const std::string path = folder().file(fmt::format("users-{}.json", rows));
  if (fs::exists(path)) return path;
  std::ifstream from(DATAGEN_BENCH_DIR "/users.json");
  std::string text(std::istreambuf_iterator<char>(from), {});
  const std::string_view count = R"("row_count": 200000)";
  text.replace(text.find(count), count.size(), fmt::format(R"("row_count": {})", rows));
  std::ofstream(path) << text;
  return path;
}

// 106 rows of the shop.
void start_to_exit(benchmark::State& state) {
  static constexpr std::array<std::string_view, 8> kRowCounts{"categories=4", "products=10",   "customers=12",
                                                              "addresses=12", "orders=12",     "reviews=10",
                                                              "tags=6",       "product_tags=8"};
  std::vector<std::string> flags;
  for (const std::string_view count : kRowCounts) flags.insert(flags.end(), {"--rows", std::string(count)});
  std::int64_t memory = 0;
  for (auto _ : state)
    memory = Child(generate(DATAGEN_EXAMPLES_DIR "/shop/shop.json", flags), -1, discard()).wait();
  state.counters["MiB"] = static_cast<double>(memory) / (1 << 20);
}

void many_tables(benchmark::State& state) {
  const auto tables = static_cast<std::size_t>(state.range(0));
  const std::string path = folder().file(fmt::format("many-{}.json", tables));
  std::ofstream(path) << datagen::bench::many_tables(tables, static_cast<std::size_t>(state.range(1)));
  std::int64_t memory = 0;
  for (auto _ : state) memory = Child(generate(path, {"--schema-only"}), -1, discard()).wait();
  state.counters["MiB"] = static_cast<double>(memory) / (1 << 20);
}

void memory(benchmark::State& state) {
  const std::string schema = users_schema(static_cast<std::uint64_t>(state.range(0)));
  std::int64_t most = 0;
  for (auto _ : state) most = Child(generate(schema, {"--jobs", "2"}), -1, discard()).wait();
  state.counters["MiB"] = static_cast<double>(most) / (1 << 20);
}

constexpr std::uint64_t kRows = 1'500'000;

std::int64_t dump_size() {
  static const std::int64_t size = [] {
    const std::string path = folder().file("size.sql");
    static_cast<void>(Child(generate(users_schema(kRows), {"-o", path}), -1, -1).wait());
    const auto bytes = static_cast<std::int64_t>(fs::file_size(path));
    fs::remove(path);
    return bytes;
  }();
  return size;
}

// `cat >/dev/null`, and the end of the pipe to it.
class Reader {
 public:
  Reader() : ends_(pipe_ends()), cat_({"cat"}, ends_[0], discard()) { close(ends_[0]); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    close(ends_[1]);
    static_cast<void>(cat_.wait());
  }
  [[nodiscard]] int end() const { return ends_[1]; }

 private:
  static std::array<int, 2> pipe_ends() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    return ends;
  }
  std::array<int, 2> ends_;
  Child cat_;
};

void write_all(int file, std::int64_t bytes) {
  static const std::string block(1 << 20, 'x');
  while (bytes > 0) {
    const auto count =
        write(file, block.data(), std::min<std::size_t>(block.size(), static_cast<std::size_t>(bytes)));
    if (count < 0) throw std::runtime_error("a write failed");
    bytes -= count;
  }
}

void pipe_datagen(benchmark::State& state) {
  const std::string schema = users_schema(kRows);
  const std::string jobs = std::to_string(state.range(0));
  state.SetBytesProcessed(0);
  for (auto _ : state) {
    const Reader reader;
    static_cast<void>(Child(generate(schema, {"--jobs", jobs}), -1, reader.end()).wait());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * dump_size());
}

void pipe_write(benchmark::State& state) {
  for (auto _ : state) {
    const Reader reader;
    write_all(reader.end(), dump_size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * dump_size());
}

// Whether the bytes are on the disk when the time ends, as they are behind a dump without --no-sync.
enum Sync : std::int64_t { kNoSync, kSync };

void file_datagen(benchmark::State& state) {
  const std::string schema = users_schema(kRows);
  const std::string path = folder().file("dump.sql");
  std::vector<std::string> flags{"--jobs", std::to_string(state.range(0)), "-o", path};
  if (state.range(1) == kNoSync) flags.emplace_back("--no-sync");
  for (auto _ : state) {
    static_cast<void>(Child(generate(schema, flags), -1, -1).wait());
    state.PauseTiming();
    fs::remove(path);
    state.ResumeTiming();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * dump_size());
}

void file_write(benchmark::State& state) {
  const std::string path = folder().file("blocks");
  for (auto _ : state) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    write_all(file, dump_size());
    if (state.range(0) == kSync && fsync(file) != 0) throw std::runtime_error("fsync failed");
    close(file);
    state.PauseTiming();
    fs::remove(path);
    state.ResumeTiming();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * dump_size());
}

constexpr auto kMillisecond = benchmark::kMillisecond;
BENCHMARK(start_to_exit)->UseRealTime()->Unit(kMillisecond);
BENCHMARK(many_tables)->Args({1000, 10})->Args({10'000, 20})->UseRealTime()->Unit(kMillisecond);
BENCHMARK(memory)->ArgName("rows")->Arg(100'000)->Arg(1'000'000)->Arg(5'000'000)->UseRealTime()->Unit(
    kMillisecond);
BENCHMARK(pipe_write)->UseRealTime()->Unit(kMillisecond);
BENCHMARK(pipe_datagen)->ArgName("jobs")->Arg(1)->Arg(2)->UseRealTime()->Unit(kMillisecond);
BENCHMARK(file_write)->ArgName("sync")->Arg(kNoSync)->Arg(kSync)->UseRealTime()->Unit(kMillisecond);
BENCHMARK(file_datagen)
    ->ArgNames({"jobs", "sync"})
    ->ArgsProduct({{1, 2}, {kNoSync, kSync}})
    ->UseRealTime()
    ->Unit(kMillisecond);

}  // namespace
