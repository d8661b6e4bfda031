#include "generators/draw_states.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "core/block.hpp"

using datagen::core::Instructions;
using datagen::generators::advance_states;
using datagen::generators::next_state;

TEST_CASE("chains of draws are advanced alike with all instructions") {
  for (const std::uint32_t count : {0U, 1U, 7U, 8U, 9U, 63U, 64U}) {
    CAPTURE(count);
    std::vector<std::uint64_t> expected;
    std::vector<std::uint32_t> draws;
    for (std::uint32_t i = 0; i < count; ++i) {
      expected.push_back(next_state(i));
      draws.push_back(static_cast<std::uint32_t>(next_state(i + 100) % 12));
    }
    std::vector<std::uint64_t> portable = expected;
    std::vector<std::uint64_t> widest = expected;
    for (std::uint32_t i = 0; i < count; ++i) {
      for (std::uint32_t draw = 0; draw < draws[i]; ++draw) expected[i] = next_state(expected[i]);
    }
    advance_states(Instructions::Portable)(portable, draws.data());
    advance_states(Instructions::Widest)(widest, draws.data());
    CHECK(portable == expected);
    CHECK(widest == expected);
  }
}
