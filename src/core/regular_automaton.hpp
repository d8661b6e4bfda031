// A regular expression as a nondeterministic automaton, and the reader that makes one of its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/letter_case.hpp"

namespace datagen::core {

/// What is wrong with a regular expression, or not understood of it.
struct RegularFault {
  std::string message;  ///< in PostgreSQL's words where it has some
};

struct RegularAutomaton {
  struct Range {
    char32_t first;
    char32_t last;
  };
  struct Letters {
    std::vector<Range> ranges;
    bool is_negated = false;
  };
  enum class Kind : std::uint8_t {
    Letter,
    Split,
    Begin,
    End,
    WordBegin,
    WordEnd,
    WordEdge,
    NoWordEdge,
    Match
  };
  /// Leads nowhere.
  static constexpr std::uint32_t kOpen = 0xFFFFFFFF;
  struct State {
    Kind kind;
    std::uint32_t next = 0;
    std::uint32_t other = 0;  ///< Split: the second way; Letter: which Letters
  };

  /// Whether the letter, in either case where that does not matter, is one of them.
  [[nodiscard]] bool accepts(const Letters& set, char32_t letter) const;

  std::vector<State> states;
  std::vector<Letters> letters;
  std::uint32_t start = 0;
  LetterCase letter_case = LetterCase::Matters;
  bool has_short_quantifier = false;  ///< one that asks for the shortest match
};

/// Reads PostgreSQL's advanced regular expressions. Throws RegularFault, also at look-around and back
/// references.
[[nodiscard]] RegularAutomaton read_regular_expression(std::string_view pattern, LetterCase letter_case);

}  // namespace datagen::core
