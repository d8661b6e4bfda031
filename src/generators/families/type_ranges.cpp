// Range and multirange types: lower bounds belong to them, upper bounds do not, as PostgreSQL prints the
// discrete ones.
#include <limits>

#include "core/calendar.hpp"
#include "generators/cells.hpp"
#include "generators/families/containers.hpp"
#include "generators/families/families.hpp"
#include "generators/families/stretches.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;
using schema::TypeId;

enum class Bound : std::uint8_t { Integer, Number, Date, Moment, ZonedMoment };

// Lower bounds are `first`, `first` + `unit`, ...; ranges are 1 to `lengths` units long.
struct RangeShape {
  Bound bound;
  std::int64_t first;
  std::int64_t unit;
  std::uint64_t count;
  std::uint64_t lengths;
};

Bound bound_of(TypeId id) {
  switch (id) {
    case TypeId::NumRange:
    case TypeId::NumMultiRange: return Bound::Number;
    case TypeId::DateRange:
    case TypeId::DateMultiRange: return Bound::Date;
    case TypeId::TsRange:
    case TypeId::TsMultiRange: return Bound::Moment;
    case TypeId::TsTzRange:
    case TypeId::TsTzMultiRange: return Bound::ZonedMoment;
    default: return Bound::Integer;
  }
}

RangeShape shape_of(const ColumnBuild& column) {
  constexpr std::int64_t kQuarterHour = 900 * core::kMicrosPerSecond;
  constexpr std::int64_t kYears = 3;
  // Many rows that must differ reach further.
  const auto count = [&](std::uint64_t usual, std::uint64_t most) {
    return column.needs_more_than(usual) ? most : usual;
  };
  const Bound bound = bound_of(column.type().id);
  switch (bound) {
    case Bound::Integer: return {bound, 1, 1, count(1000, 2'000'000'000), 100};
    case Bound::Number: return {bound, 0, 1, count(100'000, 1'000'000'000'000), 10'000};
    case Bound::Date: {
      const auto days = static_cast<std::int64_t>(count(kYears * 365, std::uint64_t{365} * 1000));
      const std::int64_t present = core::day_of(column.reference_time());
      return {bound, present - days, 1, static_cast<std::uint64_t>(days), 60};
    }
    case Bound::Moment:
    case Bound::ZonedMoment: break;
  }
  const std::int64_t span = kYears * 365 * core::kMicrosPerDay;
  const bool is_fine = column.needs_more_than(static_cast<std::uint64_t>(span / kQuarterHour));
  const std::int64_t unit = is_fine ? core::kMicrosPerSecond : kQuarterHour;
  return {bound, column.reference_time() - span, unit, static_cast<std::uint64_t>(span / unit),
          static_cast<std::uint64_t>(8L * 3600 * core::kMicrosPerSecond / unit)};
}

void add_bound(std::vector<PlannedPiece>& pieces, Bound bound, NodeId value) {
  switch (bound) {
    case Bound::Integer: pieces.push_back(piece(PieceKind::Integer, slot_of(value))); return;
    case Bound::Number: pieces.push_back(piece(PieceKind::Decimal, slot_of(value), 2)); return;
    case Bound::Date: pieces.push_back(piece(PieceKind::Date, slot_of(value))); return;
    case Bound::Moment:
    case Bound::ZonedMoment: break;
  }
  // The space between day and time needs quotes.
  pieces.insert(pieces.end(), {literal("\""), piece(PieceKind::Timestamp, slot_of(value)),
                               literal(bound == Bound::Moment ? "\"" : "+00\"")});
}

// 1 to `lengths` units behind `from`.
NodeId behind(ColumnBuild& column, const RangeShape& shape, NodeId from, std::uint64_t part) {
  const NodeId units = column.draw_below(shape.lengths, part);
  return column.add(sum_of_two(),
                    {slot_of(from), slot_of(column.add(affine(shape.unit, shape.unit), {slot_of(units)}))});
}

NodeId first_bound(ColumnBuild& column, const RangeShape& shape) {
  return column.add(affine(shape.first, shape.unit), {slot_of(column.choose(shape.count))});
}

std::vector<PlannedPiece> range_pieces(Bound bound, NodeId lower, NodeId upper) {
  std::vector<PlannedPiece> pieces{literal("[")};
  add_bound(pieces, bound, lower);
  pieces.push_back(literal(","));
  add_bound(pieces, bound, upper);
  pieces.push_back(literal(")"));
  return pieces;
}

// Slots from 0 on, wide enough that the ranges look chosen.
StretchShape stretches_of(const ColumnBuild& column, Bound bound) {
  const bool is_narrow = column.type().id == TypeId::Int4Range;
  switch (bound) {
    case Bound::Integer:
      return number_stretches(
          1, is_narrow ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::int64_t>::max());
    case Bound::Number: return number_stretches(100, std::numeric_limits<std::int64_t>::max());
    case Bound::Date: return day_stretches(column.reference_time());
    case Bound::Moment:
    case Bound::ZonedMoment: break;
  }
  return moment_stretches(column.reference_time());
}

// No two of them overlap, nor touch.
CellPlan disjoint_range(ColumnBuild& column) {
  const Bound bound = bound_of(column.type().id);
  StretchSlots slots = slots_of(column, stretches_of(column, bound));
  if (bound == Bound::Integer || bound == Bound::Number) slots.first = 0;
  const NodeId slot = column.choose(slots.count);
  const NodeId stretch =
      column.add(stretch_in_slot(column.stream().part("stretch"), slots), {slot_of(slot)}, 2);
  const NodeId lower = column.add(affine(0, 1), {slot_of(stretch, 0)});
  const NodeId upper = column.add(affine(0, 1), {slot_of(stretch, 1)});
  return {range_pieces(bound, lower, upper), {}};
}

}  // namespace

CellPlan range(ColumnBuild& column) {
  if (column.must_be_disjoint()) return disjoint_range(column);
  const RangeShape shape = shape_of(column);
  const NodeId lower = first_bound(column, shape);
  return {range_pieces(shape.bound, lower, behind(column, shape, lower, 1)), {}};
}

CellPlan multirange(ColumnBuild& column) {
  // One after the other with a gap between: disjoint, in order, none next to another.
  constexpr std::uint64_t kMost = 3;
  const RangeShape shape = shape_of(column);
  std::vector<std::vector<PlannedPiece>> ranges;
  NodeId lower = first_bound(column, shape);
  for (std::uint64_t i = 0; i < kMost; ++i) {
    const NodeId upper = behind(column, shape, lower, 1 + 2 * i);
    ranges.push_back(range_pieces(shape.bound, lower, upper));
    lower = behind(column, shape, upper, 2 + 2 * i);
  }
  const NodeId count = column.add(affine(1, 1), {slot_of(column.draw_below(kMost, 10))});
  const NodeId text = list_node(column, count, std::move(ranges), kPlainForm);
  return {.pieces = {piece(PieceKind::Text, slot_of(text))}, .nulls = {}, .text_bytes = 60};
}

}  // namespace datagen::generators::families
