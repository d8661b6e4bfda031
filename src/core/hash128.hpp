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

/// XXH3 with 128 bits. Who forges texts can make two with one hash, unless the seed is a secret.
[[nodiscard]] Hash128 hash128(std::string_view bytes, std::uint64_t seed = 0) noexcept;

}  // namespace datagen::core
