// Conditions on one column of texts or labels: whether they hold for a text, and what texts they suggest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/checks/interval_set.hpp"
#include "generators/checks/text_match.hpp"
#include "generators/expressions/like_pattern.hpp"

namespace datagen::generators::checks {

/// SQL's three values.
enum class Truth : std::uint8_t { False, Unknown, True };
[[nodiscard]] constexpr Truth truth(bool holds) noexcept {
  return holds ? Truth::True : Truth::False;
}

/// One condition and those below it. Immutable once read.
class TextRule {
 public:
  enum class Kind : std::uint8_t {
    Constant,  ///< `constant`
    And,
    Or,
    Not,
    IsNull,
    OneOf,  ///< the subject is one of `texts`
    Like,
    Expression,
    Characters,  ///< the subject's length in characters is in `lengths`
    Bytes,       ///< its length in bytes
    LowerCase,   ///< the text is in lower case
    UpperCase,
    Trimmed,  ///< no spaces at its ends
  };
  enum class Subject : std::uint8_t { Text, Lower, Upper, Trimmed };

  Kind kind = Kind::Constant;
  Subject subject = Subject::Text;
  Truth constant = Truth::Unknown;
  bool has_null = false;   ///< OneOf: NULL is among the texts
  bool is_padded = false;  ///< OneOf: spaces at the end count for nothing, as in char(n)
  std::vector<TextRule> parts{};
  std::vector<std::string> texts{};
  IntervalSet lengths{};
  std::optional<expressions::LikePattern> like{};
  std::optional<TextExpression> expression{};

  /// What it says of a text that is not NULL.
  [[nodiscard]] Truth of(std::string_view text) const;
  /// What it says of NULL.
  [[nodiscard]] Truth of_null() const;

  /// All the texts for which it is true, where they are given one by one.
  [[nodiscard]] std::optional<std::vector<std::string>> values() const;
  /// An expression whose matches are likely to meet it, for a column of so many characters; empty: none.
  [[nodiscard]] std::string suggestion(std::size_t most_characters, bool is_distinct) const;
  /// The numbers of characters that it leaves, at least.
  [[nodiscard]] IntervalSet characters() const;
};

}  // namespace datagen::generators::checks
