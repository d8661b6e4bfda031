// What a command line and the configuration add up to: the options of the run and what only the terminal
// cares about.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/compression.hpp"
#include "pipeline/generate.hpp"
#include "readers/record_reader.hpp"
#include "schema/duplicates.hpp"
#include "schema/name_pattern.hpp"
#include "schema/row_request.hpp"
#include "templates/parameters.hpp"

namespace datagen::cli {

/// Rows between two lines of progress in a log: some seconds of a fast run, a minute of a slow one.
inline constexpr std::uint64_t kDefaultProgressRows = 1'000'000;

/// Messages from the gravest on: a level stands for itself and those above it.
enum class LogLevel : std::uint8_t { Error, Warning, Info, Debug };
enum class LogFormat : std::uint8_t { Text, Json };
/// Auto: where a person looks on.
enum class When : std::uint8_t { Auto, Always, Never };
enum class ProgressMode : std::uint8_t { Auto, Always, Never, Json };

/// Where messages go and what they look like.
struct LogSettings {
  LogLevel level = LogLevel::Info;
  LogFormat format = LogFormat::Text;
  std::string file;         ///< messages are appended to it too; empty: none
  bool timestamps = false;  ///< in front of each message
  When colour = When::Auto;
};

/// Keys of earlier configurations that change nothing.
struct UnusedSettings {
  bool cache = true;
  std::uint64_t cache_size = 0;
};

/// Rows that --rows asks for by a table's name.
struct NamedRows {
  schema::TablePattern table;
  std::uint64_t rows = 0;
};

/// Patterns of the options that choose tables.
struct TableChoice {
  std::vector<schema::TablePattern> tables;
  std::vector<schema::TablePattern> excluded_tables;
  std::vector<schema::SchemaPattern> schemas;
  std::vector<schema::SchemaPattern> excluded_schemas;
  std::vector<schema::TablePattern> tables_without_rows;
};

/// How values repeat, as the options say it; absent: as the schema does.
struct DuplicateSettings {
  std::optional<schema::DuplicateStrategy> strategy;
  bool is_reuse = false;              ///< instead of a strategy
  std::optional<double> probability;  ///< of smart_duplicates
  std::optional<std::uint64_t> max_values;
  std::optional<std::uint64_t> sample_size;  ///< of reuse
  std::optional<double> reuse_probability;
  std::vector<std::string> columns;        ///< "users.status": these alone
  std::vector<std::string> smart_columns;  ///< with smart_duplicates
};

/// What `datagen preview` shows.
struct PreviewSettings {
  std::uint64_t row_count = 10;  ///< of each table
  bool wide = false;             ///< long values in full
};

/// How files of records are read: `datagen infer` and `datagen convert`.
struct RecordSettings {
  std::optional<readers::RecordFormat> format;  ///< absent: by the file's name
  std::optional<char> delimiter;
  std::optional<std::string> null_text;
  bool has_no_header = false;
  bool rejects_rows = false;  ///< `datagen convert`: rows that cannot be read are left out
};

struct PerformanceMode;

/// `options.compression` and `options.seed` are only final once resolve_compression() and resolve_seed() have
/// run.
struct Settings {
  pipeline::GenerateOptions options;
  pipeline::Target target;
  std::string input;                       ///< "-" is standard input
  std::optional<core::SourceText> schema;  ///< instead of `input`
  std::vector<std::string> source_roots;   ///< directories of `source`; empty: the schema's own
  CompressionSetting compression;
  std::optional<std::uint64_t> default_seed;  ///< the configuration's; the schema's own seed wins over it
  std::string configuration_path;             ///< empty: find_configuration()
  std::vector<std::string> templates;         ///< by name, instead of `input`
  std::vector<templates::Assignment> assignments;
  bool rows_are_asked_for = false;    ///< of all tables without row_count, by --rows N
  std::vector<NamedRows> table_rows;  ///< the last one of a table wins
  schema::Scale scale;
  DuplicateSettings duplicates;
  const PerformanceMode* performance =
      nullptr;  ///< what it sets counts once apply_performance_mode() has run
  TableChoice choice;
  std::optional<pipeline::Parts> sections;  ///< those that --section names; absent: all
  PreviewSettings preview;
  RecordSettings records;
  std::array<std::optional<std::uint64_t>, 2> diff_seeds;  ///< of the two schemas that are compared
  LogSettings log;
  ProgressMode progress = ProgressMode::Auto;
  std::uint64_t progress_rows = kDefaultProgressRows;
  bool validate_output = false;  ///< the dump is read back and checked
  std::string report_path;       ///< where the report of a dump goes as JSON; empty: nowhere
  UnusedSettings unused;
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
  /// Where values came from: a flag's name -> ".datagen.yaml:3", "DATAGEN_SEED", "--seed". Absent: the
  /// default.
  std::map<std::string_view, std::string> origins;
  std::vector<std::string> notes;  ///< on keys that change nothing
};

/// The level of messages: `quiet` and `verbose` over `log.level`.
[[nodiscard]] LogLevel message_level(const Settings& settings);

/// A route of settings says how much is told: what weaker routes said of it counts no more.
void forget_message_level(Settings& settings);

/// Decides on compression, from `compression` and the name of the output.
void resolve_compression(Settings& settings);
/// Decides on the seed: the option, else the schema's, else the configuration's default.
void resolve_seed(Settings& settings, const schema::Model& model);

}  // namespace datagen::cli
