// Keys on disk, parted by where they lie among all, so that each part can be looked at in memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "generators/sources/key_entry.hpp"
#include "generators/sources/key_spread.hpp"
#include "generators/sources/key_table.hpp"
#include "generators/sources/temporary_file.hpp"

namespace datagen::generators::sources {

/// One thread at a time. Memory is that of one block for each part, 4 MiB, whatever is added.
class KeyPartitions {
 public:
  /// The offset of keys that others refer to.
  static constexpr std::uint64_t kParent = ~std::uint64_t{0};

  /// `has_one_word`: of all keys the high word is 0.
  KeyPartitions(bool has_one_word, const KeySpread& spread);

  /// Throws core::Error where the temporary file cannot be written.
  void add(const KeyEntry& entry);
  /// Rows with a key that a row before them has. Looks at all keys, part by part; nothing can be added
  /// afterwards. Throws core::Error.
  void find_repeated(KeyTable& table, FirstRows& repeated);
  /// The same for rows with a key that no parent has.
  void find_missing(KeyTable& table, FirstRows& missing);

 private:
  // Blocks of all parts nearly fit the second-level cache.
  static constexpr unsigned kPartBits = 9;
  static constexpr std::size_t kParts = std::size_t{1} << kPartBits;

  // As it stands in the file, where a part's blocks are a chain. About 8 KiB: few calls, and few seeks.
  struct Block {
    static constexpr std::size_t kWords = 1020;  // of entries of two words or three
    std::uint64_t before = 0;  // number of the part's block before it, from 1 on; 0 of the first one
    std::uint64_t size = 0;    // words
    std::array<std::uint64_t, kWords> words{};
  };
  struct Chain {
    std::uint64_t last_block = 0;
    std::uint64_t entries = 0;  // in its blocks
  };
  // A key's spread, then the key itself: keys that share a spread are still told apart.
  using Path = std::array<std::uint64_t, 3>;
  // Keys whose path begins with those bits.
  struct Prefix {
    Path bits;
    unsigned count;

    [[nodiscard]] bool holds(const Path& path) const noexcept;
    [[nodiscard]] Prefix half(std::uint64_t bit) const noexcept;
  };

  // Looks at the keys of a part in a table that is clear; false where it does not hold them all.
  using LookAt = std::function<bool(const Chain&, const Prefix&)>;

  void write(std::size_t part);
  void look_at_all(KeyTable& table, const LookAt& look);
  void look_at(const Chain& chain, const Prefix& prefix, KeyTable& table, const LookAt& look);
  // Calls `take` for the entries of each block; false once that is.
  bool visit(const Chain& chain, const Prefix& prefix, const std::function<bool()>& take);
  void read(std::uint64_t block, const Prefix& prefix);

  bool has_one_word_;
  KeySpread spread_;
  TemporaryFile file_;
  std::uint64_t blocks_ = 0;
  std::vector<Block> open_;           // of each part
  std::vector<std::uint32_t> sizes_;  // of the open blocks: side by side, as they are always looked at
  std::vector<Chain> chains_;         // of each part
  std::unique_ptr<Block> read_;
  std::vector<KeyEntry> entries_;  // of the block that was read
};

}  // namespace datagen::generators::sources
