// A bijection of [0, size): distinct values at any size without memory.
#pragma once

#include <array>
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
  /// The images of many indexes, in their place: what takes long in one at a time is to guess which of them
  /// are walked on. Any span; the same values as forward().
  void forward(std::span<std::uint64_t> indexes) const noexcept;
  /// One step of the walk: a bijection of the power of two. forward() repeats it until it is below size().
  [[nodiscard]] std::uint64_t step(std::uint64_t index) const noexcept { return encrypt(index); }
  /// The index whose image is `value` < size().
  [[nodiscard]] std::uint64_t inverse(std::uint64_t value) const noexcept {
    do {
      value = decrypt(value);
    } while (value >= size_);
    return value;
  }

 private:
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
