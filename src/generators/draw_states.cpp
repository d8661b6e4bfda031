#include "generators/draw_states.hpp"

#include <algorithm>
#include <cstddef>

#include "core/processor.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace datagen::generators {

namespace {

void advance_portable(core::Slot& states, core::Slot& draws, std::uint32_t count) noexcept {
  std::uint64_t most = 0;
  for (std::uint32_t i = 0; i < count; ++i) most = std::max(most, draws.values[i]);
  // By a choice of values: whether a row is done cannot be guessed. All rows side by side, as one product
  // waits for the one before.
  for (std::uint64_t draw = 0; draw < most; ++draw) {
    for (std::uint32_t i = 0; i < count; ++i) {
      std::uint64_t& state = states.values[i];
      const std::uint64_t advanced = next_state(state);
      state = draw < draws.values[i] ? advanced : state;
    }
  }
}

void choose_portable(core::Slot& states, std::uint32_t skipped, std::uint32_t choices, core::Slot& chosen,
                     std::uint32_t count) noexcept {
  for (std::uint32_t draw = 0; draw < skipped; ++draw) {
    for (std::uint32_t i = 0; i < count; ++i) states.values[i] = next_state(states.values[i]);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t state = next_state(states.values[i]);
    states.values[i] = state;
    chosen.values[i] = core::below(state, choices);
  }
}

constexpr DrawChains kPortable{advance_portable, choose_portable};

#if defined(__x86_64__)

// Vectors of 512 bits would lower the clock of all that follows.
constexpr std::uint32_t kLanes = 4;
using Words = std::uint64_t __attribute__((vector_size(kLanes * sizeof(std::uint64_t))));
#define DATAGEN_AVX512 gnu::target("avx512f,avx512dq,avx512vl")

// A column of values as vectors.
struct Vectors {
  Words* words;
  std::uint32_t count;

  Vectors(core::Slot& slot, std::uint32_t values)
      : words(reinterpret_cast<Words*>(slot.values.data())), count((values + kLanes - 1) / kLanes) {}
};

// next_state() with products of 64 bits.
[[DATAGEN_AVX512]] inline Words next_states(Words states) {
  Words x = states + kStateStep;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

// Of the low halves.
[[DATAGEN_AVX512]] inline Words product(Words words, std::uint32_t factor) {
  // All lanes: gcc 12 warns of what the plain form leaves open.
  return reinterpret_cast<Words>(
      _mm256_maskz_mul_epu32(0xF, reinterpret_cast<__m256i>(words), _mm256_set1_epi64x(factor)));
}

// core::below() of less than 2^32, by products of halves.
[[DATAGEN_AVX512]] inline Words below(Words states, std::uint32_t choices) {
  return (product(states >> 32U, choices) + (product(states, choices) >> 32U)) >> 32U;
}

[[DATAGEN_AVX512]] void advance_avx512(core::Slot& states, core::Slot& draws, std::uint32_t count) noexcept {
  const Vectors all(states, count);
  const Vectors left(draws, count);
  std::fill(draws.values.begin() + count, draws.values.begin() + all.count * kLanes, 0);
  Words most{};
  for (std::uint32_t i = 0; i < left.count; ++i) most = left.words[i] > most ? left.words[i] : most;
  const std::uint64_t end = std::max(std::max(most[0], most[1]), std::max(most[2], most[3]));
  for (std::uint64_t draw = 0; draw < end; ++draw) {
    for (std::uint32_t i = 0; i < all.count; ++i) {
      const Words advanced = next_states(all.words[i]);
      all.words[i] = left.words[i] > draw ? advanced : all.words[i];
    }
  }
}

[[DATAGEN_AVX512]] void choose_avx512(core::Slot& states, std::uint32_t skipped, std::uint32_t choices,
                                      core::Slot& chosen, std::uint32_t count) noexcept {
  const Vectors all(states, count);
  const Vectors numbers(chosen, count);
  for (std::uint32_t i = 0; i < all.count; ++i) {
    Words advanced = all.words[i];
    for (std::uint32_t draw = 0; draw <= skipped; ++draw) advanced = next_states(advanced);
    all.words[i] = advanced;
    numbers.words[i] = below(advanced, choices);
  }
}

constexpr DrawChains kAvx512{advance_avx512, choose_avx512};

#endif

}  // namespace

const DrawChains& draw_chains([[maybe_unused]] core::Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (core::may_use_avx512(instructions)) return kAvx512;
#endif
  return kPortable;
}

}  // namespace datagen::generators
