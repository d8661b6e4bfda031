// Keys in memory, each once: what comes back is found as it is added.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "generators/sources/key_entry.hpp"
#include "generators/sources/key_spread.hpp"

namespace datagen::generators::sources {

/// A hash table of open addresses over entries that lie one behind the other. Order of entries: any.
class KeyTable {
 public:
  /// 12 MiB of entries, 4 MiB of slots.
  static constexpr std::size_t kMostEntries = std::size_t{1} << 19U;

  /// Holds at most that many different keys, kMostEntries or less.
  KeyTable(std::size_t most_entries, const KeySpread& spread)
      : most_entries_(most_entries), spread_(spread) {}

  [[nodiscard]] std::size_t most_entries() const noexcept { return most_entries_; }
  /// Forgets all. About so many entries will come.
  void clear(std::size_t expected);
  /// False: there is no room for all of them.
  [[nodiscard]] bool add(std::span<const KeyEntry> entries, FirstRows& repeated);
  [[nodiscard]] bool holds(const KeyWords& key) noexcept { return find(key, spread_(key)) != 0; }
  /// What add() would find, of a key that need not be remembered.
  void compare(const KeyEntry& entry, FirstRows& repeated);

 private:
  // Number of an entry from 1 on, 0 where there is none, below bits of its spread that tell it from others.
  using Slot = std::uint32_t;
  static constexpr unsigned kNumberBits = std::bit_width(kMostEntries);
  static constexpr Slot kNumberMask = (Slot{1} << kNumberBits) - 1;

  // The slot of the key, or the empty one where it would be.
  [[nodiscard]] Slot& find(const KeyWords& key, std::uint64_t place) noexcept;
  // Of two rows with one key the later one is repeated, the other one stays.
  void meet(KeyEntry& known, const KeyEntry& entry, FirstRows& repeated);

  std::size_t most_entries_;
  KeySpread spread_;
  std::vector<KeyEntry> entries_;
  std::vector<Slot> slots_;  // a power of two, half of them empty
};

}  // namespace datagen::generators::sources
