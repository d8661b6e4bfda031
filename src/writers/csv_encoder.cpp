// Rows as CSV with a header line, as PostgreSQL's COPY ... WITH (FORMAT csv, HEADER) writes them: RFC 4180
// but for line ends, which are LF. NULL is an empty field, the empty text is "".
#include <algorithm>

#include "writers/encoder.hpp"
#include "writers/escape.hpp"
#include "writers/row_program.hpp"
#include "writers/table_cells.hpp"

namespace datagen::writers {

namespace {

using core::PieceKind;

RowStyle csv_style() {
  return {"", ",", "\n", "", "t", "f", Escape::Csv};
}

CellStyle in_quotes() {
  return {"\"", "\"", Escape::CsvQuoted};
}

// What a piece may print.
struct PieceFacts {
  bool needs_quotes = false;  // always
  bool may_need_quotes = false;
  bool may_be_empty = false;
};

PieceFacts facts_of(const core::Piece& piece, EncodedDictionaries& dictionaries) {
  switch (piece.kind) {
    case PieceKind::Literal:
      return {.needs_quotes = !piece.text.empty() && csv_needs_quotes(piece.text),
              .may_be_empty = piece.text.empty()};
    case PieceKind::PositiveInteger: return {.may_be_empty = true};
    case PieceKind::Money: return {.may_need_quotes = true};  // thousands are separated by commas
    case PieceKind::Text: return {.may_need_quotes = true, .may_be_empty = true};
    case PieceKind::Word:
      // An empty word is one that is escaped.
      return {.may_need_quotes = dictionaries.get(piece.dictionary, Escape::Csv)->escapes_any()};
    default: return {};
  }
}

// Quotes are decided here for most cells; of one piece it is the piece that decides, of several the whole
// value.
CellStyle cell_style(const core::CellLayout& cell, EncodedDictionaries& dictionaries) {
  PieceFacts all{.may_be_empty = true};
  for (const core::Piece& piece : cell.pieces) {
    const PieceFacts facts = facts_of(piece, dictionaries);
    all.needs_quotes = all.needs_quotes || facts.needs_quotes;
    all.may_need_quotes = all.may_need_quotes || facts.may_need_quotes;
    all.may_be_empty = all.may_be_empty && facts.may_be_empty;
  }
  if (all.needs_quotes) return in_quotes();
  if (cell.pieces.size() == 1) {
    const PieceKind kind = cell.pieces.front().kind;
    if (kind == PieceKind::Word || kind == PieceKind::Text) return {};
  }
  if (all.may_need_quotes || all.may_be_empty) return {"", "", Escape::None, finish_csv_field};
  return {};
}

std::vector<CellStyle> cell_styles(const EncodedTable& table) {
  std::vector<CellStyle> styles;
  for (const core::CellLayout& cell : table.cells) styles.push_back(cell_style(cell, table.dictionaries));
  return styles;
}

std::string header_line(const EncodedTable& table) {
  std::string line;
  for (const std::size_t column : table.listed_columns()) {
    if (!line.empty()) line += ',';
    append_escaped(line, table.table.columns[column].name, Escape::Csv);
  }
  return line + "\n";
}

class CsvEncoder final : public Encoder {
 public:
  explicit CsvEncoder(const EncodedTable& table)
      : header_(header_line(table)),
        program_(csv_style(), table.cells, cell_styles(table), table.dictionaries) {}

  [[nodiscard]] std::string table_begin() const override { return header_; }
  [[nodiscard]] std::string table_end() const override { return {}; }
  void append(const core::Block& block, std::uint64_t /*first_row*/, std::uint64_t /*table_rows*/,
              core::ByteBuffer& out) const override {
    program_.append(block, 0, block.row_count, out);
  }

 private:
  std::string header_;
  RowProgram program_;
};

}  // namespace

bool is_plain_in_csv(const core::CellLayout& cell, EncodedDictionaries& dictionaries) {
  const CellStyle style = cell_style(cell, dictionaries);
  return style.before.empty() && style.finish == nullptr;
}

RowProgram csv_cells(const EncodedTable& table) {
  return cells_alone(csv_style(), table, cell_styles(table));
}

std::unique_ptr<Encoder> make_csv_encoder(const EncodedTable& table) {
  return std::make_unique<CsvEncoder>(table);
}

}  // namespace datagen::writers
