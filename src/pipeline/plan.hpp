// What will run: for each table its program, its encoder and how its rows are cut into units of work.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/generators.hpp"
#include "generators/sources/sources.hpp"
#include "pipeline/generate.hpp"
#include "schema/model.hpp"
#include "writers/dialects/dialect.hpp"
#include "writers/encoder.hpp"

namespace datagen::pipeline {

/// The fast way of rows that repeat a sample: the same bytes by another program and encoder (fast_rows.hpp).
struct FastRows {
  std::unique_ptr<const generators::Program> program;
  std::unique_ptr<const writers::Encoder> encoder;
};

/// Rows of one table, as units of work: its data, or what its late columns are set from.
struct TablePlan {
  std::size_t table;  ///< index into Model::tables
  std::uint64_t rows;
  const generators::Program* program;
  std::unique_ptr<writers::Encoder> encoder;
  std::string begin;  ///< what stands around the rows
  std::string end;
  std::uint64_t rows_per_unit;
  std::uint64_t rows_per_file;  ///< of a directory; files begin with a unit of their own
  std::uint64_t first_unit;     ///< number of its first unit; it has one even without rows
  std::optional<FastRows> fast{};

  [[nodiscard]] const generators::Program& row_program() const noexcept {
    return fast ? *fast->program : *program;
  }
  [[nodiscard]] const writers::Encoder& row_encoder() const noexcept {
    return fast ? *fast->encoder : *encoder;
  }
};

[[nodiscard]] std::uint64_t units_per_file(const TablePlan& table);

/// Rows of a unit, and of the file it is in.
struct UnitRows {
  std::uint64_t begin;
  std::uint64_t end;
  std::uint64_t file_begin;
  std::uint64_t file_end;
};
[[nodiscard]] UnitRows rows_of_unit(const TablePlan& table, std::uint64_t unit_of_table);

/// A file of a directory: from that unit on, to the next file's.
struct FilePlan {
  std::string name;
  std::uint64_t first_unit;
};
/// A file of a directory beside the dump itself.
struct ScriptPlan {
  std::string name;
  std::string text;
  bool is_executable;
};

/// What a file of a directory holds: its units, and the rows among them of one table.
struct FileUnits {
  std::uint64_t end;                 ///< the unit behind it
  std::optional<std::size_t> table;  ///< index into Plan::tables; nothing: definitions
  std::uint64_t row_count;
};

/// Units are numbered in the order of the output: 0 is what stands before the rows, the last one what stands
/// behind them.
struct Plan {
  const schema::Model& model;
  GenerateOptions options;
  std::uint64_t seed;
  std::int64_t reference_time;  ///< microseconds since 1970-01-01T00:00:00Z
  std::unique_ptr<generators::Generators> generators;
  writers::EncodedDictionaries dictionaries;
  std::vector<TablePlan> tables;   ///< in the order of the data
  std::vector<TablePlan> updates;  ///< behind them: of tables with late columns
  std::string before_rows;
  std::string after_rows;
  std::uint64_t unit_count;
  std::unique_ptr<const writers::DialectScript> dialect{};  ///< nothing: PostgreSQL's own
  std::vector<FilePlan> files{};      ///< of Layout::Directory, in the order of their units
  std::vector<ScriptPlan> scripts{};  ///< behind them
  std::unique_ptr<const generators::sources::Sources> sources{};  ///< nothing: no table has one
};

/// Of the file at that position of Plan::files.
[[nodiscard]] FileUnits units_of_file(const Plan& plan, std::size_t position);

}  // namespace datagen::pipeline
