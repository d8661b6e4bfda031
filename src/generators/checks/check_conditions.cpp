#include "generators/checks/check_conditions.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "generators/expressions/row_scope.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;

SqlNode counted_nulls(const SqlNode& call) {
  SqlNode total{.kind = SqlKind::Integer, .offset = call.offset, .text = "0"};
  for (const SqlNode& argument : call.arguments) {
    SqlNode test{.kind = SqlKind::IsNull, .offset = argument.offset};
    test.is_negated = call.text == "num_nonnulls";
    test.arguments.push_back(argument);
    SqlNode choice{.kind = SqlKind::Case, .offset = argument.offset};
    choice.arguments.push_back(std::move(test));
    choice.arguments.push_back({.kind = SqlKind::Integer, .offset = argument.offset, .text = "1"});
    choice.arguments.push_back({.kind = SqlKind::Integer, .offset = argument.offset, .text = "0"});
    SqlNode sum{.kind = SqlKind::Operator, .offset = argument.offset, .text = "+"};
    sum.arguments.push_back(std::move(total));
    sum.arguments.push_back(std::move(choice));
    total = std::move(sum);
  }
  return total;
}

void warn(ModelBuild& build, std::size_t table, const OpenCheck& check,
          const std::vector<expressions::Complaint>& complaints) {
  TableFits& fits = build.fits(table);
  if (!fits.note_warning(check.source)) return;
  const CheckSource& source = fits.sources()[check.source];
  const std::size_t offset = complaints.empty() ? check.condition.offset : complaints.front().offset;
  const std::string why = complaints.empty() ? "it is not understood" : complaints.front().message;
  build.problems().warning(source.place(offset), fmt::format("{} is written but not fitted: {}", source.label,
                                                             check.reason.empty() ? why : check.reason));
}

}  // namespace

SqlNode with_counted_nulls(SqlNode condition) {
  for (SqlNode& argument : condition.arguments) argument = with_counted_nulls(std::move(argument));
  const bool is_count = condition.kind == SqlKind::Function &&
                        (condition.text == "num_nonnulls" || condition.text == "num_nulls");
  return is_count ? counted_nulls(condition) : condition;
}

std::optional<expressions::Value> check_condition(ModelBuild& build, std::size_t table,
                                                  const OpenCheck& check, const CellOf& cell_of) {
  const schema::Table& asked = build.model().tables[table];
  const std::string& label = build.fits(table).sources()[check.source].label;
  std::vector<expressions::Complaint> complaints;
  const expressions::Workbench bench{build.graph(), build.model(), build.options().reference_time,
                                     std::make_shared<const std::string>(label), complaints};
  bool has_failed = false;
  expressions::RowScope scope(bench, asked, [&](std::size_t column, std::size_t offset) {
    std::optional<CellPlan> cell = cell_of(column);
    if (!cell) {
      has_failed = has_failed || asked.columns[column].generated_as.empty();
      complaints.push_back(
          {offset, fmt::format("column \"{}\" is computed by PostgreSQL", asked.columns[column].name), {}});
    }
    return cell;
  });
  auto value = expressions::build_condition(bench, scope, with_counted_nulls(check.condition));
  // A cell that is missing has been reported as an error.
  if (!value && !has_failed) warn(build, table, check, complaints);
  return value;
}

}  // namespace datagen::generators::checks
