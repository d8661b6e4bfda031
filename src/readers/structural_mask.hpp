// Finds the few characters that end a field among many that do not: 64 bytes at a time, as bits of a word.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace datagen::readers {

/// Three characters that have a meaning; name one twice where there are fewer.
using StructuralCharacters = std::array<char, 3>;

/// Bytes that a mask covers, and that must be readable behind the end of a text.
inline constexpr std::size_t kMaskBytes = 64;

#if defined(__SSE2__)
/// Bit i says that byte i is one of the characters.
[[nodiscard]] inline std::uint64_t structural_mask(const char* text,
                                                   const StructuralCharacters& characters) noexcept {
  const __m128i first = _mm_set1_epi8(characters[0]);
  const __m128i second = _mm_set1_epi8(characters[1]);
  const __m128i third = _mm_set1_epi8(characters[2]);
  std::uint64_t mask = 0;
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + 16UL * part));
    const __m128i equal =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, first), _mm_cmpeq_epi8(bytes, second)),
                     _mm_cmpeq_epi8(bytes, third));
    mask |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(equal))} << (16U * part);
  }
  return mask;
}
#else
namespace detail {

// The high bit of each byte of `word` that is `character`, the others 0.
[[nodiscard]] inline std::uint64_t equal_bytes(std::uint64_t word, char character) noexcept {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101U;
  constexpr std::uint64_t kLow = 0x7F7F'7F7F'7F7F'7F7FU;
  const std::uint64_t difference = word ^ (kOnes * static_cast<unsigned char>(character));
  return ~(((difference & kLow) + kLow) | difference | kLow);
}

}  // namespace detail

/// Bit i says that byte i is one of the characters.
[[nodiscard]] inline std::uint64_t structural_mask(const char* text,
                                                   const StructuralCharacters& characters) noexcept {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  std::uint64_t mask = 0;
  for (unsigned part = 0; part < 8; ++part) {
    std::uint64_t word = 0;
    std::memcpy(&word, text + 8UL * part, sizeof word);
    const std::uint64_t equal = detail::equal_bytes(word, characters[0]) |
                                detail::equal_bytes(word, characters[1]) |
                                detail::equal_bytes(word, characters[2]);
    // Gathers the eight high bits into one byte.
    mask |= (((equal >> 7U) * 0x0102'0408'1020'4080U) >> 56U) << (8U * part);
  }
  return mask;
}
#endif

/// Walks over the structural characters of a text in order. Reads up to kMaskBytes behind its end.
class StructuralScanner {
 public:
  StructuralScanner() = default;
  StructuralScanner(const char* begin, const char* end, const StructuralCharacters& characters) noexcept
      : characters_(characters), base_(begin), end_(end), mask_(structural_mask(begin, characters)) {}

  /// The next one, each once; a pointer at or behind the end when there is none.
  [[nodiscard]] const char* next() noexcept {
    while (mask_ == 0) {
      if (end_ - base_ <= static_cast<std::ptrdiff_t>(kMaskBytes)) return end_;
      base_ += kMaskBytes;
      mask_ = structural_mask(base_, characters_);
    }
    const char* const found = base_ + std::countr_zero(mask_);
    mask_ &= mask_ - 1;
    return found < end_ ? found : end_;
  }

 private:
  StructuralCharacters characters_{};
  const char* base_ = nullptr;
  const char* end_ = nullptr;
  std::uint64_t mask_ = 0;
};

}  // namespace datagen::readers
