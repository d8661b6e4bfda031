#include "core/permutation.hpp"

#include <algorithm>
#include <array>
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

void Permutation::forward(std::span<std::uint64_t> indexes) const noexcept {
  // Of so many at a time the places of those outside are kept.
  constexpr std::size_t kBatch = 64;
  std::array<std::uint8_t, kBatch> outside;
  const Permutation self = *this;  // known not to change with the values
  for (; !indexes.empty(); indexes = indexes.subspan(std::min(kBatch, indexes.size()))) {
    const std::size_t count = std::min(kBatch, indexes.size());
    std::size_t left = 0;
    for (std::size_t i = 0; i < count; ++i) {
      indexes[i] = self.encrypt(indexes[i]);
      outside[left] = static_cast<std::uint8_t>(i);
      left += indexes[i] >= self.size_ ? 1 : 0;
    }
    while (left > 0) {
      std::size_t still = 0;
      for (std::size_t k = 0; k < left; ++k) {
        std::uint64_t& index = indexes[outside[k]];
        index = self.encrypt(index);
        outside[still] = outside[k];
        still += index >= self.size_ ? 1 : 0;
      }
      left = still;
    }
  }
}

}  // namespace datagen::core
