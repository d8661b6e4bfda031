// The whole job behind `datagen generate`: a schema text in, a dump out. The command line sees only this
// header.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"
#include "schema/model.hpp"
#include "schema/selection.hpp"

namespace datagen::pipeline {

/// A row format of the dump; the rows of formats() are the only list of them.
enum class Format : std::uint8_t { Copy, Sql, Csv, Jsonl };
struct FormatInfo {
  Format format;
  std::string_view name;     ///< as `--format` takes it
  std::string_view summary;  ///< for help
  bool is_data = false;      ///< rows and nothing else: a file holds one table
};
[[nodiscard]] std::span<const FormatInfo> formats();
[[nodiscard]] const FormatInfo& info(Format format);

/// DataOnly loads into tables that have their keys; rows of a dump's data part alone do not.
enum class Section : std::uint8_t { All, SchemaOnly, DataOnly };
/// The parts of a dump, in this order.
struct Parts {
  bool pre_data = true;
  bool data = true;
  bool post_data = true;
};

/// What the dump is arranged for: pg_dump's order, each statement on its own; or the fastest load that
/// PostgreSQL offers, all in one transaction.
enum class Load : std::uint8_t { Safe, Fast };

/// How the output is compressed.
enum class CompressionMethod : std::uint8_t { Zstd, Gzip };
struct Compression {
  CompressionMethod method;
  int level;

