#include "generators/expressions/similar_to.hpp"

#include "core/letter_case.hpp"
#include "core/utf8.hpp"
#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions {

std::string similar_to_regular(std::string_view pattern, std::string_view escape) {
  std::string result = "^(?:";
  bool is_in_brackets = false;
  while (!pattern.empty()) {
    const bool is_escaped = !escape.empty() && pattern.starts_with(escape);
    if (is_escaped) pattern.remove_prefix(escape.size());
    if (pattern.empty()) break;
    const std::string_view letter = core::first_characters(pattern, 1);
    pattern.remove_prefix(letter.size());
    const char c = letter.front();
    if (is_escaped || (!is_in_brackets && (c == '.' || c == '^' || c == '$')) || c == '\\') {
      const bool is_ascii = letter.size() == 1 && !core::is_word_character(static_cast<char32_t>(c));
      if (is_escaped && c == '"') fail("\\\" in SIMILAR TO is not understood");
      result += is_ascii ? "\\" : "";
      result += letter;
    } else if (is_in_brackets) {
      result += letter;
      is_in_brackets = c != ']';
    } else if (c == '[') {
      result += '[';
      is_in_brackets = true;
    } else {
      result += c == '%' ? ".*" : c == '_' ? "." : c == '(' ? "(?:" : letter;
    }
  }
  return result + ")$";
}

}  // namespace datagen::generators::expressions
