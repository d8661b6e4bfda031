#include "cli/flags.hpp"

#include <array>

namespace datagen::cli {

namespace {

// A statement's text is built in memory: a million rows is far past any gain.
constexpr std::uint32_t kMaxRowsPerInsert = 1'000'000;
constexpr std::uint32_t kMaxBatchSize = 1'000'000;
// More threads than any machine has cores; a slip of the finger must not start a million.
constexpr std::uint32_t kMaxJobs = 1024;
// Previewed rows are held in memory until their widths are known.
constexpr std::uint64_t kMaxPreviewRows = 1'000'000;

constexpr std::string_view kInputOutput = "Input and output";
constexpr std::string_view kContent = "Content";
constexpr std::string_view kWork = "Work";
constexpr std::string_view kGeneral = "General";

ValueResult choose_section(Settings& settings, std::string_view text, pipeline::Section wanted,
                           std::string_view rival) {
  bool chosen = false;
  if (ValueResult problem = read_switch(text, chosen)) return problem;
  pipeline::Section& section = settings.options.section;
  if (chosen && section != wanted && section != pipeline::Section::All)
    return ValueProblem{"cannot be used together with " + std::string(rival), {}};
  if (chosen) section = wanted;
  return std::nullopt;
}

std::string_view format_name(pipeline::Format format) {
  for (const pipeline::FormatInfo& info : pipeline::formats())
    if (info.format == format) return info.name;
  return {};
}

constexpr auto kFlags =
    std::to_array<Flag>({
        {.name = "input",
         .short_name = 'i',
         .placeholder = "FILE",
         .type = ValueType::Text,
         .apply = [](Settings& s, std::string_view text) { return read_text(text, s.input); },
         .commands = kOnSchema,
         .section = kInputOutput,
         .help = "the schema, instead of the argument FILE; - is standard input"},
        {.name = "template",
         .placeholder = "NAME",
         .type = ValueType::Text,
         .apply = [](Settings& s, std::string_view text) { return append_text(text, s.templates); },
         .commands = kOnSchema,
         .section = kInputOutput,
         .help = "a built-in schema instead of FILE; several are merged into one"},
        {.name = "param",
         .placeholder = "NAME=N",
         .type = ValueType::Text,
         .apply = [](Settings& s, std::string_view text) { return read_assignment(text, s.assignments); },
         .commands = kOnSchema | kTemplateShow | kTemplateExport,
         .section = kInputOutput,
         .help = "a parameter of the template, TEMPLATE.NAME=N of one of several; rows=N scales all tables"},
        {.name = "output",
         .short_name = 'o',
         .placeholder = "FILE",
         .type = ValueType::Text,
         .apply = [](Settings& s, std::string_view text) { return read_text(text, s.target.path); },
         .commands = kGenerate | kTemplateExport,
         .section = kInputOutput,
         .help = "where the output goes; without it, or with -, standard output"},
        {.name = "force",
         .short_name = 'f',
         .type = ValueType::Switch,
         .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.target.overwrite); },
         .commands = kGenerate | kTemplateExport,
         .section = kInputOutput,
         .help = "replace the output file if it exists"},
        {.name = "compress",
         .placeholder = "METHOD",
         .type = ValueType::Text,
         .apply = [](Settings& s,
                     std::string_view text) { return read_compression(text, s.compression, s.zstd_level); },
         .show = [](const Settings&) { return std::string("auto"); },
         .key = "compress",
         .commands = kGenerate,
         .section = kInputOutput,
         .help = "zstd or zstd:LEVEL (1 to 19), none, or auto: zstd if the output's name ends in .zst"},
        {.name = "format",
         .placeholder = "FORMAT",
         .type = ValueType::Text,
         .apply = [](Settings& s, std::string_view text) { return read_format(text, s.options.format); },
         .show = [](const Settings& s) { return std::string(format_name(s.options.format)); },
         .key = "default_format",
         .commands = kGenerate | kPlan,
         .section = kContent,
         .help = "how rows are written, one of the formats below"},
        {.name = "seed",
         .placeholder = "N|random",
         .type = ValueType::WholeNumber,
         .apply = [](Settings& s, std::string_view text) { return read_seed(text, s.options.seed); },
         .key = "default_seed",
         .commands = kGenerate | kPlan | kPreview,
         .section = kContent,
         .help = "what every value is drawn from; random picks one and tells which; without it the "
                 "schema's seed, or 0"},
        {.name = "rows",
         .placeholder = "N",
         .type = ValueType::WholeNumber,
         .apply =
             [](Settings& s, std::string_view text) {
               return read_whole_number(text, std::uint64_t{0}, schema::kMaxRowCount, s.options.default_rows);
             },
         .show = [](const Settings& s) { return std::to_string(s.options.default_rows); },
         .key = "default_row_count",
         .commands = kOnSchema,
         .section = kContent,
         .help = "rows of each table whose schema has no row_count"},
        {.name = "rows-per-insert",
         .placeholder = "N",
         .type = ValueType::WholeNumber,
         .apply =
             [](Settings& s, std::string_view text) {
               return read_whole_number(text, std::uint32_t{1}, kMaxRowsPerInsert, s.options.rows_per_insert);
             },
         .show = [](const Settings& s) { return std::to_string(s.options.rows_per_insert); },
         .key = "rows_per_insert",
         .commands = kGenerate | kPlan,
         .section = kContent,
         .help = "in format sql, rows of one INSERT statement"},
        {.name = "schema-only",
         .type = ValueType::Switch,
         .apply =
             [](Settings& s, std::string_view text) {
               return choose_section(s, text, pipeline::Section::SchemaOnly, "--data-only");
             },
         .commands = kGenerate,
         .section = kContent,
         .help = "write the definitions and no rows"},
        {.name = "data-only",
         .type = ValueType::Switch,
         .apply =
             [](Settings& s, std::string_view text) {
               return choose_section(s, text, pipeline::Section::DataOnly, "--schema-only");
             },
         .commands = kGenerate,
         .section = kContent,
         .help = "write the rows and no definitions"},
        {.name = "disable-triggers",
         .type = ValueType::Switch,
         .apply = [](Settings& s,
                     std::string_view text) { return read_switch(text, s.options.disable_triggers); },
         .commands = kGenerate,
         .section = kContent,
         .help =
             "with --data-only, switch foreign keys and other triggers off around each table's rows, as a "
             "superuser may"},
        {.name = "table",
         .short_name = 't',
         .placeholder = "TABLE",
         .type = ValueType::Text,
         .apply = [](Settings& s, std::string_view text) { return append_text(text, s.preview.tables); },
         .commands = kPreview,
         .section = kContent,
         .help = "show this table only, by its name or schema.name; may be given several times"},
        {.name = "limit",
         .short_name = 'n',
         .placeholder = "N",
         .type = ValueType::WholeNumber,
         .apply =
             [](Settings& s, std::string_view text) {
               return read_whole_number(text, std::uint64_t{0}, kMaxPreviewRows, s.preview.row_count);
             },
         .show = [](const Settings& s) { return std::to_string(s.preview.row_count); },
         .commands = kPreview,
         .section = kContent,
         .help = "rows shown of each table, its first ones"},
        {.name = "wide",
         .short_name = 'w',
         .type = ValueType::Switch,
         .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.preview.wide); },
         .commands = kPreview,
         .section = kContent,
         .help = "show long values in full, whatever the width of the terminal"},
        {.name = "json",
         .type = ValueType::Switch,
         .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.json); },
         .commands = kPlan,
         .section = kContent,
         .help = "print the plan as JSON"},
        {.name = "jobs",
         .short_name = 'j',
         .placeholder = "N",
         .type = ValueType::WholeNumber,
         .apply =
             [](Settings& s, std::string_view text) {
               return read_whole_number(text, std::uint32_t{0}, kMaxJobs, s.options.jobs);
             },
         .show = [](const Settings& s) { return std::to_string(s.options.jobs); },
         .key = "workers",
         .commands = kGenerate,
         .section = kWork,
         .help = "threads that make rows, 0: one per core; never changes the dump"},
        {.name = "batch-size",
         .placeholder = "N",
         .type = ValueType::WholeNumber,
         .apply =
             [](Settings& s, std::string_view text) {
               return read_whole_number(text, std::uint32_t{1}, kMaxBatchSize, s.options.batch_size);
             },
         .show = [](const Settings& s) { return std::to_string(s.options.batch_size); },
         .key = "default_batch_size",
         .commands = kGenerate,
         .section = kWork,
         .help = "rows made and written at a time; never changes the dump"},
        {.name = "config",
         .placeholder = "FILE",
         .type = ValueType::Text,
         .apply = [](Settings& s, std::string_view text) { return read_text(text, s.configuration_path); },
         .commands = kOnSchema,
         .section = kGeneral,
         .help = "configuration to read instead of .datagen.yaml in this directory"},
        {.name = "quiet",
         .short_name = 'q',
         .type = ValueType::Switch,
         .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.quiet); },
         .key = "quiet_mode",
         .commands = kGenerate,
         .section = kGeneral,
         .help = "no summary; errors and warnings are still shown"},
        {.name = "help",
         .short_name = 'h',
         .type = ValueType::Switch,
         .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.help); },
         .commands = kEveryCommand,
         .section = kGeneral,
         .help = "show this help"},
        {.name = "version",
         .short_name = 'V',
         .type = ValueType::Switch,
         .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.version); },
         .commands = kProgram,
         .section = kGeneral,
         .help = "show the version"},
    });

}  // namespace

std::span<const Flag> flags() {
  return kFlags;
}

const Flag* find_flag(std::string_view name) {
  for (const Flag& flag : kFlags)
    if (flag.name == name || (name.size() == 1 && flag.short_name == name[0])) return &flag;
  return nullptr;
}

const Flag* find_key(std::string_view key) {
  for (const Flag& flag : kFlags)
    if (!flag.key.empty() && flag.key == key) return &flag;
  return nullptr;
}

}  // namespace datagen::cli
