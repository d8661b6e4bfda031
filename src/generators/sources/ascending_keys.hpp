// Keys of which each is greater than the one before it: none of them comes back. Kept as what they and their
// rows grow by, some bytes each, in a temporary file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "generators/sources/key_entry.hpp"
#include "generators/sources/temporary_file.hpp"

namespace datagen::generators::sources {

/// One thread at a time. Offsets ascend. Memory is that of one block.
class AscendingKeys {
 public:
  AscendingKeys() : file_("the keys of a source") {}

  /// False where the key is not greater than the last one that was taken: it is not taken. Throws core::Error
  /// where the temporary file cannot be written.
  [[nodiscard]] bool take(const KeyEntry& entry);
  /// All that were taken, ascending. Throws core::Error.
  void visit(const std::function<void(const KeyEntry&)>& take) const;

 private:
  // As it stands in the file.
  struct Block {
    static constexpr std::size_t kBytes = (std::size_t{64} << 10U) - sizeof(std::uint64_t);
    std::uint64_t size = 0;
    std::array<std::uint8_t, kBytes> bytes{};
  };

  void append(std::uint64_t number) noexcept;
  // The entries of one block, behind `last`.
  static void visit(const Block& block, KeyEntry& last, const std::function<void(const KeyEntry&)>& take);

  TemporaryFile file_;
  std::uint64_t blocks_ = 0;
  Block open_;
  KeyEntry last_;
  bool is_empty_ = true;
};

}  // namespace datagen::generators::sources
