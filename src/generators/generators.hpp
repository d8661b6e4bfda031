// Schema -> programs that fill blocks: what the rest of datagen sees of the generators.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/diagnostics.hpp"
#include "generators/duplicates/reused_rows.hpp"
#include "generators/graph.hpp"
#include "generators/program.hpp"
#include "schema/load_order.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

namespace sources {
class SourceTable;
}

/// The present of the data where a schema does not say it: 2025-01-01T00:00:00Z, fixed, as nothing in a dump
/// reads a clock.
inline constexpr std::int64_t kReferenceTime = core::days_from_civil(2025, 1, 1) * core::kMicrosPerDay;

/// What fixes every value besides the schema.
struct BuildOptions {
  std::uint64_t seed = 0;
  std::int64_t reference_time =
      kReferenceTime;               ///< microseconds since 1970-01-01T00:00:00Z: the present of the data
  std::vector<std::uint64_t> rows;  ///< per table of the model
  std::vector<schema::LateColumns> late = {};  ///< columns that are NULL in the rows and set afterwards
  /// Per table: the file that its rows or values come from. Empty: no file is looked at.
  std::vector<std::shared_ptr<const sources::SourceTable>> sources = {};
};

/// How a column came by its values.
struct ColumnChoice {
  std::string generator;  ///< its name, or "foreign key"
  std::string reason;     ///< `name "email"`, `type integer`, `generator`, `foreign key to customers(id)`
  std::string repeats{};  ///< `25 values (cached_pool)`, `fresh values: primary key "users_pkey"`, or empty
};

/// A table whose rows repeat a sample, for the fast way of encoding them (duplicates/encoded_rows.hpp).
struct ReusedTable {
  duplicates::ReusedRows rows;
  NodeId node;                  ///< that maps rows to those they repeat
  std::vector<CellPlan> cells;  ///< pairwise with GeneratedTable::columns
  std::vector<bool> is_reused;  ///< the same
};

/// A table whose rows a file has, for the fast way of encoding them (sources/encoded_fields.hpp).
struct FileTable {
  SlotRef records;
  std::vector<CellPlan> cells;  ///< pairwise with GeneratedTable::columns
};

/// One table, ready to be filled.
struct GeneratedTable {
  std::vector<std::size_t>
      columns;  ///< of schema::Table::columns, those that are in the data (not generated_as)
  std::vector<ColumnChoice> choices;      ///< pairwise with `columns`
  std::unique_ptr<Program> program;       ///< its cells are pairwise with `columns`
  std::optional<ReusedTable> reuse;       ///< where some columns repeat, and nothing watches over the rows
  std::optional<FileTable> file;          ///< where a file has the rows, and nothing watches over them
  std::unique_ptr<Program> late_program;  ///< of a table with late columns: the cells of its key, then those
};

/// A column that may hold values of a sequence which nothing but its rows tell.
struct SequenceUse {
  std::size_t table = 0;   ///< index into Model::tables
  std::size_t column = 0;  ///< of a number type
};

/// Where a sequence stands when all rows are in.
struct SequencePosition {
  schema::QualifiedName sequence;
  std::int64_t value = 1;
  bool is_called = false;  ///< false: no row used it, the next value is `value`
  /// Behind the values of these too, as far as they lie before its end.
  std::vector<SequenceUse> uses = {};
  bool ascends = true;
  std::int64_t end = 0;  ///< its greatest value, or the least of a descending one
};

/// Read-only once built; any thread may run the programs.
struct Generators {
  Graph graph;
  std::vector<GeneratedTable> tables;  ///< pairwise with Model::tables
  std::vector<SequencePosition> sequences;
};

/// Reports what is wrong with generator names and configurations, whatever else the schema may lack. Columns
/// that the loader has already refused may be reported again with less.
void check_generators(const schema::Model& model, core::Diagnostics& diagnostics);

/// Builds all programs. What cannot be generated (too few distinct values, parents without rows, ...) is
/// reported to `problems`, with the numbers; the result may be used only if there are none. `model` must be
/// sound and outlive it.
[[nodiscard]] std::unique_ptr<Generators> build_generators(const schema::Model& model,
                                                           const BuildOptions& options,
                                                           core::Diagnostics& problems);

}  // namespace datagen::generators
