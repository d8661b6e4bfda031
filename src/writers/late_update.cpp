#include "writers/late_update.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "schema/identifiers.hpp"
#include "writers/ddl_entry.hpp"
#include "writers/encoder.hpp"

namespace datagen::writers {

namespace {

// In the schema of the session, which no table of a dump can be in.
const schema::QualifiedName kLateRows = {"pg_temp", "late_columns"};

std::vector<std::size_t> all_columns(const schema::LateColumns& late) {
  std::vector<std::size_t> columns = late.key;
  columns.insert(columns.end(), late.columns.begin(), late.columns.end());
  return columns;
}

// `format` with each column's quoted name for {0}, joined.
std::string for_columns(const schema::Table& table, const std::vector<std::size_t>& columns,
                        std::string_view format, std::string_view joint) {
  std::string text;
  for (const std::size_t column : columns) {
    if (!text.empty()) text += joint;
    text += fmt::format(fmt::runtime(format), schema::quote_identifier(table.columns[column].name));
  }
  return text;
}

}  // namespace

schema::Table late_rows_table(const schema::Model& model, const schema::LateColumns& late) {
  const schema::Table& table = model.tables[late.table];
  schema::Table result;
  result.name = kLateRows;
  for (const std::size_t column : all_columns(late)) {
    result.columns.push_back(table.columns[column]);
    result.columns.back().identity = schema::Identity::None;
  }
  return result;
}

std::string late_rows_begin(const schema::Model& model, const schema::LateColumns& late) {
  const schema::Table& table = model.tables[late.table];
  std::string script;
  std::string title = table.name.name;
  for (const std::size_t column : late.columns) title += ' ' + table.columns[column].name;
  append_title(script, {title, "UPDATE", table.name.schema});
  // Of the table's own types, whatever they are there.
  return script + fmt::format("CREATE TEMPORARY TABLE {} AS\n    SELECT {} FROM ONLY {} WITH NO DATA;\n\n",
                              quoted(kLateRows), column_list(table, all_columns(late)), quoted(table.name));
}

std::string late_rows_end(const schema::Model& model, const schema::LateColumns& late) {
  const schema::Table& table = model.tables[late.table];
  return fmt::format(
      "UPDATE ONLY {} AS t\n    SET {}\n    FROM {} AS late\n    WHERE {}\n      AND ({});\n\n"
      "DROP TABLE {};\n\n\n",
      quoted(table.name), for_columns(table, late.columns, "{0} = late.{0}", ", "), quoted(kLateRows),
      for_columns(table, late.key, "t.{0} = late.{0}", " AND "),
      for_columns(table, late.columns, "t.{0} IS DISTINCT FROM late.{0}", " OR "), quoted(kLateRows));
}

}  // namespace datagen::writers
