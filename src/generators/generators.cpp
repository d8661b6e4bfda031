#include "generators/generators.hpp"

#include <algorithm>

#include "core/decimal.hpp"
#include "generators/families/sequences.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators {

namespace {

// The columns whose values go into the dump.
std::vector<std::size_t> data_columns(const schema::Table& table) {
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].generated_as.empty()) columns.push_back(column);
  }
  return columns;
}

GeneratedTable build_table(ModelBuild& build, std::size_t table) {
  GeneratedTable result;
  result.columns = data_columns(build.model().tables[table]);
  for (const std::size_t column : result.columns) {
    static_cast<void>(build.cell(table, column));
    result.choices.push_back(build.source(table, column).choice);
  }
  return result;
}

std::unique_ptr<Program> compile(ModelBuild& build, std::size_t table,
                                 const std::vector<std::size_t>& columns) {
  std::vector<CellPlan> cells;
  cells.reserve(columns.size());
  for (const std::size_t column : columns) cells.push_back(*build.cell(table, column));
  return std::make_unique<Program>(build.graph(), cells);
}

// Without the values of late columns, and with nothing but these and the key they are found by.
void compile_late(ModelBuild& build, const schema::LateColumns& late, GeneratedTable& result) {
  std::vector<CellPlan> cells;
  for (const std::size_t column : result.columns) {
    const bool is_late = std::binary_search(late.columns.begin(), late.columns.end(), column);
    cells.push_back(is_late ? build.always_null(late.table) : *build.cell(late.table, column));
  }
  result.program = std::make_unique<Program>(build.graph(), cells);
  std::vector<std::size_t> columns = late.key;
  columns.insert(columns.end(), late.columns.begin(), late.columns.end());
  result.late_program = compile(build, late.table, columns);
}

// Moves a sequence past the values that a column of `rows` rows took from it.
void advance(SequencePosition& position, const families::SequenceSteps& steps, std::uint64_t rows) {
  if (rows == 0) return;
  const std::int64_t last = steps.last(rows);
  const bool is_further = steps.increment > 0 ? last > position.value : last < position.value;
  if (!position.is_called || is_further) position.value = last;
  position.is_called = true;
}

families::SequenceSteps steps_of(ModelBuild& build, std::size_t table, std::size_t column) {
  const schema::Table& asked = build.model().tables[table];
  const Source& source = build.source(table, column);
  core::Diagnostics ignored;  // build_generated() has reported what is wrong
  const Config config(source.config, source.generator->keys, source.generator->name, 0, ignored);
  return families::sequence_steps(build.model(), asked, asked.columns[column], &config);
}

// A serial that takes its values from elsewhere: its sequence stands behind the greatest of them that is
// known.
families::SequenceSteps foreign_steps(ModelBuild& build, std::size_t table, std::size_t column) {
  const Source& source = build.source(table, column);
  if (source.kind == Source::Kind::ForeignKey) {
    const std::size_t parent = build.model().tables[table].foreign_keys[source.foreign_key].referenced_table;
    return {static_cast<std::int64_t>(std::max<std::uint64_t>(build.options().rows[parent], 1)), 1};
  }
  const schema::JsonValue* max = source.config == nullptr ? nullptr : source.config->find("max");
  const std::optional<std::int64_t> most = max == nullptr ? std::nullopt : core::parse_scaled(max->string, 0);
  return {most.value_or(static_cast<std::int64_t>(std::max<std::uint64_t>(build.options().rows[table], 1))),
          1};
}

bool is_sequence(const Source& source) {
  return source.kind == Source::Kind::Generator && source.generator->name == "sequence";
}

std::vector<SequencePosition> sequence_positions(ModelBuild& build) {
  const schema::Model& model = build.model();
  std::vector<SequencePosition> positions;
  for (const schema::Sequence& sequence : model.sequences) {
    positions.push_back({sequence.name, sequence.start, false});
  }
  for (std::size_t table = 0; table < model.tables.size(); ++table) {
    const schema::Table& asked = model.tables[table];
    for (std::size_t column = 0; column < asked.columns.size(); ++column) {
      const bool counts = is_sequence(build.source(table, column));
      const std::uint64_t rows = counts ? build.options().rows[table] : 0;
      const families::SequenceSteps steps =
          counts ? steps_of(build, table, column) : families::SequenceSteps{};
      if (const auto free_sequence = families::default_sequence(model, asked, asked.columns[column])) {
        advance(positions[*free_sequence], steps, rows);
      }
      if (asked.columns[column].owned_sequence.empty()) continue;
      SequencePosition owned{{asked.name.schema, asked.columns[column].owned_sequence}, 1, false};
      const std::uint64_t rows_seen = counts ? rows : std::min<std::uint64_t>(build.options().rows[table], 1);
      advance(owned, counts ? steps : foreign_steps(build, table, column), rows_seen);
      positions.push_back(std::move(owned));
    }
  }
  std::sort(positions.begin(), positions.end(),
            [](const SequencePosition& a, const SequencePosition& b) { return a.sequence < b.sequence; });
  return positions;
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
  ModelBuild build(model, options, result->graph, {problems, problems});
  for (std::size_t table = 0; table < model.tables.size(); ++table)
    result->tables.push_back(build_table(build, table));
  build.finish();
  if (problems.has_errors()) return result;
  for (std::size_t table = 0; table < model.tables.size(); ++table) {
    result->tables[table].program = compile(build, table, result->tables[table].columns);
  }
  for (const schema::LateColumns& late : options.late) compile_late(build, late, result->tables[late.table]);
  result->sequences = sequence_positions(build);
  return result;
}

}  // namespace datagen::generators
