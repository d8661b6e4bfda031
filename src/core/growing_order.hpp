// A random order of any number of rows that changes little when there are more of them.
#pragma once

#include <bit>
#include <cstdint>

#include "core/draw.hpp"

namespace datagen::core {

/// 1 / odd modulo 2^64 by Newton's method: each step doubles the bits that are right, of which three are.
[[nodiscard]] constexpr std::uint64_t inverse_of_odd(std::uint64_t odd) noexcept {
  std::uint64_t result = odd;
  for (int step = 0; step < 5; ++step) result *= 2 - odd * result;
  return result;
}

/// Which row stands at which place. A new row takes, with the odds of one half, the place of an earlier row,
/// which goes to the end; else it goes there itself. The places that rows [2^j, 2^(j+1)) take are a keyed
/// bijection of [0, 2^j), so that both directions are computed in two steps on average. Const, any thread.
class GrowingOrder {
 public:
  explicit constexpr GrowingOrder(Stream stream) noexcept : stream_(stream) {}

  /// The row at place `place` < count of the first `count` rows; count <= 2^63.
  [[nodiscard]] constexpr std::uint64_t row_at(std::uint64_t place, std::uint64_t count) const noexcept {
    while (count > 1) {
      const unsigned round = round_of(count - 1);
      const std::uint64_t half = std::uint64_t{1} << round;
      if (place >= half) {
        if (!takes_place(place)) return place;
        place = scramble(place - half, round);
      } else {
        const std::uint64_t row = half + unscramble(place, round);
        if (row < count && takes_place(row)) return row;
      }
      count = half;
    }
    return place;
  }

  /// The place of `row` < count.
  [[nodiscard]] constexpr std::uint64_t place_of(std::uint64_t row, std::uint64_t count) const noexcept {
    std::uint64_t place = row;
    unsigned round = 0;
    if (row > 0) {
      const unsigned own = round_of(row);
      if (takes_place(row)) place = scramble(row - (std::uint64_t{1} << own), own);
      round = own + 1;
    }
    for (; round < 63 && std::uint64_t{1} << round < count; ++round) {
      if (place >> round != 0) continue;
      const std::uint64_t later = (std::uint64_t{1} << round) + unscramble(place, round);
      if (later < count && takes_place(later)) place = later;
    }
    return place;
  }

 private:
  static constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15ULL;
  static constexpr std::uint64_t kSecond = 0xD6E8FEB86659FD93ULL;
  static constexpr std::uint64_t kFirstInverse = inverse_of_odd(kFirst);
  static constexpr std::uint64_t kSecondInverse = inverse_of_odd(kSecond);

  // The round in which a row above 0 came: row is in [2^round, 2^(round + 1)).
  static constexpr unsigned round_of(std::uint64_t row) noexcept {
    return static_cast<unsigned>(std::bit_width(row)) - 1U;
  }
  [[nodiscard]] constexpr bool takes_place(std::uint64_t row) const noexcept {
    return (stream_.draw(row) >> 63U) != 0;
  }
  // Bijections of [0, 2^bits), inverse to each other. A shift by at least half of the bits undoes itself.
  [[nodiscard]] constexpr std::uint64_t scramble(std::uint64_t x, unsigned bits) const noexcept {
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    const unsigned shift = (bits + 1) / 2;
    x = ((x + stream_.key()) * kFirst) & mask;
    x ^= x >> shift;
    x = (x * kSecond) & mask;
    x ^= x >> shift;
    return ((x + (stream_.key() >> 7U)) * kFirst) & mask;
  }
  [[nodiscard]] constexpr std::uint64_t unscramble(std::uint64_t x, unsigned bits) const noexcept {
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    const unsigned shift = (bits + 1) / 2;
    x = (x * kFirstInverse - (stream_.key() >> 7U)) & mask;
    x ^= x >> shift;
    x = (x * kSecondInverse) & mask;
    x ^= x >> shift;
    return (x * kFirstInverse - stream_.key()) & mask;
  }

  Stream stream_;
};

}  // namespace datagen::core
