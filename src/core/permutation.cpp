#include "core/permutation.hpp"

#include <bit>

#include "core/draw.hpp"

namespace datagen::core {

Permutation::Permutation(std::uint64_t key, std::uint64_t size) noexcept : size_(size) {
  const auto bits = static_cast<unsigned>(std::bit_width(size - 1));
  low_bits_ = bits / 2;
  low_mask_ = (std::uint64_t{1} << low_bits_) - 1;
  high_mask_ = (std::uint64_t{1} << (bits - low_bits_)) - 1;
  const Stream stream(key);
  for (unsigned round = 0; round < kHalfRounds; ++round) keys_[round] = stream.draw(round);
}

}  // namespace datagen::core
