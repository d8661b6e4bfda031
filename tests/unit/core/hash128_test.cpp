// Hashes of texts: another one for each text and each seed.
#include "core/hash128.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

using datagen::core::hash128;

TEST_CASE("hashes follow from text and seed, of any length") {
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  constexpr std::size_t kLengths =
      600;  // XXH3 hashes texts of up to 16, 128, 240 and more bytes in ways of their own
  for (std::size_t length = 0; length < kLengths; ++length) {
    const std::string text(length, 'x');
    for (const std::uint64_t seed : {0ULL, 1ULL, ~0ULL}) {
      const auto hash = hash128(text, seed);
      CHECK(hash == hash128(text, seed));
      seen.emplace(hash.high, hash.low);
    }
    CHECK(hash128(text) == hash128(text, 0));
  }
  CHECK(seen.size() == 3 * kLengths);
}
