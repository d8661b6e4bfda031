#include "cli/commands.hpp"

#include <array>

namespace datagen::cli {

namespace {

constexpr auto kGenerateExamples = std::to_array<std::string_view>({
    "datagen generate shop.json -o shop.sql",
    "datagen generate shop.json --rows 1000000 -o shop.sql.zst",
    "datagen generate - --format sql --seed 7 < shop.json | psql -d shop",
});
constexpr auto kValidateExamples = std::to_array<std::string_view>({"datagen validate shop.json"});
constexpr auto kPlanExamples = std::to_array<std::string_view>(
    {"datagen plan shop.json", "datagen plan --json --rows 1000000 shop.json"});
constexpr auto kPreviewExamples = std::to_array<std::string_view>(
    {"datagen preview shop.json", "datagen preview shop.json -t customers -t orders -n 5 --seed 7"});
constexpr auto kHelpExamples = std::to_array<std::string_view>({"datagen help generate"});

constexpr Command kProgramCommand{
    .id = kProgram,
    .name = "",
    .arguments = "COMMAND [OPTIONS] [FILE]",
    .summary = "",
    .description =
        "Reads a schema and writes a PostgreSQL dump full of realistic rows, with no database at hand.",
    .examples = {},
};

constexpr auto kCommands = std::to_array<Command>({
    {.id = kGenerate,
     .name = "generate",
     .arguments = "[OPTIONS] FILE",
     .summary = "write a dump for a schema",
     .description = "Reads the JSON schema FILE (- for standard input) and writes a PostgreSQL dump of it, "
                    "filled with rows. "
                    "The same schema and seed give the same bytes, always.",
     .examples = kGenerateExamples},
    {.id = kValidate,
     .name = "validate",
     .arguments = "[OPTIONS] FILE",
     .summary = "check a schema and write nothing",
     .description = "Reads the JSON schema FILE (- for standard input), reports everything that is wrong "
                    "with it, and checks "
                    "that the rows it asks for can be made.",
     .examples = kValidateExamples},
    {.id = kPlan,
     .name = "plan",
     .arguments = "[OPTIONS] FILE",
     .summary = "show what a dump would hold: rows, generators and why, sizes",
     .description =
         "Reads the JSON schema FILE (- for standard input) and shows its tables in the order of the dump, "
         "with their rows, their estimated size, and for each column the generator that was chosen for it "
         "and why. Nothing is written.",
     .examples = kPlanExamples},
    {.id = kPreview,
     .name = "preview",
     .arguments = "[OPTIONS] FILE",
     .summary = "show the first rows of tables",
     .description =
         "Reads the JSON schema FILE (- for standard input) and shows the first rows of its tables: those "
         "that generate writes. No other rows are made, and nothing is written.",
     .examples = kPreviewExamples},
    {.id = kHelp,
     .name = "help",
     .arguments = "[COMMAND]",
     .summary = "show help for datagen or a command",
     .description = "Shows the help of datagen or of one of its commands.",
     .examples = kHelpExamples},
    {.id = kVersion,
     .name = "version",
     .arguments = "",
     .summary = "show the version",
     .description = "Shows the version of datagen.",
     .examples = {}},
});

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command& program_command() {
  return kProgramCommand;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands)
    if (command.name == name) return &command;
  return nullptr;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  names.reserve(kCommands.size());
  for (const Command& command : kCommands) names.push_back(command.name);
  return names;
}

std::string full_name(const Command& command) {
  return command.name.empty() ? "datagen" : "datagen " + std::string(command.name);
}

}  // namespace datagen::cli
