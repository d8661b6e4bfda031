#include "generators/expressions/table_scope.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/suggest.hpp"
#include "generators/expressions/child_aggregates.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/row_scope.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::SqlKind;
using schema::SqlNode;

std::string dotted(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, "."));
}

Value null_of(const Workbench& bench, const schema::Column& column) {
  const ValueType type = value_type(bench.model, schema::base_type(bench.model, column.type));
  const NodeId node = bench.graph.add(null_value(type.kind), {}, slots_of(type.kind), Nullability::MayBeNull);
  return {.type = type, .node = node, .nulls = Nulls::Certain};
}

// The names that could stand before a dot.
std::vector<std::string_view> key_names(const schema::Table& table) {
  std::vector<std::string_view> names;
  for (const schema::ForeignKey& key : table.foreign_keys) {
    names.emplace_back(key.name);
    for (const std::size_t column : key.columns) names.emplace_back(table.columns[column].name);
  }
  return names;
}

}  // namespace

std::optional<Value> TableScope::column(const SqlNode& node) {
  std::size_t first = 0;
  if (!qualifier_.empty()) {
    if (node.names.size() < 2 || node.names[0] != qualifier_) {
      return complain(node.offset,
                      fmt::format("column \"{}\" within an aggregate must be one of \"{}\"",
                                  dotted(node.names), qualifier_),
                      fmt::format("write \"{}.{}\"", qualifier_, dotted(node.names)));
    }
    first = 1;
  } else if (node.names.size() > 1 && node.names[0] == table(table_).name.name) {
    first = 1;
  }
  if (node.names.back() == "*") return complain(node.offset, "\"*\" can stand in count(..) only");
  const std::optional<Found> found = follow(table_, node.names, first, node.offset);
  if (!found) return std::nullopt;
  return found->cell ? value_of(bench_, *found->cell, found->column->type) : null_of(bench_, *found->column);
}

std::optional<TableScope::Found> TableScope::follow(std::size_t from, const std::vector<std::string>& names,
                                                    std::size_t first, std::size_t offset) {
  if (first + 1 == names.size()) return own_cell(from, names[first], offset);
  const std::optional<std::size_t> key = foreign_key(from, names[first], offset);
  if (!key) return std::nullopt;
  const std::optional<NodeId> parent = build_.parent_row(from, *key);
  std::optional<Found> found =
      follow(table(from).foreign_keys[*key].referenced_table, names, first + 1, offset);
  if (!found) return std::nullopt;
  if (!parent) {
    found->cell.reset();
  } else if (found->cell) {
    found->cell = found->cell->behind(*parent);
  }
  return found;
}

std::optional<TableScope::Found> TableScope::own_cell(std::size_t owner, const std::string& name,
                                                      std::size_t offset) {
  const std::optional<std::size_t> number = table(owner).find_column(name);
  if (!number) {
    return complain(
        offset,
        fmt::format("column \"{}\" of table \"{}\" does not exist", name, schema::display(table(owner).name)),
        near_column(table(owner), name));
  }
  const schema::Column& column = table(owner).columns[*number];
  const std::string display = fmt::format("{}.{}", schema::display(table(owner).name), name);
  if (!column.generated_as.empty()) {
    return complain(offset,
                    fmt::format("column \"{}\" is computed by PostgreSQL and cannot be read", display),
                    "write its expression out");
  }
  if (const std::string circle = build_.circle(owner, *number); !circle.empty()) {
    return complain(offset, fmt::format("the expression needs its own value: {}", circle));
  }
  const CellPlan* const cell = build_.cell(owner, *number);
  if (cell == nullptr) return std::nullopt;  // what is wrong with it is said in its place
  return Found{*cell, &column};
}

