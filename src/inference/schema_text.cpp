#include <fmt/format.h>

#include <string_view>

#include "inference/inferred_schema.hpp"
#include "inference/json_text.hpp"
#include "schema/identifiers.hpp"

namespace datagen::inference {

namespace {

// As wide as the sources of the program.
constexpr std::size_t kWidth = 110;

std::string column_text(const InferredColumn& column) {
  const std::string name = quoted(column.name);
  std::string text = fmt::format("        {}: {{ \"type\": {}", name, quoted(column.type));
  if (column.is_primary_key) text += ", \"primary_key\": true";
  if (!column.is_nullable && !column.is_primary_key) text += ", \"nullable\": false";
  if (column.is_unique) text += ", \"unique\": true";
  if (column.null_ratio > 0) text += fmt::format(", \"null_ratio\": {}", column.null_ratio);
  if (!column.generator.empty()) text += fmt::format(", \"generator\": {}", quoted(column.generator));
  if (!column.config.empty()) {
    const std::string config = fmt::format("\"generator_config\": {}", column.config);
    const bool fits = text.size() + config.size() + 4 <= kWidth;
    text += fits ? ", " + config : fmt::format(",\n{}{}", std::string(name.size() + 12, ' '), config);
  }
  return text + " }";
}

std::string foreign_key_text(const InferredSchema& schema, const InferredTable& table,
                             const InferredForeignKey& key) {
  const InferredTable& referenced = schema.tables[key.referenced_table];
  return fmt::format(
      "        {{ \"columns\": [{}], \"referenced_table\": {}, \"referenced_columns\": [{}] }}",
      quoted(table.columns[key.column].name), quoted(referenced.name),
      quoted(referenced.columns[key.referenced_column].name));
}

std::string order_text(const InferredTable& table, const InferredOrder& order) {
  const auto name = [&](std::size_t column) { return schema::quote_identifier(table.columns[column].name); };
  return fmt::format("        {{ \"expression\": {} }}",
                     quoted(fmt::format("{} <= {}", name(order.first), name(order.second))));
}

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, ",\n"));
}

std::string table_text(const InferredSchema& schema, const InferredTable& table) {
  std::vector<std::string> columns;
  for (const InferredColumn& column : table.columns) columns.push_back(column_text(column));
  std::string text = fmt::format("    {}: {{\n", quoted(table.name));
  if (!table.comment.empty()) text += fmt::format("      \"comment\": {},\n", quoted(table.comment));
  if (table.source.empty()) text += fmt::format("      \"row_count\": {},\n", table.row_count);
  if (!table.source.empty()) text += fmt::format("      \"source\": {},\n", table.source);
  text += fmt::format("      \"columns\": {{\n{}\n      }}", joined(columns));
  if (!table.key_columns.empty()) {
    std::vector<std::string> names;
    for (const std::size_t column : table.key_columns) names.push_back(quoted(table.columns[column].name));
    text += fmt::format(",\n      \"primary_key\": [{}]", fmt::join(names, ", "));
  }
  if (!table.foreign_keys.empty()) {
    std::vector<std::string> keys;
    for (const InferredForeignKey& key : table.foreign_keys)
      keys.push_back(foreign_key_text(schema, table, key));
    text += fmt::format(",\n      \"foreign_keys\": [\n{}\n      ]", joined(keys));
  }
  if (!table.orders.empty()) {
    std::vector<std::string> checks;
    for (const InferredOrder& order : table.orders) checks.push_back(order_text(table, order));
    text += fmt::format(",\n      \"check_constraints\": [\n{}\n      ]", joined(checks));
  }
  return text + "\n    }";
}

}  // namespace

std::string schema_text(const InferredSchema& schema) {
  std::vector<std::string> tables;
  for (const InferredTable& table : schema.tables) tables.push_back(table_text(schema, table));
  return fmt::format(
      "{{\n  \"version\": \"1.0\",\n  \"database\": {{ \"name\": {} }},\n  \"tables\": {{\n{}\n  }}\n}}\n",
      quoted(schema.database), joined(tables));
}

}  // namespace datagen::inference
