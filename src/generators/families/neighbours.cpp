#include "generators/families/neighbours.hpp"

#include "generators/cells.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/name_inference.hpp"
#include "schema/table_names.hpp"

namespace datagen::generators::families {

using core::PieceKind;

namespace {

bool means(ColumnBuild& column, std::size_t other, std::string_view generator) {
  const schema::Table& table = column.table();
  const schema::ValueKind kind =
      schema::value_kind(schema::base_type(column.model(), table.columns[other].type));
  const bool is_whole = &table == &column.model().tables[column.table_number()];
  if (!is_whole) return schema::infer_by_name(table, other, kind).generator == generator;
  return column.model_build().names(column.table_number()).infer(other, kind).generator == generator;
}

}  // namespace

std::optional<std::size_t> column_meant(ColumnBuild& column, std::string_view generator) {
  const schema::Table& table = column.table();
  for (std::size_t other = 0; other < table.columns.size(); ++other) {
    if (other == column.number() || !table.columns[other].is_typed) continue;
    if (means(column, other, generator)) return other;
  }
  return std::nullopt;
}

void append_nulls(std::vector<NodePath>& to, const std::vector<NodePath>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

CellPlan cell_of(ColumnBuild& column, const RowNumber& number) {
  CellPlan cell = number_cell(column, number.slot);
  if (column.column().nullable) append_nulls(cell.nulls, number.nulls);
  return cell;
}

std::optional<RowNumber> number_in(ColumnBuild& column, std::size_t other) {
  const CellPlan* cell = column.sibling(other);
  if (cell == nullptr || cell->pieces.size() != 1) return std::nullopt;
  const PlannedPiece& piece = cell->pieces.front();
  switch (piece.kind) {
    case PieceKind::Integer: return RowNumber{piece.slot, 0, cell->nulls};
    case PieceKind::Decimal:
    case PieceKind::TrimmedDecimal: return RowNumber{piece.slot, piece.width, cell->nulls};
    default: return std::nullopt;
  }
}

std::optional<RowNumber> number_meant(ColumnBuild& column,
                                      std::initializer_list<std::string_view> generators) {
  for (const std::string_view generator : generators) {
    const auto other = column_meant(column, generator);
    if (!other) continue;
    if (auto number = number_in(column, *other)) return number;
  }
  return std::nullopt;
}

std::optional<SlotRef> day_meant(ColumnBuild& column, std::string_view generator) {
  const auto other = column_meant(column, generator);
  const CellPlan* cell = other ? column.sibling(*other) : nullptr;
  if (cell == nullptr || cell->pieces.empty()) return std::nullopt;
  const PlannedPiece& first = cell->pieces.front();
  if (first.kind == PieceKind::Date) return first.slot;
  if (first.kind == PieceKind::Timestamp) return slot_of(column.add(day_of_time(), {first.slot}));
  return std::nullopt;
}

std::optional<RowWord> word_in(ColumnBuild& column, std::size_t other) {
  const CellPlan* cell = column.sibling(other);
  if (cell == nullptr || cell->pieces.size() != 1 || cell->pieces.front().kind != PieceKind::Word)
    return std::nullopt;
  return RowWord{cell->pieces.front().slot, cell->pieces.front().dictionary, cell->nulls};
}

}  // namespace datagen::generators::families
