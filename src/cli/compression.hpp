// What `--compress` says: the methods with their levels and suffixes, and which of them an output's name asks
// for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/generate.hpp"

namespace datagen::cli {

/// A method as users know it. The levels are those of the tool of that name, zstd's without --ultra.
struct CompressionInfo {
  pipeline::CompressionMethod method;
  std::string_view name;
  std::string_view suffix;  ///< of files' names
  std::uint32_t min_level;
  std::uint32_t max_level;
  std::uint32_t default_level;
};
[[nodiscard]] std::span<const CompressionInfo> compressions();

/// How the output is compressed.
struct CompressionSetting {
  bool by_name = true;                          ///< as the suffix of its name says
  std::optional<pipeline::Compression> chosen;  ///< otherwise; absent: not at all

  bool operator==(const CompressionSetting&) const = default;
};

[[nodiscard]] std::optional<pipeline::Compression> compression_of(const CompressionSetting& setting,
                                                                  std::string_view path);
/// As the option takes it: "auto", "none", "zstd:3".
[[nodiscard]] std::string show(const CompressionSetting& setting);

}  // namespace datagen::cli
