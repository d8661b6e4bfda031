// What a command line and the configuration add up to: the options of the run and what only the terminal
// cares about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/generate.hpp"
#include "templates/parameters.hpp"

namespace datagen::cli {

/// How the output is compressed when `--compress` does not say: zstd for a name that ends in ".zst", else not
/// at all.
enum class Compression : std::uint8_t { ByName, Off, Zstd };

/// The levels of the zstd tool without --ultra, and its default.
inline constexpr std::uint32_t kMinZstdLevel = 1;
inline constexpr std::uint32_t kMaxZstdLevel = 19;
inline constexpr std::uint32_t kDefaultZstdLevel = 3;

/// What `datagen preview` shows.
struct PreviewSettings {
  std::vector<std::string> tables;  ///< as named by the user; empty: all
  std::uint64_t row_count = 10;     ///< of each table
  bool wide = false;                ///< long values in full
};

/// `options.zstd_level` and `options.seed` are only final once resolve_compression() and resolve_seed() have
/// run.
struct Settings {
  pipeline::GenerateOptions options;
  pipeline::Target target;
  std::string input;  ///< "-" is standard input
  Compression compression = Compression::ByName;
  std::uint32_t zstd_level = kDefaultZstdLevel;
  std::optional<std::uint64_t> default_seed;  ///< the configuration's; the schema's own seed wins over it
  std::string configuration_path;             ///< empty: kConfigurationName, if it is there
  std::vector<std::string> templates;         ///< by name, instead of `input`
  std::vector<templates::Assignment> assignments;
  PreviewSettings preview;
  bool json = false;
  bool quiet = false;
  bool help = false;
  bool version = false;
};

/// Decides on compression, from `compression` and the name of the output.
void resolve_compression(Settings& settings);
/// Decides on the seed: the option, else the schema's, else the configuration's default.
void resolve_seed(Settings& settings, const schema::Model& model);

}  // namespace datagen::cli
