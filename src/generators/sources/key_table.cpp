#include "generators/sources/key_table.hpp"

#include <algorithm>
#include <array>

namespace datagen::generators::sources {

void KeyTable::clear(std::size_t expected) {
  entries_.clear();
  slots_.assign(2 * std::bit_ceil(std::clamp<std::size_t>(expected, 1, most_entries_)), 0);
}

KeyTable::Slot& KeyTable::find(const KeyWords& key, std::uint64_t place) noexcept {
  const Slot tag = static_cast<Slot>(place) & ~kNumberMask;
  const std::size_t mask = slots_.size() - 1;
  // The slots' number follows from the lowest bits, which the tag does not have.
  for (std::size_t i = place & mask;; i = (i + 1) & mask) {
    Slot& slot = slots_[i];
    if (slot == 0) return slot;
    if ((slot & ~kNumberMask) == tag && entries_[(slot & kNumberMask) - 1].key == key) return slot;
  }
}

void KeyTable::meet(KeyEntry& known, const KeyEntry& entry, FirstRows& repeated) {
  repeated.add(std::max(known.offset, entry.offset));
  known.offset = std::min(known.offset, entry.offset);
}

bool KeyTable::add(std::span<const KeyEntry> entries, FirstRows& repeated) {
  // Slots are fetched for some entries before they are needed.
  constexpr std::size_t kAhead = 16;
  std::array<std::uint64_t, kAhead> places{};
  while (!entries.empty()) {
    const std::size_t count = std::min(entries.size(), kAhead);
    for (std::size_t i = 0; i < count; ++i) {
      places[i] = spread_(entries[i].key);
      __builtin_prefetch(&slots_[places[i] & (slots_.size() - 1)], 1);
    }
    for (std::size_t i = 0; i < count; ++i) {
      Slot& slot = find(entries[i].key, places[i]);
      if (slot != 0) {
        meet(entries_[(slot & kNumberMask) - 1], entries[i], repeated);
        continue;
      }
      if (2 * entries_.size() == slots_.size() || entries_.size() == most_entries_) return false;
      entries_.push_back(entries[i]);
      slot = static_cast<Slot>(entries_.size()) | (static_cast<Slot>(places[i]) & ~kNumberMask);
    }
    entries = entries.subspan(count);
  }
  return true;
}

void KeyTable::compare(const KeyEntry& entry, FirstRows& repeated) {
  const Slot slot = find(entry.key, spread_(entry.key));
  if (slot != 0) meet(entries_[(slot & kNumberMask) - 1], entry, repeated);
}

}  // namespace datagen::generators::sources
