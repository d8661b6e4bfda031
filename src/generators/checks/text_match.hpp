// Regular expressions that checks ask texts to match, as PostgreSQL sees them, and those that make such
// texts.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/regular_pattern.hpp"
#include "generators/expressions/like_pattern.hpp"

namespace datagen::generators::checks {

/// A regular expression that makes texts which match a pattern of LIKE, of at most so many characters where
/// that can be.
[[nodiscard]] std::string expression_like(const expressions::LikePattern& pattern,
                                          std::size_t most_characters, bool is_distinct);

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
  std::shared_ptr<const core::RegularPattern> pattern_;
};

/// Letters of any alphabet in the other case, as lower() and upper() give them.
[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] std::string upper_case(std::string_view text);
/// Whether they are in it already; without memory of their own where the text is ASCII.
[[nodiscard]] bool is_in_lower_case(std::string_view text);
[[nodiscard]] bool is_in_upper_case(std::string_view text);
/// As btrim() gives it.
[[nodiscard]] std::string_view without_spaces_around(std::string_view text) noexcept;

}  // namespace datagen::generators::checks
