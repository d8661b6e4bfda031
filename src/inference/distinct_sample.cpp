#include "inference/distinct_sample.hpp"

#include <xxhash.h>

#include <algorithm>
#include <utility>

namespace datagen::inference {

namespace {

constexpr std::size_t kFirstSlots = 256;

}  // namespace

std::uint64_t DistinctSample::hash_of(std::string_view text) noexcept {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  return hash == 0 ? 1 : hash;  // 0 marks a free slot
}

void DistinctSample::add(std::uint64_t hash) {
  if (!is_kept(hash, level_)) return;
  if (slots_.size() < 2 * std::min(count_ + 1, kMaxHashes)) rebuild(std::max(kFirstSlots, slots_.size() * 2));
  if (!insert(hash)) {
    has_repeats_ = true;
    return;
  }
  while (count_ > kMaxHashes) {
    ++level_;
    rebuild(slots_.size());
  }
}

bool DistinctSample::insert(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = (hash >> 32U) & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == hash) return false;
    if (slots_[slot] != 0) continue;
    slots_[slot] = hash;
    ++count_;
    return true;
  }
}

bool DistinctSample::has(std::uint64_t hash) const noexcept {
  if (slots_.empty()) return false;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = (hash >> 32U) & mask; slots_[slot] != 0; slot = (slot + 1) & mask)
    if (slots_[slot] == hash) return true;
  return false;
}

// Drops what the level no longer keeps.
void DistinctSample::rebuild(std::size_t slots) {
  std::vector<std::uint64_t> old(slots);
  std::swap(old, slots_);
  count_ = 0;
  for (const std::uint64_t hash : old)
    if (hash != 0 && is_kept(hash, level_)) insert(hash);
}

bool DistinctSample::is_within(const DistinctSample& other) const {
  const unsigned level = std::max(level_, other.level_);
  return std::all_of(slots_.begin(), slots_.end(), [&](std::uint64_t hash) {
    return hash == 0 || !is_kept(hash, level) || other.has(hash);
  });
}

}  // namespace datagen::inference
