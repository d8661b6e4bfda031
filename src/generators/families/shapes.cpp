#include "generators/families/shapes.hpp"

#include <algorithm>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/ranges.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

std::int64_t unit_of(const ColumnBuild& column) {
  return static_cast<std::int64_t>(core::kPowersOf10[number_scale(column.type())]);
}

// The shape's range, scaled as the column is, within what its type holds.
NumberLimits bounds_of(const ColumnBuild& column, const Shape& shape) {
  const NumberLimits limits = number_limits(column.type());
  const std::int64_t unit = unit_of(column);
  const auto scaled = [&](std::int64_t number) {
    // Divided first where the product would be too great, which no range of a shape reaches.
    const std::int64_t most = limits.max / unit;
    return number / shape.per > most ? most * unit : number * unit / shape.per;
  };
  return {std::max(scaled(shape.min), limits.min), std::min(scaled(shape.max), limits.max)};
}

}  // namespace

bool holds_fractions_only(const schema::Type& type) {
  switch (type.id) {
    case schema::TypeId::Real:
    case schema::TypeId::DoublePrecision: return true;
    case schema::TypeId::Numeric: break;
    default: return false;
  }
  if (type.precision == schema::Type::kUnset) return false;
  const std::int32_t whole_digits = type.precision - type.scale;
  return whole_digits < 2 || (whole_digits == 2 && type.scale >= 3);
}

CellPlan shaped_numbers(ColumnBuild& column, const Shape& shape) {
  NumberLimits otherwise = bounds_of(column, shape);
  // Where all must differ and nobody chose the range, it grows with the rows.
  const auto rows = static_cast<std::int64_t>(std::min<std::uint64_t>(column.rows(), kMaxChoices));
  if (column.must_be_distinct() && column.is_inferred() && otherwise.max - otherwise.min < rows) {
    otherwise.max = number_limits(column.type()).max - rows > otherwise.min
                        ? otherwise.min + rows
                        : number_limits(column.type()).max;
  }
  std::optional<NumberLimits> bounds = configured_bounds(column, otherwise);
  if (!bounds) return {};
  // Types of few digits keep multiples of a power of ten alone.
  const std::int64_t kept = number_step(column.type(), *bounds);
  const NumberLimits rounded = rounded_inwards(column.type(), *bounds);
  if (rounded.min <= rounded.max) bounds = rounded;
  if (column.must_be_distinct()) {
    const auto span = static_cast<std::uint64_t>(bounds->max) - static_cast<std::uint64_t>(bounds->min);
    const std::uint64_t count = span / static_cast<std::uint64_t>(kept) + 1;
    const NodeId index = column.choose(count == 0 ? kMaxChoices : std::min(count, kMaxChoices));
    return number_cell(column, slot_of(column.add(affine(bounds->min, kept), {slot_of(index)})));
  }
  const bool has_steps = shape.per == 1 && shape.step > 1;
  const std::int64_t step = has_steps ? shape.step * unit_of(column) : 1;
  const bool is_kept = step % kept == 0;
  return number_cell(column, slot_of(column.add(curved_range(column.stream(), bounds->min, bounds->max,
                                                             shape.curve, is_kept ? step : kept))));
}

}  // namespace datagen::generators::families
