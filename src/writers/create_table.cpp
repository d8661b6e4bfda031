#include "writers/create_table.hpp"

#include <fmt/format.h>

#include <string_view>

#include "schema/append_type.hpp"
#include "schema/identifiers.hpp"
#include "writers/ddl_entry.hpp"
#include "writers/raw_sql.hpp"

namespace datagen::writers {

namespace {

using schema::quote_identifier;
using schema::quote_literal;

/// What PostgreSQL would make NOT NULL later is so from the start: keys and identities do not accept less.
bool is_not_null(const schema::Column& column) {
  return !column.nullable || column.in_primary_key || column.identity != schema::Identity::None;
}

/// Type, then GENERATED or DEFAULT, then NOT NULL: pg_dump's order. A serial's default comes as an entry of
/// its own.
void append_column(std::string& sql, const schema::Model& model, const schema::Column& column) {
  schema::append_identifier(sql, column.name);
  sql += ' ';
  schema::append_sql_type(sql, model, column.type);
  if (!column.generated_as.empty()) {
    sql += " GENERATED ALWAYS AS " + in_parentheses(column.generated_as) + " STORED";
  } else if (!column.default_sql.empty() && column.identity == schema::Identity::None) {
    sql += " DEFAULT " + default_expression(column.default_sql);
  }
  if (is_not_null(column)) sql += " NOT NULL";
}

std::string check_definition(const schema::Check& check) {
  return "CONSTRAINT " + quote_identifier(check.name) + " CHECK " + in_parentheses(check.expression);
}

void append_create_table(std::string& sql, const schema::Model& model, const schema::Table& table,
                         Persistence persistence) {
  sql += persistence == Persistence::Unlogged ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ";
  append_quoted(sql, table.name);
  sql += " (";
  std::string_view separator = "\n    ";
  for (const schema::Column& column : table.columns) {
    append_column(sql += separator, model, column);
    separator = ",\n    ";
  }
  for (const schema::Check* check : by_name(table.checks)) {
    sql.append(separator).append(check_definition(*check));
    separator = ",\n    ";
  }
  sql += "\n);";
}

void append_comment(std::string& script, const schema::Table& table) {
  const std::string& schema = table.name.schema;
  append_entry(script, {"TABLE " + quote_identifier(table.name.name), "COMMENT", schema},
               fmt::format("COMMENT ON TABLE {} IS {};", quoted(table.name), quote_literal(table.comment)));
}

void append_comment(std::string& script, const schema::Table& table, const schema::Column& column) {
  const std::string& schema = table.name.schema;
  const std::string column_name = quote_identifier(column.name);
  append_entry(script, {"COLUMN " + quote_identifier(table.name.name) + '.' + column_name, "COMMENT", schema},
               fmt::format("COMMENT ON COLUMN {}.{} IS {};", quoted(table.name), column_name,
                           quote_literal(column.comment)));
}

}  // namespace

void append_table(std::string& script, const schema::Model& model, const schema::Table& table,
                  Persistence persistence) {
  append_entry_of(script, {table.name.name, "TABLE", table.name.schema},
                  [&] { append_create_table(script, model, table, persistence); });
  if (!table.comment.empty()) append_comment(script, table);
  for (const schema::Column& column : table.columns) {
    if (!column.comment.empty()) append_comment(script, table, column);
  }
}

}  // namespace datagen::writers
