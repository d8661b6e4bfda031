// Weighted choice in constant time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace datagen::core {

/// Walker's alias method (ACM TOMS 1977) in Vose's form, in 32-bit fixed point: only IEEE basic operations
/// are used to build it, so the table is the same on every machine. Const, any thread.
class AliasTable {
 public:
  /// At least one weight; none negative, the sum positive and finite (checked where weights are read).
  explicit AliasTable(std::span<const double> weights);

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(buckets_.size()); }
  /// The choice that a draw stands for. The odds are right to within 2^-32.
  [[nodiscard]] std::uint32_t choose(std::uint64_t draw) const noexcept;

  class Chooser;
  /// What chooses, as a value of two words for a loop of its own. Valid while the table is.
  [[nodiscard]] Chooser chooser() const noexcept;

 private:
  struct Bucket {
    std::uint64_t threshold;  ///< 0..2^32: low draws below it stay
    std::uint32_t alias;
  };
  std::vector<Bucket> buckets_;
};

class AliasTable::Chooser {
 public:
  explicit Chooser(std::span<const Bucket> buckets) noexcept : buckets_(buckets) {}
  [[nodiscard]] std::uint32_t choose(std::uint64_t draw) const noexcept {
    const std::uint64_t bucket = ((draw >> 32U) * buckets_.size()) >> 32U;
    const Bucket& entry = buckets_[bucket];
    // By arithmetic: a branch on a random bit is mispredicted half of the time.
    const std::uint64_t moves = (draw & 0xFFFFFFFFULL) < entry.threshold ? 0 : 1;
    return static_cast<std::uint32_t>(bucket ^ ((bucket ^ entry.alias) & (0 - moves)));
  }

 private:
  std::span<const Bucket> buckets_;
};

inline AliasTable::Chooser AliasTable::chooser() const noexcept {
  return Chooser(buckets_);
}

inline std::uint32_t AliasTable::choose(std::uint64_t draw) const noexcept {
  return chooser().choose(draw);
}

}  // namespace datagen::core
