// Ctrl-Z while a line of progress stands on the terminal: the shell's prompt comes onto an empty line.
#pragma once

#include <string_view>

namespace datagen::cli {

/// To the line's beginning, and what stands there away.
inline constexpr std::string_view kClearLine = "\r\x1b[K";

/// While it lives, SIGTSTP clears the line before the program stops. SIGTSTP that is ignored stays so. One at
/// a time.
class ClearLineOnStop {
 public:
  ClearLineOnStop();
  ~ClearLineOnStop();
  ClearLineOnStop(const ClearLineOnStop&) = delete;
  ClearLineOnStop& operator=(const ClearLineOnStop&) = delete;
};

/// Whether what is written to standard error is seen where the program was started: it does not run in the
/// background of a shell, whose own line it would write over.
[[nodiscard]] bool is_in_foreground() noexcept;

}  // namespace datagen::cli
