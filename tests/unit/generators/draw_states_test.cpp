#include "generators/draw_states.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using datagen::core::Instructions;
using datagen::core::kBlockRows;
using datagen::core::Slot;
using datagen::generators::draw_chains;
using datagen::generators::next_state;

namespace {

constexpr std::uint32_t kCounts[] = {0, 1, 7, 8, 9, 63, kBlockRows};

std::vector<std::uint64_t> first_of(const Slot& slot, std::uint32_t count) {
  return {slot.values.begin(), slot.values.begin() + count};
}

std::uint64_t state_after(std::uint64_t state, std::uint64_t draws) {
  for (std::uint64_t draw = 0; draw < draws; ++draw) state = next_state(state);
  return state;
}

Slot first_states() {
  Slot states;
  for (std::uint32_t i = 0; i < kBlockRows; ++i) states.values[i] = next_state(i);
  return states;
}

}  // namespace

TEST_CASE("chains of draws are advanced alike with all instructions") {
  for (const Instructions instructions : {Instructions::Portable, Instructions::Widest}) {
    for (const std::uint32_t count : kCounts) {
      CAPTURE(count);
      Slot states = first_states();
      // What lies behind the rows is not for them.
      Slot draws;
      draws.values.fill(1'000'000'000'000);
      std::vector<std::uint64_t> expected;
      for (std::uint32_t i = 0; i < count; ++i) {
        draws.values[i] = next_state(i + 100) % 12;
        expected.push_back(state_after(states.values[i], draws.values[i]));
      }
      draw_chains(instructions).advance(states, draws, count);
      CHECK(first_of(states, count) == expected);
    }
  }
}

TEST_CASE("chains of draws choose alike with all instructions") {
  for (const Instructions instructions : {Instructions::Portable, Instructions::Widest}) {
    for (const std::uint32_t count : kCounts) {
      for (const std::uint32_t choices : {1U, 2U, 7U, 1'000'000U, 0xFFFF'FFFFU}) {
        for (const std::uint32_t skipped : {0U, 1U, 5U}) {
          CAPTURE(count);
          CAPTURE(choices);
          CAPTURE(skipped);
          Slot states = first_states();
          std::vector<std::uint64_t> expected_states;
          std::vector<std::uint64_t> expected;
          for (std::uint32_t i = 0; i < count; ++i) {
            expected_states.push_back(state_after(states.values[i], skipped + 1));
            expected.push_back(datagen::core::below(expected_states.back(), choices));
          }
          Slot chosen;
          draw_chains(instructions).choose(states, skipped, choices, chosen, count);
          CHECK(first_of(states, count) == expected_states);
          CHECK(first_of(chosen, count) == expected);
        }
      }
    }
  }
}
