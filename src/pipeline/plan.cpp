#include "pipeline/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "core/error.hpp"
#include "generators/row_counts.hpp"
#include "generators/sources/sources.hpp"
#include "pipeline/definitions.hpp"
#include "pipeline/dialect_plan.hpp"
#include "pipeline/directory.hpp"
#include "pipeline/fast_rows.hpp"
#include "pipeline/source_rows.hpp"
#include "schema/dag.hpp"
#include "schema/load_order.hpp"
#include "schema/table_source.hpp"
#include "writers/ddl.hpp"
#include "writers/late_update.hpp"

namespace datagen::pipeline {

namespace {

// A unit's bytes: large enough that handing it over costs nothing, small enough that a window of them is
// little memory. Frames are cut here, so that this number fixes bytes of compressed dumps.
constexpr double kUnitBytes = 1 << 20;

// Whole blocks, about a unit's bytes. Without compression a smaller batch may ask for less: where units are
// cut changes no byte.
std::uint64_t rows_per_unit(const generators::Program& program, const GenerateOptions& options) {
  const auto blocks =
      static_cast<std::uint64_t>(kUnitBytes / std::max(program.mean_row_bytes(), 1.0)) / core::kBlockRows;
  const std::uint64_t rows = std::max<std::uint64_t>(blocks, 1) * core::kBlockRows;
  return options.compression ? rows : std::min<std::uint64_t>(rows, options.batch_size);
}

void refuse_cycles(const schema::Model& model, const schema::LoadOrder& order, core::Diagnostics& problems) {
  for (const std::vector<std::size_t>& cycle : order.unbroken) {
    const std::string why = schema::why_unbroken(model, cycle);
    problems.error(
        model.tables[cycle.front()].offset,
        fmt::format("a data-only dump cannot load the cycle of foreign keys {}",
                    schema::describe_cycle(model, cycle)),
        fmt::format(
            "{}{}make one of these keys nullable or \"deferrable\", write a full dump, which adds the "
            "keys after the rows, or disable triggers",
            why, why.empty() ? "" : "; "));
  }
}

// What breaks a cycle of foreign keys - an UPDATE, or one transaction - spans all rows.
void refuse_cycles_between_files(const GenerateOptions& options, const schema::LoadOrder& order) {
  if (options.layout != Layout::Directory || (order.late.empty() && !order.defers)) return;
  throw core::Error(core::ExitCode::CannotGenerate,
                    "the files of a data-only directory cannot load foreign keys that form a cycle",
                    "leave --data-only out, write one file, or add --disable-triggers");
}

// A fast dump of nothing but rows empties its tables with TRUNCATE, which PostgreSQL refuses for a table that
// one beside them references.
void refuse_references_from_beside(const schema::Model& model, const GenerateOptions& options,
                                   const schema::Selection& selection) {
  if (options.load != Load::Fast || options.section != Section::DataOnly || info(options.format).is_data)
    return;
  for (std::size_t child = 0; child < model.tables.size(); ++child) {
    if (selection.rows[child]) continue;
    for (const schema::ForeignKey& key : model.tables[child].foreign_keys) {
      if (!selection.rows[key.referenced_table]) continue;
      const std::string name = schema::display(model.tables[child].name);
      throw core::Error(
          core::ExitCode::CannotGenerate,
          fmt::format(
              "--load fast cannot empty table \"{}\": \"{}\" references it, whose rows are not in the dump",
              schema::display(model.tables[key.referenced_table].name), name),
          "take the rows of both into the dump, or leave --load fast out");
    }
  }
}

// Rows meet foreign keys only in a dump of nothing but rows, and only while triggers are on. A file of data
// is no dump: when and how it is loaded is not known. Other dialects do not check them while rows come in.
schema::LoadOrder load_order(const schema::Model& model, const GenerateOptions& options) {
  const bool meets_keys = options.section == Section::DataOnly && !info(options.format).is_data &&
                          options.dialect == Dialect::PostgreSql;
  if (meets_keys && !options.disable_triggers) return schema::order_load(model);
  return {schema::order_tables(model).tables, {}, false, {}};
}

// Of the tables whose rows are written. The others' rows are there already, or come later.
schema::LoadOrder load_order(const schema::Model& model, const GenerateOptions& options,
                             const schema::Selection& selection) {
  schema::LoadOrder order = schema::is_whole(selection)
                                ? load_order(model, options)
                                : load_order(schema::without_keys_beyond(model, selection.rows), options);
  std::erase_if(order.tables, [&](std::size_t table) { return !selection.rows[table]; });
  return order;
}

std::vector<const schema::Table*> in_order(const schema::Model& model, const schema::LoadOrder& order) {
  std::vector<const schema::Table*> tables;
  for (const std::size_t table : order.tables) tables.push_back(&model.tables[table]);
  return tables;
}

std::string text_before_rows(const schema::Model& model, const GenerateOptions& options, std::uint64_t seed,
                             const Definitions& definitions, const schema::LoadOrder& order) {
  const bool is_directory = options.layout == Layout::Directory;
  if (info(options.format).is_data && !is_directory) return {};
  const Parts parts = written_parts(options);
  if (is_directory && !parts.pre_data) return {};
  const bool is_fast = options.load == Load::Fast;
  std::string text = writers::script_header({DATAGEN_VERSION, seed});
  if (options.create_database) text += definitions.new_database();
  if (is_fast) text += writers::transaction_begin();
  if (options.drop_first && !options.create_database) text += definitions.drops();
  if (is_fast && parts.data && !parts.pre_data) text += writers::truncation(in_order(model, order));
  text += definitions.before_rows();
  if (order.defers && !is_fast) text += writers::transaction_begin();
  if (order.defers) text += writers::constraints_deferred();
  return text;
}

std::string sequence_text(const schema::Model& model, const schema::Selection& selection,
                          const generators::SequencePosition& position) {
  if (position.uses.empty()) {
    return writers::sequence_set(position.sequence, position.value, position.is_called);
  }
  std::vector<writers::SequenceColumn> columns;
  for (const generators::SequenceUse& use : position.uses) {
    const schema::Table& table = model.tables[use.table];
    if (selection.tables[use.table]) columns.push_back({table, table.columns[use.column]});
  }
  if (columns.empty()) return writers::sequence_set(position.sequence, position.value, position.is_called);
  return writers::sequence_set({position.sequence, position.value, position.is_called, position.ascends,
                                position.end, std::move(columns)});
}

std::string text_after_rows(const schema::Model& model, const GenerateOptions& options,
                            const Definitions& definitions, const schema::Selection& selection,
                            const generators::Generators& generators, const schema::LoadOrder& order,
                            std::uint64_t seed) {
  const bool is_directory = options.layout == Layout::Directory;
  if (info(options.format).is_data && !is_directory) return {};
  const Parts parts = written_parts(options);
  const bool is_fast = options.load == Load::Fast;
  std::string text;
  if (is_directory) text += writers::script_header({DATAGEN_VERSION, seed});
  if (order.defers && !is_fast) text += writers::transaction_end();
  if (parts.data) {
    for (const generators::SequencePosition& position : generators.sequences) {
      if (definitions.has_sequence(position.sequence)) text += sequence_text(model, selection, position);
    }
  }
  text += definitions.after_rows();
  if (is_fast) text += writers::transaction_end();
  // Behind the transaction, which would keep its locks meanwhile.
  if (is_fast && parts.data) text += writers::analysis(in_order(model, order));
  return text + writers::script_footer();
}

std::unique_ptr<writers::Encoder> make_encoder(const Plan& plan, std::size_t number,
                                               const writers::EncodedTable& table) {
  const GenerateOptions& options = plan.options;
  if (plan.dialect) {
    return writers::make_dialect_encoder(*plan.dialect, number, table, options.rows_per_insert);
  }
  switch (options.format) {
    case Format::Copy:
      return writers::make_copy_encoder(
          table, options.load == Load::Fast ? writers::Freeze::Yes : writers::Freeze::No);
    case Format::Sql:
      return writers::make_insert_encoder(
          table, options.rows_per_insert,
          options.on_conflict_do_nothing ? writers::OnConflict::DoNothing : writers::OnConflict::Fail);
    case Format::Csv: return writers::make_csv_encoder(table);
    case Format::Jsonl: return writers::make_jsonl_encoder(table);
  }
  return nullptr;
}

// At least one, which holds what stands around the rows.
std::uint64_t unit_count(const TablePlan& table) {
  const std::uint64_t rest = table.rows % table.rows_per_file;
  const std::uint64_t units = table.rows / table.rows_per_file * units_per_file(table) +
                              (rest + table.rows_per_unit - 1) / table.rows_per_unit;
  return std::max<std::uint64_t>(units, 1);
}

// The units of `rows` rows that the encoder writes; texts go around what it puts around the rows.
TablePlan plan_rows(Plan& plan, std::size_t table, std::uint64_t rows, const generators::Program& program,
                    const writers::EncodedTable& encoded, const std::pair<std::string, std::string>& around) {
  auto encoder = make_encoder(plan, table, encoded);
  std::string begin = around.first + encoder->table_begin();
  std::string end = encoder->table_end() + around.second;
  const std::uint64_t per_unit = rows_per_unit(program, plan.options);
  const std::uint64_t per_file = rows_per_file(plan.options, program, *encoder, rows);
  TablePlan planned{table,          rows,     &program, std::move(encoder), std::move(begin),
                    std::move(end), per_unit, per_file, plan.unit_count};
  plan.unit_count += unit_count(planned);
  return planned;
}

// What stands in front of a table's rows and behind them, beside what the encoder puts there.
std::pair<std::string, std::string> texts_around(const Plan& plan, const schema::Table& table) {
  const GenerateOptions& options = plan.options;
  if (info(options.format).is_data || options.dialect != Dialect::PostgreSql) return {};
  const auto triggers = options.disable_triggers ? writers::Triggers::Disabled : writers::Triggers::Fire;
  // Each file of a directory is a script of its own.
  const bool is_file = options.layout == Layout::Directory;
  return {(is_file ? writers::script_header({DATAGEN_VERSION, plan.seed}) : "") +
              writers::table_data_begin(table, triggers),
          writers::table_data_end(table, triggers)};
}

void plan_tables(Plan& plan, const schema::LoadOrder& order, const std::vector<std::uint64_t>& rows) {
  std::uint64_t room = kSampleBytes;
  for (const std::size_t number : order.tables) {
    const schema::Table& table = plan.model.tables[number];
    const generators::GeneratedTable& generated = plan.generators->tables[number];
    const generators::Program& program = *generated.program;
    plan.tables.push_back(
        plan_rows(plan, number, rows[number], program,
                  {plan.model, table, generated.columns, program.cells(), plan.dictionaries},
                  texts_around(plan, table)));
    const MakeEncoder make = [&](const writers::EncodedTable& encoded) {
      return make_encoder(plan, number, encoded);
    };
    std::optional<FastRows>& fast = plan.tables.back().fast;
    fast = fast_rows(plan, plan.tables.back(), make, room);
    if (!fast) fast = source_rows(plan, plan.tables.back(), make);
  }
}

void plan_updates(Plan& plan, const schema::LoadOrder& order, const std::vector<std::uint64_t>& rows) {
  for (const schema::LateColumns& late : order.late) {
    const generators::Program& program = *plan.generators->tables[late.table].late_program;
    const schema::Table table = writers::late_rows_table(plan.model, late);
    std::vector<std::size_t> columns(table.columns.size());
    std::iota(columns.begin(), columns.end(), 0UL);
    plan.updates.push_back(
        plan_rows(plan, late.table, rows[late.table], program,
                  {plan.model, table, columns, program.cells(), plan.dictionaries},
                  {writers::late_rows_begin(plan.model, late), writers::late_rows_end(plan.model, late)}));
  }
}

}  // namespace

std::uint64_t units_per_file(const TablePlan& table) {
  return (table.rows_per_file + table.rows_per_unit - 1) / table.rows_per_unit;
}

UnitRows rows_of_unit(const TablePlan& table, std::uint64_t unit_of_table) {
  const std::uint64_t units = units_per_file(table);
  const std::uint64_t file_begin = unit_of_table / units * table.rows_per_file;
  const std::uint64_t file_end = std::min(table.rows, file_begin + table.rows_per_file);
  const std::uint64_t begin = file_begin + unit_of_table % units * table.rows_per_unit;
  return {begin, std::min(file_end, begin + table.rows_per_unit), file_begin, file_end};
}

void PlanDeleter::operator()(const Plan* plan) const noexcept {
  delete plan;
}

PlanPtr make_plan(const schema::Model& model, const GenerateOptions& options, core::Diagnostics& problems) {
  const std::uint64_t seed = options.seed.value_or(model.seed.value_or(0));
  const std::int64_t reference_time = model.reference_time.value_or(generators::kReferenceTime);
  auto sources = generators::sources::open_sources(model, problems);
  if (problems.has_errors()) return nullptr;
  const schema::Model& generated = sources ? sources->model : model;
  generators::BuildOptions build{seed, reference_time, {}};
  if (sources) build.sources = sources->tables;
  const std::vector<std::uint64_t> rows =
      generators::row_counts(generated, build, options.default_rows, problems);
  const schema::Selection selection = options.selection.value_or(schema::select_all(model));
  const schema::LoadOrder order = load_order(model, options, selection);
  refuse_cycles(model, order, problems);
  refuse_cycles_between_files(options, order);
  refuse_references_from_beside(model, options, selection);
  build.rows = rows;
  build.late = order.late;
  auto generators = generators::build_generators(generated, build, problems);
  if (problems.has_errors()) return nullptr;

  auto dialect = make_dialect(model, options, selection, problems);
  const Definitions definitions(model, options, selection);
  std::string before = dialect ? dialect_before_rows(*dialect, options, seed)
                               : text_before_rows(model, options, seed, definitions, order);
  std::string after = dialect
                          ? dialect_after_rows(*dialect, options)
                          : text_after_rows(model, options, definitions, selection, *generators, order, seed);
  auto* const plan = new Plan{model,
                              options,
                              seed,
                              reference_time,
                              std::move(generators),
                              {},
                              {},
                              {},
                              std::move(before),
                              std::move(after),
                              1,
                              std::move(dialect)};
  PlanPtr result(plan);
  plan->sources = std::move(sources);
  if (written_parts(options).data) {
    plan_tables(*plan, order, rows);
    plan_updates(*plan, order, rows);
  }
  ++plan->unit_count;  // what stands behind the rows
  if (options.layout == Layout::Directory) plan_directory(*plan);
  return result;
}

namespace {

std::string name_of(const schema::TableSource& source) {
  return source.file == "-" ? "standard input" : source.file;
}

std::vector<SourceReport> source_reports(const Plan& plan) {
  std::vector<SourceReport> reports;
  for (std::size_t number = 0; number < plan.model.tables.size(); ++number) {
    const auto& source = plan.sources->tables[number];
    if (source == nullptr) continue;
    const schema::Table& table = plan.model.tables[number];
    const generators::sources::ScanResult& scanned = source->scanned();
    reports.push_back({table.name, name_of(*table.source), scanned.read, scanned.rows.rows(),
                       scanned.passed_over, scanned.rejects.size()});
  }
  return reports;
}

}  // namespace

Report expected(const Plan& plan) {
  Report report;
  report.seed = plan.seed;
  for (const TablePlan& table : plan.tables) {
    report.tables.push_back({plan.model.tables[table.table].name, table.rows});
    report.rows += table.rows;
  }
  if (plan.sources) report.sources = source_reports(plan);
  return report;
}

}  // namespace datagen::pipeline
