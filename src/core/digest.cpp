#include "core/digest.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstdlib>
#include <new>

#if defined(DATAGEN_XXHASH_DISPATCHES)
#define XXH_DISPATCH_DISABLE_REPLACE  // functions keep their names
#include <xxh_x86dispatch.h>
#endif

namespace datagen::core {

Instructions wanted_instructions() noexcept {
  const char* const set = std::getenv("DATAGEN_SIMD");
  const std::string_view asked = set != nullptr ? set : "";
  if (asked == "portable") return Instructions::Portable;
  return asked == "avx2" ? Instructions::Avx2 : Instructions::Widest;
}

void Digest::Free::operator()(XXH3_state_s* state) const noexcept {
  XXH3_freeState(state);
}

Digest::Digest(Instructions instructions) : state_(XXH3_createState()), instructions_(instructions) {
  if (!state_) throw std::bad_alloc();
  reset();
}

void Digest::update(std::string_view bytes) noexcept {
#if defined(DATAGEN_XXHASH_DISPATCHES)
  if (instructions_ == Instructions::Widest) {
    XXH3_128bits_update_dispatch(state_.get(), bytes.data(), bytes.size());
    return;
  }
#endif
  XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
}

std::string Digest::hex() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

void Digest::reset() noexcept {
  XXH3_128bits_reset(state_.get());
}

}  // namespace datagen::core
