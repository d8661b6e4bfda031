#include "generators/generators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/error.hpp"
#include "generators/checks/redraw.hpp"
#include "generators/checks/watch.hpp"
#include "generators/duplicates/derived_values.hpp"
#include "generators/duplicates/repeats.hpp"
#include "generators/model_build.hpp"
#include "generators/sequence_positions.hpp"
#include "generators/sources/file_cell.hpp"

namespace datagen::generators {

namespace {

// The columns whose values go into the dump.
std::vector<std::size_t> data_columns(const schema::Table& table) {
  std::vector<std::size_t> columns;
  columns.reserve(table.columns.size());
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].generated_as.empty()) columns.push_back(column);
  }
  return columns;
}

GeneratedTable build_table(ModelBuild& build, std::size_t table) {
  GeneratedTable result;
  result.columns = data_columns(build.model().tables[table]);
  result.choices.reserve(result.columns.size());
  for (const std::size_t column : result.columns) {
    static_cast<void>(build.cell(table, column));
    result.choices.push_back(build.source(table, column).choice);
    result.choices.back().repeats = build.repeats(table).note(column);
  }
  return result;
}

std::vector<CellPlan> cells_of(ModelBuild& build, std::size_t table,
                               const std::vector<std::size_t>& columns) {
  std::vector<CellPlan> cells;
  cells.reserve(columns.size());
  for (const std::size_t column : columns) cells.push_back(*build.cell(table, column));
  return cells;
}

// The rows, and the nodes that watch over them: what is never NULL is computed and hides no cell.
std::unique_ptr<Program> compile_rows(ModelBuild& build, std::size_t table, std::vector<CellPlan> cells) {
  if (!cells.empty()) {
    for (const NodeId node : checks::watching_nodes(build, table)) cells.front().nulls.push_back({{}, node});
  }
  try {
    return std::make_unique<Program>(build.graph(), cells);
  } catch (const core::Error& error) {
    const schema::Table& asked = build.model().tables[table];
    throw core::Error(error.code(),
                      fmt::format("table \"{}\": {}", schema::display(asked.name), error.what()),
                      error.hint());
  }
}

void keep_reuse(ModelBuild& build, std::size_t table, GeneratedTable& result) {
  const schema::Reuse* asked = schema::reuse_of(build.model(), build.model().tables[table]);
  if (asked == nullptr || !checks::watching_nodes(build, table).empty()) return;
  const bool has_reused = std::any_of(result.columns.begin(), result.columns.end(), [&](std::size_t column) {
    return build.repeats(table).is_reused(column);
  });
  if (!has_reused) return;
  ReusedTable reuse{duplicates::reused_rows_of(build, table, *asked),
                    duplicates::reused_rows_node(build, table, *asked),
                    {},
                    {}};
  duplicates::DerivedValues derived(build.graph(), reuse.node);
  for (const std::size_t column : result.columns) {
    reuse.cells.push_back(derived.of_repeated_row(*build.cell(table, column)));
    reuse.is_reused.push_back(derived.is_of_repeated_row(reuse.cells.back()));
  }
  result.reuse = std::move(reuse);
}

void keep_file(ModelBuild& build, std::size_t table, GeneratedTable& result) {
  const std::optional<SlotRef> records = sources::file_records(build, table);
  if (!records || !checks::watching_nodes(build, table).empty()) return;
  result.file.emplace(FileTable{*records, cells_of(build, table, result.columns)});
}

// Without the values of late columns, and with nothing but these and the key they are found by.
void compile_late(ModelBuild& build, const schema::LateColumns& late, GeneratedTable& result) {
  std::vector<CellPlan> cells;
  for (const std::size_t column : result.columns) {
    const bool is_late = std::binary_search(late.columns.begin(), late.columns.end(), column);
    cells.push_back(is_late ? build.always_null(late.table) : *build.cell(late.table, column));
  }
  result.program = compile_rows(build, late.table, std::move(cells));
  result.reuse.reset();
  result.file.reset();
  std::vector<std::size_t> columns = late.key;
  columns.insert(columns.end(), late.columns.begin(), late.columns.end());
  result.late_program = std::make_unique<Program>(build.graph(), cells_of(build, late.table, columns));
}

}  // namespace

void check_generators(const schema::Model& model, core::Diagnostics& diagnostics) {
  // A graph of no rows: configurations are read in full, sizes matter nowhere.
  BuildOptions options;
  options.reference_time = model.reference_time.value_or(kReferenceTime);
  options.rows.assign(model.tables.size(), 0);
  Graph graph;
  core::Diagnostics problems;  // found again, with the numbers, by build_generators()
  ModelBuild build(model, options, graph, {diagnostics, problems});
  for (std::size_t table = 0; table < model.tables.size(); ++table) {
    for (const std::size_t column : data_columns(model.tables[table]))
      static_cast<void>(build.cell(table, column));
  }
}

std::unique_ptr<Generators> build_generators(const schema::Model& model, const BuildOptions& options,
                                             core::Diagnostics& problems) {
  auto result = std::make_unique<Generators>();
  result->tables.reserve(model.tables.size());
  ModelBuild build(model, options, result->graph, {problems, problems});
  for (std::size_t table = 0; table < model.tables.size(); ++table)
    result->tables.push_back(build_table(build, table));
  build.finish();
  if (problems.has_errors()) return result;
  for (std::size_t table = 0; table < model.tables.size(); ++table) checks::measure_groups(build, table);
  if (problems.has_errors()) return result;
  for (std::size_t table = 0; table < model.tables.size(); ++table) {
    result->tables[table].program =
        compile_rows(build, table, cells_of(build, table, result->tables[table].columns));
    keep_reuse(build, table, result->tables[table]);
    keep_file(build, table, result->tables[table]);
  }
  for (const schema::LateColumns& late : options.late) compile_late(build, late, result->tables[late.table]);
  result->sequences = sequence_positions(build);
  return result;
}

}  // namespace datagen::generators
