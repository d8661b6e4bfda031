#include "generators/sources/run_secret.hpp"

#include <sys/auxv.h>

#include <string_view>

#include "core/draw.hpp"
#include "core/hash128.hpp"

namespace datagen::generators::sources {

namespace {

// 16 random bytes, which the kernel gives every program as it starts.
core::Hash128 hash_of_run() noexcept {
  constexpr std::size_t kBytes = 16;
  const auto* const random = reinterpret_cast<const char*>(::getauxval(AT_RANDOM));
  return random == nullptr ? core::Hash128{} : core::hash128({random, kBytes});
}

}  // namespace

std::uint64_t run_secret(std::uint64_t number) noexcept {
  static const core::Hash128 seed = hash_of_run();
  return core::Stream(seed.high).draw(number) ^ core::Stream(seed.low).draw(~number);
}

}  // namespace datagen::generators::sources
