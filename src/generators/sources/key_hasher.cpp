#include "generators/sources/key_hasher.hpp"

#include "core/hash128.hpp"
#include "generators/sources/run_secret.hpp"

namespace datagen::generators::sources {

namespace {

// Number of the secret: none that KeySpread has.
constexpr std::uint64_t kHashSecret = 100;

}  // namespace

KeyHasher::KeyHasher() : seed_(run_secret(kHashSecret)) {}

void KeyHasher::add(const FieldColumn& column, const core::Slot* slots, std::uint32_t row, bool is_null) {
  const auto append = [this](std::uint64_t word) {
    bytes_.append(reinterpret_cast<const char*>(&word), sizeof(word));
  };
  append(is_null ? 1 : 0);
  const std::uint64_t first = slots[0].values[row];
  if (column.slots() == 1) return append(first);
  const std::uint64_t second = slots[1].values[row];
  append(second);
  if (!column.is_text()) return append(first);
  bytes_.append(reinterpret_cast<const char*>(first), second);
}

KeyWords KeyHasher::key() const noexcept {
  const core::Hash128 hash = core::hash128(bytes_, seed_);
  return {hash.high, hash.low};
}

}  // namespace datagen::generators::sources
