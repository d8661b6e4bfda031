// Counting and cutting UTF-8 by characters (code points). The text is valid UTF-8; loaders have seen to that.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace datagen::core {

/// Whether the byte goes on with a code point that began before it.
[[nodiscard]] constexpr bool continues_character(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

[[nodiscard]] constexpr std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !continues_character(byte); }));
}

/// The first `characters` of the text, or all of it.
[[nodiscard]] constexpr std::string_view first_characters(std::string_view text,
                                                          std::size_t characters) noexcept {
  std::size_t end = 0;
  for (std::size_t i = 0; i < characters && end < text.size(); ++i) {
    ++end;
    while (end < text.size() && continues_character(text[end])) ++end;
  }
  return text.substr(0, end);
}

}  // namespace datagen::core
