#include "writers/insert_statements.hpp"

#include <utility>

namespace datagen::writers {

RowStyle insert_style(std::string_view yes, std::string_view no, Escape escape) {
  return {"\t(", ", ", ")", "NULL", yes, no, escape};
}

InsertStatements::InsertStatements(std::string begin, std::string end, std::uint32_t rows_per_insert,
                                   RowProgram rows)
    : begin_(std::move(begin)),
      end_(std::move(end)),
      rows_per_insert_(rows_per_insert),
      rows_(std::move(rows)) {}

void InsertStatements::append(const core::Block& block, std::uint64_t first_row, std::uint64_t table_rows,
                              core::ByteBuffer& out) const {
  for (std::uint32_t row = 0; row < block.row_count; ++row) {
    const std::uint64_t number = first_row + row;
    if (number % rows_per_insert_ == 0) out.append(begin_);
    rows_.append(block, row, 1, out);
    const bool ends_statement = number + 1 == table_rows || (number + 1) % rows_per_insert_ == 0;
    out.append(ends_statement ? std::string_view(end_) : std::string_view(",\n"));
  }
}

void RepeatedStatement::append(const core::Block& block, std::uint64_t /*first_row*/,
                               std::uint64_t /*table_rows*/, core::ByteBuffer& out) const {
  for (std::uint32_t row = 0; row < block.row_count; ++row) out.append(statement_);
}

}  // namespace datagen::writers
