// Standard output and standard error of the program: text out, and failures that are noticed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "cli/settings.hpp"

namespace datagen::cli {

/// Called first: what is closed of the three becomes a descriptor that cannot be used, so that no file takes
/// its number and gets what is written to it.
void hold_standard_streams() noexcept;

/// Writes all of the text; throws core::Error (OutputFailed), so that `datagen --help >
/// /dev/full` fails, and kReaderGone for `datagen --help | head -1`.
void print(std::string_view text);
/// Messages; where they cannot be written there is nobody to tell.
void print_message(std::string_view text) noexcept;

[[nodiscard]] bool stdout_is_terminal() noexcept;
/// Columns of the terminal on standard output; empty when it is none or does not say.
[[nodiscard]] std::optional<std::size_t> terminal_width() noexcept;
[[nodiscard]] bool stderr_is_terminal() noexcept;
/// Columns of the terminal on standard error; empty when it is none or does not say.
[[nodiscard]] std::optional<std::size_t> stderr_width() noexcept;
/// Whether standard output shows colours. Auto: a terminal, NO_COLOR is empty (no-color.org) and TERM is not
/// "dumb".
[[nodiscard]] bool stdout_has_colour(When when) noexcept;
/// The same of standard error.
[[nodiscard]] bool stderr_has_colour(When when) noexcept;

}  // namespace datagen::cli
