// Ages and years that agree with each other and with the reference time.
#include <algorithm>
#include <array>
#include <optional>

#include "core/calendar.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/parts.hpp"
#include "generators/families/shapes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

std::int64_t present_day(const ColumnBuild& column) {
  return core::day_of(column.reference_time());
}
std::int64_t present_year(const ColumnBuild& column) {
  return core::civil_from_days(present_day(column)).year;
}

// A whole number in a column of any numbers.
CellPlan whole_number(ColumnBuild& column, SlotRef number) {
  const NumberLimits limits = number_limits(column.type());
  std::int64_t unit = 1;
  for (unsigned i = 0; i < number_scale(column.type()); ++i) unit *= 10;
  const NodeId factor = column.add(affine(unit, 0), {slot_of(column.row())});
  const NodeId scaled =
      column.add(product_of_two(1, limits.min, limits.max), {std::move(number), slot_of(factor)});
  return number_cell(column, slot_of(scaled));
}

// How old those are that a table is about, where that is known.
std::optional<Shape> ages_of_rows(const schema::Table& table) {
  struct Ages {
    std::string_view noun;
    Shape shape;
  };
  static constexpr std::array<Ages, 14> kAges{{{"patient", {0, 95, Curve::Even}},
                                               {"student", {17, 34, Curve::Low}},
                                               {"pupil", {6, 18}},
                                               {"child", {0, 14}},
                                               {"employee", {18, 66, Curve::Bell}},
                                               {"player", {17, 38, Curve::Bell}},
                                               {"athlete", {16, 40, Curve::Bell}},
                                               {"pet", {0, 15, Curve::Low}},
                                               {"dog", {0, 15, Curve::Low}},
                                               {"cat", {0, 18, Curve::Low}},
                                               {"animal", {0, 15, Curve::Low}},
                                               {"horse", {1, 28, Curve::Low}},
                                               {"vehicle", {0, 20, Curve::Low}},
                                               {"building", {0, 120, Curve::Low}}}};
  const std::string noun = schema::row_noun(table);
  const auto* found =
      std::find_if(kAges.begin(), kAges.end(), [&](const Ages& ages) { return ages.noun == noun; });
  return found == kAges.end() ? std::nullopt : std::optional(found->shape);
}

CellPlan years_before_present(ColumnBuild& column, std::int64_t most, std::int64_t least, Curve curve) {
  const std::int64_t present = present_year(column);
  return shaped_numbers(column, {present - most, present - least, curve});
}

}  // namespace

CellPlan age(ColumnBuild& column) {
  if (!column.must_be_distinct()) {
    if (const auto born = day_meant(column, "birth_date")) {
      return whole_number(column, slot_of(column.add(years_until(present_day(column)), {*born})));
    }
  }
  return shaped_numbers(column, ages_of_rows(column.table()).value_or(Shape{18, 90, Curve::Low}));
}

CellPlan birth_date(ColumnBuild& column) {
  // Adults of 18 to 80 years where nothing else is known. 20 days of leap years pass in the longest life.
  constexpr std::int64_t kYear = 365;
  const Shape ages = ages_of_rows(column.table()).value_or(Shape{18, 80});
  const NodeId index = column.choose(static_cast<std::uint64_t>((ages.max - ages.min) * kYear));
  const NodeId day = column.add(affine(present_day(column) - ages.max * kYear - 20, 1), {slot_of(index)});
  if (column.type().id == schema::TypeId::Date) return {{piece(PieceKind::Date, slot_of(day))}, {}};
  return moment_cell(column, column.add(affine(0, core::kMicrosPerDay), {slot_of(day)}));
}

CellPlan birth_year(ColumnBuild& column) {
  if (!column.must_be_distinct()) {
    if (const auto born = day_meant(column, "birth_date")) {
      const NodeId moment = column.add(affine(0, core::kMicrosPerDay), {*born});
      return whole_number(column, slot_of(column.add(part_of_time(DatePart::Year), {slot_of(moment)})));
    }
  }
  return years_before_present(column, 80, 18, Curve::Bell);
}

CellPlan founding_year(ColumnBuild& column) {
  return years_before_present(column, 120, 1, Curve::High);
}

CellPlan expiry_year(ColumnBuild& column) {
  return years_before_present(column, 0, -5, Curve::Even);
}

CellPlan renovation_year(ColumnBuild& column) {
  const auto built = column.must_be_distinct() ? std::nullopt : number_meant(column, {"year"});
  if (!built || built->scale != 0) return years_before_present(column, 30, 0, Curve::High);
  const NodeId rest = column.add(affine(present_year(column), -1), {built->slot});
  const RowNumber since = product(column, {slot_of(rest), 0, {}}, percentage_between(column, 10, 100), 0);
  return cell_of(column, sum_of(column, {{1, *built}, {1, since}}));
}

}  // namespace datagen::generators::families
