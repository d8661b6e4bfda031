#include "generators/families/stretches.hpp"

#include <algorithm>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

// Slots for each row of a parent: enough that gaps are seen, and that parents may have more rows than others.
constexpr std::uint64_t kSlotsPerRow = 4;
// The same where some parents have many more rows.
constexpr std::uint64_t kSlotsPerSkewedRow = 32;

// How many rows have to be disjoint among each other, at least for even choices of parents.
std::uint64_t disjoint_rows(ColumnBuild& column) {
  std::uint64_t rows = std::max<std::uint64_t>(column.rows(), 1);
  bool is_skewed = false;
  ModelBuild& build = column.model_build();
  const std::size_t table = column.table_number();
  for (const std::size_t number : build.keys(table).foreign_keys_beside(column.number())) {
    const schema::ForeignKey& foreign_key = column.table().foreign_keys[number];
    if (foreign_key.per_parent != nullptr) {
      const auto layout = build.layout(table, number);
      if (layout != nullptr) rows = std::min(rows, layout->most_children());
      continue;
    }
    is_skewed = is_skewed || foreign_key.distribution != nullptr;
    const std::uint64_t parents = std::max<std::uint64_t>(column.rows_of(foreign_key.referenced_table), 1);
    rows = rows / parents + 1;
  }
  const std::uint64_t slots = is_skewed ? kSlotsPerSkewedRow : kSlotsPerRow;
  return std::min(rows * slots, std::max<std::uint64_t>(column.rows(), 1) * kSlotsPerRow);
}

}  // namespace

StretchShape moment_stretches(std::int64_t present) {
  constexpr std::int64_t kQuarterHour = 900 * core::kMicrosPerSecond;
  // Three years of days: stretches start between 8 and 17 o'clock and take up to four hours.
  // A thousand years are all there is.
  constexpr std::uint64_t kRoom = std::uint64_t{1000} * 365 * 86'400;
  return {present, kQuarterHour, core::kMicrosPerSecond, 96, 3UL * 365, kRoom, 32, 36, 16};
}

StretchShape day_stretches(std::int64_t present) {
  // Three years of fortnights: stretches take up to nine days.
  constexpr std::uint64_t kRoom = 1900UL * 365;
  return {core::day_of(present), 1, 1, 14, 3UL * 26, kRoom, 0, 5, 9};
}

StretchShape number_stretches(std::int64_t one, std::int64_t most) {
  constexpr std::int64_t kSlots = 1000;
  // Of a narrow type all that it holds; of one that holds hardly any numbers, slots of two.
  const std::int64_t length = std::clamp<std::int64_t>(most / kSlots, 2, 100 * one);
  const auto slots = static_cast<std::uint64_t>(std::clamp<std::int64_t>(most / length, 1, kSlots));
  const auto half = static_cast<std::uint64_t>(length / 2);
  return {length * kSlots,
          1,
          1,
          static_cast<std::uint64_t>(length),
          slots,
          static_cast<std::uint64_t>(most),
          0,
          half,
          half};
}

StretchSlots slots_of(ColumnBuild& column, const StretchShape& shape) {
  const std::uint64_t wanted = std::min(disjoint_rows(column), std::max<std::uint64_t>(shape.room / 2, 1));
  StretchSlots slots{
      0, shape.unit, shape.slot_units, shape.usual_count, shape.opening, shape.starts, shape.lengths};
  if (wanted > shape.usual_count) {
    const std::uint64_t units = shape.slot_units * shape.usual_count;
    const std::uint64_t fine_units = units * static_cast<std::uint64_t>(shape.unit / shape.fine_unit);
    const bool is_fine = units / wanted < 2;
    slots.unit = is_fine ? shape.fine_unit : shape.unit;
    slots.slot_units = std::max<std::uint64_t>((is_fine ? fine_units : units) / wanted, 2);
    slots.count = wanted;
    slots.opening = 0;
    slots.lengths = std::min(shape.lengths, std::max<std::uint64_t>(slots.slot_units / 2, 1));
    slots.starts = std::max<std::uint64_t>(slots.slot_units - slots.lengths, 1);
  }
  slots.first = shape.end - static_cast<std::int64_t>(slots.slot_units * slots.count) * slots.unit;
  return slots;
}

}  // namespace datagen::generators::families

namespace datagen::generators::families {

namespace {

StretchShape shape_of(ColumnBuild& column) {
  if (column.kind() == schema::ValueKind::Number) {
    const auto one = static_cast<std::int64_t>(core::kPowersOf10[number_scale(column.type())]);
    return number_stretches(one, number_limits(column.type()).max);
  }
  if (column.kind() != schema::ValueKind::Date) return moment_stretches(column.reference_time());
  StretchShape shape = day_stretches(column.reference_time());
  shape.end *= core::kMicrosPerDay;  // moments of midnight
  shape.unit = shape.fine_unit = core::kMicrosPerDay;
  return shape;
}

CellPlan bound_cell(ColumnBuild& column, NodeId bound) {
  if (column.kind() == schema::ValueKind::Number) return number_cell(column, slot_of(bound));
  return moment_cell(column, bound);
}

// The node of the stretches that the column, which starts them, chooses from.
NodeId stretch_node(ColumnBuild& column) {
  return column.shared_node("stretch " + column.column().name, [&] {
    StretchSlots slots = slots_of(column, shape_of(column));
    if (column.kind() == schema::ValueKind::Number) slots.first = 0;
    const NodeId slot = column.choose(slots.count);
    return column.add(stretch_in_slot(column.stream().part("stretch"), slots), {slot_of(slot)}, 2);
  });
}

}  // namespace

CellPlan stretch_start(ColumnBuild& column) {
  const NodeId stretch = stretch_node(column);
  const NodeId start = column.add(affine(0, 1), {slot_of(stretch, 0)});
  return bound_cell(column, start);
}

CellPlan stretch_end(ColumnBuild& column) {
  const auto start = column.model_build().keys(column.table_number()).stretch_start(column.number());
  if (start && column.sibling(*start) == nullptr) return {};
  const NodeId stretch = start ? column.shared_node("stretch " + column.table().columns[*start].name,
                                                    [&] { return column.row(); })
                               : stretch_node(column);
  const NodeId end = column.add(affine(0, 1), {slot_of(stretch, 1)});
  return bound_cell(column, end);
}

}  // namespace datagen::generators::families
