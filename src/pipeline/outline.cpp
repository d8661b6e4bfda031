// What a plan would do, without doing it: generators and reasons are read off the plan, sizes are estimated
// from encoded samples.
#include <fmt/format.h>

#include <algorithm>

#include "pipeline/plan.hpp"
#include "schema/dag.hpp"
#include "schema/name_inference.hpp"
#include "schema/per_parent.hpp"
#include "schema/table_source.hpp"

namespace datagen::pipeline {

namespace {

// Blocks encoded per table: 2048 rows tell the mean of a row to about a percent. Schemas of very many tables
// share the second number, so that an outline takes a second or two at most.
constexpr std::uint64_t kSampledBlocks = 32;
constexpr std::uint64_t kSampledBlocksInAll = 20'000;

// Where block `number` of `count` begins: in the middle of its share of the rows, since numbers grow longer
// with the rows. All blocks are whole or hold all rows.
std::uint64_t block_begin(std::uint64_t number, std::uint64_t count, std::uint64_t rows) {
  const std::uint64_t share = rows / count;
  return number * share + (share - std::min<std::uint64_t>(share, core::kBlockRows)) / 2;
}

// Bytes of the rows alone.
std::uint64_t estimate_rows(const TablePlan& table, std::uint64_t max_blocks) {
  if (table.rows == 0) return 0;
  const std::uint64_t blocks_of_table = (table.rows + core::kBlockRows - 1) / core::kBlockRows;
  const std::uint64_t count = std::min(max_blocks, blocks_of_table);
  const bool is_whole = count == blocks_of_table;
  generators::Workspace workspace(*table.program);
  core::ByteBuffer bytes;
  std::uint64_t sampled_rows = 0;
  for (std::uint64_t number = 0; number < count; ++number) {
    const std::uint64_t begin = is_whole ? number * core::kBlockRows : block_begin(number, count, table.rows);
    const auto size =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, table.rows - begin));
    const core::Block block = table.program->run(begin, size, workspace);
    table.encoder->append(block, begin, table.rows, bytes);
    sampled_rows += size;
  }
  if (is_whole) return bytes.size();
  const double mean = static_cast<double>(bytes.size()) / static_cast<double>(sampled_rows);
  return static_cast<std::uint64_t>(mean * static_cast<double>(table.rows));
}

ColumnOutline outline_column(const schema::Model& model, const schema::Column& column) {
  ColumnOutline result{column.name, schema::sql_type(model, column.type), {}, {}};
  if (!column.generated_as.empty()) result.reason = "computed by PostgreSQL: " + column.generated_as;
  return result;
}

std::vector<ColumnOutline> outline_columns(const Plan& plan, std::size_t table) {
  const generators::GeneratedTable& generated = plan.generators->tables[table];
  std::vector<ColumnOutline> columns;
  for (const schema::Column& column : plan.model.tables[table].columns)
    columns.push_back(outline_column(plan.model, column));
  for (std::size_t i = 0; i < generated.columns.size(); ++i) {
    ColumnOutline& column = columns[generated.columns[i]];
    column.generator = generated.choices[i].generator;
    column.reason = generated.choices[i].reason;
    column.repeats = generated.choices[i].repeats;
  }
  return columns;
}

std::string row_count_reason(const schema::Model& model, std::size_t number) {
  const schema::Table& table = model.tables[number];
  if (table.source != nullptr && table.source->mode == schema::SourceMode::Table)
    return "rows of " + table.source->file;
  const auto laid_out = schema::laid_out_key(table);
  if (!laid_out) return {};
  const schema::ForeignKey& key = table.foreign_keys[*laid_out];
  core::Diagnostics ignored;  // the loader has reported what is wrong
  const auto counts = schema::child_counts(table, key, ignored);
  if (!counts) return {};
  const std::string parent = schema::row_noun(model.tables[key.referenced_table]);
  return fmt::format("{} (foreign key {})", schema::describe(*counts, parent), key.name);
}

}  // namespace

Outline outline(const Plan& plan) {
  Outline result;
  result.seed = plan.seed;
  result.reference_time = plan.reference_time;
  result.bytes = plan.before_rows.size() + plan.after_rows.size();
  const std::uint64_t max_blocks = std::clamp<std::uint64_t>(
      kSampledBlocksInAll / std::max<std::size_t>(plan.tables.size(), 1), 1, kSampledBlocks);
  for (const TablePlan& table : plan.tables) {
    const std::uint64_t around = table.begin.size() + table.end.size();
    const std::uint64_t bytes = around + estimate_rows(table, max_blocks);
    result.tables.push_back({plan.model.tables[table.table].name, table.rows, bytes,
                             outline_columns(plan, table.table), row_count_reason(plan.model, table.table)});
    result.rows += table.rows;
    result.bytes += bytes;
  }
  for (const std::vector<std::size_t>& cycle : schema::order_tables(plan.model).cycles)
    result.cycles.push_back(schema::describe_cycle(plan.model, cycle));
  return result;
}

}  // namespace datagen::pipeline
