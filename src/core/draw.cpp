#include "core/draw.hpp"

#include <xxhash.h>

namespace datagen::core {

Stream Stream::named(std::uint64_t seed, std::string_view name) noexcept {
  // The hash is mixed once more because streams of neighbouring names would otherwise start at XXH3's raw
  // output, which part() then XORs with small numbers.
  return Stream(mix(XXH3_64bits_withSeed(name.data(), name.size(), seed)));
}

}  // namespace datagen::core
