// Amounts that agree within a row: quantity x price = total, subtotal - discount + tax = total, costs below
// prices, least below greatest. Each falls back to amounts of its own where the row has nothing to reckon
// with.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/parts.hpp"
#include "generators/families/shapes.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

// quantity x price of one of the row's goods.
std::optional<RowNumber> value_of_goods(ColumnBuild& column, unsigned scale) {
  const auto quantity = number_meant(column, {"nights", "quantity", "hours", "days", "fuel_liters"});
  const auto price =
      number_meant(column, {"price", "price_cents", "hourly_rate", "sale_price", "fuel_price", "dish_price"});
  if (!quantity || !price) return std::nullopt;
  return product(column, *quantity, *price, scale);
}

// What discounts and taxes are reckoned from.
std::optional<RowNumber> base_amount(ColumnBuild& column, unsigned scale) {
  if (const auto subtotal = number_meant(column, {"subtotal"})) return rescaled(column, *subtotal, scale);
  return value_of_goods(column, scale);
}

// The number that is left when the part of a column's name is exchanged: "max_price" for "min_price".
std::optional<std::size_t> counterpart(const ColumnBuild& column) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPairs{
      {{"max", "min"}, {"maximum", "minimum"}, {"high", "low"}, {"to", "from"}, {"upper", "lower"}}};
  std::vector<std::string> wanted = schema::words_of(column.column().name);
  for (std::string& word : wanted) {
    for (const auto& [greater, less] : kPairs) {
      if (word == greater) word = less;
    }
  }
  const schema::Table& table = column.table();
  for (std::size_t other = 0; other < table.columns.size(); ++other) {
    if (other != column.number() && schema::words_of(table.columns[other].name) == wanted) return other;
  }
  return std::nullopt;
}

}  // namespace

CellPlan subtotal(ColumnBuild& column) {
  if (column.must_be_distinct()) return amount(column);
  const auto goods = value_of_goods(column, scale_of(column));
  return goods ? cell_of(column, *goods) : amount(column);
}

CellPlan total(ColumnBuild& column) {
  const unsigned scale = scale_of(column);
  const auto base = column.must_be_distinct() ? std::nullopt : base_amount(column, scale);
  if (!base) return amount(column);
  std::vector<Term> terms{{1, *base}};
  const auto add = [&](std::string_view generator, std::int64_t sign) {
    const auto part = number_meant(column, {generator});
    if (part && part->scale <= scale) terms.push_back({sign, *part});
  };
  if (const auto percent = number_meant(column, {"discount_percent"})) {
    const RowNumber share{percent->slot, percent->scale + 2, percent->nulls};
    terms.push_back({-1, product(column, *base, share, scale)});
  }
  add("discount", -1);
  add("tax", 1);
  add("shipping_cost", 1);
  return cell_of(column, sum_of(column, terms, 0));
}

CellPlan tax(ColumnBuild& column) {
  if (column.must_be_distinct()) return small_amount(column);
  auto base = base_amount(column, scale_of(column));
  if (!base) base = number_meant(column, {"total", "amount"});
  if (!base) return small_amount(column);
  if (const auto rate = number_meant(column, {"tax_rate"})) {
    // A rate of two whole digits is in percent.
    const auto other = column_meant(column, "tax_rate");
    const bool is_fraction =
        holds_fractions_only(schema::base_type(column.model(), column.table().columns[*other].type));
    const RowNumber factor{rate->slot, rate->scale + (is_fraction ? 0 : 2), rate->nulls};
    return cell_of(column, product(column, *base, factor, scale_of(column)));
  }
  return cell_of(column,
                 product(column, *base, one_percentage(column, {0, 7, 8, 8, 10, 19, 20}), scale_of(column)));
}

CellPlan discount(ColumnBuild& column) {
  if (column.must_be_distinct()) return small_amount(column);
  auto base = base_amount(column, scale_of(column));
  if (!base) base = number_meant(column, {"price"});
  if (!base) return small_amount(column);
  return cell_of(
      column, product(column, *base, one_percentage(column, {0, 0, 0, 0, 5, 10, 15, 20}), scale_of(column)));
}

CellPlan sale_price(ColumnBuild& column) {
  return part_of(column, {"price"}, 70, 95, price);
}
CellPlan original_price(ColumnBuild& column) {
  return part_of(column, {"price", "sale_price"}, 105, 150, price);
}
CellPlan cost(ColumnBuild& column) {
  return part_of(column, {"price"}, 40, 75, price);
}
CellPlan spent(ColumnBuild& column) {
  return part_of(column, {"budget"}, 5, 100, amount);
}
CellPlan approved_amount(ColumnBuild& column) {
  return part_of(column, {"amount"}, 60, 100, amount);
}
CellPlan available_copies(ColumnBuild& column) {
  return part_of(column, {"copy_count"}, 0, 100, quantity);
}
CellPlan reserved_quantity(ColumnBuild& column) {
  return part_of(column, {"stock"}, 0, 30, quantity);
}

CellPlan maximum(ColumnBuild& column) {
  const auto least = counterpart(column);
  const auto number = least && !column.must_be_distinct() ? number_in(column, *least) : std::nullopt;
  if (!number) return shaped_numbers(column, {10, 1000, Curve::Low, 10});
  return cell_of(column, product(column, *number, percentage_between(column, 120, 250), scale_of(column)));
}

CellPlan price_cents(ColumnBuild& column) {
  return shaped_numbers(column, {199, 39'999, Curve::Low, 50});
}

CellPlan amount_cents(ColumnBuild& column) {
  const auto goods = column.must_be_distinct() ? std::nullopt : value_of_goods(column, scale_of(column));
  return goods ? cell_of(column, *goods) : shaped_numbers(column, {999, 249'999, Curve::Low});
}

CellPlan tax_rate(ColumnBuild& column) {
  // The usual rates of sales and value added taxes, in hundredths of a percent.
  static constexpr std::array<std::uint64_t, 8> kRates{0, 500, 700, 825, 1000, 1900, 2000, 2100};
  if (column.must_be_distinct()) return percentage(column);
  const bool is_fraction = holds_fractions_only(column.type());
  const NodeId index = column.draw_below(kRates.size(), 1);
  const NodeId rate = column.add(lookup({kRates.begin(), kRates.end()}), {slot_of(index)});
  const NumberLimits limits = number_limits(column.type());
  const auto unit = power_of_10(scale_of(column));
  const NodeId scaled = column.add(product_of_two(is_fraction ? 10'000 : 100, limits.min, limits.max),
                                   {slot_of(rate), slot_of(column.add(affine(unit, 0), {slot_of(index)}))});
  return number_cell(column, slot_of(scaled));
}

}  // namespace datagen::generators::families
