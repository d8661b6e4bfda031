// Messages to the user: on standard error, and in a log file when one is asked for. One log per process.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/settings.hpp"
#include "core/diagnostics.hpp"

namespace datagen::cli {

/// From now on messages look and go like this. Before the first call: text, Info, standard error. Throws
/// core::Error (Usage) when the file cannot be opened.
void open_log(const LogSettings& settings, LogLevel level);
[[nodiscard]] bool is_logged(LogLevel level) noexcept;

/// What a message says as programs read it; people read its text.
using LogFields = std::vector<std::pair<std::string_view, std::variant<std::uint64_t, std::string>>>;

/// One message: `datagen: error: TEXT`, `datagen: warning: TEXT`, `datagen: TEXT`, and the hint on a line of
/// its own; in JSON one object a line. Failures to write are not noticed: there is nobody to tell.
void log_message(LogLevel level, std::string_view text, std::string_view hint = {},
                 const LogFields& fields = {});
/// The last message of a program that a signal ends, not for the log file. Async-signal-safe.
void log_last_words(std::string_view text) noexcept;
/// While it lives, last words have this hint; empty: none. One at a time, of the log that is open.
class HintOfLastWords {
 public:
  explicit HintOfLastWords(std::string_view hint);
  ~HintOfLastWords();
  HintOfLastWords(const HintOfLastWords&) = delete;
  HintOfLastWords& operator=(const HintOfLastWords&) = delete;

 private:
  std::string end_;  // of the message
};
/// Lines of text for people; nothing in JSON.
void log_lines(LogLevel level, std::string_view lines);
/// Errors and warnings of a text, in its order, with their places.
void log_diagnostics(const core::Diagnostics& diagnostics, const core::SourceText& source);

}  // namespace datagen::cli
