// Regular expressions matched without backtracking.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "generators/expressions/regular_automaton.hpp"
#include "generators/text_arena.hpp"

namespace datagen::generators::expressions {

/// PostgreSQL's advanced regular expressions without look-around and back references, as a nondeterministic
/// automaton whose states are walked side by side. Immutable.
class RegularPattern {
 public:
  /// Throws Fault with what is wrong or not understood.
  RegularPattern(std::string_view pattern, LetterCase letter_case);

  /// Whether any part of the text matches. `arena` lends the memory.
  [[nodiscard]] bool is_found_in(std::string_view text, TextArena& arena) const;

  struct Match {
    std::size_t begin;  ///< bytes
    std::size_t end;
  };
  /// The first match from a byte on, as long as can be.
  [[nodiscard]] std::optional<Match> find(std::string_view text, std::size_t from, TextArena& arena) const;
  /// Whether a quantifier asks for the shortest match, which find() does not give.
  [[nodiscard]] bool has_short_quantifier() const noexcept { return automaton_.has_short_quantifier; }

 private:
  class Walk;

  RegularAutomaton automaton_;
};

}  // namespace datagen::generators::expressions
