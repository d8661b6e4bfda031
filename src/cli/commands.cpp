#include "cli/commands.hpp"

#include <algorithm>
#include <array>

namespace datagen::cli {

namespace {

constexpr auto kGenerateExamples = std::to_array<std::string_view>({
    "datagen generate shop.json -o shop.sql",
    "datagen generate shop.json --rows 1000000 -o shop.sql.zst",
    "datagen generate - --format sql --seed 7 < shop.json | psql -d shop",
    "datagen generate --template ecommerce --param customers=5000 -o shop.sql",
});
constexpr auto kValidateExamples = std::to_array<std::string_view>({"datagen validate shop.json"});
constexpr auto kPlanExamples = std::to_array<std::string_view>(
    {"datagen plan shop.json", "datagen plan --json --rows 1000000 shop.json"});
constexpr auto kPreviewExamples = std::to_array<std::string_view>(
    {"datagen preview shop.json", "datagen preview shop.json -t customers -t orders -n 5 --seed 7"});
constexpr auto kDiffExamples = std::to_array<std::string_view>(
    {"datagen diff shop.json new/shop.json", "datagen diff shop.json shop.json --seed-b 7"});
constexpr auto kVerifyExamples = std::to_array<std::string_view>(
    {"datagen verify shop.sql.zst --schema shop.json", "datagen verify shop/ --schema shop.json --seed 7"});
constexpr auto kInferExamples = std::to_array<std::string_view>({
    "datagen infer users.csv orders.jsonl -o shop.json",
    "datagen infer users.csv.zst | datagen generate - --scale 100 -o users.sql",
    "zcat log.gz | datagen infer - --input-format jsonl",
});
constexpr auto kConvertExamples = std::to_array<std::string_view>({
    "datagen convert users.csv -o users.sql",
    "datagen convert users.csv orders.jsonl.zst | psql -d shop",
    "datagen convert - --input-format jsonl --on-error reject -o log.sql <log.jsonl",
});
constexpr auto kTemplateExamples = std::to_array<std::string_view>({
    "datagen template list",
    "datagen template show ecommerce --param customers=5000",
    "datagen generate --template blog --param rows=100000 -o blog.sql",
});
constexpr auto kTemplateShowExamples = std::to_array<std::string_view>(
    {"datagen template show ecommerce", "datagen template show ecommerce --param rows=1000000"});
constexpr auto kTemplateExportExamples = std::to_array<std::string_view>({
    "datagen template export ecommerce -o shop.json",
    "datagen template export ecommerce blog --param customers=50 -o both.json",
});
constexpr auto kConfigExamples =
    std::to_array<std::string_view>({"datagen config init", "datagen config show"});
constexpr auto kConfigSchemaExamples =
    std::to_array<std::string_view>({"datagen config schema > datagen-config.schema.json"});
constexpr auto kJsonSchemaExamples =
    std::to_array<std::string_view>({"datagen json-schema > datagen.schema.json"});
constexpr auto kHelpExamples = std::to_array<std::string_view>(
    {"datagen help generate", "datagen help generators", "datagen help types"});
constexpr auto kVersionExamples = std::to_array<std::string_view>({"datagen version --json"});
constexpr auto kManExamples = std::to_array<std::string_view>({
    "datagen man generate | man -l -",
    "datagen man > /usr/local/share/man/man1/datagen.1",
});
constexpr auto kCompletionExamples = std::to_array<std::string_view>({
    "datagen completion bash > ~/.local/share/bash-completion/completions/datagen",
    "datagen completion zsh > ~/.zfunc/_datagen",
    "datagen completion fish > ~/.config/fish/completions/datagen.fish",
});
constexpr auto kProgramExamples = std::to_array<std::string_view>({
    "datagen generate shop.json -o shop.sql",
    "datagen generate --template ecommerce --param customers=5000 | psql -d shop",
    "datagen preview shop.json -t customers -n 5",
});

constexpr Command kProgramCommand{
    .id = kProgram,
    .name = "",
    .arguments = "COMMAND [OPTIONS] [FILE]",
    .summary = "",
    .description =
        "Reads a schema and writes a PostgreSQL dump full of realistic rows, with no database at hand.",
    .examples = kProgramExamples,
};

constexpr auto kCommands = std::to_array<Command>({
    {.id = kGenerate,
     .name = "generate",
     .arguments = "[OPTIONS] FILE",
     .summary = "write a dump for a schema",
     .description = "Reads the JSON schema FILE (- for standard input) and writes a PostgreSQL dump of it, "
                    "filled with rows. "
                    "The same schema and seed give the same bytes, always.",
     .examples = kGenerateExamples,
     .completes = Completes::Files},
    {.id = kValidate,
     .name = "validate",
     .arguments = "[OPTIONS] FILE",
     .summary = "check a schema and write nothing",
     .description = "Reads the JSON schema FILE (- for standard input), reports everything that is wrong "
                    "with it, and checks "
                    "that the rows it asks for can be made.",
     .examples = kValidateExamples,
     .completes = Completes::Files},
    {.id = kPlan,
     .name = "plan",
     .arguments = "[OPTIONS] FILE",
     .summary = "show what a dump would hold: rows, generators and why, sizes",
     .description =
         "Reads the JSON schema FILE (- for standard input) and shows its tables in the order of the dump, "
         "with their rows, their estimated size, and for each column the generator that was chosen for it "
         "and why. Nothing is written.",
     .examples = kPlanExamples,
     .completes = Completes::Files},
    {.id = kPreview,
     .name = "preview",
     .arguments = "[OPTIONS] FILE",
     .summary = "show the first rows of tables",
     .description =
         "Reads the JSON schema FILE (- for standard input) and shows the first rows of its tables: those "
         "that generate writes. No other rows are made, and nothing is written.",
     .examples = kPreviewExamples,
     .completes = Completes::Files},
    {.id = kDiff,
     .name = "diff",
     .arguments = "[OPTIONS] A B",
     .summary = "show which tables change between two schemas or seeds, and why",
     .description = "Compares the dumps of the JSON schemas A and B without writing them: which tables are "
                    "added, removed or "
                    "changed, and by what - rows, columns, types, generators, streams, the seed. Of tables "
                    "with more than "
                    "4096 rows, as many all over the table are compared. A may be B, for two seeds. Ends "
                    "with 0 where all is "
                    "the same, with 6 where it is not.",
     .examples = kDiffExamples,
     .completes = Completes::Files},
    {.id = kVerify,
     .name = "verify",
     .arguments = "[OPTIONS] DUMP",
     .summary = "compare a dump with what its schema and seed give",
     .description =
         "Derives the dump of a schema anew and compares it with DUMP, byte by byte: a file, also compressed "
         "with zstd or gzip, a directory, or - for standard input. Format and compression are recognised; "
         "options that change the dump are given as they were to generate. Ends with 5 at the first "
         "difference, and names its table, row and column.",
     .examples = kVerifyExamples,
     .completes = Completes::Files},
    {.id = kInfer,
     .name = "infer",
     .arguments = "[OPTIONS] FILE...",
     .summary = "write a schema that generates rows like those of files",
     .description =
         "Reads files of rows (- for standard input), one table each, also compressed with zstd or gzip, and "
         "writes a schema that generates rows like them: types, NULLs, keys and foreign keys, ranges of "
         "numbers and times, and the frequencies of small sets of values. Names, texts and identifiers are "
         "never copied into it.",
     .examples = kInferExamples,
     .completes = Completes::Files},
    {.id = kConvert,
     .name = "convert",
     .arguments = "[OPTIONS] FILE...",
     .summary = "write a dump of the rows of files",
     .description = "Reads files of rows (- for standard input) as infer does, one table each, and writes a "
                    "PostgreSQL dump of "
                    "them: their own rows, in tables of the smallest types that hold them, with the keys "
                    "that all rows bear "
                    "out. Files are read twice.",
     .examples = kConvertExamples,
     .completes = Completes::Files},
    {.id = kTemplate,
     .name = "template",
     .arguments = "COMMAND",
     .summary = "list, show and export the built-in schemas",
     .description =
         "Built-in schemas to generate from, or to start from. Their row counts follow a few parameters, "
         "such as the number of customers.",
     .examples = kTemplateExamples},
    {.id = kTemplateList,
     .name = "template list",
     .arguments = "",
     .summary = "list the templates",
     .description = "Lists the templates, with their tables and the rows they have unless told otherwise.",
     .examples = {}},
    {.id = kTemplateShow,
     .name = "template show",
     .arguments = "[OPTIONS] NAME",
     .summary = "show the parameters and tables of a template",
     .description = "Shows the parameters of a template, with their values, and its tables.",
     .examples = kTemplateShowExamples,
     .completes = Completes::Templates},
    {.id = kTemplateExport,
     .name = "template export",
     .arguments = "[OPTIONS] NAME...",
     .summary = "write a template as a plain schema",
     .description =
         "Writes the schema that a template stands for, ready to be changed and generated from. Several "
         "templates are merged into one schema.",
     .examples = kTemplateExportExamples,
     .completes = Completes::Templates},
    {.id = kConfig,
     .name = "config",
     .arguments = "COMMAND",
     .summary = "show the settings, and start a configuration",
     .description = "Settings come from the command line, else from environment variables such as "
                    "DATAGEN_SEED, else from "
                    "the configuration, else they have their defaults. The configuration is the file that "
                    "--config names, "
                    "else .datagen.yaml in the working directory or the nearest one around it, else "
                    "$XDG_CONFIG_HOME/datagen/config.yaml, else .datagen.yaml in the home directory.",
     .examples = kConfigExamples},
    {.id = kConfigShow,
     .name = "config show",
     .arguments = "[OPTIONS]",
     .summary = "show every setting, its value and where it comes from",
     .description = "Shows every setting that the configuration can hold: its key, its value and where that "
                    "comes from.",
     .examples = {}},
    {.id = kConfigInit,
     .name = "config init",
     .arguments = "[OPTIONS]",
     .summary = "write a .datagen.yaml with every key to choose from",
     .description = "Writes .datagen.yaml, or the file that --output names: every key with what it means and "
                    "its default, as comments.",
     .examples = {}},
    {.id = kConfigSchema,
     .name = "config schema",
     .arguments = "",
     .summary = "show the JSON Schema document of the configuration",
     .description = "Shows the JSON Schema document (draft 2020-12) of the configuration, for editors.",
     .examples = kConfigSchemaExamples},
    {.id = kJsonSchema,
     .name = "json-schema",
     .arguments = "",
     .summary = "show the JSON Schema document of the format, for editors",
     .description =
         "Shows the JSON Schema document (draft 2020-12) of the schemas that datagen reads. Editors "
         "complete and check a schema whose key \"$schema\" names a file with it.",
     .examples = kJsonSchemaExamples},
    {.id = kReference,
     .name = "reference",
     .arguments = "",
     .summary = "show keys, types, generators and names as JSON, for tools",
     .description = "Shows what can stand in a schema as JSON: the keys of each object, the types, the "
                    "generators with their configuration, and the names of columns that select them.",
     .examples = {}},
    {.id = kHelp,
     .name = "help",
     .arguments = "[TOPIC]",
     .summary = "show help for datagen, a command, generators or types",
     .description =
         "Shows the help of datagen or of one of its commands; generators: what the key \"generator\" "
         "of a column can name; types: those that columns can have.",
     .examples = kHelpExamples},
    {.id = kVersion,
     .name = "version",
     .arguments = "[OPTIONS]",
     .summary = "show the version",
     .description = "Shows the version of datagen; with --json also what it reads and writes.",
     .examples = kVersionExamples},
    {.id = kMan,
     .name = "man",
     .arguments = "[COMMAND]",
     .summary = "show the manual page of datagen or a command, for man",
     .description = "Shows the manual page of datagen or of one of its commands as mdoc, for man and mandoc.",
     .examples = kManExamples},
    {.id = kCompletion,
     .name = "completion",
     .arguments = "SHELL",
     .summary = "show what completes command lines in bash, zsh or fish",
     .description =
         "Shows the script that completes the command lines of datagen in the shell named: bash, zsh or "
         "fish. Commands, options, their values, files, templates, parameters and the tables of the "
         "schema are completed.",
     .examples = kCompletionExamples},
    {.id = kComplete,
     .name = "complete",
     .arguments = "-- WORD...",
     .summary = "show what can stand in place of the last word",
     .description =
         "Shows what can stand in place of the last word of a command line, for the scripts of "
         "\"datagen completion\": a line for each, a tab and what it means behind it. A line \":files\" "
         "stands for all files, \":more\" says that the word goes on.",
     .examples = {},
     .is_hidden = true},
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

bool is_group(const Command& command) {
  return std::any_of(kCommands.begin(), kCommands.end(),
                     [&](const Command& other) { return is_member(other, command); });
}

bool is_member(const Command& command, const Command& group) {
  if (group.id == kProgram) return command.name.find(' ') == std::string_view::npos;
  return command.name.size() > group.name.size() && command.name.starts_with(group.name) &&
         command.name[group.name.size()] == ' ';
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  names.reserve(kCommands.size());
  for (const Command& command : kCommands)
    if (!command.is_hidden) names.push_back(command.name);
  return names;
}

std::string full_name(const Command& command) {
  return command.name.empty() ? "datagen" : "datagen " + std::string(command.name);
}

}  // namespace datagen::cli
