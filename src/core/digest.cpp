#include "core/digest.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <new>

namespace datagen::core {

void Digest::Free::operator()(XXH3_state_s* state) const noexcept {
  XXH3_freeState(state);
}

Digest::Digest() : state_(XXH3_createState()) {
  if (!state_) throw std::bad_alloc();
  reset();
}

void Digest::update(std::string_view bytes) noexcept {
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
