#include "generators/references/chosen_parents.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "generators/graph.hpp"
#include "generators/model_build.hpp"
#include "generators/program.hpp"
#include "generators/references/parent_conditions.hpp"
#include "generators/references/row_scan.hpp"

namespace datagen::generators {

namespace {

void build_all_cells(ModelBuild& build) {
  for (std::size_t table = 0; table < build.model().tables.size(); ++table) {
    const std::vector<schema::Column>& columns = build.model().tables[table].columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (columns[column].generated_as.empty()) static_cast<void>(build.cell(table, column));
    }
  }
}

void report_too_many(const schema::Model& model, const schema::Table& table, const schema::ForeignKey& key,
                     std::uint64_t parents, core::Diagnostics& problems) {
  problems.error(key.where.front().offset,
                 fmt::format("foreign key \"{}\" of table \"{}\" has \"per_parent\" and \"where\", which is "
                             "possible for at most {} parents; table \"{}\" has {} rows",
                             key.name, schema::display(table.name), kMostScannedRows,
                             schema::display(model.tables[key.referenced_table].name), parents),
                 "remove one of the two, or lower the rows of the parents");
}

void report_unknown(const schema::Model& model, const schema::Table& table, const schema::ForeignKey& key,
                    const std::string& reason, core::Diagnostics& problems) {
  problems.error(key.where.front().offset,
                 fmt::format("which rows of table \"{}\" meet the \"where\" of foreign key \"{}\" of table "
                             "\"{}\" cannot be known: {}",
                             schema::display(model.tables[key.referenced_table].name), key.name,
                             schema::display(table.name), reason));
}

}  // namespace

std::optional<std::vector<std::uint32_t>> chosen_parents(const schema::Model& model, BuildOptions options,
                                                         std::size_t table, std::size_t foreign_key,
                                                         core::Diagnostics& problems) {
  const schema::Table& child = model.tables[table];
  const schema::ForeignKey& key = child.foreign_keys[foreign_key];
  const std::uint64_t parents = options.rows[key.referenced_table];
  if (parents > kMostScannedRows) {
    report_too_many(model, child, key, parents, problems);
    return std::nullopt;
  }
  // What depends on the children cannot decide which of them there are.
  options.rows[table] = 0;
  Graph graph;
  core::Diagnostics apart;
  ModelBuild build(model, options, graph, {apart, apart});
  build_all_cells(build);
  const ParentConditions conditions = parent_conditions(build, table, foreign_key);
  build.finish();
  if (!conditions.is_sound) return std::nullopt;
  if (apart.has_errors()) {
    report_unknown(model, child, key, apart.sorted().front().message, problems);
    return std::nullopt;
  }
  const std::vector<CellPlan> cells{number_of(*conditions.holds)};
  return rows_that_hold(Program(graph, cells), parents);
}

}  // namespace datagen::generators
