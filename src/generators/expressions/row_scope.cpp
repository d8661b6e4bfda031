#include "generators/expressions/row_scope.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/suggest.hpp"
#include "generators/expressions/cell_values.hpp"

namespace datagen::generators::expressions {

Value value_of(const Workbench& bench, const CellPlan& cell, const schema::Type& declared) {
  const schema::Type base = schema::base_type(bench.model, declared);
  const auto is_never_null = [&](const NodePath& path) {
    const auto never = [&](NodeId node) {
      return bench.graph.entry(node).nullability == Nullability::NeverNull;
    };
    return never(path.node) && std::all_of(path.hops.begin(), path.hops.end(), never);
  };
  CellPlan known = cell;
  std::erase_if(known.nulls, is_never_null);
  Value value{.type = value_type(bench.model, base),
              .node = value_of_cell(bench.graph, bench.model, known, base),
              .nulls = known.nulls.empty() ? Nulls::Never : Nulls::Certain};
  if (base.length != schema::Type::kUnset && value.type.kind == Kind::Text)
    value.lengths.most = static_cast<std::size_t>(base.length);
  return value;
}

std::optional<std::size_t> own_column(const schema::Table& table, const std::vector<std::string>& names) {
  const bool is_of_table = names.size() == 1 || names[names.size() - 2] == table.name.name;
  const bool is_of_schema = names.size() < 3 || (names.size() == 3 && names[0] == table.name.schema);
  return is_of_table && is_of_schema ? table.find_column(names.back()) : std::nullopt;
}

std::string near_column(const schema::Table& table, std::string_view name) {
  std::vector<std::string_view> names;
  for (const schema::Column& column : table.columns) names.push_back(column.name);
  return core::did_you_mean(name, names);
}

std::optional<Value> RowScope::column(std::size_t number, std::size_t offset) {
  if (values_[number]) return values_[number];
  const std::optional<CellPlan> cell = cell_of_(number, offset);
  if (!cell) return std::nullopt;
  values_[number] = value_of(bench_, *cell, table_.columns[number].type);
  return values_[number];
}

std::optional<Value> RowScope::column(const schema::SqlNode& node) {
  const std::optional<std::size_t> number = own_column(table_, node.names);
  if (!number) {
    complain(node.offset,
             fmt::format("column \"{}\" of table \"{}\" does not exist",
                         fmt::format("{}", fmt::join(node.names, ".")), schema::display(table_.name)),
             near_column(table_, node.names.back()));
    return std::nullopt;
  }
  return column(*number, node.offset);
}

std::optional<Value> RowScope::aggregate(const schema::SqlNode& node) {
  complain(node.offset, fmt::format("aggregate {}() cannot stand here", node.text));
  return std::nullopt;
}

}  // namespace datagen::generators::expressions
