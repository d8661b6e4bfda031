// Text on a terminal: how many columns it takes, what of it must not be sent there, and how it is cut to fit.
// Valid UTF-8 in, valid UTF-8 out; no locale is asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace datagen::core {

/// Columns that the text takes: wide characters of East Asia two, marks that join the character before them
/// none.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text with control characters, line ends and marks of the direction of writing spelled out: \n, \x1b,
/// \u202e.
[[nodiscard]] std::string printable(std::string_view text);

/// The text, or as much of its begin as fits with "..." behind it, in at most `width` columns.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

}  // namespace datagen::core
