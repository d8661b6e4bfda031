#include "readers/field_ends.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "readers/byte_masks.hpp"

namespace datagen::readers {

namespace {

// Places are written so many at once, whether there are any: no branch to guess. Lines are longer than
// fields.
constexpr unsigned kEndsAtOnce = 8;
constexpr unsigned kLinesAtOnce = 2;
// Written behind the most that were asked for: those of one mask and of what is written at once.
constexpr std::size_t kRoomBehind = kMaskBytes + 16;

// The places of the mask's bits from `base` on; returns where the next one goes.
template <unsigned kAtOnce>
[[gnu::always_inline]] inline std::uint32_t* write_places(std::uint32_t* out, std::uint64_t mask,
                                                          std::uint32_t base) noexcept {
  std::uint32_t* const end = out + std::popcount(mask);
  do {
#pragma GCC unroll 8
    for (unsigned i = 0; i < kAtOnce; ++i) {
      out[i] = base + static_cast<std::uint32_t>(std::countr_zero(mask));
      mask &= mask - 1;
    }
    out += kAtOnce;
  } while (mask != 0);
  return end;
}

// One by one.
struct WritePlaces {
  [[gnu::always_inline]] static std::uint32_t* ends(std::uint32_t* out, std::uint64_t mask,
                                                    std::uint32_t base) noexcept {
    return write_places<kEndsAtOnce>(out, mask, base);
  }
};

#if defined(__x86_64__)
// Sixteen by sixteen: the bits' numbers, as bytes, are moved to the front.
struct CompressPlaces {
  [[DATAGEN_AVX512]] static std::uint32_t* ends(std::uint32_t* out, std::uint64_t mask,
                                                std::uint32_t base) noexcept {
    constexpr std::size_t kAtOnce = 16;
    alignas(64) static constexpr auto kNumbers = [] {
      std::array<std::uint8_t, kMaskBytes> numbers{};
      for (std::size_t i = 0; i < kMaskBytes; ++i) numbers[i] = static_cast<std::uint8_t>(i);
      return numbers;
    }();
    const __m512i numbers = _mm512_maskz_compress_epi8(mask, _mm512_load_si512(kNumbers.data()));
    const auto count = static_cast<std::size_t>(std::popcount(mask));
    store(out, part<0>(numbers), base);
    if (count > kAtOnce) {
      store(out + kAtOnce, part<1>(numbers), base);
      store(out + 2 * kAtOnce, part<2>(numbers), base);
      store(out + 3 * kAtOnce, part<3>(numbers), base);
    }
    return out + count;
  }

 private:
  // With masks that leave nothing out: without them gcc 12 warns of what the instructions do not read (GCC
  // bug 105593).
  template <int kPart>
  [[DATAGEN_AVX512]] static __m128i part(__m512i numbers) noexcept {
    return _mm512_maskz_extracti32x4_epi32(0xF, numbers, kPart);
  }
  [[DATAGEN_AVX512]] static void store(std::uint32_t* out, __m128i numbers, std::uint32_t base) noexcept {
    const __m512i bases = _mm512_set1_epi32(static_cast<int>(base));
    _mm512_storeu_si512(out, _mm512_add_epi32(_mm512_maskz_cvtepu8_epi32(0xFFFF, numbers), bases));
  }
};
#endif

template <typename Bytes, typename Write>
[[gnu::always_inline]] inline FieldEnds::Counts find_with(const char* text, std::size_t size,
                                                          const FieldSyntax& syntax, FieldEnds::Most most,
                                                          const FieldEnds::Places& places) noexcept {
  std::uint32_t* ends = places.ends;
  std::uint32_t* lines = places.lines;
  std::uint32_t* marks = places.marks;
  const std::uint32_t* const ends_end = ends + most.fields;
  const std::uint32_t* const lines_end = lines + most.lines;
  const std::uint32_t* const marks_end = marks + 2 * most.fields;
  std::uint64_t is_inside = 0;  // quotes: all ones
  std::uint64_t inner_lines = 0;
  for (std::size_t base = 0; base < size && ends < ends_end && lines < lines_end && marks <= marks_end;
       base += kMaskBytes) {
    const Bytes bytes(text + base);
    const std::uint64_t known = size - base < kMaskBytes ? (std::uint64_t{1} << (size - base)) - 1 : ~0ULL;
    const std::uint64_t all_lines = bytes.equal('\n') & known;
    const std::uint64_t all_ends = (bytes.equal(syntax.delimiter) & known) | all_lines;
    const std::uint64_t all_marks = syntax.has_marks ? bytes.equal(syntax.mark) & known : 0;
    std::uint64_t inside = is_inside;
    if (all_marks != 0) {
      marks = write_places<2>(marks, all_marks, static_cast<std::uint32_t>(base));
      if (syntax.is_quoted) inside ^= Bytes::parities(all_marks);
      is_inside = std::uint64_t{0} - (inside >> 63U);
    }
    inner_lines |= all_lines & inside;
    lines = write_places<kLinesAtOnce>(lines, all_lines & ~inside, static_cast<std::uint32_t>(base));
    ends = Write::ends(ends, all_ends & ~inside, static_cast<std::uint32_t>(base));
  }
  *marks = FieldEnds::kNone;
  return {static_cast<std::size_t>(ends - places.ends), static_cast<std::size_t>(lines - places.lines),
          static_cast<std::size_t>(marks - places.marks), inner_lines != 0};
}

FieldEnds::Counts find_portable(const char* text, std::size_t size, const FieldSyntax& syntax,
                                FieldEnds::Most most, const FieldEnds::Places& places) noexcept {
  return find_with<PortableBytes, WritePlaces>(text, size, syntax, most, places);
}

#if defined(__x86_64__)
[[DATAGEN_AVX2, gnu::flatten]] FieldEnds::Counts find_avx2(const char* text, std::size_t size,
                                                           const FieldSyntax& syntax, FieldEnds::Most most,
                                                           const FieldEnds::Places& places) noexcept {
  return find_with<Avx2Bytes, WritePlaces>(text, size, syntax, most, places);
}

[[DATAGEN_AVX512, gnu::flatten]] FieldEnds::Counts find_avx512(const char* text, std::size_t size,
                                                               const FieldSyntax& syntax,
                                                               FieldEnds::Most most,
                                                               const FieldEnds::Places& places) noexcept {
  return find_with<Avx512Bytes, CompressPlaces>(text, size, syntax, most, places);
}
#endif

FieldEnds::Find find_function([[maybe_unused]] core::Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (instructions == core::Instructions::Widest && has_avx512()) return find_avx512;
  if (instructions != core::Instructions::Portable && has_avx2()) return find_avx2;
#endif
  return find_portable;
}

}  // namespace

FieldEnds::FieldEnds(core::Instructions instructions) : find_(find_function(instructions)) {}

void FieldEnds::find(const char* text, std::size_t size, const FieldSyntax& syntax, Most most) {
  ends_.resize(std::max(ends_.size(), most.fields + kRoomBehind));
  lines_.resize(std::max(lines_.size(), most.lines + kRoomBehind));
  marks_.resize(std::max(marks_.size(), 2 * most.fields + kRoomBehind));
  counts_ = find_(text, size, syntax, most, {ends_.data(), lines_.data(), marks_.data()});
}

}  // namespace datagen::readers
