// A key of any columns as two words.
#pragma once

#include <cstdint>
#include <string>

#include "core/block.hpp"
#include "generators/sources/field_column.hpp"
#include "generators/sources/key_entry.hpp"

namespace datagen::generators::sources {

/// Keys have the same hash where their values are read as the same slots or texts; others practically never,
/// whatever a file holds: each run of the program hashes with a secret of its own. One thread at a time.
class KeyHasher {
 public:
  KeyHasher();

  void clear() noexcept { bytes_.clear(); }
  /// A row's value of the next column: the slots' bits, or a text with its length before it.
  void add(const FieldColumn& column, const core::Slot* slots, std::uint32_t row, bool is_null);
  [[nodiscard]] KeyWords key() const noexcept;

 private:
  std::uint64_t seed_;
  std::string bytes_;
};

}  // namespace datagen::generators::sources
