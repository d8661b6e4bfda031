// Truth values of a block as a mask, and values chosen by one: by vectors, where the processor has them.
#pragma once

#include <cstdint>

#include "core/digest.hpp"

namespace datagen::generators::expressions {

/// Both work on slots, and look at or write up to three values behind the first `count`.
struct RowMasks {
  /// Bit r: whether values[r] is not 0; bits from `count` on are any.
  std::uint64_t (*true_rows)(const std::uint64_t* values, std::uint32_t count) noexcept;
  /// to[r] = from[r] where bit r of `rows` is set.
  void (*copy_rows)(std::uint64_t rows, const std::uint64_t* from, std::uint64_t* to,
                    std::uint32_t count) noexcept;
};
[[nodiscard]] RowMasks row_masks(core::Instructions instructions) noexcept;

/// Those for this processor and environment.
inline const RowMasks kRowMasks = row_masks(core::wanted_instructions());

}  // namespace datagen::generators::expressions
