// The regular expressions that can be generated from: classes, groups, alternation, repeats; no look-around,
// no back-references.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::generators {

/// Open-ended repeats (*, +, {2,}) stop here.
inline constexpr std::uint32_t kMostRepeats = 20;
/// Counts of matching texts stop here: larger ones are "at least so many".
inline constexpr std::uint64_t kMostTexts = std::uint64_t{1} << 62U;

/// One node of a parsed expression. Immutable once parsed.
struct Expression {
  enum class Kind : std::uint8_t { Characters, Concatenation, Alternation, Repeat };
  Kind kind = Kind::Concatenation;
  std::vector<std::string> characters;  ///< Characters: the alternatives, each one code point
  std::vector<Expression> parts;        ///< Concatenation, Alternation; Repeat: the one repeated
  std::uint32_t min_repeats = 1;        ///< Repeat
  std::uint32_t max_repeats = 1;

  // Known once parsed.
  std::uint64_t texts =
      1;  ///< how many texts match, at most kMostTexts; an upper bound when is_unambiguous is false
  std::size_t nodes = 1;  ///< of this expression, itself included
  std::size_t min_bytes = 0;
  std::size_t max_bytes = 0;
  std::bitset<256> first_bytes;  ///< that a match can begin with
  std::bitset<256> all_bytes;    ///< that a match can hold
  bool is_unambiguous = true;    ///< proven: every way through the expression gives another text
};

struct ExpressionError {
  std::size_t offset;  ///< in the expression, bytes
  std::string message;
  std::string hint;
};

/// Parses an expression; ^ at its beginning and $ at its end change nothing. What cannot be generated is an
/// error.
[[nodiscard]] std::optional<Expression> parse_expression(std::string_view text, ExpressionError& error);

/// The expression with one letter of each pair in its classes that differs in case only; it is unambiguous if
/// its texts differ in more than their case.
[[nodiscard]] Expression without_case(const Expression& expression);

/// Writes the match number `index` < expression.texts; each number another text if the expression is
/// unambiguous. `out` has room for max_bytes. Returns the end.
[[nodiscard]] char* write_match(const Expression& expression, std::uint64_t index, char* out);
/// Writes a match drawn from `state`, which is advanced: alternatives and repeat counts evenly.
[[nodiscard]] char* write_random_match(const Expression& expression, std::uint64_t& state, char* out);

}  // namespace datagen::generators
