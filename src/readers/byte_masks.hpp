// 64 bytes of a text compared with a character at once: bit i of a mask is byte i. The same masks with the
// instructions that every processor has, with AVX2 and with AVX-512.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace datagen::readers {

/// Bytes that a mask covers, and that must be readable behind the end of a text.
inline constexpr std::size_t kMaskBytes = 64;

/// Bit i is the parity of the bits up to i: set from each odd one to the bit before the next.
[[nodiscard]] constexpr std::uint64_t prefix_xor(std::uint64_t bits) noexcept {
  for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// In words of eight bytes.
class PortableBytes {
 public:
  explicit PortableBytes(const char* text) noexcept { std::memcpy(words_.data(), text, kMaskBytes); }

  [[nodiscard]] std::uint64_t equal(char character) const noexcept {
    static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101U;
    constexpr std::uint64_t kLow = 0x7F7F'7F7F'7F7F'7F7FU;
    const std::uint64_t wanted = kOnes * static_cast<unsigned char>(character);
    std::uint64_t mask = 0;
    for (unsigned part = 0; part < words_.size(); ++part) {
      const std::uint64_t difference = words_[part] ^ wanted;
      // The high bit of each byte that is the character, the others 0.
      const std::uint64_t found = ~(((difference & kLow) + kLow) | difference | kLow);
      // Gathers the eight high bits into one byte.
      mask |= (((found >> 7U) * 0x0102'0408'1020'4080U) >> 56U) << (8U * part);
    }
    return mask;
  }
  [[nodiscard]] static std::uint64_t parities(std::uint64_t bits) noexcept { return prefix_xor(bits); }

 private:
  std::array<std::uint64_t, 8> words_;
};

#if defined(__x86_64__)
/// What a function needs that looks at Avx2Bytes.
#define DATAGEN_AVX2 gnu::target("avx2,bmi,popcnt,pclmul")

class Avx2Bytes {
 public:
  [[DATAGEN_AVX2]] explicit Avx2Bytes(const char* text) noexcept
      : low_(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(text))),
        high_(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + kMaskBytes / 2))) {}

  [[nodiscard, DATAGEN_AVX2]] std::uint64_t equal(char character) const noexcept {
    const __m256i wanted = _mm256_set1_epi8(character);
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low_, wanted)));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high_, wanted)));
    return low | std::uint64_t{high} << 32U;
  }
  /// A product without carries with all ones.
  [[nodiscard, DATAGEN_AVX2]] static std::uint64_t parities(std::uint64_t bits) noexcept {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<std::int64_t>(bits)),
                                                 _mm_set1_epi8(static_cast<char>(0xFF)), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
  }

 private:
  __m256i low_;
  __m256i high_;
};

/// The same of Avx512Bytes.
#define DATAGEN_AVX512 gnu::target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt,pclmul")

class Avx512Bytes {
 public:
  [[DATAGEN_AVX512]] explicit Avx512Bytes(const char* text) noexcept : bytes_(_mm512_loadu_si512(text)) {}

  [[nodiscard, DATAGEN_AVX512]] std::uint64_t equal(char character) const noexcept {
    return _mm512_cmpeq_epi8_mask(bytes_, _mm512_set1_epi8(character));
  }
  [[nodiscard, DATAGEN_AVX512]] static std::uint64_t parities(std::uint64_t bits) noexcept {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<std::int64_t>(bits)),
                                                 _mm_set1_epi8(static_cast<char>(0xFF)), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
  }

 private:
  __m512i bytes_;
};

[[nodiscard]] inline bool has_avx512() noexcept {
  return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
         __builtin_cpu_supports("avx512vbmi2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
         __builtin_cpu_supports("popcnt") != 0 && __builtin_cpu_supports("pclmul") != 0;
}

[[nodiscard]] inline bool has_avx2() noexcept {
  return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
         __builtin_cpu_supports("popcnt") != 0 && __builtin_cpu_supports("pclmul") != 0;
}
#endif

}  // namespace datagen::readers
