// Multi-row INSERT statements as pg_dump --column-inserts --rows-per-insert writes them.
#include <fmt/format.h>

#include <algorithm>

#include "schema/identifiers.hpp"
#include "writers/encoder.hpp"
#include "writers/row_program.hpp"

namespace datagen::writers {

namespace {

RowStyle insert_style() {
  return {"\t(", ", ", ")", "NULL", "true", "false", Escape::Literal};
}

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

// A table without columns (all of them generated): VALUES needs at least one, so each row is a statement.
class DefaultValuesEncoder final : public Encoder {
 public:
  DefaultValuesEncoder(const EncodedTable& table, OnConflict on_conflict)
      : statement_(fmt::format("INSERT INTO {} DEFAULT VALUES{}",
                               schema::quote_qualified(table.table.name.schema, table.table.name.name),
                               statement_end(on_conflict))) {}

  [[nodiscard]] std::string table_begin() const override { return {}; }
  [[nodiscard]] std::string table_end() const override { return "\n\n"; }

  void append(const core::Block& block, std::uint64_t /*first_row*/, std::uint64_t /*table_rows*/,
              core::ByteBuffer& out) const override {
    for (std::uint32_t row = 0; row < block.row_count; ++row) out.append(statement_);
  }

 private:
  std::string statement_;
};

class InsertEncoder final : public Encoder {
 public:
  InsertEncoder(const EncodedTable& table, std::uint32_t rows_per_insert, OnConflict on_conflict)
      : statement_begin_(fmt::format("INSERT INTO {} ({}){} VALUES\n",
                                     schema::quote_qualified(table.table.name.schema, table.table.name.name),
                                     column_list(table.table, table.columns),
                                     overrides_system_values(table.table) ? " OVERRIDING SYSTEM VALUE" : "")),
        statement_end_(statement_end(on_conflict)),
        rows_per_insert_(rows_per_insert),
        program_(insert_style(), table.cells, cell_styles(table), table.dictionaries) {}

  [[nodiscard]] std::string table_begin() const override { return {}; }
  [[nodiscard]] std::string table_end() const override { return "\n\n"; }

  void append(const core::Block& block, std::uint64_t first_row, std::uint64_t table_rows,
              core::ByteBuffer& out) const override {
    for (std::uint32_t row = 0; row < block.row_count; ++row) {
      const std::uint64_t number = first_row + row;
      if (number % rows_per_insert_ == 0) out.append(statement_begin_);
      program_.append(block, row, 1, out);
      const bool ends_statement = number + 1 == table_rows || (number + 1) % rows_per_insert_ == 0;
      out.append(ends_statement ? statement_end_ : std::string_view(",\n"));
    }
  }

 private:
  std::string statement_begin_;
  std::string_view statement_end_;
  std::uint64_t rows_per_insert_;
  RowProgram program_;
};

}  // namespace

std::unique_ptr<Encoder> make_insert_encoder(const EncodedTable& table, std::uint32_t rows_per_insert,
                                             OnConflict on_conflict) {
  if (table.columns.empty()) return std::make_unique<DefaultValuesEncoder>(table, on_conflict);
  return std::make_unique<InsertEncoder>(table, rows_per_insert, on_conflict);
}

}  // namespace datagen::writers
