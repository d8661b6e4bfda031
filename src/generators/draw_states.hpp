// Chains of draws of many rows, advanced side by side.
#pragma once

#include <cstdint>

#include "core/block.hpp"
#include "core/digest.hpp"
#include "core/draw.hpp"

namespace datagen::generators {

inline constexpr std::uint64_t kStateStep = 0x9E3779B97F4A7C15ULL;

/// The draw behind `state` of a chain.
[[nodiscard]] constexpr std::uint64_t next_state(std::uint64_t state) noexcept {
  return core::mix(state + kStateStep);
}

/// What is done to the chains of `count` rows, at most a block's; the same with all instructions. Values
/// behind these rows may change.
struct DrawChains {
  /// Advances each state by as many draws as `draws` has for it.
  void (*advance)(core::Slot& states, core::Slot& draws, std::uint32_t count) noexcept;
  /// Advances each state by `skipped` draws and one more, which chooses a number below `choices`.
  void (*choose)(core::Slot& states, std::uint32_t skipped, std::uint32_t choices, core::Slot& chosen,
                 std::uint32_t count) noexcept;
};
[[nodiscard]] const DrawChains& draw_chains(core::Instructions instructions) noexcept;

}  // namespace datagen::generators
