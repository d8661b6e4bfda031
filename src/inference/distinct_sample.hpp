// Which values a column has, within fixed memory: the hashes of all of them while they are few, of an even
// sample later.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace datagen::inference {

/// Adaptive sampling: hashes whose lowest `level` bits are 0 are kept. When there are more than kMaxHashes,
/// the level rises and half of them go. A kept hash stands for 2^level values; two samples of the same values
/// keep the same hashes, so that one can be looked up in the other.
class DistinctSample {
 public:
  /// At most 512 KiB of hashes: exact up to 32 768 different values.
  static constexpr std::size_t kMaxHashes = 32'768;

  [[nodiscard]] static std::uint64_t hash_of(std::string_view text) noexcept;

  void add(std::uint64_t hash);

  /// Whether all values were kept.
  [[nodiscard]] bool is_exact() const noexcept { return level_ == 0; }
  /// Whether one of those kept came twice.
  [[nodiscard]] bool has_repeats() const noexcept { return has_repeats_; }
  /// How many different values there are, about; exact while is_exact().
  [[nodiscard]] std::uint64_t distinct_count() const noexcept { return std::uint64_t{count_} << level_; }
  /// Whether the other one has all values of this one, as far as both were kept.
  [[nodiscard]] bool is_within(const DistinctSample& other) const;

 private:
  // False: it was there.
  bool insert(std::uint64_t hash);
  [[nodiscard]] bool has(std::uint64_t hash) const noexcept;
  void rebuild(std::size_t slots);
  [[nodiscard]] bool is_kept(std::uint64_t hash, unsigned level) const noexcept {
    return (hash & ((std::uint64_t{1} << level) - 1)) == 0;
  }

  std::vector<std::uint64_t> slots_;  // 0: free; open addressing by the upper bits
  std::size_t count_ = 0;
  unsigned level_ = 0;
  bool has_repeats_ = false;
};

}  // namespace datagen::inference
