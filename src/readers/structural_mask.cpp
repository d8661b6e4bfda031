#include "readers/structural_mask.hpp"

namespace datagen::readers {

namespace {

template <typename Bytes>
[[gnu::always_inline]] inline std::uint64_t mask_with(const char* text,
                                                      const StructuralCharacters& characters) noexcept {
  const Bytes bytes(text);
  return bytes.equal(characters[0]) | bytes.equal(characters[1]) | bytes.equal(characters[2]);
}

std::uint64_t mask_portable(const char* text, const StructuralCharacters& characters) noexcept {
  return mask_with<PortableBytes>(text, characters);
}

#if defined(__x86_64__)
[[DATAGEN_AVX2, gnu::flatten]] std::uint64_t mask_avx2(const char* text,
                                                       const StructuralCharacters& characters) noexcept {
  return mask_with<Avx2Bytes>(text, characters);
}
#endif

}  // namespace

StructuralMask structural_mask([[maybe_unused]] core::Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (instructions != core::Instructions::Portable && has_avx2()) return mask_avx2;
#endif
  return mask_portable;
}

}  // namespace datagen::readers
