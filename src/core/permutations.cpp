#include "core/permutations.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "core/draw.hpp"
#include "core/permutation.hpp"
#include "core/processor.hpp"

namespace datagen::core {

namespace {

constexpr std::size_t kBatch = 64;

// By a Permutation for each run of equal keys: making one takes as long as using it.
void forward_one_by_one(std::uint64_t size, std::span<const std::uint64_t> keys,
                        std::span<std::uint64_t> indexes) noexcept {
  std::array<std::optional<Permutation>, kBatch> orders;
  std::array<std::uint8_t, kBatch> order_of;
  std::uint8_t runs = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i == 0 || keys[i] != keys[i - 1]) orders[runs++].emplace(keys[i], size);
    order_of[i] = static_cast<std::uint8_t>(runs - 1);
  }
  Permutation::forward(indexes, [&](std::size_t i) -> const Permutation& { return *orders[order_of[i]]; });
}

}  // namespace

// The network of Permutation for groups of indexes: a plain loop that becomes one of vectors where a function
// that it is part of may use them.
struct PermutationSteps {
  using Halves = Permutations::Halves;

  __attribute__((always_inline)) static inline void encrypt(const Halves halves,
                                                            const std::uint64_t* __restrict keys,
                                                            std::uint64_t* __restrict indexes,
                                                            std::size_t groups) noexcept {
    for (std::size_t group = 0; group < groups; ++group) {
      for (std::size_t lane = 0; lane < Permutations::kGroup; ++lane) {
        const Stream round_keys(keys[lane]);
        std::uint64_t low = indexes[lane] & halves.low_mask;
        std::uint64_t high = indexes[lane] >> halves.low_bits;
        for (unsigned round = 0; round < Permutation::kHalfRounds; round += 2) {
          low ^= Permutation::scramble(high, round_keys.draw(round)) & halves.low_mask;
          high ^= Permutation::scramble(low, round_keys.draw(round + 1)) & halves.high_mask;
        }
        indexes[lane] = (high << halves.low_bits) | low;
      }
      keys += Permutations::kGroup;
      indexes += Permutations::kGroup;
    }
  }

#if defined(__x86_64__)
  [[gnu::target("avx512f,avx512dq,avx512vl")]] static void avx512(Halves halves, const std::uint64_t* keys,
                                                                  std::uint64_t* indexes,
                                                                  std::size_t groups) noexcept {
    encrypt(halves, keys, indexes, groups);
  }
  [[gnu::target("avx2")]] static void avx2(Halves halves, const std::uint64_t* keys, std::uint64_t* indexes,
                                           std::size_t groups) noexcept {
    encrypt(halves, keys, indexes, groups);
  }
#endif
};

Permutations::Permutations(std::uint64_t size, Instructions instructions) noexcept
    : size_(size), step_(step_of(instructions)) {
  const auto bits = static_cast<unsigned>(std::bit_width(size - 1));
  const unsigned low_bits = bits / 2;
  halves_ = {(std::uint64_t{1} << low_bits) - 1, (std::uint64_t{1} << (bits - low_bits)) - 1, low_bits};
}

Permutations::Step Permutations::step_of([[maybe_unused]] Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (may_use_avx512(instructions)) return PermutationSteps::avx512;
  if (may_use_avx2(instructions)) return PermutationSteps::avx2;
#endif
  return nullptr;
}

void Permutations::forward(std::span<const std::uint64_t> keys,
                           std::span<std::uint64_t> indexes) const noexcept {
  for (std::size_t first = 0; first < keys.size(); first += kBatch) {
    const std::size_t count = std::min(kBatch, keys.size() - first);
    if (step_ == nullptr) {
      forward_one_by_one(size_, keys.subspan(first, count), indexes.subspan(first, count));
    } else {
      walk(&keys[first], &indexes[first], count);
    }
  }
}

// All indexes one step, then those that are outside another one.
void Permutations::walk(const std::uint64_t* keys, std::uint64_t* indexes, std::size_t count) const noexcept {
  std::array<std::uint64_t, kBatch> walking_keys{};
  std::array<std::uint64_t, kBatch> walking{};
  std::array<std::uint8_t, kBatch> places;
  std::copy_n(keys, count, walking_keys.begin());
  std::copy_n(indexes, count, walking.begin());
  for (std::size_t i = 0; i < count; ++i) places[i] = static_cast<std::uint8_t>(i);
  for (std::size_t left = count; left > 0;) {
    step_(halves_, walking_keys.data(), walking.data(), (left + kGroup - 1) / kGroup);
    const std::size_t walked = left;
    left = 0;
    for (std::size_t i = 0; i < walked; ++i) {
      const std::uint64_t index = walking[i];
      indexes[places[i]] = index;
      places[left] = places[i];
      walking_keys[left] = walking_keys[i];
      walking[left] = index;
      left += index >= size_ ? 1 : 0;
    }
  }
}

}  // namespace datagen::core
