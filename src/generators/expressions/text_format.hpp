// The formats of format(): texts with places for arguments.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::generators::expressions {

/// A text, and the number of the argument behind it, from 1; 0: none.
struct FormatPart {
  std::string text;
  std::size_t argument = 0;
};

/// Reads %s, %2$s and %%. Throws Fault for what else PostgreSQL knows, and where there are fewer arguments.
[[nodiscard]] std::vector<FormatPart> read_text_format(std::string_view format, std::size_t arguments);

}  // namespace datagen::generators::expressions
