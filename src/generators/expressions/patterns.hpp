// The patterns of LIKE, SIMILAR TO and ~, read once and matched without backtracking.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/text_arena.hpp"

namespace datagen::generators::expressions {

enum class LetterCase : std::uint8_t { Matters, Ignored };

/// `%` any text, `_` any character. Immutable.
class LikePattern {
 public:
  /// `escape`: the character that takes the meaning from the one behind it; empty for none. Throws Fault.
  LikePattern(std::string_view pattern, std::string_view escape, LetterCase letter_case);
  [[nodiscard]] bool matches(std::string_view text) const;

 private:
  enum class Kind : std::uint8_t { Letter, AnyLetter, AnyText };
  struct Item {
    Kind kind;
    char32_t letter;
  };
  std::vector<Item> items_;
  LetterCase case_;
};

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
  [[nodiscard]] bool has_short_quantifier() const noexcept { return has_short_quantifier_; }

 private:
  friend class RegularPatternReader;
  class Walk;

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
  struct State {
    Kind kind;
    std::uint32_t next = 0;
    std::uint32_t other = 0;  ///< Split: the second way; Letter: which Letters
  };

  [[nodiscard]] bool accepts(const Letters& letters, char32_t letter) const;

  std::vector<State> states_;
  std::vector<Letters> letters_;
  std::uint32_t start_ = 0;
  LetterCase case_;
  bool has_short_quantifier_ = false;
};

/// The regular expression that SIMILAR TO's pattern stands for (similar_escape()).
[[nodiscard]] std::string similar_to_regular(std::string_view pattern, std::string_view escape);

}  // namespace datagen::generators::expressions
