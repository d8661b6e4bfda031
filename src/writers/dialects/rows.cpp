// INSERT statements of dialects: the rows' cells, with what PostgreSQL alone writes taken off them.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "writers/dialects/dialect.hpp"
#include "writers/dialects/types.hpp"
#include "writers/insert_statements.hpp"

namespace datagen::writers {

namespace {

using core::CellLayout;
using core::Piece;
using core::PieceKind;

constexpr std::string_view kHexPrefix = "\\x";
constexpr std::string_view kUtcOffset = "+00";

struct Cell {
  CellLayout layout;
  CellStyle style;
};

std::string without_prefix(std::string_view text) {
  return std::string(text.starts_with(kHexPrefix) ? text.substr(kHexPrefix.size()) : text);
}

std::string without_offset(std::string_view text) {
  return std::string(text.ends_with(kUtcOffset) ? text.substr(0, text.size() - kUtcOffset.size()) : text);
}

std::string plain_amount(std::string_view text) {
  std::string result(text);
  std::erase_if(result, [](char c) { return c == '$' || c == ','; });
  return result;
}

// The word of a dictionary with each entry changed; false where the cell is something else.
bool change_words(CellLayout& layout, const std::function<std::string(std::string_view)>& change) {
  if (layout.pieces.size() != 1 || layout.pieces[0].kind != PieceKind::Word) return false;
  const core::Dictionary& words = *layout.pieces[0].dictionary;
  std::vector<std::string> changed;
  for (std::uint32_t i = 0; i < words.size(); ++i) changed.push_back(change(words[i]));
  layout.pieces[0].dictionary = std::make_shared<const core::Dictionary>(changed);
  return true;
}

// What stands as text is changed by the database as the row comes in.
Cell bytes_cell(CellLayout layout, Dialect dialect) {
  Piece& first = layout.pieces.front();
  const bool has_prefix = first.kind == PieceKind::Literal && first.text.starts_with(kHexPrefix);
  if (has_prefix) first.text.erase(0, kHexPrefix.size());
  if (has_prefix || change_words(layout, without_prefix)) return {std::move(layout), {"X'", "'"}};
  if (dialect == Dialect::MySql) return {std::move(layout), {"UNHEX(SUBSTR('", "', 3))"}};
  return {std::move(layout), {"'", "'"}};
}

Cell utc_cell(CellLayout layout) {
  Piece& last = layout.pieces.back();
  const bool has_offset = last.kind == PieceKind::Literal && last.text.ends_with(kUtcOffset);
  if (has_offset) last.text.resize(last.text.size() - kUtcOffset.size());
  if (has_offset || change_words(layout, without_offset)) return {std::move(layout), {"'", "'"}};
  return {std::move(layout), {"REPLACE('", "', '+00', '')"}};
}

Cell amount_cell(CellLayout layout) {
  Piece& first = layout.pieces.front();
  const bool is_money = layout.pieces.size() == 1 && first.kind == PieceKind::Money;
  if (is_money) {
    first.kind = PieceKind::Decimal;
    first.width = 2;
  }
  if (is_money || change_words(layout, plain_amount)) return {std::move(layout), {}};
  return {std::move(layout), {"REPLACE(REPLACE('", "', '$', ''), ',', '')"}};
}

Cell make_cell(CellLayout layout, ValueForm form, Dialect dialect) {
  if (layout.pieces.empty() && form != ValueForm::Bare) form = ValueForm::Quoted;
  switch (form) {
    case ValueForm::Bare: return {std::move(layout), {}};
    case ValueForm::Quoted: return {std::move(layout), {"'", "'"}};
    case ValueForm::Bits: return {std::move(layout), {"b'", "'"}};
    case ValueForm::Bytes: return bytes_cell(std::move(layout), dialect);
    case ValueForm::Utc: return utc_cell(std::move(layout));
    case ValueForm::Amount: return amount_cell(std::move(layout));
  }
  return {std::move(layout), {}};
}

// Booleans inside texts - of arrays and composites - are PostgreSQL's t and f, and so are written by another
// piece.
bool is_truth(const schema::Model& model, const schema::Type& type) {
  const schema::Type base = schema::base_type(model, type);
  return base.dimensions == 0 && base.id == schema::TypeId::Boolean;
}

void spell_booleans(CellLayout& layout) {
  static const auto kTruth =
      std::make_shared<const core::Dictionary>(std::vector<std::string_view>{"f", "t"});
  for (Piece& piece : layout.pieces) {
    if (piece.kind != PieceKind::Boolean) continue;
    piece.kind = PieceKind::Word;
    piece.dictionary = kTruth;
  }
}

}  // namespace

std::unique_ptr<Encoder> make_dialect_encoder(const DialectScript& script, std::size_t number,
                                              const EncodedTable& table, std::uint32_t rows_per_insert) {
  const DialectNames& names = script.names();
  const std::string& name = names.table(number);
  if (table.columns.empty()) {
    const bool is_mysql = script.dialect() == Dialect::MySql;
    return std::make_unique<RepeatedStatement>(
        fmt::format("INSERT INTO {} {};\n", name, is_mysql ? "() VALUES ()" : "DEFAULT VALUES"));
  }
  const Escape escape = script.dialect() == Dialect::MySql ? Escape::Backslash : Escape::CharCalls;
  std::vector<CellLayout> layouts;
  std::vector<CellStyle> styles;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const schema::Type& type = table.table.columns[table.columns[i]].type;
    CellLayout layout = table.cells[i];
    if (!is_truth(table.model, type)) spell_booleans(layout);
    const ValueForm form = dialect_type(table.model, type, script.dialect(), {}).form;
    Cell cell = make_cell(std::move(layout), form, script.dialect());
    layouts.push_back(std::move(cell.layout));
    styles.push_back(std::move(cell.style));
  }
  return std::make_unique<InsertStatements>(
      fmt::format("INSERT INTO {} ({}) VALUES\n", name,
                  names.columns(number, {table.columns.begin(), table.columns.end()})),
      ";\n", rows_per_insert,
      RowProgram(insert_style("1", "0", escape), layouts, styles, table.dictionaries));
}

}  // namespace datagen::writers
