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
#include "writers/table_cells.hpp"

namespace datagen::pipeline {

namespace {

using generators::CellPlan;
using generators::GeneratedTable;
using generators::Program;
using generators::duplicates::EncodedRows;

// Adjacent columns that repeat, by their places in GeneratedTable::columns.
struct Run {
  std::size_t begin;
  std::size_t end;
};

std::vector<Run> runs_of(const std::vector<bool>& is_reused) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < is_reused.size(); ++i) {
    if (!is_reused[i]) continue;
    if (i > 0 && is_reused[i - 1]) {
      ++runs.back().end;
    } else {
      runs.push_back({i, i + 1});
    }
  }
  return runs;
}

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
  void append(const core::Block& block, std::uint32_t row, core::ByteBuffer& out,
              std::span<std::size_t> ends) const override {
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      runs_[run].append(block, row, 1, out);
      ends[run] = out.size();
    }
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
        runs_(runs_of(generated_.reuse->is_reused)) {}

  std::optional<FastRows> rows(const MakeEncoder& make_encoder, std::uint64_t& room) {
    const EncodedRows encoded = encode();
    const std::uint64_t bytes = sample_bytes(encoded);
    if (bytes > room) return std::nullopt;
    room -= bytes;
    const generators::NodeId node = plan_.generators->graph.add(
        generators::duplicates::encoded_rows(encoded), {}, static_cast<std::uint8_t>(2 * runs_.size()));
    std::vector<CellPlan> cells;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < generated_.columns.size(); ++i) {
      const auto run = std::find_if(runs_.begin(), runs_.end(),
                                    [i](const Run& each) { return each.begin <= i && i < each.end; });
      if (run != runs_.end() && run->begin != i) continue;
      columns.push_back(generated_.columns[i]);
      cells.push_back(run == runs_.end() ? generated_.reuse->cells[i]
                                         : cell_of_run(node, static_cast<std::size_t>(run - runs_.begin())));
    }
    auto program = std::make_unique<const Program>(plan_.generators->graph, cells);
    auto encoder = make_encoder(
        {plan_.model, schema_table(), columns, program->cells(), plan_.dictionaries, generated_.columns});
    return FastRows{std::move(program), std::move(encoder)};
  }

  // Slots of a node are numbered by one byte; runs of single columns save little.
  [[nodiscard]] bool is_worthwhile() const {
    constexpr std::size_t kMostRuns = 100;
    return runs_.size() <= kMostRuns && table_.rows / 2 >= generated_.reuse->rows.sample_size();
  }

 private:
  [[nodiscard]] const schema::Table& schema_table() const { return plan_.model.tables[table_.table]; }

  EncodedRows encode() {
    std::vector<CellPlan> cells;
    for (const Run& run : runs_) {
      for (std::size_t i = run.begin; i < run.end; ++i) cells.push_back(generated_.reuse->cells[i]);
    }
    auto program = std::make_shared<const Program>(plan_.generators->graph, cells);
    std::vector<writers::RowProgram> programs;
    std::size_t first = 0;
    for (const Run& run : runs_) {
      const std::size_t count = run.end - run.begin;
      programs.push_back(
          cells_in(plan_.options.format,
                   {plan_.model, schema_table(), std::span(generated_.columns).subspan(run.begin, count),
                    std::span(program->cells()).subspan(first, count), plan_.dictionaries}));
      first += count;
    }
    return {generated_.reuse->rows, std::move(program),
            std::make_shared<const RunPrograms>(std::move(programs))};
  }

  // By the sample's first rows; more than there is room for where these cannot be made, which the rows tell.
  [[nodiscard]] std::uint64_t sample_bytes(const EncodedRows& encoded) const {
    const std::uint64_t rows = encoded.rows.sample_size();
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(rows, core::kBlockRows));
    generators::Workspace workspace(*encoded.cells);
    core::ByteBuffer bytes;
    std::vector<std::size_t> ends(runs_.size());
    try {
      const core::Block block = encoded.cells->run(0, count, workspace);
      for (std::uint32_t row = 0; row < count; ++row) encoded.encoder->append(block, row, bytes, ends);
    } catch (const core::Error&) {
      return kSampleBytes + 1;
    }
    return rows * (bytes.size() / count + 1 + runs_.size() * sizeof(std::size_t));
  }

  static CellPlan cell_of_run(generators::NodeId node, std::size_t run) {
    const auto output = static_cast<std::uint8_t>(2 * run);
    return {.pieces = {generators::piece(core::PieceKind::Text, generators::slot_of(node, output),
                                         core::kEncodedText)},
            .nulls = {}};
  }

  Plan& plan_;
  const TablePlan& table_;
  const GeneratedTable& generated_;
  std::vector<Run> runs_;
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
