// Regular expressions matched by one look into a table for each letter of the text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/regular_automaton.hpp"

namespace datagen::core {

/// The deterministic automaton whose states are the sets of states that RegularPattern walks side by side
/// (Rabin and Scott's subset construction), for texts of ASCII letters. Immutable.
class RegularTable {
 public:
  /// Nothing where the automaton asks what stands around a place (\y, \m, \M), or where the table would be
  /// large.
  [[nodiscard]] static std::optional<RegularTable> make(const RegularAutomaton& automaton);

  /// Whether any part of the text matches; nothing where it has other letters than those of ASCII.
  [[nodiscard]] std::optional<bool> is_found_in(std::string_view text) const noexcept;

 private:
  class Maker;
  static constexpr std::size_t kLetters = 128;
  static constexpr std::uint16_t kFound = 0;
  static constexpr std::uint16_t kStart = 1;

  RegularTable() = default;

  std::array<std::uint8_t, kLetters> classes_{};  // letters of one class lead to the same states
  std::size_t class_count_ = 0;
  std::vector<std::uint16_t> next_;            // state * class_count_ + class
  std::vector<std::uint8_t> is_found_at_end_;  // of a state, when the text ends there
};

}  // namespace datagen::core
