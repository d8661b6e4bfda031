#include "cli/compression.hpp"

#include <fmt/format.h>

#include <array>

namespace datagen::cli {

namespace {

using pipeline::CompressionMethod;

constexpr std::array kCompressions{
    CompressionInfo{CompressionMethod::Zstd, "zstd", ".zst", 1, 19, 3},
    CompressionInfo{CompressionMethod::Gzip, "gzip", ".gz", 1, 9, 6},
};

}  // namespace

std::span<const CompressionInfo> compressions() {
  return kCompressions;
}

std::optional<pipeline::Compression> compression_of(const CompressionSetting& setting,
                                                    std::string_view path) {
  if (!setting.by_name) return setting.chosen;
  for (const CompressionInfo& info : kCompressions)
    if (path.ends_with(info.suffix)) return {{info.method, static_cast<int>(info.default_level)}};
  return std::nullopt;
}

std::string show(const CompressionSetting& setting) {
  if (setting.by_name) return "auto";
  for (const CompressionInfo& info : kCompressions)
    if (setting.chosen && setting.chosen->method == info.method)
      return fmt::format("{}:{}", info.name, setting.chosen->level);
  return "none";
}

}  // namespace datagen::cli
