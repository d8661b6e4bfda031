// Stateless random draws: draw(stream, row) is a pure function, so any cell can be made on its own.
//
// A stream is SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014)
// read at the position of the row; its start is the XXH3 hash of seed and name. Within one stream all 2^64
// rows draw distinct values.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

namespace datagen::core {

/// SplitMix64's finalizer (Stafford's variant 13): a bijection of 64-bit words.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) noexcept {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

/// A named source of one 64-bit draw per row. Value type; const, any thread.
class Stream {
 public:
  constexpr explicit Stream(std::uint64_t key) noexcept : key_(key) {}
  /// The stream called `name` under `seed`: XXH3_64bits_withSeed, the same on every machine.
  [[nodiscard]] static Stream named(std::uint64_t seed, std::string_view name) noexcept;

  /// An independent stream below this one.
  [[nodiscard]] constexpr Stream part(std::uint64_t number) const noexcept {
    return Stream(mix(key_ ^ mix(number + 0xD1B54A32D192ED03ULL)));
  }
  [[nodiscard]] Stream part(std::string_view name) const noexcept { return named(key_, name); }

  [[nodiscard]] constexpr std::uint64_t key() const noexcept { return key_; }
  [[nodiscard]] constexpr std::uint64_t draw(std::uint64_t row) const noexcept {
    return mix(key_ + row * 0x9E3779B97F4A7C15ULL);
  }

 private:
  std::uint64_t key_;
};

/// Maps a draw to [0, count) by multiply-shift (Lemire 2019, without rejection: the bias is below count /
/// 2^64).
[[nodiscard]] constexpr std::uint64_t below(std::uint64_t draw, std::uint64_t count) noexcept {
  __extension__ using Wide = unsigned __int128;
  return static_cast<std::uint64_t>((static_cast<Wide>(draw) * count) >> 64U);
}

/// Maps a draw to [0, count) uniformly so that raising `count` from n to m moves only a share (m - n) / m of
/// the draws, and those into [n, m): a parent table that grows leaves most children where they are. Constant
/// expected time. Leu: Fast Consistent Hashing in Constant Time, arXiv 2307.12448. `count` >= 1.
[[nodiscard]] constexpr std::uint64_t consistent_below(std::uint64_t draw, std::uint64_t count) noexcept {
  // For a power of two 2^m: the highest set bit j of m bits picks the half [2^j, 2^(j+1)) with the right
  // odds, and bits that depend on j alone pick the place in it; so the next power of two only ever moves
  // draws into its new half.
  const auto in_power = [draw](unsigned bits) constexpr noexcept->std::uint64_t {
    const std::uint64_t low = bits == 64 ? draw : draw & ((std::uint64_t{1} << bits) - 1);
    if (low == 0) return 0;
    const auto top = static_cast<unsigned>(std::bit_width(low)) - 1U;
    const std::uint64_t half = std::uint64_t{1} << top;
    return half + (mix(draw ^ (half * 0xA0761D6478BD642FULL)) & (half - 1));
  };
  if (count <= 1) return 0;
  const auto bits = static_cast<unsigned>(std::bit_width(count - 1));
  const std::uint64_t first = in_power(bits);
  if (first < count) return first;
  const std::uint64_t mask = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
  for (std::uint64_t attempt = draw;;) {
    attempt = mix(attempt + 0xE7037ED1A0B428DBULL);
    const std::uint64_t candidate = attempt & mask;
    if (candidate <= mask / 2) return in_power(bits - 1);
    if (candidate < count) return candidate;
  }
}

}  // namespace datagen::core
