// Finds rows whose foreign key no parent has, among any number of both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "generators/sources/key_entry.hpp"
#include "generators/sources/key_partitions.hpp"
#include "generators/sources/key_spread.hpp"
#include "generators/sources/key_table.hpp"

namespace datagen::generators::sources {

/// Keys are held in memory; once they are too many, all go to disk, in parts. One thread at a time.
class MissingKeys {
 public:
  /// At most `most_held` keys, KeyTable::kMostEntries or less, are in memory at once.
  explicit MissingKeys(std::size_t most_held = KeyTable::kMostEntries,
                       const KeySpread& spread = KeySpread::of_run())
      : most_held_(most_held), spread_(spread) {}

  /// Parents and children come in any order. Throws core::Error where a temporary file cannot be written.
  void add_parent(const KeyWords& key) { add({key, KeyPartitions::kParent}); }
  void add_child(const KeyEntry& entry) { add(entry); }
  /// The offsets of the first `most` children whose key no parent has, ascending; nothing can be added
  /// afterwards. Throws core::Error.
  [[nodiscard]] std::vector<std::uint64_t> missing(std::size_t most);

 private:
  void add(const KeyEntry& entry);

  std::size_t most_held_;
  KeySpread spread_;
  std::vector<KeyEntry> held_;
  std::optional<KeyPartitions> partitions_;
};

}  // namespace datagen::generators::sources
