#include "generators/sources/key_spread.hpp"

#include <sys/auxv.h>

#include <cstring>
#include <string_view>

#include "core/hash128.hpp"

namespace datagen::generators::sources {

namespace {

// 16 random bytes, which the kernel gives every program as it starts.
constexpr std::size_t kRandomBytes = 16;

}  // namespace

KeySpread KeySpread::of_run() noexcept {
  const auto* const random = reinterpret_cast<const char*>(::getauxval(AT_RANDOM));
  const core::Hash128 seed = random == nullptr ? core::Hash128{} : core::hash128({random, kRandomBytes});
  Secret secret{};
  for (std::uint64_t i = 0; i < secret.size(); ++i)
    secret[i] = core::Stream(seed.high).draw(i) ^ core::Stream(seed.low).draw(~i);
  return KeySpread(secret);
}

}  // namespace datagen::generators::sources
