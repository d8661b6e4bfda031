#include "pipeline/fast_rows.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "core/encoded_cell.hpp"
#include "core/error.hpp"
#include "generators/duplicates/encoded_rows.hpp"
#include "generators/graph.hpp"
#include "pipeline/row_parts.hpp"
#include "schema/name_inference.hpp"
#include "writers/table_cells.hpp"

namespace datagen::pipeline {

namespace {

using generators::CellPlan;
using generators::GeneratedTable;
using generators::Program;
using generators::duplicates::EncodedRows;
namespace duplicates = generators::duplicates;

writers::RowProgram cells_in(Format format, const writers::EncodedTable& table) {
  switch (format) {
    case Format::Copy: return writers::copy_cells(table);
    case Format::Sql: return writers::insert_cells(table);
    case Format::Csv: return writers::csv_cells(table);
    case Format::Jsonl: break;
  }
  return writers::jsonl_cells(table);
}

class RunPrograms final : public generators::duplicates::RunEncoder {
 public:
  explicit RunPrograms(std::vector<writers::RowProgram> runs) : runs_(std::move(runs)) {}
  [[nodiscard]] std::size_t run_count() const noexcept override { return runs_.size(); }
  void append(const core::Block& block, std::size_t run, core::ByteBuffer& out,
              std::span<std::uint32_t> ends) const override {
    runs_[run].append(block, out, ends);
  }

 private:
  std::vector<writers::RowProgram> runs_;
};

class FastBuild {
 public:
  FastBuild(Plan& plan, const TablePlan& table)
      : plan_(plan),
        table_(table),
        generated_(plan.generators->tables[table.table]),
        parts_(parts_of_rows(*generated_.reuse, [this](std::size_t column) { return can_split(column); })) {}

  std::optional<FastRows> rows(const MakeEncoder& make_encoder, std::uint64_t& room) {
    const EncodedRows encoded = encode();
    const std::uint64_t bytes = sample_bytes(encoded);
    if (bytes > room) return std::nullopt;
    room -= bytes;
    set_encoded(parts_.cells, plan_.generators->graph.add(duplicates::encoded_rows(encoded),
                                                          {generators::slot_of(generated_.reuse->node)},
                                                          static_cast<std::uint8_t>(2 * run_count())));
    std::vector<CellPlan> cells;
    std::vector<std::size_t> columns;
    for (const JoinedCell& joined : parts_.cells) {
      columns.push_back(generated_.columns[joined.column]);
      cells.push_back(joined.cell);
    }
    auto program = std::make_unique<const Program>(plan_.generators->graph, cells);
    auto encoder = make_encoder(
        {plan_.model, schema_table(), columns, program->cells(), plan_.dictionaries, generated_.columns});
    return FastRows{std::move(program), std::move(encoder)};
  }

  // Slots of a node are numbered by one byte.
  [[nodiscard]] bool is_worthwhile() const {
    constexpr std::size_t kMostRuns = 100;
    return run_count() <= kMostRuns && table_.rows / 2 >= generated_.reuse->rows.sample_size();
  }

 private:
  [[nodiscard]] const schema::Table& schema_table() const { return plan_.model.tables[table_.table]; }
  [[nodiscard]] std::size_t run_count() const { return parts_.runs.size(); }

  // Texts alone: other values may be printed by the type's own rules.
  bool can_split(std::size_t place) {
    const schema::Column& column = schema_table().columns[generated_.columns[place]];
    if (schema::value_kind(schema::base_type(plan_.model, column.type)) != schema::ValueKind::Text)
      return false;
    return plan_.options.format != Format::Csv ||
           writers::is_plain_in_csv(generated_.program->cells()[place], plan_.dictionaries);
  }

  EncodedRows encode() {
    std::vector<CellPlan> cells;
    for (const RepeatedRun& run : parts_.runs) cells.insert(cells.end(), run.cells.begin(), run.cells.end());
    auto program = std::make_shared<const Program>(plan_.generators->graph, cells);
    std::vector<writers::RowProgram> programs;
    std::span<const core::CellLayout> layouts(program->cells());
    for (const RepeatedRun& run : parts_.runs) {
      programs.push_back(program_of(run, layouts.first(run.cells.size())));
      layouts = layouts.subspan(run.cells.size());
    }
    return {generated_.reuse->rows, table_.rows, std::move(program),
            std::make_shared<const RunPrograms>(std::move(programs))};
  }

  writers::RowProgram program_of(const RepeatedRun& run, std::span<const core::CellLayout> layouts) {
    std::vector<std::size_t> columns;
    for (const std::size_t place : run.columns) columns.push_back(generated_.columns[place]);
    writers::EncodedTable table{plan_.model, schema_table(), columns, layouts, plan_.dictionaries};
    table.begins_inside = run.begins_inside;
    table.ends_inside = run.ends_inside;
    return cells_in(plan_.options.format, table);
  }

  // By the sample's first rows; more than there is room for where these cannot be made, which the rows tell.
  [[nodiscard]] std::uint64_t sample_bytes(const EncodedRows& encoded) const {
    const std::uint64_t rows = encoded.rows.sample_size();
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(rows, core::kBlockRows));
    generators::Workspace workspace(*encoded.cells);
    core::ByteBuffer bytes;
    std::array<std::uint32_t, core::kBlockRows> ends;
    try {
      const core::Block block = encoded.cells->run(0, count, workspace);
      for (std::size_t run = 0; run < run_count(); ++run) encoded.encoder->append(block, run, bytes, ends);
    } catch (const core::Error&) {
      return kSampleBytes + 1;
    }
    return rows * (bytes.size() / count + generators::duplicates::kCacheLine +
                   (run_count() + 1) * sizeof(std::uint32_t));
  }

  Plan& plan_;
  const TablePlan& table_;
  const GeneratedTable& generated_;
  RowParts parts_;
};

}  // namespace

std::optional<FastRows> fast_rows(Plan& plan, const TablePlan& table, const MakeEncoder& make_encoder,
                                  std::uint64_t& room) {
  const bool can_repeat = plan.options.encode_samples && plan.generators->tables[table.table].reuse &&
                          plan.options.dialect == Dialect::PostgreSql;
  if (!can_repeat) return std::nullopt;
  FastBuild build(plan, table);
  return build.is_worthwhile() ? build.rows(make_encoder, room) : std::nullopt;
}

}  // namespace datagen::pipeline
