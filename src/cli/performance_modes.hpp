// Presets of how a dump is made: one word for settings that go together. They never change a row.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/values.hpp"
#include "pipeline/generate.hpp"

namespace datagen::cli {

/// What a mode sets where nothing else does: neither the command line nor the environment nor the
/// configuration.
struct PerformanceMode {
  std::string_view name;
  std::uint32_t jobs;        ///< 0: one per core
  std::uint32_t batch_size;  ///< rows of a chunk
  std::uint32_t window;      ///< chunks of each job that are in the making or wait to be written
  int zstd_level;            ///< where the output is compressed without a level
  int gzip_level;
  pipeline::Load load;  ///< of a whole dump for PostgreSQL in one file
};

/// The first is what holds without a mode.
[[nodiscard]] std::span<const PerformanceMode> performance_modes();
[[nodiscard]] std::vector<Choice> performance_mode_names();
[[nodiscard]] ValueResult read_performance_mode(std::string_view text, Settings& settings);

/// Sets what the mode says and nothing else did; after resolve_compression().
void apply_performance_mode(Settings& settings);

/// "jobs one per core, batch size 1000, ...": for the plan.
[[nodiscard]] std::string describe(const PerformanceMode& mode);

}  // namespace datagen::cli
