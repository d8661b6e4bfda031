// Finds the few characters that end a field among many that do not: 64 bytes at a time, as bits of a word.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "core/digest.hpp"
#include "readers/byte_masks.hpp"

namespace datagen::readers {

/// Three characters that have a meaning; name one twice where there are fewer.
using StructuralCharacters = std::array<char, 3>;

/// Bit i says that byte i is one of the characters.
using StructuralMask = std::uint64_t (*)(const char* text, const StructuralCharacters& characters) noexcept;
/// The same masks with all instructions.
[[nodiscard]] StructuralMask structural_mask(core::Instructions instructions) noexcept;

/// Walks over the structural characters of a text in order. Reads up to kMaskBytes behind its end.
class StructuralScanner {
 public:
  StructuralScanner() = default;
  StructuralScanner(StructuralMask mask_of, const char* begin, const char* end,
                    const StructuralCharacters& characters) noexcept
      : mask_of_(mask_of),
        characters_(characters),
        base_(begin),
        end_(end),
        mask_(mask_of(begin, characters)) {}

  /// The next one, each once; a pointer at or behind the end when there is none.
  [[nodiscard]] const char* next() noexcept {
    while (mask_ == 0) {
      if (end_ - base_ <= static_cast<std::ptrdiff_t>(kMaskBytes)) return end_;
      base_ += kMaskBytes;
      mask_ = mask_of_(base_, characters_);
    }
    const char* const found = base_ + std::countr_zero(mask_);
    mask_ &= mask_ - 1;
    return found < end_ ? found : end_;
  }

 private:
  StructuralMask mask_of_ = nullptr;
  StructuralCharacters characters_{};
  const char* base_ = nullptr;
  const char* end_ = nullptr;
  std::uint64_t mask_ = 0;
};

}  // namespace datagen::readers
