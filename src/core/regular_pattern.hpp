// Regular expressions matched without backtracking.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/regular_automaton.hpp"
#include "core/regular_table.hpp"

namespace datagen::core {

/// PostgreSQL's advanced regular expressions without look-around and back references: linear in the text. A
/// table says whether a text of ASCII letters matches; otherwise the states of a nondeterministic automaton
/// are walked side by side. Immutable.
/// https://www.postgresql.org/docs/current/functions-matching.html#FUNCTIONS-POSIX-REGEXP
class RegularPattern {
 public:
  /// Throws RegularFault with what is wrong or not understood.
  RegularPattern(std::string_view pattern, LetterCase letter_case);

  /// Numbers that matching needs as memory, whatever stands in them.
  [[nodiscard]] std::size_t memory_size() const noexcept { return kLists * automaton_.states.size(); }

  /// Whether any part of the text, valid UTF-8, matches.
  [[nodiscard]] bool is_found_in(std::string_view text, std::span<std::uint32_t> memory) const;

  struct Match {
    std::size_t begin;  ///< bytes
    std::size_t end;
  };
  /// The first match from a byte on, as long as can be.
  [[nodiscard]] std::optional<Match> find(std::string_view text, std::size_t from,
                                          std::span<std::uint32_t> memory) const;
  /// Whether a quantifier asks for the shortest match, which find() does not give.
  [[nodiscard]] bool has_short_quantifier() const noexcept { return automaton_.has_short_quantifier; }

 private:
  class Walk;
  static constexpr std::size_t kLists = 4;  // of states, each once

  RegularAutomaton automaton_;
  std::optional<RegularTable> table_;
};

}  // namespace datagen::core
