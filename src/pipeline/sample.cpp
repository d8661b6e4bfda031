// The first rows of a table as plain text: the blocks that a run computes first, and no others.
#include <algorithm>

#include "pipeline/plan.hpp"
#include "schema/name_inference.hpp"
#include "writers/cell_text.hpp"

namespace datagen::pipeline {

namespace {

std::vector<SampleColumn> sample_columns(const schema::Model& model, const schema::Table& table,
                                         const std::vector<std::size_t>& columns) {
  std::vector<SampleColumn> result;
  for (const std::size_t number : columns) {
    const schema::Column& column = table.columns[number];
    const bool is_number =
        schema::value_kind(schema::base_type(model, column.type)) == schema::ValueKind::Number;
    result.push_back({column.name, is_number});
  }
  return result;
}

}  // namespace

Sample sample(const Plan& plan, std::size_t position, std::uint64_t row_count) {
  const TablePlan& planned = plan.tables[position];
  const schema::Table& table = plan.model.tables[planned.table];
  const std::vector<std::size_t>& columns = plan.generators->tables[planned.table].columns;
  Sample result{table.name, planned.rows, sample_columns(plan.model, table, columns), {}};
  generators::Workspace workspace(*planned.program);
  writers::CellTexts cells(planned.program->cells());
  const std::uint64_t end = std::min(row_count, planned.rows);
  for (std::uint64_t begin = 0; begin < end; begin += core::kBlockRows) {
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, end - begin));
    const core::Block block = planned.program->run(begin, count, workspace);
    for (std::uint32_t row = 0; row < count; ++row) {
      auto& texts = result.rows.emplace_back();
      for (std::size_t cell = 0; cell < columns.size(); ++cell) texts.push_back(cells.text(block, row, cell));
    }
  }
  return result;
}

}  // namespace datagen::pipeline
