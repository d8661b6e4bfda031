#include "generators/families/parts.hpp"

#include <algorithm>
#include <utility>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

std::int64_t power_of_10(unsigned exponent) {
  return static_cast<std::int64_t>(core::kPowersOf10[exponent]);
}

unsigned scale_of(const ColumnBuild& column) {
  return number_scale(column.type());
}

RowNumber product(ColumnBuild& column, const RowNumber& a, const RowNumber& b, unsigned to) {
  const NumberLimits limits = number_limits(column.type());
  const unsigned from = a.scale + b.scale;
  SlotRef second = b.slot;
  if (to > from) second = slot_of(column.add(affine(0, power_of_10(to - from)), {second}));
  const std::int64_t divisor = power_of_10(from > to ? from - to : 0);
  const NodeId node =
      column.add(product_of_two(divisor, limits.min, limits.max), {a.slot, std::move(second)});
  RowNumber result{slot_of(node), to, a.nulls};
  append_nulls(result.nulls, b.nulls);
  return result;
}

RowNumber rescaled(ColumnBuild& column, const RowNumber& number, unsigned to) {
  const NodeId one =
      column.shared_node("one", [&] { return column.add(affine(1, 0), {slot_of(column.row())}); });
  return product(column, number, {slot_of(one), 0, {}}, to);
}

RowNumber quotient(ColumnBuild& column, const RowNumber& a, const RowNumber& b, std::int64_t factor) {
  const unsigned scale = scale_of(column);
  const NodeId node = column.add(quotient_of_two(factor * power_of_10(scale + b.scale), power_of_10(a.scale),
                                                 0, number_limits(column.type()).max),
                                 {a.slot, b.slot});
  RowNumber result{slot_of(node), scale, a.nulls};
  append_nulls(result.nulls, b.nulls);
  return result;
}

RowNumber sum_of(ColumnBuild& column, const std::vector<Term>& terms, std::int64_t least) {
  const unsigned scale = scale_of(column);
  RowNumber sum{{}, scale, {}};
  std::vector<std::int64_t> factors;
  std::vector<SlotRef> inputs;
  for (const Term& term : terms) {
    const RowNumber number = term.number.scale > scale ? rescaled(column, term.number, scale) : term.number;
    factors.push_back(term.factor * power_of_10(scale - number.scale));
    inputs.push_back(number.slot);
    append_nulls(sum.nulls, number.nulls);
  }
  const NumberLimits limits = number_limits(column.type());
  sum.slot = slot_of(
      column.add(signed_sum(std::move(factors), std::max(limits.min, least), limits.max), std::move(inputs)));
  return sum;
}

RowNumber one_percentage(ColumnBuild& column, std::vector<std::uint64_t> percentages) {
  const NodeId index = column.draw_below(percentages.size(), 7);
  return {slot_of(column.add(lookup(std::move(percentages)), {slot_of(index)})), 2, {}};
}

RowNumber percentage_between(ColumnBuild& column, std::int64_t least, std::int64_t most, unsigned scale) {
  const NodeId percent = column.add(curved_range(column.stream().part(7), least, most, Curve::Even));
  return {slot_of(percent), scale, {}};
}

CellPlan part_of(ColumnBuild& column, std::initializer_list<std::string_view> generators, std::int64_t least,
                 std::int64_t most, CellPlan (*otherwise)(ColumnBuild&)) {
  const auto whole = column.must_be_distinct() ? std::nullopt : number_meant(column, generators);
  if (!whole) return otherwise(column);
  return cell_of(column, product(column, *whole, percentage_between(column, least, most), scale_of(column)));
}

}  // namespace datagen::generators::families
