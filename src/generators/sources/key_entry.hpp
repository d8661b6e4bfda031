// A key of a row: what tells it from other keys, and where the row stands.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <vector>

namespace datagen::generators::sources {

/// The key's values, where two words hold them, or a hash of them.
struct KeyWords {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const KeyWords&) const = default;
};

struct KeyEntry {
  KeyWords key;
  std::uint64_t offset = 0;  ///< of the row's record in the file
};

/// The first rows of those that are found, in any order and as often as they are found.
class FirstRows {
 public:
  explicit FirstRows(std::size_t most) : most_(most) {}

  void add(std::uint64_t offset) {
    if (offsets_.size() < most_) {
      offsets_.insert(offset);
    } else if (most_ > 0 && offset < *offsets_.rbegin() && offsets_.insert(offset).second) {
      offsets_.erase(std::prev(offsets_.end()));
    }
  }
  /// Ascending.
  [[nodiscard]] std::vector<std::uint64_t> offsets() const { return {offsets_.begin(), offsets_.end()}; }

 private:
  std::size_t most_;
  std::set<std::uint64_t> offsets_;
};

}  // namespace datagen::generators::sources
