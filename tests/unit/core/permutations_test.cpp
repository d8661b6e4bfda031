#include "core/permutations.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "core/draw.hpp"
#include "core/permutation.hpp"

using namespace datagen::core;

TEST_CASE("each index has the image that its own permutation gives it, whatever the instructions") {
  const Stream stream(5);
  for (const std::uint64_t size :
       {1ULL, 2ULL, 5ULL, 64ULL, 1000ULL, 1025ULL, 4096ULL, (1ULL << 40U) + 7, 1ULL << 63U}) {
    for (const std::size_t count : {1UL, 7UL, 64UL, 65UL, 200UL}) {
      std::vector<std::uint64_t> keys;
      std::vector<std::uint64_t> indexes;
      std::vector<std::uint64_t> expected;
      for (std::uint64_t i = 0; i < count; ++i) {
        keys.push_back(stream.draw(i / (1 + i % 3)));  // some alike, side by side and apart
        indexes.push_back(below(stream.part(1).draw(i), size));
        expected.push_back(Permutation(keys.back(), size).forward(indexes.back()));
      }
      for (const Instructions instructions :
           {Instructions::Portable, Instructions::Avx2, Instructions::Widest}) {
        CAPTURE(size);
        CAPTURE(count);
        std::vector<std::uint64_t> images = indexes;
        Permutations(size, instructions).forward(keys, images);
        CHECK(images == expected);
      }
    }
  }
}
