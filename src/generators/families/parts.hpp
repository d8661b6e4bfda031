// Numbers that are parts, products and sums of other numbers of the row.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <vector>

#include "generators/families/neighbours.hpp"

namespace datagen::generators::families {

[[nodiscard]] std::int64_t power_of_10(unsigned exponent);
/// That of the column's own numbers.
[[nodiscard]] unsigned scale_of(const ColumnBuild& column);

/// a * b at the scale `to`, within what the column holds.
[[nodiscard]] RowNumber product(ColumnBuild& column, const RowNumber& a, const RowNumber& b, unsigned to);
/// The number at another scale.
[[nodiscard]] RowNumber rescaled(ColumnBuild& column, const RowNumber& number, unsigned to);

/// a * factor / b at the column's scale, within what the column holds and not below 0.
[[nodiscard]] RowNumber quotient(ColumnBuild& column, const RowNumber& a, const RowNumber& b,
                                 std::int64_t factor);

struct Term {
  std::int64_t factor;
  RowNumber number;
};
/// The terms' sum at the column's scale, within what it holds and not below `least`.
[[nodiscard]] RowNumber sum_of(ColumnBuild& column, const std::vector<Term>& terms,
                               std::int64_t least = std::numeric_limits<std::int64_t>::min());

/// One of the percentages for each row, as a factor.
[[nodiscard]] RowNumber one_percentage(ColumnBuild& column, std::vector<std::uint64_t> percentages);
/// From `least` to `most` percent, or other parts of 10^scale, as a factor.
[[nodiscard]] RowNumber percentage_between(ColumnBuild& column, std::int64_t least, std::int64_t most,
                                           unsigned scale = 2);
/// From `least` to `most` percent of the row's number of these generators; where there is none, `otherwise`.
[[nodiscard]] CellPlan part_of(ColumnBuild& column, std::initializer_list<std::string_view> generators,
                               std::int64_t least, std::int64_t most, CellPlan (*otherwise)(ColumnBuild&));

}  // namespace datagen::generators::families
