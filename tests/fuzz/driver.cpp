// Drives a fuzz target where there is no libFuzzer: the inputs of folders first, then random changes of them.
// usage: fuzz_NAME [-max_total_time=SECONDS] [-seed=NUMBER] [-timeout=SECONDS] FILE|FOLDER...
// The flags are libFuzzer's. An input that ends the process is left in crash-NAME in the working directory.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "target.hpp"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

extern "C" __attribute__((weak)) std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                                                     std::size_t max_size, unsigned seed);
// A text whose length asks for gigabytes is a finding.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" const char* __asan_default_options() {
  return "max_allocation_size_mb=2048";
}
// Undefined behaviour ends in SIGABRT, which keeps the input.
extern "C" const char* __ubsan_default_options() {
  return "abort_on_error=1:print_stacktrace=1";
}
// NOLINTEND(bugprone-reserved-identifier)

namespace {

using Input = std::vector<std::uint8_t>;

// What a crash leaves behind, for the handler of its signal.
const Input* current_input = nullptr;
std::string crash_path;

void keep_input() {
  if (current_input == nullptr) return;
  const int file = open(crash_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0 || write(file, current_input->data(), current_input->size()) < 0) return;
  current_input = nullptr;
  constexpr std::string_view kMessage = "fuzz: the input is kept in ";
  static_cast<void>(!write(STDERR_FILENO, kMessage.data(), kMessage.size()));
  static_cast<void>(!write(STDERR_FILENO, crash_path.data(), crash_path.size()));
  static_cast<void>(!write(STDERR_FILENO, "\n", 1));
}

void on_end(int number) {
  if (number == SIGALRM) {
    constexpr std::string_view kMessage = "fuzz: an input takes too long\n";
    static_cast<void>(!write(STDERR_FILENO, kMessage.data(), kMessage.size()));
  }
  keep_input();
  signal(SIGABRT, SIG_DFL);
  abort();
}

struct Options {
  std::uint64_t seconds = 0;
  std::uint64_t seed = 1;
  unsigned timeout_seconds = 60;
  std::vector<std::string> paths;
};

bool take_option(std::string_view argument, std::string_view name, std::uint64_t& value) {
  if (!argument.starts_with(name)) return false;
  value = std::strtoull(argument.data() + name.size(), nullptr, 10);
  return true;
}

Options read_options(int argc, char** argv) {
  Options options;
  std::uint64_t timeout = options.timeout_seconds;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (take_option(argument, "-max_total_time=", options.seconds)) continue;
    if (take_option(argument, "-seed=", options.seed)) continue;
    if (take_option(argument, "-timeout=", timeout)) continue;
    options.paths.emplace_back(argument);
  }
  options.timeout_seconds = static_cast<unsigned>(timeout);
  return options;
}

Input read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Input> read_inputs(const std::vector<std::string>& paths) {
  std::vector<std::filesystem::path> files;
  for (const std::string& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.emplace_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Input> inputs;
  for (const auto& file : files) inputs.push_back(read_file(file));
  return inputs;
}

// SplitMix64.
std::uint64_t random_state = 0;
std::size_t random_below(std::size_t bound) {
  std::uint64_t mixed = random_state += 0x9E3779B97F4A7C15ULL;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
  return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % bound);
}

std::vector<Input> all_inputs;

struct Slice {
  std::size_t begin;
  std::size_t size;
};
Slice random_slice(const Input& input) {
  if (input.empty()) return {0, 0};
  const std::size_t begin = random_below(input.size());
  return {begin, 1 + random_below(std::min<std::size_t>(input.size() - begin, 40))};
}

void insert_slice(Input& input, const Input& from) {
  const Slice slice = random_slice(from);
  const Input copy(from.begin() + static_cast<std::ptrdiff_t>(slice.begin),
                   from.begin() + static_cast<std::ptrdiff_t>(slice.begin + slice.size));
  const auto at = input.begin() + static_cast<std::ptrdiff_t>(random_below(input.size() + 1));
  input.insert(at, copy.begin(), copy.end());
}

void change(Input& input) {
  constexpr std::array<std::string_view, 12> kPieces{"99999999999999999999",
                                                     "-1",
                                                     "0",
                                                     "\xF0\x9F\x98\x80",
                                                     "\xFF",
                                                     "\\",
                                                     "\"",
                                                     "'",
                                                     "((((",
                                                     "{1000}",
                                                     "\n",
                                                     "\0x"};
  switch (random_below(6)) {
    case 0:
      if (!input.empty()) input[random_below(input.size())] = static_cast<std::uint8_t>(random_below(256));
      return;
    case 1: {
      const Slice slice = random_slice(input);
      const auto begin = input.begin() + static_cast<std::ptrdiff_t>(slice.begin);
      input.erase(begin, begin + static_cast<std::ptrdiff_t>(slice.size));
      return;
    }
    case 2: return insert_slice(input, Input(input));
    case 3:
    case 4: return insert_slice(input, all_inputs[random_below(all_inputs.size())]);
    default: {
      const std::string_view piece = kPieces[random_below(kPieces.size())];
      input.insert(input.begin() + static_cast<std::ptrdiff_t>(random_below(input.size() + 1)), piece.begin(),
                   piece.end());
    }
  }
}

void run(const Input& input, unsigned timeout_seconds) {
  current_input = &input;
  alarm(timeout_seconds);
  LLVMFuzzerTestOneInput(input.data(), input.size());
  alarm(0);
  current_input = nullptr;
}

Input changed(const Input& from) {
  // Inputs grow to twice their size at most: larger ones are slower and seldom better.
  Input input = from;
  const std::size_t size = from.size();
  const std::size_t most = 2 * size + 64;
  input.resize(most);
  const std::size_t new_size =
      &LLVMFuzzerCustomMutator != nullptr
          ? LLVMFuzzerCustomMutator(input.data(), size, most, static_cast<unsigned>(random_below(1U << 31U)))
          : LLVMFuzzerMutate(input.data(), size, most);
  input.resize(new_size);
  return input;
}

}  // namespace

std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size) {
  Input input(data, data + size);
  for (std::size_t changes = 1 + random_below(4); changes > 0; --changes) change(input);
  input.resize(std::min(input.size(), max_size));
  std::copy(input.begin(), input.end(), data);
  return input.size();
}

int main(int argc, char** argv) {
  const Options options = read_options(argc, argv);
  random_state = options.seed;
  crash_path = "crash-" + std::filesystem::path(argv[0]).filename().string();
  signal(SIGABRT, on_end);
  signal(SIGALRM, on_end);
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_set_death_callback(keep_input);
#endif
  const auto start = std::chrono::steady_clock::now();
  all_inputs = read_inputs(options.paths);
  for (const Input& input : all_inputs) run(input, options.timeout_seconds);
  std::uint64_t tried = 0;
  const auto end = start + std::chrono::seconds(options.seconds);
  for (; !all_inputs.empty() && std::chrono::steady_clock::now() < end; ++tried)
    run(changed(all_inputs[random_below(all_inputs.size())]), options.timeout_seconds);
  std::printf("%zu inputs, %llu changed ones\n", all_inputs.size(), static_cast<unsigned long long>(tried));
  return 0;
}
