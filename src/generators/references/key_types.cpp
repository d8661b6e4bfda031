#include "generators/references/key_types.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/dictionary.hpp"
#include "core/utf8.hpp"
#include "generators/cells.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/text_nodes.hpp"

namespace datagen::generators {

namespace {

using core::PieceKind;
using schema::Type;
using schema::TypeId;

struct Narrowed {
  Type type;
  std::optional<NarrowColumn> by{};
};
using NarrowedTables = std::vector<std::vector<Narrowed>>;

bool is_whole(TypeId id) {
  return id == TypeId::SmallInt || id == TypeId::Integer || id == TypeId::BigInt;
}

// kUnset is no limit.
std::int32_t lesser(std::int32_t a, std::int32_t b) {
  if (a == Type::kUnset || b == Type::kUnset) return std::max(a, b);
  return std::min(a, b);
}

// Decimal digits of which a type of whole numbers holds all numbers.
std::int32_t whole_digits(TypeId id) {
  switch (id) {
    case TypeId::SmallInt: return 4;
    case TypeId::Integer: return 9;
    default: return 18;
  }
}

Type whole_number(TypeId id) {
  Type type;
  type.id = id;
  return type;
}

Type numeric_of(std::int32_t digits) {
  Type type;
  type.id = TypeId::Numeric;
  type.precision = std::max(digits, 1);
  type.scale = 0;
  return type;
}

Type narrowed_numeric(const Type& parent, const Type& child) {
  if (child.precision == Type::kUnset) return parent;
  const std::int32_t child_whole = child.precision - child.scale;
  if (is_whole(parent.id)) return child_whole <= whole_digits(parent.id) ? numeric_of(child_whole) : parent;
  if (parent.id == TypeId::DoublePrecision) {
    // A double precision keeps 15 digits (DBL_DIG).
    Type type = child;
    type.precision = std::min(child.precision, std::max(15, child.scale));
    return type;
  }
  if (parent.id != TypeId::Numeric || parent.precision == Type::kUnset) return child;
  Type type = parent;
  const std::int32_t whole = std::min(parent.precision - parent.scale, child_whole);
  type.scale = std::min(parent.scale, child.scale);
  type.precision = std::max(whole + type.scale, 1);
  return type;
}

Type narrowed_whole(const Type& parent, TypeId child) {
  if (is_whole(parent.id)) return parent.id < child ? parent : whole_number(child);
  if (parent.id == TypeId::Numeric && parent.precision != Type::kUnset &&
      parent.precision - parent.scale <= whole_digits(child)) {
    return numeric_of(parent.precision - parent.scale);
  }
  // Not all of a bigint's numbers are different ones in a double precision.
  const bool is_double = parent.id == TypeId::DoublePrecision && child == TypeId::BigInt;
  return whole_number(is_double ? TypeId::Integer : child);
}

// The parent's type, less what the child's cannot hold. They can stand on the two sides of a foreign key.
Type narrowed(const Type& parent, const Type& child) {
  if (parent.dimensions > 0) return parent;
  if (is_whole(child.id)) return narrowed_whole(parent, child.id);
  if (child.id == TypeId::Numeric) return narrowed_numeric(parent, child);
  Type type = parent;
  switch (parent.id) {
    case TypeId::Text:
    case TypeId::VarChar:
    case TypeId::Char:
      type.length = lesser(parent.length, child.length);
      if (parent.id == TypeId::Text && type.length != Type::kUnset) type.id = TypeId::VarChar;
      return type;
    case TypeId::VarBit: type.length = lesser(parent.length, child.length); return type;
    case TypeId::Time:
    case TypeId::TimeTz:
    case TypeId::Timestamp:
    case TypeId::TimestampTz:
    case TypeId::Interval: type.precision = lesser(parent.precision, child.precision); return type;
    default: return parent;
  }
}

NarrowedTables narrow_all(const schema::Model& model) {
  NarrowedTables tables(model.tables.size());
  for (std::size_t table = 0; table < tables.size(); ++table) {
    tables[table].reserve(model.tables[table].columns.size());
    for (const schema::Column& column : model.tables[table].columns)
      tables[table].push_back({schema::base_type(model, column.type)});
  }
  // Types only ever become narrower, and there are few of them below each.
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (std::size_t table = 0; table < tables.size(); ++table) {
      for (const schema::ForeignKey& key : model.tables[table].foreign_keys) {
        for (std::size_t i = 0; i < key.columns.size(); ++i) {
          Narrowed& parent = tables[key.referenced_table][key.referenced_columns[i]];
          Type type = narrowed(parent.type, tables[table][key.columns[i]].type);
          if (type == parent.type) continue;
          parent = {type, NarrowColumn{table, key.columns[i]}};
          has_changed = true;
        }
      }
    }
  }
  return tables;
}

const Narrowed& narrowed_column(ModelBuild& build, std::size_t table, std::size_t column) {
  std::shared_ptr<const void>& known = build.constant("types of keys");
  if (!known) known = std::make_shared<const NarrowedTables>(narrow_all(build.model()));
  return (*static_cast<const NarrowedTables*>(known.get()))[table][column];
}

// A number and the zeros behind it.
void reprint_number(CellPlan& cell, const Type& to) {
  PlannedPiece& number = cell.pieces.front();
  const bool is_number = number.kind == PieceKind::Integer || number.kind == PieceKind::Decimal ||
                         number.kind == PieceKind::TrimmedDecimal || number.kind == PieceKind::Real;
  if (!is_number || (cell.pieces.size() > 1 && cell.pieces[1].kind != PieceKind::Literal)) return;
  const bool is_integer = number.kind == PieceKind::Integer;
  const auto scale = static_cast<std::size_t>(is_integer ? 0 : number.width);
  cell.pieces.resize(1);
  if (to.id == TypeId::Real || to.id == TypeId::DoublePrecision) {
    if (!is_integer)
      cell.pieces.front().kind = to.id == TypeId::Real ? PieceKind::Real : PieceKind::TrimmedDecimal;
    return;
  }
  if (to.id != TypeId::Numeric || to.precision == Type::kUnset || to.scale <= 0) return;
  if (!is_integer) cell.pieces.front().kind = PieceKind::Decimal;
  const auto wanted = static_cast<std::size_t>(to.scale);
  if (wanted > scale)
    cell.pieces.push_back(literal((scale == 0 ? "." : "") + std::string(wanted - scale, '0')));
}

void reprint_text(ModelBuild& build, CellPlan& cell, const Type& from, const Type& to) {
  const bool pads = to.id == TypeId::Char;
  const bool was_padded = from.id == TypeId::Char;
  if ((!pads && !was_padded) || (pads && was_padded && from.length == to.length)) return;
  const auto length = static_cast<std::uint32_t>(pads ? to.length : from.length);
  if (cell.pieces.size() == 1 && cell.pieces.front().kind == PieceKind::Word) {
    core::DictionaryPtr& words = cell.pieces.front().dictionary;
    words = fitted_dictionary(*words, length, pads);
    return;
  }
  std::vector<SlotRef> inputs = input_slots(cell.pieces);
  const NodeId text = build.graph().add(
      changed_text(std::move(cell.pieces), pads ? TextChange::Pad : TextChange::Cut, length),
      std::move(inputs), 2);
  cell.pieces = {piece(PieceKind::Text, slot_of(text))};
  cell.text_bytes = std::min<double>(cell.text_bytes, length);
}

}  // namespace

