#include "inference/frequent_values.hpp"

namespace datagen::inference {

void FrequentValues::add(std::string_view text, std::uint64_t hash) {
  if (!is_complete_) return;
  std::size_t slot = (hash >> 40U) % kSlots;
  for (; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    const std::size_t index = slots_[slot] - 1U;
    if (hashes_[index] != hash) continue;
    ++values_[index].count;
    return;
  }
  if (values_.size() == kMaxValues || text.size() > kMaxBytes) return forget();
  values_.push_back({std::string(text), 1});
  hashes_.push_back(hash);
  slots_[slot] = static_cast<std::uint8_t>(values_.size());
}

void FrequentValues::forget() {
  is_complete_ = false;
  values_ = {};
  hashes_ = {};
}

}  // namespace datagen::inference
