#include "cli/commands.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

namespace datagen::cli {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("commands have their own names, bits and summaries") {
  std::set<std::string_view> names;
  std::set<CommandSet> ids = {program_command().id};
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(names.insert(command.name).second);
    CHECK(ids.insert(command.id).second);
    CHECK_FALSE(command.summary.empty());
    CHECK_FALSE(command.description.empty());
    CHECK(find_command(command.name) == &command);
  }
  CHECK(find_command("") == nullptr);
}

TEST_CASE("help fits its width and says all there is to say") {
  std::vector<const Command*> all = {&program_command()};
  for (const Command& command : commands()) all.push_back(&command);
  for (const Command* command : all) {
    CAPTURE(command->name);
    const std::string text = help_text(*command);
    for (const std::string& line : lines_of(text)) {
      CAPTURE(line);
      CHECK(line.size() <= kHelpWidth);
      CHECK_FALSE(line.ends_with(' '));
    }
    for (const Flag& flag : flags()) {
      const bool shown = text.find(" --" + std::string(flag.name)) != std::string::npos;
      if ((flag.commands & command->id) != 0) CHECK(shown);
    }
  }
}

TEST_CASE("help of generate lists the formats and the defaults") {
  const std::string text = help_text(*find_command("generate"));
  for (const pipeline::FormatInfo& info : pipeline::formats())
    CHECK(text.find("\n  " + std::string(info.name) + " ") != std::string::npos);
  CHECK(text.find("(default: copy)") != std::string::npos);
}

}  // namespace datagen::cli
