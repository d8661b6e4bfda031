// Splits the arguments of the process into command, options and files; the values are stored by the table of
// flags.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/commands.hpp"

namespace datagen::cli {

/// What was typed, understood but not yet applied: options keep their text, so that the configuration can go
/// first.
struct CommandLine {
  const Command* command = nullptr;
  std::vector<std::pair<const Flag*, std::string>> options;  ///< as typed, in order
  std::vector<std::string> arguments;                        ///< what is not an option
};

/// The command of that name; throws core::Error (Usage) with the near one.
[[nodiscard]] const Command& require_command(std::string_view name);

/// Throws core::Error (Usage) naming the option or command that is wrong. `arguments` are those after the
/// program's name.
[[nodiscard]] CommandLine parse_command_line(std::span<const char* const> arguments);

/// Stores the options in the settings, over what stands there. Throws core::Error (Usage).
void apply_options(const CommandLine& line, Settings& settings);
/// Takes FILE, --input or --template; throws core::Error (Usage) when there is none or more than one.
void apply_input(const CommandLine& line, Settings& settings);

/// `try "datagen generate --help"`.
[[nodiscard]] std::string help_hint(const Command& command);

}  // namespace datagen::cli
