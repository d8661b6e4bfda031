#include "generators/draw_states.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/block.hpp"
#include "core/processor.hpp"

namespace datagen::generators {

namespace {

void advance_portable(std::span<std::uint64_t> states, const std::uint32_t* draws) noexcept {
  std::uint32_t most = 0;
  for (std::size_t i = 0; i < states.size(); ++i) most = std::max(most, draws[i]);
  // By a choice of values: whether a row is done cannot be guessed. All rows side by side, as one product
  // waits for the one before.
  for (std::uint32_t draw = 0; draw < most; ++draw) {
    for (std::size_t i = 0; i < states.size(); ++i) {
      const std::uint64_t advanced = next_state(states[i]);
      states[i] = draw < draws[i] ? advanced : states[i];
    }
  }
}

#if defined(__x86_64__)

// Vectors of 512 bits would lower the clock of all that follows.
constexpr std::size_t kLanes = 4;
using Words = std::uint64_t __attribute__((vector_size(kLanes * sizeof(std::uint64_t))));

// next_state() of four states at a time, with products of 64 bits.
[[gnu::target("avx512f,avx512dq,avx512vl")]] void advance_avx512(std::span<std::uint64_t> states,
                                                                 const std::uint32_t* draws) noexcept {
  constexpr std::size_t kVectors = core::kBlockRows / kLanes;
  std::array<Words, kVectors> all{};
  std::array<Words, kVectors> left{};
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < states.size(); ++i) {
    all[i / kLanes][i % kLanes] = states[i];
    left[i / kLanes][i % kLanes] = draws[i];
    most = std::max<std::uint64_t>(most, draws[i]);
  }
  const std::size_t vectors = (states.size() + kLanes - 1) / kLanes;
  for (std::uint64_t draw = 0; draw < most; ++draw) {
    for (std::size_t i = 0; i < vectors; ++i) {
      Words x = all[i] + kStateStep;
      x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
      x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
      x = x ^ (x >> 31U);
      all[i] = left[i] > draw ? x : all[i];
    }
  }
  for (std::size_t i = 0; i < states.size(); ++i) states[i] = all[i / kLanes][i % kLanes];
}

#endif

}  // namespace

AdvanceStates advance_states([[maybe_unused]] core::Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (core::may_use_avx512(instructions)) return advance_avx512;
#endif
  return advance_portable;
}

}  // namespace datagen::generators
