// Finds keys that come back among any number of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "generators/sources/ascending_keys.hpp"
#include "generators/sources/key_entry.hpp"
#include "generators/sources/key_partitions.hpp"
#include "generators/sources/key_spread.hpp"
#include "generators/sources/key_table.hpp"

namespace datagen::generators::sources {

/// Keys that are greater than all before them cannot come back before one comes that is not: they are written
/// down in short. The others are held in memory; once they are too many, all go to disk, in parts. One thread
/// at a time.
class RepeatedKeys {
 public:
  enum class Kind : std::uint8_t {
    Word,   ///< the value, in its order; the high word is 0
    Words,  ///< the values, in their order
    Hash,
  };

  /// At most `most_held` keys, KeyTable::kMostEntries or less, are in memory at once.
  explicit RepeatedKeys(Kind kind, std::size_t most_held = KeyTable::kMostEntries,
                        const KeySpread& spread = KeySpread::of_run())
      : kind_(kind), most_held_(most_held), spread_(spread) {
    if (kind != Kind::Hash) ascending_.emplace();
  }

  /// Rows are added in the order of the file. Throws core::Error where a temporary file cannot be written.
  void add(const KeyEntry& entry);
  /// The offsets of the first `most` rows whose key stood in a row before them, ascending; nothing can be
  /// added afterwards. Throws core::Error.
  [[nodiscard]] std::vector<std::uint64_t> repeated(std::size_t most);

 private:
  void part();

  Kind kind_;
  std::size_t most_held_;
  KeySpread spread_;
  std::optional<AscendingKeys> ascending_;
  std::vector<KeyEntry> held_;
  std::optional<KeyPartitions> partitions_;
};

}  // namespace datagen::generators::sources
