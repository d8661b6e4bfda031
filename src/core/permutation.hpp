// A bijection of [0, size): distinct values at any size without memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace datagen::core {

/// A keyed Feistel network over the next power of two, cycle-walked into [0, size) (Black and Rogaway:
/// Ciphers with Arbitrary Finite Domains, CT-RSA 2002). At most one walk step is expected, as the power is
/// below 2 * size. Const, any thread.
class Permutation {
 public:
  /// `size` is 1 to 2^63.
  Permutation(std::uint64_t key, std::uint64_t size) noexcept;

  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  /// The image of `index` < size().
  [[nodiscard]] std::uint64_t forward(std::uint64_t index) const noexcept {
    do {
      index = encrypt(index);
    } while (index >= size_);
    return index;
  }
  /// The images of many indexes, in their place; the same values as forward() of each.
  void forward(std::span<std::uint64_t> indexes) const noexcept {
    const Permutation self = *this;  // known not to change with the values
    forward(indexes, [&self](std::size_t) -> const Permutation& { return self; });
  }
  /// The same, each index by a permutation of its own: `order_of(i)` is that of indexes[i]. Those that a step
  /// leaves outside are walked on together: which they are cannot be guessed, and a branch for each would be
  /// mispredicted.
  template <typename OrderOf>
  static void forward(std::span<std::uint64_t> indexes, OrderOf order_of) noexcept {
    constexpr std::size_t kBatch = 64;  // whose places `outside` keeps
    std::array<std::uint8_t, kBatch> outside;
    for (std::size_t first = 0; first < indexes.size(); first += kBatch) {
      std::size_t left = 0;
      const auto step = [&](std::size_t place) {
        const Permutation& order = order_of(first + place);
        std::uint64_t& index = indexes[first + place];
        index = order.encrypt(index);
        outside[left] = static_cast<std::uint8_t>(place);
        left += index >= order.size_ ? 1 : 0;
      };
      const std::size_t count = std::min(kBatch, indexes.size() - first);
      for (std::size_t place = 0; place < count; ++place) step(place);
      while (left > 0) {
        const std::size_t walked = left;
        left = 0;
        for (std::size_t k = 0; k < walked; ++k) step(outside[k]);
      }
    }
  }
  /// The index whose image is `value` < size().
  [[nodiscard]] std::uint64_t inverse(std::uint64_t value) const noexcept {
    do {
      value = decrypt(value);
    } while (value >= size_);
    return value;
  }

 private:
  friend struct PermutationSteps;

  // Six half rounds: three times each half has been mixed with the other, where four are the least for a
  // permutation that passes as random (Luby and Rackoff 1988).
  static constexpr unsigned kHalfRounds = 6;

  [[nodiscard]] static constexpr std::uint64_t scramble(std::uint64_t half, std::uint64_t key) noexcept {
    std::uint64_t x = (half + key) * 0x9FB21C651E98DF25ULL;
    x ^= x >> 32U;
    x *= 0xD6E8FEB86659FD93ULL;
    return x >> 32U;
  }
  [[nodiscard]] std::uint64_t encrypt(std::uint64_t x) const noexcept {
    std::uint64_t low = x & low_mask_;
    std::uint64_t high = x >> low_bits_;
    for (unsigned round = 0; round < kHalfRounds; round += 2) {
      low ^= scramble(high, keys_[round]) & low_mask_;
      high ^= scramble(low, keys_[round + 1]) & high_mask_;
    }
    return (high << low_bits_) | low;
  }
  [[nodiscard]] std::uint64_t decrypt(std::uint64_t x) const noexcept {
    std::uint64_t low = x & low_mask_;
    std::uint64_t high = x >> low_bits_;
    for (unsigned round = kHalfRounds; round > 0; round -= 2) {
      high ^= scramble(low, keys_[round - 1]) & high_mask_;
      low ^= scramble(high, keys_[round - 2]) & low_mask_;
    }
    return (high << low_bits_) | low;
  }

  std::uint64_t size_;
  std::uint64_t low_mask_;
  std::uint64_t high_mask_;
  unsigned low_bits_;
  std::array<std::uint64_t, kHalfRounds> keys_;
};

}  // namespace datagen::core
