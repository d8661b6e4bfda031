// 128 bits that tell one text from another.
#pragma once

#include <cstdint>
#include <string_view>

namespace datagen::core {

struct Hash128 {
  std::uint64_t high;
  std::uint64_t low;
  bool operator==(const Hash128&) const = default;
};

/// XXH3 with 128 bits. Not made to withstand who forges texts.
[[nodiscard]] Hash128 hash128(std::string_view bytes) noexcept;

}  // namespace datagen::core
