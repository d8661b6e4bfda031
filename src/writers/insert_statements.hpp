// Rows as INSERT statements of so many rows each, whatever the dialect.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/block.hpp"
#include "core/byte_buffer.hpp"
#include "writers/encoder.hpp"
#include "writers/row_program.hpp"

namespace datagen::writers {

/// How a statement's rows stand: a tab and parentheses, values by commas, a comma and a line end behind all.
/// `yes` and `no` are its booleans.
[[nodiscard]] RowStyle insert_style(std::string_view yes, std::string_view no,
                                    Escape escape = Escape::Literal);

class InsertStatements final : public Encoder {
 public:
  /// `begin` ends in "VALUES\n", `end` in ";\n"; `rows` are of insert_style().
  InsertStatements(std::string begin, std::string end, std::uint32_t rows_per_insert, RowProgram rows);

  [[nodiscard]] std::string table_begin() const override { return {}; }
  [[nodiscard]] std::string table_end() const override { return "\n\n"; }
  void append(const core::Block& block, std::uint64_t first_row, std::uint64_t table_rows,
              core::ByteBuffer& out) const override;

 private:
  std::string begin_;
  std::string end_;
  std::uint64_t rows_per_insert_;
  RowProgram rows_;
};

/// For a table without columns in the data, the same statement for each row: VALUES needs at least one value.
class RepeatedStatement final : public Encoder {
 public:
  /// With its semicolon and line end.
  explicit RepeatedStatement(std::string statement) : statement_(std::move(statement)) {}

  [[nodiscard]] std::string table_begin() const override { return {}; }
  [[nodiscard]] std::string table_end() const override { return "\n\n"; }
  void append(const core::Block& block, std::uint64_t first_row, std::uint64_t table_rows,
              core::ByteBuffer& out) const override;

 private:
  std::string statement_;
};

}  // namespace datagen::writers
