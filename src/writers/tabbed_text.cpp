#include "writers/tabbed_text.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "core/processor.hpp"

namespace datagen::writers {

namespace {

// COPY escapes some of the bytes up to this one, and backslashes.
constexpr char kLastControl = '\r';

constexpr std::uint64_t each(char byte) {
  return static_cast<unsigned char>(byte) * 0x0101'0101'0101'0101ULL;
}
constexpr std::uint64_t kHighBits = each('\x80');

// The high bit of each byte that is zero, the others 0.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return ~(((word & ~kHighBits) + ~kHighBits) | word | ~kHighBits);
}

bool copy_portable(char* out, const char* text, std::size_t size, char delimiter) noexcept {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  for (std::size_t done = 0; done < size; done += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text + done, sizeof word);
    const std::uint64_t delimiters = (zero_bytes(word ^ each(delimiter)) >> 7U) * 0xFF;
    const std::uint64_t others = word & ~delimiters;
    const std::uint64_t tabbed = others | (delimiters & each('\t'));
    std::memcpy(out + done, &tabbed, sizeof tabbed);
    // Spaces where the delimiters were. High bytes are none that carry over from 0x80 - kLastControl - 1
    // less.
    const std::uint64_t looked_at = others | (delimiters & each(' '));
    const std::uint64_t above = ((looked_at & ~kHighBits) + each(0x7F - kLastControl)) | looked_at;
    std::uint64_t found = (~above & kHighBits) | zero_bytes(looked_at ^ each('\\'));
    const std::size_t rest = size - done;
    if (rest < sizeof word) found &= (std::uint64_t{1} << (8 * rest)) - 1;
    if (found != 0) return false;
  }
  return true;
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] bool copy_avx2(char* out, const char* text, std::size_t size,
                                       char delimiter) noexcept {
  const __m256i delimiters = _mm256_set1_epi8(delimiter);
  const __m256i tabs = _mm256_set1_epi8('\t');
  const __m256i backslashes = _mm256_set1_epi8('\\');
  const __m256i controls = _mm256_set1_epi8(kLastControl);
  for (std::size_t done = 0; done < size; done += sizeof(__m256i)) {
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + done));
    const __m256i is_delimiter = _mm256_cmpeq_epi8(bytes, delimiters);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + done),
                        _mm256_blendv_epi8(bytes, tabs, is_delimiter));
    const __m256i is_special = _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_min_epu8(bytes, controls), bytes),
                                               _mm256_cmpeq_epi8(bytes, backslashes));
    auto found =
        static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_andnot_si256(is_delimiter, is_special)));
    const std::size_t rest = size - done;
    if (rest < sizeof(__m256i)) found &= (std::uint32_t{1} << rest) - 1;
    if (found != 0) return false;
  }
  return true;
}
static_assert(sizeof(__m256i) == kTabbedMargin);
#endif

}  // namespace

CopyTabbed copy_tabbed([[maybe_unused]] core::Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (core::may_use_avx2(instructions)) return copy_avx2;
#endif
  return copy_portable;
}

}  // namespace datagen::writers
