// Whether a text matches a LIKE pattern or a regular expression, as PostgreSQL sees it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/expressions/regular_pattern.hpp"

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
                                                          std::string& error);
  /// The same for a pattern of SIMILAR TO.
  [[nodiscard]] static std::optional<TextExpression> read_similar(std::string_view pattern, bool ignores_case,
                                                                  std::string& error);

  [[nodiscard]] bool matches(std::string_view text) const;
  /// What texts that match can be made by.
  [[nodiscard]] const std::string& source() const noexcept { return source_; }

 private:
  std::string source_;
  std::shared_ptr<const expressions::RegularPattern> pattern_;
};

/// Letters of any alphabet in the other case, as lower() and upper() give them.
[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] std::string upper_case(std::string_view text);

}  // namespace datagen::generators::checks