std::optional<std::size_t> TableScope::foreign_key(std::size_t owner, const std::string& name,
                                                   std::size_t offset) {
  const schema::Table& asked = table(owner);
  std::vector<std::size_t> found;
  for (std::size_t number = 0; number < asked.foreign_keys.size(); ++number) {
    const schema::ForeignKey& key = asked.foreign_keys[number];
    if (key.name == name) return number;
    const std::optional<std::size_t> column = asked.find_column(name);
    if (column && std::find(key.columns.begin(), key.columns.end(), *column) != key.columns.end())
      found.push_back(number);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1) {
    std::vector<std::string> names;
    names.reserve(found.size());
    for (const std::size_t number : found) names.push_back("\"" + asked.foreign_keys[number].name + "\"");
    return complain(offset,
                    fmt::format("column \"{}\" is in {} foreign keys of table \"{}\"", name, found.size(),
                                schema::display(asked.name)),
                    fmt::format("name one of them: {}", fmt::join(names, ", ")));
  }
  if (!keys_from(name).empty()) {
    return complain(
        offset,
        fmt::format("table \"{}\" has many rows for one of table \"{}\"", name, schema::display(asked.name)),
        "put it into an aggregate: sum(..), count(..), min(..), max(..) or avg(..)");
  }
  return complain(offset,
                  fmt::format("\"{}\" is no foreign key of table \"{}\"", name, schema::display(asked.name)),
                  core::did_you_mean(name, key_names(asked)));
}

std::vector<ForeignKeyRef> TableScope::keys_from(const std::string& name) const {
  std::vector<ForeignKeyRef> keys;
  for (std::size_t child = 0; child < bench_.model.tables.size(); ++child) {
    const schema::Table& asked = table(child);
    for (std::size_t number = 0; number < asked.foreign_keys.size(); ++number) {
      const schema::ForeignKey& key = asked.foreign_keys[number];
      if (key.referenced_table == table_ && (asked.name.name == name || key.name == name))
        keys.push_back({child, number});
    }
  }
  return keys;
}

std::optional<ForeignKeyRef> TableScope::choose_key(const std::vector<ForeignKeyRef>& keys,
                                                    const std::string& name, std::size_t offset) {
  if (keys.size() == 1) return keys.front();
  std::vector<std::string> names;
  names.reserve(keys.size());
  for (const ForeignKeyRef& key : keys) {
    names.push_back("\"" + table(key.table).foreign_keys[key.number].name + "\"");
  }
  return complain(offset,
                  fmt::format("table \"{}\" has {} foreign keys to table \"{}\"", name, keys.size(),
                              schema::display(table(table_).name)),
                  fmt::format("name one of them in its place: {}", fmt::join(names, ", ")));
}

// The one table whose columns the aggregate is about.
std::optional<ForeignKeyRef> TableScope::children(const SqlNode& aggregate, std::string& qualifier) {
  std::size_t offset = aggregate.offset;
  for_each_node(aggregate, [&](const SqlNode& node) {
    if (node.kind != SqlKind::Column || node.names.size() < 2 || !qualifier.empty()) return;
    qualifier = node.names[0];
    offset = node.offset;
  });
  if (qualifier.empty()) {
    const std::string hint = aggregate.is_star ? "write count(TABLE.*)" : "write sum(TABLE.column)";
    return complain(offset, fmt::format("{}() does not say of which table's rows", aggregate.text), hint);
  }
  const std::vector<ForeignKeyRef> keys = keys_from(qualifier);
  if (!keys.empty()) return choose_key(keys, qualifier, offset);
  std::vector<std::string_view> names;
  for (const schema::Table& child : bench_.model.tables) {
    for (const schema::ForeignKey& key : child.foreign_keys) {
      if (key.referenced_table == table_) names.emplace_back(child.name.name);
    }
  }
  return complain(offset,
                  fmt::format("{}(): no table \"{}\" has a foreign key to table \"{}\"", aggregate.text,
                              qualifier, schema::display(table(table_).name)),
                  core::did_you_mean(qualifier, names));
}

std::optional<Value> TableScope::aggregate(const SqlNode& node) {
  if (!qualifier_.empty()) return complain(node.offset, "an aggregate cannot stand within another");
  std::string qualifier;
  const std::optional<ForeignKeyRef> key = children(node, qualifier);
  if (!key) return std::nullopt;
  return build_aggregate(bench_, build_, {table_, *key, qualifier}, node);
}

}  // namespace datagen::generators::expressions
