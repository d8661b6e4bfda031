// Numbers by their usual range: a row of the registry says the range, these fill the column.
#pragma once

#include <cstdint>

#include "generators/column_build.hpp"
#include "generators/nodes/number_nodes.hpp"

namespace datagen::generators::families {

/// What numbers of a kind are like: from `min` to `max`, both in `per`ths of a whole.
struct Shape {
  std::int64_t min;
  std::int64_t max;
  Curve curve = Curve::Even;
  std::int64_t step =
      1;  ///< multiples of it, counted from `min`, where the column has whole numbers or `per` is 1
  std::int64_t per = 1;
};

/// Numbers of the shape, or of the configuration's "min" and "max"; narrow types keep the part they hold.
CellPlan shaped_numbers(ColumnBuild& column, const Shape& shape);

template <Shape kShape>
CellPlan shaped(ColumnBuild& column) {
  return shaped_numbers(column, kShape);
}

/// Whether a type is made for numbers of about 1: a real, or a numeric of one or two whole digits and
/// three or more behind the point, or of less than one.
[[nodiscard]] bool holds_fractions_only(const schema::Type& type);

/// A share: of 100 where the column has room for that, else of 1 (numeric(5,4)).
template <Shape kPercent>
CellPlan share(ColumnBuild& column) {
  Shape shape = kPercent;
  if (holds_fractions_only(column.type())) {
    shape.per *= 100;
    shape.step = 1;
  }
  return shaped_numbers(column, shape);
}

}  // namespace datagen::generators::families
