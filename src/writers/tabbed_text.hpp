// Texts that COPY takes as they are: copied many bytes at once, unless one of them needs an escape.
#pragma once

#include <cstddef>

#include "core/digest.hpp"

namespace datagen::writers {

/// So many bytes may be read behind the text and written behind the copy.
inline constexpr std::size_t kTabbedMargin = 32;

/// Copies `size` bytes with a tab for each delimiter, as COPY puts it between fields that stand side by side;
/// a delimiter of '\0' is none. False where another byte needs an escape or may need one, a control character
/// or a backslash: what was written is then of no use. The same with all instructions.
using CopyTabbed = bool (*)(char* out, const char* text, std::size_t size, char delimiter) noexcept;
[[nodiscard]] CopyTabbed copy_tabbed(core::Instructions instructions) noexcept;

}  // namespace datagen::writers
