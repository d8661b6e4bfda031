// Text broken into lines at its spaces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace datagen::cli {

/// Lines of at most `width` columns as far as words allow, each with `prefix` in front.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view prefix);

/// Appends the text and a line end; it begins in column `column`, later lines behind `indent` spaces.
void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::size_t column,
                    std::string_view indent);

}  // namespace datagen::cli
