// Upper and lower case of single letters: Latin, Greek, Cyrillic and Armenian, as the C library maps them in
// a UTF-8 locale.
#pragma once

#include <cstdint>
#include <string_view>

namespace datagen::core {

/// Whether letters that differ in nothing else are the same.
enum class LetterCase : std::uint8_t { Matters, Ignored };

[[nodiscard]] char32_t to_lower(char32_t letter) noexcept;
[[nodiscard]] char32_t to_upper(char32_t letter) noexcept;
/// Letters and digits, as far as words are told apart by them: everything above ASCII that is no punctuation
/// or space of the first blocks.
[[nodiscard]] bool is_word_character(char32_t letter) noexcept;

/// Takes the first code point off a valid, non-empty UTF-8 text.
[[nodiscard]] char32_t take_character(std::string_view& text) noexcept;
/// Writes a code point as UTF-8, at most four bytes; returns the end.
[[nodiscard]] char* write_character(char* out, char32_t letter) noexcept;

}  // namespace datagen::core
