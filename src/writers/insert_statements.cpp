#include "writers/insert_statements.hpp"

#include <algorithm>
#include <utility>

namespace datagen::writers {

namespace {

// Behind each row; at the end of a statement its own end takes the place.
constexpr std::string_view kNextRow = ",\n";

}  // namespace

RowStyle insert_style(std::string_view yes, std::string_view no, Escape escape) {
  return {"\t(", ", ", ")" + std::string(kNextRow), "NULL", yes, no, escape};
}

InsertStatements::InsertStatements(std::string begin, std::string end, std::uint32_t rows_per_insert,
                                   RowProgram rows)
    : begin_(std::move(begin)),
      end_(std::move(end)),
      rows_per_insert_(rows_per_insert),
      rows_(std::move(rows)) {}

void InsertStatements::append(const core::Block& block, std::uint64_t first_row, std::uint64_t table_rows,
                              core::ByteBuffer& out) const {
  for (std::uint32_t row = 0; row < block.row_count;) {
    const std::uint64_t number = first_row + row;
    const std::uint64_t of_statement = number % rows_per_insert_;
    const std::uint64_t left = std::min(rows_per_insert_ - of_statement, table_rows - number);
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(left, block.row_count - row));
    if (of_statement == 0) out.append(begin_);
    rows_.append(block, row, count, out);
    if (count == left) {
      out.drop_last(kNextRow.size());
      out.append(end_);
    }
    row += count;
  }
}

void RepeatedStatement::append(const core::Block& block, std::uint64_t /*first_row*/,
                               std::uint64_t /*table_rows*/, core::ByteBuffer& out) const {
  for (std::uint32_t row = 0; row < block.row_count; ++row) out.append(statement_);
}

}  // namespace datagen::writers
