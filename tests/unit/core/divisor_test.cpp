// Division by multiplication: equal to the division, at the edges and at random.
#include "core/divisor.hpp"

#include <doctest/doctest.h>

#include <cstdint>

#include "core/draw.hpp"

using namespace datagen::core;

namespace {

bool is_right(std::uint64_t value, std::uint64_t numerator) {
  const Divisor divisor(value);
  return divisor.value() == value && divisor.quotient(numerator) == numerator / value &&
         divisor.remainder(numerator) == numerator % value;
}

}  // namespace

TEST_CASE("quotients and remainders around multiples") {
  bool all_good = true;
  for (std::uint64_t value = 1; value <= 2000; ++value) {
    for (const std::uint64_t times :
         {0ULL, 1ULL, 2ULL, 999ULL, 0xFFFFFFFFULL / value, 0x100000000ULL / value}) {
      for (std::uint64_t off = 0; off < 3; ++off) {
        all_good = all_good && is_right(value, times * value + off) && is_right(value, times * value - off);
      }
    }
  }
  CHECK(all_good);
}

TEST_CASE("quotients and remainders of numbers of every size") {
  const Stream numerators = Stream::named(0, "numerators");
  const Stream values = Stream::named(0, "values");
  bool all_good = true;
  for (std::uint64_t i = 0; i < 200'000; ++i) {
    const std::uint64_t value = values.draw(i) >> (i % 64);
    all_good = all_good && is_right(value == 0 ? 1 : value, numerators.draw(i) >> (i / 64 % 64));
  }
  CHECK(all_good);
}
