#include "core/hash128.hpp"

#include <xxhash.h>

namespace datagen::core {

Hash128 hash128(std::string_view bytes, std::uint64_t seed) noexcept {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  return {hash.high64, hash.low64};
}

}  // namespace datagen::core
