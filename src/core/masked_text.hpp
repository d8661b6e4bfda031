// Texts of strangers on a terminal: what would steer it, or reorder what is read, is shown and not obeyed.
#pragma once

#include <string>
#include <string_view>

namespace datagen::core {

/// The text with its control characters (U+0000 to U+001F, U+007F to U+009F), line and paragraph separators,
/// marks and overrides of writing direction (Unicode's Bidi_Control) and bytes that are no UTF-8 spelled out:
/// `\n`, `\t`, `\x1b`, `\u202e`. The rest stays as it is.
[[nodiscard]] std::string masked(std::string_view text);
/// The same, but each of them is a space: the text keeps its number of characters.
[[nodiscard]] std::string blanked(std::string_view text);
/// The same behind `out`.
void append_blanked(std::string& out, std::string_view text);

}  // namespace datagen::core
