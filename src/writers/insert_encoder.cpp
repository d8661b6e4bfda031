// Multi-row INSERT statements as pg_dump --column-inserts --rows-per-insert writes them.
#include <fmt/format.h>

#include <algorithm>

#include "schema/identifiers.hpp"
#include "writers/encoder.hpp"
#include "writers/insert_statements.hpp"
#include "writers/row_program.hpp"
#include "writers/table_cells.hpp"

namespace datagen::writers {

namespace {

std::vector<CellStyle> cell_styles(const EncodedTable& table) {
  std::vector<CellStyle> styles;
  for (const std::size_t column : table.columns) {
    switch (schema::literal_style(table.model, table.table.columns[column].type)) {
      case schema::LiteralStyle::Bare:
      case schema::LiteralStyle::Boolean: styles.push_back({}); break;
      case schema::LiteralStyle::Bit: styles.push_back({"B'", "'"}); break;
      case schema::LiteralStyle::Quoted: styles.push_back({"'", "'"}); break;
    }
  }
  return styles;
}

// Without it PostgreSQL refuses values for GENERATED ALWAYS identity columns.
bool overrides_system_values(const schema::Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [](const schema::Column& column) {
    return column.identity == schema::Identity::Always;
  });
}

// As pg_dump --on-conflict-do-nothing.
std::string_view statement_end(OnConflict on_conflict) {
  return on_conflict == OnConflict::DoNothing ? " ON CONFLICT DO NOTHING;\n" : ";\n";
}

std::string statement_begin(const EncodedTable& table) {
  return fmt::format("INSERT INTO {} ({}){} VALUES\n",
                     schema::quote_qualified(table.table.name.schema, table.table.name.name),
                     column_list(table.table, table.listed_columns()),
                     overrides_system_values(table.table) ? " OVERRIDING SYSTEM VALUE" : "");
}

}  // namespace

RowProgram insert_cells(const EncodedTable& table) {
  return cells_alone(insert_style("true", "false"), table, cell_styles(table));
}

std::unique_ptr<Encoder> make_insert_encoder(const EncodedTable& table, std::uint32_t rows_per_insert,
                                             OnConflict on_conflict) {
  if (table.columns.empty()) {
    return std::make_unique<RepeatedStatement>(fmt::format(
        "INSERT INTO {} DEFAULT VALUES{}",
        schema::quote_qualified(table.table.name.schema, table.table.name.name), statement_end(on_conflict)));
  }
  return std::make_unique<InsertStatements>(
      statement_begin(table), std::string(statement_end(on_conflict)), rows_per_insert,
      RowProgram(insert_style("true", "false"), table.cells, cell_styles(table), table.dictionaries));
}

}  // namespace datagen::writers
