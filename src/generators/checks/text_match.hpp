// Whether a text matches a LIKE pattern or a regular expression, as PostgreSQL sees it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/regular_expression.hpp"

namespace datagen::generators::checks {

/// A pattern of LIKE, read once.
class LikePattern {
 public:
  /// `escape` is one character, or empty for none. `ignores_case`: ILIKE.
  LikePattern(std::string_view pattern, std::string_view escape, bool ignores_case);

  [[nodiscard]] bool matches(std::string_view text) const;
  /// An expression that makes texts which match it, of at most so many characters where that can be.
  [[nodiscard]] std::string expression(std::size_t most_characters, bool is_distinct) const;

 private:
  struct Piece {
    enum class Kind : std::uint8_t { Text, AnyCharacter, AnyText } kind;
    std::string text;
  };
  bool matches(std::size_t piece, std::string_view text) const;

  std::vector<Piece> pieces_;
  bool ignores_case_;
};

/// A regular expression, matched anywhere in a text unless it is anchored.
class TextExpression {
 public:
  /// Nothing when a part of it is not understood; `error` then says which.
  [[nodiscard]] static std::optional<TextExpression> read(std::string_view source, bool ignores_case,
                                                          ExpressionError& error);

  /// False also where deciding takes too long; texts that are not ASCII match no class.
  [[nodiscard]] bool matches(std::string_view text) const;
  [[nodiscard]] const std::string& source() const noexcept { return source_; }

 private:
  std::string source_;
  Expression expression_;
  bool begins_at_start_ = false;
  bool ends_at_end_ = false;
  bool ignores_case_ = false;
  bool has_open_repeats_ = false;
};

/// ASCII letters in lower case, the rest as it is.
[[nodiscard]] std::string lower_ascii(std::string_view text);

}  // namespace datagen::generators::checks
