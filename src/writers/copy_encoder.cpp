// COPY blocks as pg_dump writes them (PostgreSQL, COPY, "Text Format").
#include <fmt/format.h>

#include "schema/identifiers.hpp"
#include "writers/encoder.hpp"
#include "writers/row_program.hpp"
#include "writers/table_cells.hpp"

namespace datagen::writers {

namespace {

RowStyle copy_style() {
  return {"", "\t", "\n", "\\N", "t", "f", Escape::Copy};
}

// Without columns (all of them generated) parentheses would be refused; the two spaces are pg_dump's.
std::string columns_in_parentheses(const EncodedTable& table) {
  if (table.columns.empty()) return {};
  return fmt::format("({})", column_list(table.table, table.listed_columns()));
}

class CopyEncoder final : public Encoder {
 public:
  CopyEncoder(const EncodedTable& table, Freeze freeze)
      : table_begin_(fmt::format("COPY {} {} FROM stdin{};\n",
                                 schema::quote_qualified(table.table.name.schema, table.table.name.name),
                                 columns_in_parentheses(table),
                                 freeze == Freeze::Yes ? " WITH (FREEZE)" : "")),
        program_(copy_style(), table.cells, std::vector<CellStyle>(table.cells.size()), table.dictionaries) {}

  [[nodiscard]] std::string table_begin() const override { return table_begin_; }
  [[nodiscard]] std::string table_end() const override { return "\\.\n\n\n"; }
  void append(const core::Block& block, std::uint64_t /*first_row*/, std::uint64_t /*table_rows*/,
              core::ByteBuffer& out) const override {
    program_.append(block, 0, block.row_count, out);
  }

 private:
  std::string table_begin_;
  RowProgram program_;
};

}  // namespace

RowProgram copy_cells(const EncodedTable& table) {
  return cells_alone(copy_style(), table, std::vector<CellStyle>(table.cells.size()));
}

std::unique_ptr<Encoder> make_copy_encoder(const EncodedTable& table, Freeze freeze) {
  return std::make_unique<CopyEncoder>(table, freeze);
}

}  // namespace datagen::writers
