// Many permutations of one size, each asked for one index: by vectors, where the processor has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/digest.hpp"

namespace datagen::core {

/// Value type; const, any thread.
class Permutations {
 public:
  /// Of [0, size), 1 to 2^63.
  explicit Permutations(std::uint64_t size, Instructions instructions = wanted_instructions()) noexcept;

  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  /// In place of each index < size() its image: Permutation(keys[i], size()).forward(indexes[i]). Keys that
  /// are the same stand side by side where that is easy.
  void forward(std::span<const std::uint64_t> keys, std::span<std::uint64_t> indexes) const noexcept;

 private:
  /// Of what a step works on: so many bits of an index are its lower half.
  struct Halves {
    std::uint64_t low_mask;
    std::uint64_t high_mask;
    unsigned low_bits;
  };
  /// One step of the walk for `groups` times kGroup indexes.
  using Step = void (*)(Halves halves, const std::uint64_t* keys, std::uint64_t* indexes,
                        std::size_t groups) noexcept;
  static constexpr std::size_t kGroup = 8;

  static Step step_of(Instructions instructions) noexcept;
  void walk(const std::uint64_t* keys, std::uint64_t* indexes, std::size_t count) const noexcept;

  std::uint64_t size_;
  Halves halves_;
  Step step_;  // nullptr: index by index

  friend struct PermutationSteps;
};

}  // namespace datagen::core