schema::Type type_of_values(ModelBuild& build, std::size_t table, std::size_t column) {
  return narrowed_column(build, table, column).type;
}

std::optional<NarrowColumn> narrow_child(ModelBuild& build, std::size_t table, std::size_t column) {
  return narrowed_column(build, table, column).by;
}

CellPlan reprinted(ModelBuild& build, CellPlan cell, const schema::Type& from, const schema::Type& to) {
  if (from == to || cell.pieces.empty() || to.dimensions > 0) return cell;
  switch (to.id) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt:
    case TypeId::Numeric:
    case TypeId::Real:
    case TypeId::DoublePrecision: reprint_number(cell, to); break;
    case TypeId::Text:
    case TypeId::VarChar:
    case TypeId::Char: reprint_text(build, cell, from, to); break;
    case TypeId::Timestamp:
      if (from.id == TypeId::Date) cell.pieces.push_back(literal(" 00:00:00"));
      break;
    default: break;
  }
  return cell;
}

bool may_be_null(const Graph& graph, const CellPlan& cell) {
  const auto is_nullable = [&](NodeId node) {
    return graph.entry(node).nullability == Nullability::MayBeNull;
  };
  return std::any_of(cell.nulls.begin(), cell.nulls.end(), [&](const NodePath& path) {
    return is_nullable(path.node) || std::any_of(path.hops.begin(), path.hops.end(), is_nullable);
  });
}

}  // namespace datagen::generators
