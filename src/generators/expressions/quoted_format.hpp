#pragma once

#include <string>
#include <string_view>

namespace datagen::generators::expressions {

/// Takes the text in quotes that a format of to_char() begins with. A backslash in it stands before a
/// character that is itself meant; without a closing quote all of the rest is text.
[[nodiscard]] inline std::string take_quoted(std::string_view& format) {
  std::string text;
  format.remove_prefix(1);
  while (!format.empty() && format.front() != '"') {
    if (format.front() == '\\' && format.size() > 1) format.remove_prefix(1);
    text += format.front();
    format.remove_prefix(1);
  }
  if (!format.empty()) format.remove_prefix(1);
  return text;
}

}  // namespace datagen::generators::expressions
