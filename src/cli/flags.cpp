#include "cli/flags.hpp"

#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "cli/duplicate_settings.hpp"
#include "cli/performance_modes.hpp"
#include "cli/row_values.hpp"
#include "cli/size_value.hpp"

namespace datagen::cli {

namespace {

// A statement's text is built in memory: a million rows is far past any gain.
constexpr NumberRange kRowsPerInsert{1, 1'000'000};
constexpr NumberRange kBatchSize{1, 1'000'000};
// More threads than any machine has cores; a slip of the finger must not start a million.
constexpr NumberRange kJobs{0, 1024};
// Previewed rows are held in memory until their widths are known.
constexpr NumberRange kPreviewRows{0, 1'000'000};
constexpr NumberRange kRowCount{0, schema::kMaxRowCount};
constexpr NumberRange kProgressRows{1, schema::kMaxRowCount};
constexpr NumberRange kSplitRows{1, schema::kMaxRowCount};
constexpr NumberRange kPoolValues{1, schema::kMostPoolValues};
constexpr NumberRange kSampleRows{1, schema::kMostSampleRows};
constexpr NumberRange kAnyNumber{0, std::numeric_limits<std::uint64_t>::max()};

constexpr auto kLogLevels = std::to_array<NamedValue<LogLevel>>({
    {"error", LogLevel::Error},
    {"warning", LogLevel::Warning},
    {"info", LogLevel::Info},
    {"debug", LogLevel::Debug},
    {"warn", LogLevel::Warning, true},
});
constexpr auto kLogFormats =
    std::to_array<NamedValue<LogFormat>>({{"text", LogFormat::Text}, {"json", LogFormat::Json}});
// Earlier configurations say true and false.
constexpr auto kColours = std::to_array<NamedValue<When>>({
    {"auto", When::Auto},
    {"always", When::Always},
    {"never", When::Never},
    {"true", When::Auto, true},
    {"false", When::Never, true},
});
constexpr auto kProgressModes = std::to_array<NamedValue<ProgressMode>>({
    {"auto", ProgressMode::Auto},
    {"always", ProgressMode::Always},
    {"never", ProgressMode::Never},
    {"json", ProgressMode::Json},
    {"true", ProgressMode::Auto, true},
    {"false", ProgressMode::Never, true},
});

constexpr auto kLoads = std::to_array<NamedValue<pipeline::Load>>({
    {"safe", pipeline::Load::Safe},
    {"fast", pipeline::Load::Fast},
});

constexpr auto kDialects = std::to_array<NamedValue<pipeline::Dialect>>({
    {"postgresql", pipeline::Dialect::PostgreSql},
    {"mysql", pipeline::Dialect::MySql},
    {"sqlite", pipeline::Dialect::Sqlite},
});

constexpr auto kRecordFormats = std::to_array<NamedValue<readers::RecordFormat>>({
    {"csv", readers::RecordFormat::Csv},
    {"jsonl", readers::RecordFormat::Jsonl},
    {"json", readers::RecordFormat::Json},
    {"copy", readers::RecordFormat::Copy},
});

ValueResult read_record_format(std::string_view text, std::optional<readers::RecordFormat>& format) {
  readers::RecordFormat named{};
  if (ValueResult problem = read_choice(text, kRecordFormats, named)) return problem;
  format = named;
  return std::nullopt;
}

constexpr auto kRowErrors = std::to_array<NamedValue<bool>>({{"stop", false}, {"reject", true}});

// One byte that ends no record and stands for itself.
ValueResult read_delimiter(std::string_view text, std::optional<char>& delimiter) {
  if (text == "\\t") text = "\t";
  const bool is_one = text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80U;
  if (!is_one || std::string_view("\n\r\"\\").find(text[0]) != std::string_view::npos)
    return ValueProblem{"needs one character that is no quote, backslash or line end", "\\t is a tab"};
  delimiter = text[0];
  return std::nullopt;
}

ValueResult read_null_text(std::string_view text, std::optional<std::string>& null_text) {
  null_text = std::string(text);
  return std::nullopt;
}

constexpr std::string_view kInputOutput = "Input and output";
constexpr std::string_view kContent = "Content";
constexpr std::string_view kTables = "Tables";
constexpr std::string_view kDuplicates = "Duplicates";
constexpr std::string_view kPreviewed = "Preview";
constexpr std::string_view kWork = "Work";
constexpr std::string_view kMessages = "Messages";
constexpr std::string_view kGeneral = "General";
constexpr std::string_view kEarlier = "Earlier configurations";

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

constexpr auto kSections = std::to_array<NamedValue<bool pipeline::Parts::*>>({
    {"pre-data", &pipeline::Parts::pre_data},
    {"data", &pipeline::Parts::data},
    {"post-data", &pipeline::Parts::post_data},
});

ValueResult add_section(std::string_view text, std::optional<pipeline::Parts>& sections) {
  bool pipeline::Parts::*named = nullptr;
  if (ValueResult problem = read_choice(text, kSections, named)) return problem;
  if (!sections) sections = pipeline::Parts{false, false, false};
  (*sections).*named = true;
  return std::nullopt;
}

template <typename Pattern>
ValueResult append_pattern(std::string_view text, std::vector<Pattern>& patterns) {
  std::string value;
  if (ValueResult problem = read_text(text, value)) return problem;
  patterns.emplace_back(std::move(value));
  return std::nullopt;
}

// Of what dumps never have.
ValueResult read_unused_switch(Settings& /*settings*/, std::string_view text) {
  bool ignored = false;
  return read_switch(text, ignored);
}

std::vector<Choice> format_choices() {
  std::vector<Choice> choices;
  for (const pipeline::FormatInfo& info : pipeline::formats()) choices.push_back({info.name});
  return choices;
}

std::string show_switch(bool value) {
  return value ? "true" : "false";
}

ValueResult read_optional(std::string_view text, NumberRange range, std::optional<std::uint64_t>& value) {
  std::uint64_t number = 0;
  ValueResult problem = read_row_count(text, range, number);
  if (!problem) value = number;
  return problem;
}

// The last of --quiet and --verbose wins.
ValueResult read_quiet(Settings& settings, std::string_view text) {
  if (ValueResult problem = read_switch(text, settings.quiet)) return problem;
  if (settings.quiet) settings.verbose = false;
  return std::nullopt;
}

ValueResult read_verbose(Settings& settings, std::string_view text) {
  if (ValueResult problem = read_switch(text, settings.verbose)) return problem;
  if (settings.verbose) settings.quiet = false;
  return std::nullopt;
}

ValueResult read_report_path(std::string_view text, std::string& path) {
  if (text == "-") return ValueProblem{"cannot be standard output", "--json prints the report there"};
  return read_text(text, path);
}

// Dumps never stand in memory as a whole: there is no other way to write them.
ValueResult read_stream_writes(std::string_view text) {
  bool streams = true;
  if (ValueResult problem = read_switch(text, streams)) return problem;
  if (streams) return std::nullopt;
  return ValueProblem{"cannot be false: dumps are always written while they are made", "leave the key out"};
}

constexpr auto kFlags = std::to_array<Flag>({
    {.name = "input",
     .short_name = 'i',
     .placeholder = "FILE",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return read_text(text, s.input); },
     .commands = kOnSchema & ~kVerify,
     .section = kInputOutput,
     .help = "the schema, instead of the argument FILE; - is standard input"},
    {.name = "schema",
     .placeholder = "FILE",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return read_text(text, s.input); },
     .commands = kVerify,
     .section = kInputOutput,
     .help = "the schema that the dump was made from; - is standard input"},
    {.name = "source-root",
     .placeholder = "DIR",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return append_pattern(text, s.source_roots); },
     .commands = kDiff | kOnSchema,
     .section = kInputOutput,
     .help = "where the files of \"source\" must lie, there or below, instead of the schema's own directory; "
             "may be given several times"},
    {.name = "template",
     .placeholder = "NAME",
     .type = ValueType::Text,
     .completes = Completes::Templates,
     .apply = [](Settings& s, std::string_view text) { return append_text(text, s.templates); },
     .commands = kOnSchema,
     .section = kInputOutput,
     .help = "a built-in schema instead of FILE; several are merged into one"},
    {.name = "param",
     .placeholder = "NAME=N",
     .type = ValueType::Text,
     .completes = Completes::Parameters,
     .apply = [](Settings& s, std::string_view text) { return read_assignment(text, s.assignments); },
     .commands = kOnSchema | kTemplateShow | kTemplateExport,
     .section = kInputOutput,
     .help = "a parameter of the template, TEMPLATE.NAME=N of one of several; rows=N scales all tables"},
    {.name = "output",
     .short_name = 'o',
     .placeholder = "FILE",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return read_text(text, s.target.path); },
     .commands = kGenerate | kTemplateExport | kConfigInit | kInfer | kConvert,
     .section = kInputOutput,
     .help = "a file, or a directory if it ends in a slash; without it, or with -, standard output"},
    {.name = "force",
     .short_name = 'f',
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.target.overwrite); },
     .commands = kGenerate | kTemplateExport | kConfigInit | kInfer | kConvert,
     .section = kInputOutput,
     .help = "replace the output file if it exists, files of the same names in a directory"},
    {.name = "no-sync",
     .type = ValueType::Switch,
     .apply =
         [](Settings& s, std::string_view text) {
           bool without = false;
           ValueResult problem = read_switch(text, without);
           if (!problem) s.target.sync = !without;
           return problem;
         },
     .show = [](const Settings& s) { return show_switch(!s.target.sync); },
     .key = "no_sync",
     .environment = "DATAGEN_NO_SYNC",
     .commands = kGenerate | kInfer | kConvert | kConfigShow,
     .section = kInputOutput,
     .help = "do not wait until files are safely on disk: faster, but a crash of the machine may lose them"},
    {.name = "input-format",
     .placeholder = "FORMAT",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kRecordFormats); },
     .apply = [](Settings& s, std::string_view text) { return read_record_format(text, s.records.format); },
     .commands = kInfer | kConvert,
     .section = kInputOutput,
     .help = "of the rows, instead of what the name says: csv, jsonl, json or copy"},
    {.name = "delimiter",
     .placeholder = "CHARACTER",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return read_delimiter(text, s.records.delimiter); },
     .commands = kInfer | kConvert,
     .section = kInputOutput,
     .help = "between fields of csv and copy, \\t for a tab; without it what the header has"},
    {.name = "null",
     .placeholder = "TEXT",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return read_null_text(text, s.records.null_text); },
     .commands = kInfer | kConvert,
     .section = kInputOutput,
     .help = "a field without quotes that is NULL; the empty one of csv, \\N of copy"},
    {.name = "no-header",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.records.has_no_header); },
     .commands = kInfer | kConvert,
     .section = kInputOutput,
     .help = "the first line of csv is a row, columns are column_1, column_2"},
    {.name = "on-error",
     .placeholder = "HOW",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kRowErrors); },
     .apply = [](Settings& s,
                 std::string_view text) { return read_choice(text, kRowErrors, s.records.rejects_rows); },
     .commands = kConvert,
     .section = kInputOutput,
     .help = "stop before anything is written, or reject rows that cannot be read and go on"},
    {.name = "compress",
     .short_name = 'Z',
     .placeholder = "METHOD",
     .type = ValueType::Text,
     .choices =
         [] {
           return std::vector<Choice>{{"auto"}, {"none"}, {"zstd"}, {"gzip"}};
         },
     .pattern = "^(zstd:0*(1[0-9]|[1-9])|gzip:0*[1-9])$",
     .apply = [](Settings& s, std::string_view text) { return read_compression(text, s.compression); },
     .show = [](const Settings& s) { return show(s.compression); },
     .key = "compress",
     .environment = "DATAGEN_COMPRESS",
     .commands = kGenerate | kConfigShow | kConvert,
     .section = kInputOutput,
     .help = "zstd[:LEVEL], 1 to 19, gzip[:LEVEL], 1 to 9, none, or auto: by the name, .zst or .gz"},
    {.name = "split-rows",
     .placeholder = "N",
     .type = ValueType::Text,
     .apply = [](Settings& s,
                 std::string_view text) { return read_row_count(text, kSplitRows, s.options.split_rows); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kInputOutput,
     .help = "rows of a file of a directory at most, such as 500k: larger tables are split"},
    {.name = "split-size",
     .placeholder = "SIZE",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return read_size(text, s.options.split_bytes); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kInputOutput,
     .help = "bytes of a file of a directory before compression, about, such as 1GB"},
    {.name = "resume",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.target.resume); },
     .commands = kGenerate | kConvert,
     .section = kInputOutput,
     .help =
         "of a directory: keep finished files if the run is interrupted or fails, and continue such a run"},
    {.name = "validate-output",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.validate_output); },
     .show = [](const Settings& s) { return show_switch(s.validate_output); },
     .key = "validate_output",
     .environment = "DATAGEN_VALIDATE_OUTPUT",
     .commands = kGenerate | kConfigShow | kConvert,
     .section = kInputOutput,
     .help = "read the output back once it is written: statements by PostgreSQL's grammar, rows by their "
             "number"},
    {.name = "format",
     .placeholder = "FORMAT",
     .type = ValueType::Choice,
     .choices = format_choices,
     .apply = [](Settings& s, std::string_view text) { return read_format(text, s.options.format); },
     .show = [](const Settings& s) { return std::string(format_name(s.options.format)); },
     .key = "default_format",
     .environment = "DATAGEN_FORMAT",
     .commands = kGenerate | kPlan | kConfigShow | kConvert,
     .section = kContent,
     .help = "how rows are written: copy, which loads fastest, sql, csv or jsonl"},
    {.name = "seed",
     .placeholder = "N|random",
     .type = ValueType::WholeNumber,
     .range = kAnyNumber,
     .choices = [] { return std::vector<Choice>{{"random"}}; },
     .apply = [](Settings& s, std::string_view text) { return read_seed(text, s.options.seed); },
     .show =
         [](const Settings& s) {
           return std::to_string(s.options.seed.value_or(s.default_seed.value_or(0)));
         },
     .key = "default_seed",
     .environment = "DATAGEN_SEED",
     .commands = kDiff | kGenerate | kPlan | kPreview | kConfigShow | kVerify,
     .section = kContent,
     .help = "what every value is drawn from; random picks one and tells which; wins over the "
             "schema's seed, which wins over the configuration's"},
    {.name = "seed-a",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kAnyNumber,
     .apply = [](Settings& s, std::string_view text) { return read_seed(text, s.diff_seeds[0]); },
     .commands = kDiff,
     .section = kContent,
     .help = "the seed of the first schema, over --seed"},
    {.name = "seed-b",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kAnyNumber,
     .apply = [](Settings& s, std::string_view text) { return read_seed(text, s.diff_seeds[1]); },
     .commands = kDiff,
     .section = kContent,
     .help = "the seed of the second schema, over --seed"},
    {.name = "rows",
     .placeholder = "[TABLE=]N",
     .type = ValueType::WholeNumber,
     .range = kRowCount,
     .apply =
         [](Settings& s, std::string_view text) {
           return read_rows(text, kRowCount, s.options.default_rows, s.table_rows);
         },
     .show = [](const Settings& s) { return std::to_string(s.options.default_rows); },
     .key = "default_row_count",
     .environment = "DATAGEN_ROWS",
     .commands = kDiff | kOnSchema | kConfigShow,
     .section = kContent,
     .help = "rows of each table whose schema has no row_count, or of the table named, whatever its "
             "schema says; 10k, 1.5M, 2G and 1T are numbers too; may be given several times"},
    {.name = "scale",
     .placeholder = "FACTOR",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return read_scale(text, s.scale); },
     .commands = kDiff | kOnSchema,
     .section = kContent,
     .help = "multiply the rows of all tables but those that --rows names: 0.1, 10"},
    {.name = "rows-per-insert",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kRowsPerInsert,
     .apply =
         [](Settings& s, std::string_view text) {
           return read_whole_number(text, kRowsPerInsert, s.options.rows_per_insert);
         },
     .show = [](const Settings& s) { return std::to_string(s.options.rows_per_insert); },
     .key = "rows_per_insert",
     .environment = "DATAGEN_ROWS_PER_INSERT",
     .commands = kGenerate | kPlan | kConfigShow | kConvert | kVerify,
     .section = kContent,
     .help = "in format sql, rows of one INSERT statement"},
    {.name = "schema-only",
     .short_name = 's',
     .type = ValueType::Switch,
     .apply =
         [](Settings& s, std::string_view text) {
           return choose_section(s, text, pipeline::Section::SchemaOnly, "--data-only");
         },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "write the definitions and no rows"},
    {.name = "data-only",
     .short_name = 'a',
     .type = ValueType::Switch,
     .apply =
         [](Settings& s, std::string_view text) {
           return choose_section(s, text, pipeline::Section::DataOnly, "--schema-only");
         },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "write the rows and no definitions"},
    {.name = "disable-triggers",
     .type = ValueType::Switch,
     .apply = [](Settings& s,
                 std::string_view text) { return read_switch(text, s.options.disable_triggers); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "with --data-only, switch foreign keys and other triggers off around each table's rows, as a "
             "superuser may"},
    {.name = "dialect",
     .placeholder = "NAME",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kDialects); },
     .apply = [](Settings& s,
                 std::string_view text) { return read_choice(text, kDialects, s.options.dialect); },
     .show = [](const Settings& s) { return name_of(s.options.dialect, kDialects); },
     .key = "dialect",
     .environment = "DATAGEN_DIALECT",
     .commands = kGenerate | kConfigShow | kConvert,
     .section = kContent,
     .help = "whose SQL the dump is: postgresql; mysql (and MariaDB) or sqlite, whose rows are INSERT "
             "statements"},
    {.name = "load",
     .placeholder = "HOW",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kLoads); },
     .apply = [](Settings& s, std::string_view text) { return read_choice(text, kLoads, s.options.load); },
     .show = [](const Settings& s) { return name_of(s.options.load, kLoads); },
     .key = "load",
     .environment = "DATAGEN_LOAD",
     .commands = kGenerate | kConfigShow | kConvert | kVerify,
     .section = kContent,
     .help = "safe: pg_dump's order; fast: one transaction, rows frozen, ANALYZE at the end; with "
             "--data-only, fast empties the tables first"},
    {.name = "unlogged",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.options.unlogged); },
     .show = [](const Settings& s) { return show_switch(s.options.unlogged); },
     .key = "unlogged",
     .environment = "DATAGEN_UNLOGGED",
     .commands = kGenerate | kConfigShow | kConvert | kVerify,
     .section = kContent,
     .help = "create unlogged tables, which load fast and are empty after a crash of the server"},
    {.name = "section",
     .placeholder = "SECTION",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kSections); },
     .apply = [](Settings& s, std::string_view text) { return add_section(text, s.sections); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "write this part alone: pre-data, data or post-data; may be given several times"},
    {.name = "clean",
     .short_name = 'c',
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.options.drop_first); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "drop what the dump defines, first"},
    {.name = "if-exists",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.options.drop_if_exists); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "with --clean, drop what is there, without errors for what is not"},
    {.name = "create",
     .short_name = 'C',
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.options.create_database); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "create the schema's database and connect to it, first"},
    {.name = "on-conflict-do-nothing",
     .type = ValueType::Switch,
     .apply = [](Settings& s,
                 std::string_view text) { return read_switch(text, s.options.on_conflict_do_nothing); },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "in format sql, leave rows out whose key is there already"},
    {.name = "no-comments",
     .type = ValueType::Switch,
     .apply =
         [](Settings& s, std::string_view text) {
           bool without = false;
           ValueResult problem = read_switch(text, without);
           if (!problem) s.options.comments = !without;
           return problem;
         },
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "leave out COMMENT statements"},
    {.name = "no-owner",
     .short_name = 'O',
     .type = ValueType::Switch,
     .apply = read_unused_switch,
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "always so: dumps set no owners"},
    {.name = "no-privileges",
     .short_name = 'x',
     .type = ValueType::Switch,
     .apply = read_unused_switch,
     .commands = kGenerate | kConvert | kVerify,
     .section = kContent,
     .help = "always so: dumps grant nothing"},
    {.name = "table",
     .short_name = 't',
     .placeholder = "PATTERN",
     .type = ValueType::Text,
     .completes = Completes::Tables,
     .apply = [](Settings& s, std::string_view text) { return append_pattern(text, s.choice.tables); },
     .commands = kDiff | kGenerate | kPlan | kPreview | kVerify,
     .section = kTables,
     .help = "only the tables that match, by their name in schema public or by schema.name, with * and ? as "
             "in pg_dump; may be given several times, as all options of this group"},
    {.name = "exclude-table",
     .short_name = 'T',
     .placeholder = "PATTERN",
     .type = ValueType::Text,
     .completes = Completes::Tables,
     .apply = [](Settings& s,
                 std::string_view text) { return append_pattern(text, s.choice.excluded_tables); },
     .commands = kDiff | kGenerate | kPlan | kVerify,
     .section = kTables,
     .help = "leave out the tables that match"},
    {.name = "schema",
     .short_name = 'n',
     .placeholder = "PATTERN",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return append_pattern(text, s.choice.schemas); },
     .commands = kDiff | kGenerate | kPlan,
     .section = kTables,
     .help = "only the schemas that match, with what is in them"},
    {.name = "include-schema",
     .short_name = 'n',
     .placeholder = "PATTERN",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return append_pattern(text, s.choice.schemas); },
     .commands = kVerify,
     .section = kTables,
     .help = "only the schemas that match, as --schema of \"datagen generate\""},
    {.name = "exclude-schema",
     .short_name = 'N',
     .placeholder = "PATTERN",
     .type = ValueType::Text,
     .apply = [](Settings& s,
                 std::string_view text) { return append_pattern(text, s.choice.excluded_schemas); },
     .commands = kDiff | kGenerate | kPlan | kVerify,
     .section = kTables,
     .help = "leave out the schemas that match"},
    {.name = "exclude-table-data",
     .placeholder = "PATTERN",
     .type = ValueType::Text,
     .completes = Completes::Tables,
     .apply = [](Settings& s,
                 std::string_view text) { return append_pattern(text, s.choice.tables_without_rows); },
     .commands = kGenerate | kPlan | kVerify,
     .section = kTables,
     .help = "leave out the rows of the tables that match"},
    {.name = "duplicate-strategy",
     .placeholder = "STRATEGY",
     .type = ValueType::Choice,
     .choices = duplicate_strategies,
     .apply = [](Settings& s, std::string_view text) { return read_duplicate_strategy(text, s.duplicates); },
     .commands = kDiff | kOnSchema,
     .section = kDuplicates,
     .help =
         "how values repeat where the schema does not say it, or in the columns of --enable-duplicates: "
         "generate_new: not; allow_simple: one value; smart_duplicates, cached_pool, weighted_random: values "
         "of a pool; fast_data_reuse: rows as a whole"},
    {.name = "duplicate-probability",
     .placeholder = "P",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return read_share(text, s.duplicates.probability); },
     .commands = kDiff | kOnSchema,
     .section = kDuplicates,
     .help = "of smart_duplicates: the share of rows that take a value of the pool, 0.5 unless said"},
    {.name = "max-duplicate-values",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kPoolValues,
     .apply = [](Settings& s,
                 std::string_view text) { return read_optional(text, kPoolValues, s.duplicates.max_values); },
     .commands = kDiff | kOnSchema,
     .section = kDuplicates,
     .help = "values of a pool at most: 10 of smart_duplicates, 25 of cached_pool, 100 of weighted_random"},
    {.name = "enable-duplicates",
     .placeholder = "COLUMNS",
     .type = ValueType::Text,
     .apply = [](Settings& s, std::string_view text) { return read_columns(text, s.duplicates.columns); },
     .commands = kDiff | kOnSchema,
     .section = kDuplicates,
     .help = "these columns alone, users.status,orders.priority, whatever the schema says of them"},
    {.name = "smart-duplicates",
     .placeholder = "COLUMNS",
     .type = ValueType::Text,
     .apply = [](Settings& s,
                 std::string_view text) { return read_columns(text, s.duplicates.smart_columns); },
     .commands = kDiff | kOnSchema,
     .section = kDuplicates,
     .help = "smart_duplicates in these columns, whatever the schema says of them"},
    {.name = "sample-size",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kSampleRows,
     .apply =
         [](Settings& s, std::string_view text) {
           return read_optional(text, kSampleRows, s.duplicates.sample_size);
         },
     .commands = kDiff | kOnSchema,
     .section = kDuplicates,
     .help = "of fast_data_reuse: the rows at a table's beginning that others repeat, 10000 unless said"},
    {.name = "reuse-probability",
     .placeholder = "P",
     .type = ValueType::Text,
     .apply = [](Settings& s,
                 std::string_view text) { return read_share(text, s.duplicates.reuse_probability); },
     .commands = kDiff | kOnSchema,
     .section = kDuplicates,
     .help = "of fast_data_reuse: the share of rows that repeat one of the sample, 0.95 unless said"},
    {.name = "limit",
     .short_name = 'n',
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kPreviewRows,
     .apply =
         [](Settings& s, std::string_view text) {
           return read_whole_number(text, kPreviewRows, s.preview.row_count);
         },
     .show = [](const Settings& s) { return std::to_string(s.preview.row_count); },
     .commands = kPreview,
     .section = kPreviewed,
     .help = "rows shown of each table, its first ones"},
    {.name = "wide",
     .short_name = 'w',
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.preview.wide); },
     .commands = kPreview,
     .section = kPreviewed,
     .help = "show long values in full, whatever the width of the terminal"},
    {.name = "jobs",
     .short_name = 'j',
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kJobs,
     .apply = [](Settings& s,
                 std::string_view text) { return read_whole_number(text, kJobs, s.options.jobs); },
     .show = [](const Settings& s) { return std::to_string(s.options.jobs); },
     .key = "workers",
     .environment = "DATAGEN_JOBS",
     .commands = kGenerate | kConfigShow | kConvert | kVerify,
     .section = kWork,
     .help = "threads that make rows, 0: one per core; never changes the dump"},
    {.name = "batch-size",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kBatchSize,
     .apply = [](Settings& s,
                 std::string_view text) { return read_whole_number(text, kBatchSize, s.options.batch_size); },
     .show = [](const Settings& s) { return std::to_string(s.options.batch_size); },
     .key = "default_batch_size",
     .environment = "DATAGEN_BATCH_SIZE",
     .commands = kGenerate | kConfigShow | kConvert | kVerify,
     .section = kWork,
     .help = "rows made and written at a time; never changes the dump"},
    {.name = "performance-mode",
     .placeholder = "MODE",
     .type = ValueType::Choice,
     .choices = performance_mode_names,
     .apply = [](Settings& s, std::string_view text) { return read_performance_mode(text, s); },
     .show =
         [](const Settings& s) {
           return std::string(s.performance == nullptr ? performance_modes().front().name
                                                       : s.performance->name);
         },
     .key = "performance_mode",
     .environment = "DATAGEN_PERFORMANCE_MODE",
     .commands = kGenerate | kPlan | kConfigShow | kVerify,
     .section = kWork,
     .help =
         "standard, balanced, high_speed, memory_efficient or ultra_high: jobs, batches, window, compression "
         "and load, as far as nothing else says them; never changes a row"},
    {.name = "quiet",
     .short_name = 'q',
     .type = ValueType::Switch,
     .apply = read_quiet,
     .show = [](const Settings& s) { return show_switch(s.quiet); },
     .key = "quiet_mode",
     .environment = "DATAGEN_QUIET",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kMessages,
     .help = "errors and warnings only: no summary, no progress"},
    {.name = "verbose",
     .short_name = 'v',
     .type = ValueType::Switch,
     .apply = read_verbose,
     .show = [](const Settings& s) { return show_switch(s.verbose); },
     .key = "verbose",
     .environment = "DATAGEN_VERBOSE",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kMessages,
     .help = "tell what is read and how long each step takes"},
    {.name = "json",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.json); },
     .show = [](const Settings& s) { return show_switch(s.json); },
     .key = "json_output",
     .environment = "DATAGEN_JSON",
     .commands = kGenerate | kValidate | kPlan | kConfigShow | kVersion | kConvert,
     .section = kMessages,
     .help = "print what is shown as JSON: of generate the report, on standard output unless the dump goes "
             "there"},
    {.name = "report",
     .placeholder = "FILE",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return read_report_path(text, s.report_path); },
     .commands = kGenerate | kConvert,
     .section = kMessages,
     .help = "write a report as JSON too: rows, bytes, time and digest of the dump and of each table"},
    {.name = "rejects",
     .placeholder = "FILE",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return read_text(text, s.options.rejects_path); },
     .commands = kGenerate,
     .section = kMessages,
     .help = "where rows go that sources reject, or a folder for them, with a slash at its end; without it "
             "TABLE.rejects.csv and the like beside the output"},
    {.name = "progress",
     .placeholder = "WHEN",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kProgressModes); },
     .apply = [](Settings& s,
                 std::string_view text) { return read_choice(text, kProgressModes, s.progress); },
     .show = [](const Settings& s) { return name_of(s.progress, kProgressModes); },
     .key = "progress_bar",
     .environment = "DATAGEN_PROGRESS",
     .commands = kGenerate | kConfigShow | kConvert | kVerify,
     .section = kMessages,
     .help = "auto: a line on terminals; always: also lines in logs; never; json: lines for "
             "programs"},
    {.name = "progress-interval",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kProgressRows,
     .apply = [](Settings& s,
                 std::string_view text) { return read_whole_number(text, kProgressRows, s.progress_rows); },
     .show = [](const Settings& s) { return std::to_string(s.progress_rows); },
     .key = "progress_interval",
     .environment = "DATAGEN_PROGRESS_INTERVAL",
     .commands = kGenerate | kConfigShow | kConvert | kVerify,
     .section = kMessages,
     .help = "rows between two lines of --progress=always in logs, and of json"},
    {.name = "color",
     .placeholder = "WHEN",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kColours); },
     .apply = [](Settings& s, std::string_view text) { return read_choice(text, kColours, s.log.colour); },
     .show = [](const Settings& s) { return name_of(s.log.colour, kColours); },
     .key = "color_output",
     .environment = "DATAGEN_COLOR",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kMessages,
     .help = "always, never, or auto: on terminals, unless NO_COLOR is set"},
    {.name = "log-level",
     .placeholder = "LEVEL",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kLogLevels); },
     .apply = [](Settings& s, std::string_view text) { return read_choice(text, kLogLevels, s.log.level); },
     .show = [](const Settings& s) { return name_of(s.log.level, kLogLevels); },
     .key = "log_level",
     .environment = "DATAGEN_LOG_LEVEL",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kMessages,
     .help = "error, warning (as --quiet), info, or debug (as --verbose)"},
    {.name = "log-format",
     .placeholder = "FORMAT",
     .type = ValueType::Choice,
     .choices = [] { return choices_of(kLogFormats); },
     .apply = [](Settings& s, std::string_view text) { return read_choice(text, kLogFormats, s.log.format); },
     .show = [](const Settings& s) { return name_of(s.log.format, kLogFormats); },
     .key = "log_format",
     .environment = "DATAGEN_LOG_FORMAT",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kMessages,
     .help = "messages as text, or as json: one object a line"},
    {.name = "log-file",
     .placeholder = "FILE",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return read_text(text, s.log.file); },
     .show = [](const Settings& s) { return s.log.file; },
     .key = "log_file",
     .environment = "DATAGEN_LOG_FILE",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kMessages,
     .help = "append messages to this file as well"},
    {.name = "log-timestamps",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.log.timestamps); },
     .show = [](const Settings& s) { return show_switch(s.log.timestamps); },
     .key = "show_timestamp",
     .environment = "DATAGEN_LOG_TIMESTAMPS",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kMessages,
     .help = "begin messages with the time, UTC"},
    {.name = "config",
     .placeholder = "FILE",
     .type = ValueType::Text,
     .completes = Completes::Files,
     .apply = [](Settings& s, std::string_view text) { return read_text(text, s.configuration_path); },
     .environment = "DATAGEN_CONFIG",
     .commands = kDiff | kOnSchema | kConfigShow | kInfer | kConvert,
     .section = kGeneral,
     .help = "the configuration, instead of .datagen.yaml in this or an outer directory"},
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
    {.name = "stream-writes",
     .type = ValueType::Switch,
     .choices = [] { return std::vector<Choice>{{"true"}}; },
     .apply = [](Settings&, std::string_view text) { return read_stream_writes(text); },
     .show = [](const Settings&) { return show_switch(true); },
     .key = "stream_writes",
     .commands = kConfigurationOnly,
     .section = kEarlier,
     .help = "always true: dumps are written while they are made"},
    {.name = "cache",
     .type = ValueType::Switch,
     .apply = [](Settings& s, std::string_view text) { return read_switch(text, s.unused.cache); },
     .show = [](const Settings& s) { return show_switch(s.unused.cache); },
     .key = "enable_cache",
     .note = "foreign keys need no cache",
     .commands = kConfigurationOnly,
     .section = kEarlier,
     .help = "without effect: foreign keys need no cache"},
    {.name = "cache-size",
     .placeholder = "N",
     .type = ValueType::WholeNumber,
     .range = kAnyNumber,
     .apply = [](Settings& s,
                 std::string_view text) { return read_whole_number(text, kAnyNumber, s.unused.cache_size); },
     .show = [](const Settings& s) { return std::to_string(s.unused.cache_size); },
     .key = "cache_size",
     .note = "foreign keys need no cache",
     .commands = kConfigurationOnly,
     .section = kEarlier,
     .help = "without effect: foreign keys need no cache"},
});

}  // namespace

std::span<const Flag> flags() {
  return kFlags;
}

const Flag* find_flag(std::string_view name, CommandSet commands) {
  const Flag* elsewhere = nullptr;
  for (const Flag& flag : kFlags) {
    if (flag.commands == kConfigurationOnly) continue;
    if (flag.name != name && (name.size() != 1 || flag.short_name != name[0])) continue;
    if ((flag.commands & commands) != 0) return &flag;
    if (elsewhere == nullptr) elsewhere = &flag;
  }
  return elsewhere;
}

bool sets_message_level(const Flag& flag) {
  return flag.name == "quiet" || flag.name == "verbose" || flag.name == "log-level";
}

const Flag* find_key(std::string_view key) {
  for (const Flag& flag : kFlags)
    if (!flag.key.empty() && flag.key == key) return &flag;
  return nullptr;
}

}  // namespace datagen::cli