  bool operator==(const Compression&) const = default;
};

/// One stream, or a directory with files for the definitions and for each table, and scripts that load them.
enum class Layout : std::uint8_t { OneFile, Directory };

/// Whose SQL the dump is; another than PostgreSQL's has rows of Format::Sql alone.
enum class Dialect : std::uint8_t { PostgreSql, MySql, Sqlite };

/// What fixes the bytes of a dump besides the schema, and how the work is done. Every field has its default
/// here and nowhere else.
struct GenerateOptions {
  // These fix bytes.
  std::optional<std::uint64_t> seed;  ///< wins over the schema's; both absent: 0
  std::uint64_t default_rows = 1000;  ///< for tables without row_count
  Format format = Format::Copy;
  std::uint32_t rows_per_insert = 100;  ///< 1..1 000 000
  Section section = Section::All;
  Parts parts;                                 ///< what `section` leaves of them is written
  std::optional<schema::Selection> selection;  ///< absent: everything
  bool comments = true;
  bool create_database = false;
  bool drop_first = false;              ///< what the dump defines; with create_database the database
  bool drop_if_exists = false;          ///< no error where it is not there
  bool on_conflict_do_nothing = false;  ///< in INSERT statements
  bool disable_triggers = false;  ///< with Section::DataOnly: around each table's rows; needs a superuser
  Load load = Load::Safe;
  Dialect dialect = Dialect::PostgreSql;
  bool unlogged = false;                   ///< tables are; nothing where the dump does not create them
  std::optional<Compression> compression;  ///< absent: not compressed
  Layout layout = Layout::OneFile;
  std::uint64_t split_rows = 0;   ///< of a directory: rows of a file at most; 0: all
  std::uint64_t split_bytes = 0;  ///< about so many bytes, before compression; 0: any
  // These do not.
  std::uint32_t batch_size = 1000;  ///< rows generated and written at a time
  std::uint32_t jobs = 0;           ///< 0: one per core
  std::string rejects_path =
      {};  ///< where rows that sources reject go: a file, or a folder; empty: beside the output
  std::uint32_t window = 4;    ///< chunks of each job being filled, waiting or being written
  bool encode_samples = true;  ///< rows that repeat a sample take its bytes, which is the fast way
  bool plain_chunks =
      false;  ///< bytes reach the sink uncompressed; names and scripts are as `compression` says
  bool table_digests = false;  ///< Report tells a digest of each table; that of the dump always
};

/// What is left by `section` and `parts` together.
[[nodiscard]] Parts written_parts(const GenerateOptions& options);

/// What was written of a table: its rows and what stands around them.
struct TableReport {
  schema::QualifiedName name;
  std::uint64_t rows;                   ///< counted where they were written
  std::uint64_t bytes = 0;              ///< before compression
  std::chrono::nanoseconds elapsed{0};  ///< since what stands before it was written
  std::string digest{};                 ///< core::Digest of these bytes; GenerateOptions::table_digests
};

/// What came of a table's file: rows read are rows taken, passed over and rejected together.
struct SourceReport {
  schema::QualifiedName table;
  std::string file;  ///< as the schema names it
  std::uint64_t read = 0;
  std::uint64_t taken = 0;        ///< written, or sampled from
  std::uint64_t passed_over = 0;  ///< by the source's `where`
  std::uint64_t rejected = 0;
  std::string rejects_path{};  ///< where rejected rows went; empty: nowhere
};

struct Report {
  std::vector<TableReport> tables;  ///< in the order of the dump; empty for schema-only dumps
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;  ///< written to the output, after compression
  std::uint64_t uncompressed_bytes = 0;
  std::uint64_t seed = 0;
  /// core::Digest of the uncompressed bytes: the same for all that does not fix bytes, and for any
  /// compression.
  std::string digest{};
  std::vector<SourceReport> sources{};  ///< in the order of the schema
  std::uint64_t kept_files = 0;  ///< of a directory: an unfinished run had them whole; counted above too
  std::vector<std::string>
      changed_files{};  ///< it had finished them, but they have changed since: made again
};

/// Counters that another thread may read while a run goes on, and the one way to ask it to stop.
struct Progress {
  std::atomic<std::uint64_t> rows_written{0};
  std::atomic<std::uint64_t> bytes_written{0};
  /// Set from a signal handler: the run ends with core::Error of this code (Interrupted, Terminated). 0: go
  /// on.
  std::atomic<int> stop_code{0};
};

/// Whether the path stands for a directory of files: it ends in a slash, or is one.
[[nodiscard]] bool names_directory(const std::string& path);

/// Where the dump goes: a path, or standard output when empty.
struct Target {
  std::string path;
  bool overwrite = false;
  bool sync = true;  ///< a file that is there has reached the disk
  /// Of a directory: files that an unfinished run of the same dump has finished are kept, and so are those of
  /// this one if it does not come to its end.
  bool resume = false;
  std::string schema_digest{};  ///< with `resume`: core::Digest of the schema's text
};

/// Where `resume` looks for the files of an unfinished run, and leaves them.
[[nodiscard]] std::string unfinished_path(const Target& target);

/// schema::load_schema() and the generators' own checks: every error of the schema, in one Diagnostics. Sound
/// if and only if it has no errors.
[[nodiscard]] schema::Model load(const core::SourceText& source, core::Diagnostics& diagnostics);
/// The same, but the generators' checks are left to make_plan() where the schema is sound without them:
/// generators are then built once. If make_plan() fails, check() says whether the schema is in error.
[[nodiscard]] schema::Model read(const core::SourceText& source, core::Diagnostics& diagnostics);
void check(const schema::Model& model, core::Diagnostics& diagnostics);

/// A dump ready to be written: programs, encoders, the texts around the rows, and how the work is cut.
/// Opaque; read-only.
struct Plan;
struct PlanDeleter {
  void operator()(const Plan* plan) const noexcept;
};
using PlanPtr = std::unique_ptr<const Plan, PlanDeleter>;

/// Proves what can be proven before the first byte. What cannot be generated is reported to `problems` with
/// the numbers; the plan is then empty. `model` must be sound but for what check() finds, and outlive the
/// plan.
[[nodiscard]] PlanPtr make_plan(const schema::Model& model, const GenerateOptions& options,
                                core::Diagnostics& problems);

/// The rows that a run would write.
[[nodiscard]] Report expected(const Plan& plan);

/// One column as a plan fills it.
struct ColumnOutline {
  std::string name;
  std::string type;       ///< as DDL spells it
  std::string generator;  ///< its name, or "foreign key"; empty when PostgreSQL computes the column
  std::string reason;     ///< `name "email"`, `type integer`, `foreign key to customers(id)`
  std::string
      repeats{};  ///< `25 values at most (cached_pool)`, `fresh values: sequence`; empty: nothing asked
};

struct TableOutline {
  schema::QualifiedName name;
  std::uint64_t rows;
  std::uint64_t bytes;  ///< of its part of the dump, estimated
  std::vector<ColumnOutline> columns;
  /// Where the number of rows follows from a parent's: `3 to 5 per order (foreign key
  /// order_items_order_id_fkey)`; else empty.
  std::string row_count_reason{};
};

/// What a run would do.
struct Outline {
  std::uint64_t seed = 0;
  std::int64_t reference_time = 0;   ///< microseconds since 1970-01-01T00:00:00Z
  std::vector<TableOutline> tables;  ///< in the order of the dump
  std::vector<std::string> cycles;   ///< of foreign keys: "orders -> invoices -> orders"
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;  ///< of the whole dump before compression: definitions exact, rows estimated
};

/// Encodes a sample of each table's rows to estimate the rest: exact for small tables.
[[nodiscard]] Outline outline(const Plan& plan);

struct SampleColumn {
  std::string name;
  bool is_number;
};

/// The first rows of a table, as plain text.
struct Sample {
  schema::QualifiedName name;
  std::uint64_t table_rows;
  std::vector<SampleColumn> columns;  ///< those in the data
  std::vector<std::vector<std::optional<std::string>>>
      rows;  ///< cells pairwise with `columns`; NULL is empty
};

/// At most `row_count` rows of the table at that position of expected().tables: those that a run writes
/// first. Nothing else is computed.
[[nodiscard]] Sample sample(const Plan& plan, std::size_t position, std::uint64_t row_count);

/// Throws core::Error where the target cannot hold what the plan makes: a file of data holds one table, and
/// one file cannot be resumed.
void check_target(const Plan& plan, const Target& target);

/// Generates, encodes, compresses and writes. Throws core::Error: OutputFailed, Interrupted or Terminated,
/// with nothing left under the final name. Bytes do not depend on `batch_size` and `jobs`, nor on what an
/// unfinished run has left.
Report generate(const Plan& plan, const Target& target, Progress& progress);

/// Writes a text where a dump would go, whole or not at all. Throws as generate().
void write_text(std::string_view text, const Target& target, const Progress& progress);

/// The JSON Schema document (draft 2020-12) of the input format.
[[nodiscard]] std::string json_schema();
/// Keys, types, generators and names that select them as JSON: what the documents are made of.
[[nodiscard]] std::string reference();

/// Removes what unfinished runs have written under temporary names. Async-signal-safe: for the handler of a
/// second signal.
void remove_temporary_files() noexcept;

}  // namespace datagen::pipeline
