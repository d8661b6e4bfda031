// What is left of a whole: pay behind taxes, a bill behind payments, stock that nobody has reserved, nights
// between two days. Each falls back to a number of its own where the row has no such whole.
#include <algorithm>
#include <optional>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/parts.hpp"
#include "generators/families/presence.hpp"
#include "generators/families/shapes.hpp"
#include "generators/nodes/type_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

std::optional<RowNumber> gross_pay_of(ColumnBuild& column) {
  if (column.must_be_distinct()) return std::nullopt;
  return number_meant(column, {"monthly_pay", "salary"});
}

// A share of the row's bill.
std::optional<RowNumber> bill_of(ColumnBuild& column) {
  if (column.must_be_distinct()) return std::nullopt;
  return number_meant(column, {"total", "subtotal"});
}

}  // namespace

CellPlan tax_withheld(ColumnBuild& column) {
  return part_of(column, {"monthly_pay", "salary"}, 12, 28, small_amount);
}

CellPlan pay_deductions(ColumnBuild& column) {
  return part_of(column, {"monthly_pay", "salary"}, 3, 9, small_amount);
}

CellPlan net_pay(ColumnBuild& column) {
  const auto gross = gross_pay_of(column);
  if (!gross) return shaped_numbers(column, {1'200, 7'500, Curve::Low, 10});
  std::vector<Term> terms{{1, *gross}};
  for (const char* const part : {"tax_withheld", "pay_deductions"}) {
    if (const auto number = number_meant(column, {part})) terms.push_back({-1, *number});
  }
  if (terms.size() > 1) return cell_of(column, sum_of(column, terms, 0));
  return part_of(column, {"monthly_pay", "salary"}, 65, 82, amount);
}

CellPlan amount_paid(ColumnBuild& column) {
  const auto bill = bill_of(column);
  if (!bill) return amount(column);
  const auto paid = share_paid(column);
  const RowNumber share = paid ? *paid : one_percentage(column, {100, 100, 100, 100, 100, 100, 50, 25, 0});
  return cell_of(column, product(column, *bill, share, scale_of(column)));
}

CellPlan balance_due(ColumnBuild& column) {
  const auto bill = bill_of(column);
  if (!bill) return amount(column);
  if (const auto paid = number_meant(column, {"amount_paid"}))
    return cell_of(column, sum_of(column, {{1, *bill}, {-1, *paid}}, 0));
  const auto paid = share_paid(column);
  if (!paid) return part_of(column, {"total", "subtotal"}, 0, 100, amount);
  const RowNumber off = product(column, *bill, *paid, scale_of(column));
  return cell_of(column, sum_of(column, {{1, *bill}, {-1, off}}, 0));
}

CellPlan available_quantity(ColumnBuild& column) {
  const auto stock = column.must_be_distinct() ? std::nullopt : number_meant(column, {"stock"});
  if (!stock) return shaped_numbers(column, {0, 500, Curve::Low});
  std::vector<Term> terms{{1, *stock}};
  if (const auto reserved = number_meant(column, {"reserved_quantity"})) terms.push_back({-1, *reserved});
  return cell_of(column, sum_of(column, terms, 0));
}

CellPlan produced_quantity(ColumnBuild& column) {
  const auto planned = column.must_be_distinct() ? std::nullopt : number_meant(column, {"planned_quantity"});
  const auto done = planned ? share_of_work_done(column) : std::nullopt;
  if (done) return cell_of(column, product(column, *planned, *done, scale_of(column)));
  return part_of(column, {"planned_quantity"}, 88, 100, quantity);
}

CellPlan scrapped_quantity(ColumnBuild& column) {
  return part_of(column, {"produced_quantity", "planned_quantity"}, 0, 5, quantity);
}

CellPlan nights(ColumnBuild& column) {
  const auto first = column.must_be_distinct() ? std::nullopt : day_meant(column, "trip_start");
  const auto last = first ? day_meant(column, "trip_end") : std::nullopt;
  if (!last) return shaped_numbers(column, {1, 14, Curve::Lowest});
  return cell_of(column, sum_of(column, {{1, {*last, 0, {}}}, {-1, {*first, 0, {}}}}, 0));
}

CellPlan leave_days(ColumnBuild& column) {
  const auto first = column.must_be_distinct() ? std::nullopt : day_meant(column, "created_time");
  const auto last = first ? day_meant(column, "leave_end") : std::nullopt;
  if (!last) return shaped_numbers(column, {1, 15, Curve::Low});
  const NodeId one = column.add(affine(1, 0), {slot_of(column.row())});
  return cell_of(column,
                 sum_of(column, {{1, {*last, 0, {}}}, {-1, {*first, 0, {}}}, {1, {slot_of(one), 0, {}}}}, 1));
}

}  // namespace datagen::generators::families
