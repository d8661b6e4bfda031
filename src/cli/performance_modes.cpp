#include "cli/performance_modes.hpp"

#include <fmt/format.h>

#include <array>

#include "cli/settings.hpp"

namespace datagen::cli {

namespace {

using pipeline::Load;

// Larger chunks and windows keep threads busy where the output stalls, for memory: a chunk is a megabyte or
// its batch of rows, whichever is less.
constexpr std::array kModes{
    PerformanceMode{"standard", 0, 1000, 4, 3, 6, Load::Safe},
    PerformanceMode{"balanced", 0, 5000, 4, 3, 6, Load::Safe},
    PerformanceMode{"high_speed", 0, 20'000, 8, 1, 1, Load::Fast},
    PerformanceMode{"memory_efficient", 1, 500, 2, 3, 6, Load::Safe},
    PerformanceMode{"ultra_high", 0, 100'000, 16, 1, 1, Load::Fast},
};

// Where the fast load takes nothing away: with --data-only it would empty the tables first.
bool takes_fast_load(const Settings& settings) {
  const pipeline::GenerateOptions& options = settings.options;
  const bool is_whole = options.section == pipeline::Section::All && !settings.sections;
  return is_whole && options.dialect == pipeline::Dialect::PostgreSql &&
         !pipeline::info(options.format).is_data && !options.create_database &&
         !pipeline::names_directory(settings.target.path);
}

}  // namespace

std::span<const PerformanceMode> performance_modes() {
  return kModes;
}

std::vector<Choice> performance_mode_names() {
  std::vector<Choice> names;
  names.reserve(kModes.size());
  for (const PerformanceMode& mode : kModes) names.push_back({mode.name});
  return names;
}

ValueResult read_performance_mode(std::string_view text, Settings& settings) {
  for (const PerformanceMode& mode : kModes) {
    if (mode.name != text) continue;
    settings.performance = &mode;
    return std::nullopt;
  }
  return unknown_choice(text, performance_mode_names());
}

void apply_performance_mode(Settings& settings) {
  if (settings.performance == nullptr) return;
  const PerformanceMode& mode = *settings.performance;
  const auto is_open = [&](std::string_view flag) { return !settings.origins.contains(flag); };
  pipeline::GenerateOptions& options = settings.options;
  if (is_open("jobs")) options.jobs = mode.jobs;
  if (is_open("batch-size")) options.batch_size = mode.batch_size;
  options.window = mode.window;
  if (options.compression && is_open("compress")) {
    const bool is_zstd = options.compression->method == pipeline::CompressionMethod::Zstd;
    options.compression->level = is_zstd ? mode.zstd_level : mode.gzip_level;
  }
  if (is_open("load") && takes_fast_load(settings)) options.load = mode.load;
}

std::string describe(const PerformanceMode& mode) {
  const std::string jobs = mode.jobs == 0 ? "one per core" : std::to_string(mode.jobs);
  return fmt::format("jobs {}, batch size {}, window {} chunks a job, level of zstd {} and gzip {}, load {}",
                     jobs, mode.batch_size, mode.window, mode.zstd_level, mode.gzip_level,
                     mode.load == Load::Fast ? "fast" : "safe");
}

}  // namespace datagen::cli
