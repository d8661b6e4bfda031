// `--help`: usage, description, commands, options by section, formats, exit codes, examples.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/exit_codes.hpp"
#include "cli/word_wrap.hpp"

namespace datagen::cli {

namespace {

// Where the right column of two begins: past "      --rows-per-insert N  ".
constexpr std::size_t kRightColumn = 29;

void append_row(std::string& out, std::string_view left, std::string_view right) {
  out += left;
  std::size_t column = left.size();
  if (column + 2 > kRightColumn) {
    out += '\n';
    column = 0;
  }
  out.append(kRightColumn - column, ' ');
  append_wrapped(out, right, kHelpWidth, kRightColumn, std::string(kRightColumn, ' '));
}

std::string flag_names(const Flag& flag) {
  std::string names = flag.short_name == '\0' ? "      " : fmt::format("  -{}, ", flag.short_name);
  names += fmt::format("--{}", flag.name);
  if (!flag.placeholder.empty()) names += fmt::format(" {}", flag.placeholder);
  return names;
}

// Switches are off; saying so of each would be noise.
std::string shown_default(const Flag& flag) {
  return flag.show == nullptr || flag.type == ValueType::Switch ? "" : flag.show(Settings{});
}

void append_flags(std::string& out, const Command& command) {
  std::string_view section;
  for (const Flag& flag : flags()) {
    if ((flag.commands & command.id) == 0) continue;
    if (flag.section != section) out += fmt::format("\n{}:\n", flag.section);
    section = flag.section;
    std::string text(flag.help);
    const std::string value = shown_default(flag);
    if (!value.empty()) text += fmt::format(" (default: {})", value);
    append_row(out, flag_names(flag), text);
  }
}

void append_commands(std::string& out, const Command& group) {
  out += "\nCommands:\n";
  for (const Command& command : commands())
    if (is_member(command, group) && !command.is_hidden)
      append_row(out, fmt::format("  {} {}", command.name, command.arguments), command.summary);
}

void append_formats(std::string& out) {
  out += "\nFormats:\n";
  for (const pipeline::FormatInfo& info : pipeline::formats())
    append_row(out, fmt::format("  {}", info.name), info.summary);
}

void append_exit_codes(std::string& out) {
  out += "\nExit codes:\n";
  for (const ExitCodeText& code : exit_code_texts())
    append_row(out, fmt::format("  {}", code.codes), code.meaning);
}

void append_examples(std::string& out, const Command& command) {
  if (command.examples.empty()) return;
  out += "\nExamples:\n";
  for (const std::string_view example : command.examples) out += fmt::format("  {}\n", example);
}

}  // namespace

std::string help_text(const Command& command) {
  std::string out = fmt::format("Usage: {}", full_name(command));
  if (!command.arguments.empty()) out += fmt::format(" {}", command.arguments);
  out += "\n\n";
  append_wrapped(out, command.description, kHelpWidth, 0, {});
  if (command.id == kProgram || is_group(command)) append_commands(out, command);
  append_flags(out, command);
  if ((command.id & (kGenerate | kPlan)) != 0) append_formats(out);
  if (command.id == kProgram) append_exit_codes(out);
  append_examples(out, command);
  if (command.id == kProgram)
    out +=
        "\n\"datagen help COMMAND\" shows the options of a command, \"datagen help generators\"\n"
        "and \"datagen help types\" what a schema can name.\n";
  return out;
}

}  // namespace datagen::cli
