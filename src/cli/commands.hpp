// The table of commands, and the text of `--help` for each: read off this table and the one of the options.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/flags.hpp"

namespace datagen::cli {

struct Command {
  CommandSet id;               ///< one bit
  std::string_view name;       ///< empty for the program itself; "template list" is one of a group
  std::string_view arguments;  ///< as usage shows them
  std::string_view summary;    ///< one line in the list of commands
  std::string_view description;
  std::span<const std::string_view> examples;
  Completes completes = Completes::Nothing;  ///< the arguments
  bool is_hidden = false;                    ///< of no use to people: not in help
};

/// The commands a user can name; the program itself is not among them.
[[nodiscard]] std::span<const Command> commands();
/// The program without a command: `datagen --help`.
[[nodiscard]] const Command& program_command();
/// nullptr when there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);
/// Of those that are not hidden.
[[nodiscard]] std::vector<std::string_view> command_names();
/// Whether other commands' names begin with this one's.
[[nodiscard]] bool is_group(const Command& command);
/// Whether the group's help lists the command; the program is the group of all that stand alone.
[[nodiscard]] bool is_member(const Command& command, const Command& group);

/// "datagen" or "datagen generate".
[[nodiscard]] std::string full_name(const Command& command);
/// All of `--help`, at most kHelpWidth columns wide.
[[nodiscard]] std::string help_text(const Command& command);
inline constexpr std::size_t kHelpWidth = 80;

}  // namespace datagen::cli
