// Chains of draws of many rows, advanced side by side.
#pragma once

#include <cstdint>
#include <span>

#include "core/digest.hpp"
#include "core/draw.hpp"

namespace datagen::generators {

inline constexpr std::uint64_t kStateStep = 0x9E3779B97F4A7C15ULL;

/// The draw behind `state` of a chain.
[[nodiscard]] constexpr std::uint64_t next_state(std::uint64_t state) noexcept {
  return core::mix(state + kStateStep);
}

/// Advances each state by as many draws as `draws` has for it (as many as there are states): the same with
/// all instructions.
using AdvanceStates = void (*)(std::span<std::uint64_t> states, const std::uint32_t* draws) noexcept;
[[nodiscard]] AdvanceStates advance_states(core::Instructions instructions) noexcept;

}  // namespace datagen::generators
