// Rows as JSON Lines: an object for each, with a member for every column. Numbers, booleans and NULL are
// JSON's own, json and jsonb stand as they are, arrays are arrays; everything else is a string of
// PostgreSQL's text form.
#include "schema/name_inference.hpp"
#include "writers/encoder.hpp"
#include "writers/escape.hpp"
#include "writers/json_values.hpp"
#include "writers/row_program.hpp"
#include "writers/table_cells.hpp"

namespace datagen::writers {

namespace {

using core::PieceKind;
using schema::TypeId;

RowStyle jsonl_style() {
  return {"{", ",", "}\n", "null", "true", "false", Escape::Json};
}

// What a scalar of the type is.
JsonElement element(TypeId type) {
  switch (type) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt:
    case TypeId::Real:
    case TypeId::DoublePrecision:
    case TypeId::Numeric: return JsonElement::Number;
    case TypeId::Boolean: return JsonElement::Boolean;
    case TypeId::Json:
    case TypeId::Jsonb: return JsonElement::Json;
    default: return JsonElement::String;
  }
}

CellFinish array_finish(JsonElement element) {
  switch (element) {
    case JsonElement::Number: return finish_json_array<JsonElement::Number>;
    case JsonElement::Boolean: return finish_json_array<JsonElement::Boolean>;
    case JsonElement::Json: return finish_json_array<JsonElement::Json>;
    case JsonElement::String: break;
  }
  return finish_json_array<JsonElement::String>;
}

// Whether the cell prints a number of JSON in every row.
bool prints_number(const core::CellLayout& cell) {
  if (cell.pieces.size() != 1) return false;
  const PieceKind kind = cell.pieces.front().kind;
  return kind == PieceKind::Integer || kind == PieceKind::Decimal || kind == PieceKind::TrimmedDecimal ||
         kind == PieceKind::Real;
}

bool prints_boolean(const core::CellLayout& cell) {
  return cell.pieces.size() == 1 && cell.pieces.front().kind == PieceKind::Boolean;
}

CellStyle in_quotes() {
  return {.before = "\"", .after = "\""};
}

CellStyle finished_by(CellFinish finish) {
  return {.escape = Escape::None, .finish = finish};
}

CellStyle value_style(const core::CellLayout& cell, const schema::Type& type) {
  const JsonElement kind = element(type.id);
  if (type.dimensions > 0) {
    // Elements of box arrays are separated by semicolons.
    return type.id == TypeId::Box ? in_quotes() : finished_by(array_finish(kind));
  }
  switch (kind) {
    case JsonElement::Number: return prints_number(cell) ? CellStyle{} : finished_by(finish_json_number);
    case JsonElement::Boolean: return prints_boolean(cell) ? CellStyle{} : finished_by(finish_json_boolean);
    case JsonElement::Json: return {.escape = Escape::JsonLine};
    case JsonElement::String: break;
  }
  return in_quotes();
}

std::vector<CellStyle> cell_styles(const EncodedTable& table) {
  std::vector<CellStyle> styles;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const schema::Column& column = table.table.columns[table.columns[i]];
    CellStyle& style =
        styles.emplace_back(value_style(table.cells[i], schema::base_type(table.model, column.type)));
    style.name = "\"";
    append_escaped(style.name, column.name, Escape::Json);
    style.name += "\":";
  }
  return styles;
}

class JsonlEncoder final : public Encoder {
 public:
  explicit JsonlEncoder(const EncodedTable& table)
      : program_(jsonl_style(), table.cells, cell_styles(table), table.dictionaries) {}

  [[nodiscard]] std::string table_begin() const override { return {}; }
  [[nodiscard]] std::string table_end() const override { return {}; }
  void append(const core::Block& block, std::uint64_t /*first_row*/, std::uint64_t /*table_rows*/,
              core::ByteBuffer& out) const override {
    program_.append(block, 0, block.row_count, out);
  }

 private:
  RowProgram program_;
};

}  // namespace

RowProgram jsonl_cells(const EncodedTable& table) {
  return cells_alone(jsonl_style(), table, cell_styles(table));
}

std::unique_ptr<Encoder> make_jsonl_encoder(const EncodedTable& table) {
  return std::make_unique<JsonlEncoder>(table);
}

}  // namespace datagen::writers
