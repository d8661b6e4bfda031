// The patterns of LIKE and ILIKE.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/letter_case.hpp"

namespace datagen::generators::expressions {

/// `%` any text, `_` any character. Immutable.
class LikePattern {
 public:
  /// `escape`: the character that takes the meaning from the one behind it; empty for none. Throws Fault.
  LikePattern(std::string_view pattern, std::string_view escape, core::LetterCase letter_case);
  [[nodiscard]] bool matches(std::string_view text) const;

  enum class Kind : std::uint8_t { Letter, AnyLetter, AnyText };
  struct Item {
    Kind kind;
    char32_t letter;   ///< as it was written
    char32_t matched;  ///< in lower case where the case does not matter
  };
  [[nodiscard]] const std::vector<Item>& items() const noexcept { return items_; }

 private:
  [[nodiscard]] bool matches_letters(std::string_view text) const;

  std::vector<Item> items_;
  /// What stands between the %, where the case matters and there is no _: found byte by byte.
  std::vector<std::string> pieces_;
  core::LetterCase case_;
};

}  // namespace datagen::generators::expressions
