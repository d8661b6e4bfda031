// Numbers: sequences, ranges, quantities, prices.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/checks/fit.hpp"
#include "generators/checks/fit_nodes.hpp"
#include "generators/families/families.hpp"
#include "generators/families/ranges.hpp"
#include "generators/families/sequences.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

// 1 as the column's numbers are scaled; hundreds in a numeric(5,-2).
std::int64_t unit_of(const ColumnBuild& column) {
  const auto one = static_cast<std::int64_t>(core::kPowersOf10[number_scale(column.type())]);
  return std::max(one, number_step(column.type(), {0, 0}));
}

// A range of whole units that fits the column: ranges that names suggest give way to narrow types.
NumberLimits units_within(const ColumnBuild& column, std::int64_t min, std::int64_t max) {
  const NumberLimits limits = number_limits(column.type());
  const std::int64_t unit = unit_of(column);
  const std::int64_t most = limits.max / unit;
  // A type of fractions alone has none of them: any fraction will do.
  if (most == 0) return {std::min<std::int64_t>(1, limits.max), limits.max};
  return {std::min(min, most) * unit, std::min(max, most) * unit};
}

// Every value of the set, which is not an interval.
CellPlan set_of_numbers(ColumnBuild& column, checks::IntervalSet set) {
  const NodeId index = column.choose(std::min(set.size(), kMaxChoices));
  return number_cell(column, slot_of(column.add(checks::nth_of(std::move(set)), {slot_of(index)})));
}

// Whether numbers that a name suggests go on where a key with other columns needs more of them.
bool may_go_on(ColumnBuild& column) {
  return column.must_be_distinct() && !column.is_key_alone() && column.is_inferred() &&
         checks::fit_of(column) == nullptr;
}

// Which of `count` numbers from first * step on, or more as far as the type allows.
NodeId choose_from(ColumnBuild& column, std::int64_t first, std::int64_t step, std::uint64_t count) {
  if (!may_go_on(column)) return column.choose(count);
  const NumberLimits limits = rounded_inwards(column.type(), number_limits(column.type()));
  const auto room = static_cast<std::uint64_t>(limits.max / step) - static_cast<std::uint64_t>(first) + 1;
  return column.choose_numbered(count, std::clamp(room, count, kMaxChoices));
}

// Every value of [min, max] that the type keeps as it is and checks allow, both scaled as the column is.
CellPlan range(ColumnBuild& column, NumberLimits bounds) {
  const auto fitted = checks::fitted_range(column, {bounds.min, bounds.max});
  if (!fitted) return {};
  if (fitted->intervals().size() > 1) return set_of_numbers(column, *fitted);
  bounds = {fitted->hull().min, fitted->hull().max};
  const std::int64_t step = number_step(column.type(), bounds);
  const std::int64_t first = bounds.min / step + (bounds.min % step > 0 ? 1 : 0);
  const std::int64_t last = bounds.max / step - (bounds.max % step < 0 ? 1 : 0);
  const auto count = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first) + 1;
  const bool is_whole = count == 0 || count > kMaxChoices;
  const NodeId index = is_whole ? column.choose(kMaxChoices) : choose_from(column, first, step, count);
  return number_cell(column, slot_of(column.add(affine(first * step, step), {slot_of(index)})));
}

// min, min + unit, ..., by weight, most likely first.
CellPlan weighted_units(ColumnBuild& column, std::int64_t first, const std::vector<double>& weights) {
  // A narrow type keeps the part of the values that it holds.
  const std::int64_t most = number_limits(column.type()).max / unit_of(column);
  if (most < first) return range(column, units_within(column, most, most));
  const auto held = std::min(weights.size(), static_cast<std::size_t>(most - first) + 1);
  std::vector<double> allowed(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(held));
  if (const checks::ColumnFit* fit = checks::fit_of(column); fit != nullptr && fit->is_bounded) {
    bool any = false;
    for (std::size_t i = 0; i < held; ++i) {
      const bool is_allowed = fit->allowed.contains((first + static_cast<std::int64_t>(i)) * unit_of(column));
      if (!is_allowed) allowed[i] = 0;
      any = any || is_allowed;
    }
    if (!any || column.must_be_distinct())
      return range(
          column, {first * unit_of(column), (first + static_cast<std::int64_t>(held) - 1) * unit_of(column)});
  }
  const NodeId index =
      may_go_on(column) ? choose_from(column, first, unit_of(column), held) : column.choose_weighted(allowed);
  return number_cell(column,
                     slot_of(column.add(affine(first * unit_of(column), unit_of(column)), {slot_of(index)})));
}

// The greatest whole number that checks allow; 0 where they set no limit.
std::int64_t asked_most(ColumnBuild& column) {
  const checks::ColumnFit* fit = checks::fit_of(column);
  if (fit == nullptr || !fit->is_bounded || fit->allowed.is_empty()) return 0;
  const std::int64_t most = fit->allowed.hull().max;
  return most < number_limits(column.type()).max ? most / unit_of(column) : 0;
}

// A bound of the configuration, scaled; what does not fit the column is reported.
std::optional<std::int64_t> bound(const ColumnBuild& column, std::string_view key, std::int64_t otherwise) {
  const schema::JsonValue* value = column.config().find(key);
  if (value == nullptr) return otherwise;
  const unsigned scale = number_scale(column.type());
  const std::optional<std::int64_t> scaled = core::parse_scaled(value->string, scale);
  const NumberLimits limits = number_limits(column.type());
  if (scaled && *scaled >= limits.min && *scaled <= limits.max) return scaled;
  const std::string type = schema::sql_type(column.model(), column.type());
  const bool is_too_fine = !scaled && core::fraction_digits(value->string) > scale;
  column.error(value->offset, is_too_fine
                                  ? fmt::format("\"{}\" {} has more than the {} fraction digits of type {}",
                                                key, value->string, scale, type)
                                  : fmt::format("\"{}\" {} does not fit type {}", key, value->string, type));
  return std::nullopt;
}

CellPlan prices(ColumnBuild& column, std::int64_t min_units, std::int64_t max_units) {
  const unsigned scale = number_scale(column.type());
  std::optional<NumberLimits> bounds = configured_bounds(column, units_within(column, min_units, max_units));
  if (!bounds) return {};
  const auto fitted = checks::fitted_range(column, {bounds->min, bounds->max});
  if (!fitted) return {};
  bounds = {fitted->hull().min, fitted->hull().max};
  // Prices end in hundredths; columns with less room get whole units, distinct ones every value.
  if (scale < 2 || column.must_be_distinct()) return range(column, *bounds);
  const auto per_cent = static_cast<std::int64_t>(core::kPowersOf10[scale - 2]);
  const bool has_cents = (bounds->min + per_cent - 1) / per_cent <= bounds->max / per_cent;
  if (!has_cents) return range(column, *bounds);
  const NodeId cents = column.add(
      price_in_cents(column.stream(), (bounds->min + per_cent - 1) / per_cent, bounds->max / per_cent));
  return number_cell(column, slot_of(scale == 2 ? cents : column.add(affine(0, per_cent), {slot_of(cents)})));
}

// A price that a parent row already has is that row's: an order line costs what its product does.
std::optional<CellPlan> parents_price(ColumnBuild& column) {
  const schema::Table& table = column.table();
  for (std::size_t number = 0; number < table.foreign_keys.size(); ++number) {
    const schema::ForeignKey& foreign_key = table.foreign_keys[number];
    const schema::Table& parent = column.model().tables[foreign_key.referenced_table];
    if (&parent == &table || table.columns[foreign_key.columns.front()].null_ratio.value_or(0) > 0) continue;
    for (const std::string_view name : {"price", "unit_price", "list_price"}) {
      const std::optional<std::size_t> source = parent.find_column(name);
      if (!source || parent.columns[*source].type != column.column().type ||
          parent.columns[*source].null_ratio.value_or(0) > 0)
        continue;
      if (auto cell = column.parent_cell(number, *source)) return cell;
    }
  }
  return std::nullopt;
}

// Whether the sequence of the column's default has a value for every row; reported if not.
bool check_default_sequence(const ColumnBuild& column, const SequenceSteps& steps) {
  const auto number = default_sequence(column.model(), column.table(), column.column());
  if (!number) return true;
  const schema::Sequence& sequence = column.model().sequences[*number];
  const SequenceLimits limits = sequence_limits(sequence);
  const std::uint64_t room = steps.room(limits.least, limits.greatest);
  if (column.rows() <= room || (sequence.cycle && room > 0 && !column.is_in_key())) return true;
  column.problem(fmt::format("sequence \"{}\" has {} values from {} to {}{}; {} takes {}",
                             schema::display(sequence.name), room, steps.start,
                             steps.increment > 0 ? limits.greatest : limits.least,
                             sequence.cycle ? " before it starts over" : "", column.display(), column.rows()),
                 steps.increment > 0 ? "raise its \"max_value\", or lower the table's \"row_count\""
                                     : "lower its \"min_value\", or the table's \"row_count\"");
  return false;
}

}  // namespace

std::optional<NumberLimits> configured_bounds(const ColumnBuild& column, NumberLimits otherwise) {
  const std::optional<std::int64_t> min = bound(column, "min", otherwise.min);
  const std::optional<std::int64_t> max = bound(column, "max", otherwise.max);
  if (!min || !max) return std::nullopt;
  if (*min > *max) {
    const std::string_view key = column.config().find("max") != nullptr ? "max" : "min";
    column.error(column.config().offset(key),
                 fmt::format("\"min\" is greater than \"max\" of generator \"{}\"", column.config().owner()),
                 "exchange the two");
    return std::nullopt;
  }
  const NumberLimits kept = rounded_inwards(column.type(), {*min, *max});
  if (kept.min > kept.max) {
    column.error(column.config().offset("min"),
                 fmt::format("type {} holds no number between \"min\" and \"max\"",
                             schema::sql_type(column.model(), column.type())));
    return std::nullopt;
  }
  return kept;
}

CellPlan sequence(ColumnBuild& column) {
  const SequenceSteps steps =
      sequence_steps(column.model(), column.table(), column.column(), &column.config());
  if (steps.increment == 0) {
    column.error(column.config().offset("increment"), "\"increment\" of a sequence cannot be 0");
    return {};
  }
  // A real tells whole numbers apart up to six digits.
  const NumberLimits limits = column.type().id == schema::TypeId::Real
                                  ? NumberLimits{-999'999 * unit_of(column), 999'999 * unit_of(column)}
                                  : number_limits(column.type());
  const bool fits_its_sequence = check_default_sequence(column, steps);
  const std::uint64_t rows =
      steps.cycles(column.rows()) ? std::max(steps.first_round, steps.round) : column.rows();
  const std::uint64_t room = steps.room(limits.min / unit_of(column), limits.max / unit_of(column));
  if (fits_its_sequence && rows > room) {
    column.problem(fmt::format("{} of type {} holds {} values of its sequence; table \"{}\" has {} rows",
                               column.display(), schema::sql_type(column.model(), column.type()), room,
                               schema::display(column.table().name), column.rows()),
                   column.type().id == schema::TypeId::BigInt ? "" : "make it a bigint or bigserial");
  }
  const std::int64_t unit = unit_of(column);
  std::unique_ptr<Node> values = steps.cycles(column.rows())
                                     ? cycling({steps.start * unit, steps.increment * unit, steps.first_round,
                                                steps.restart * unit, steps.round})
                                     : affine(steps.start * unit, steps.increment * unit);
  return number_cell(column, slot_of(column.add(std::move(values), {slot_of(column.row())})));
}

CellPlan integer_range(ColumnBuild& column) {
  column.config().require("min");
  column.config().require("max");
  if (column.config().has_errors()) return {};
  const std::optional<NumberLimits> bounds = configured_bounds(column, {0, 0});
  return bounds ? range(column, *bounds) : CellPlan{};
}

CellPlan number(ColumnBuild& column) {
  // Distinct numbers need room; others read best when they are small.
  if (!column.must_be_distinct()) return range(column, units_within(column, 1, 1000));
  const NumberLimits limits = number_limits(column.type());
  const bool needs_all = column.needs_more_than(static_cast<std::uint64_t>(limits.max));
  return range(column, {needs_all ? limits.min : 1, limits.max});
}

CellPlan year(ColumnBuild& column) {
  const std::int64_t present = core::civil_from_days(core::day_of(column.reference_time())).year;
  return range(column, units_within(column, present - 25, present));
}

CellPlan count(ColumnBuild& column) {
  std::vector<double> weights(200);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = 1.0 / static_cast<double>(i + 4);
  return weighted_units(column, 0, weights);
}

CellPlan percentage(ColumnBuild& column) {
  return range(column, units_within(column, 0, 100));
}

CellPlan measure(ColumnBuild& column) {
  return range(column, units_within(column, 1, 200));
}

CellPlan quantity(ColumnBuild& column) {
  const std::int64_t most = asked_most(column);
  // A limit in the hundreds is one that quantities come near; a higher one guards against mistakes.
  if (most <= 20 || most > 1000) return weighted_units(column, 1, {52, 22, 10, 6, 4, 3, 1, 1, 0.5, 0.5});
  std::vector<double> weights;
  weights.reserve(static_cast<std::size_t>(most));
  const std::int64_t shift = most / 10;
  for (std::int64_t i = 0; i < most; ++i) weights.push_back(1.0 / static_cast<double>(i + shift));
  return weighted_units(column, 1, weights);
}

CellPlan stock(ColumnBuild& column) {
  return range(column, units_within(column, 0, 500));
}

CellPlan rating(ColumnBuild& column) {
  return weighted_units(column, 1, {6, 7, 14, 31, 42});
}

CellPlan price(ColumnBuild& column) {
  if (column.column().generator.choice == schema::GeneratorChoice::Inferred && !column.must_be_distinct()) {
    if (std::optional<CellPlan> cell = parents_price(column)) return *std::move(cell);
  }
  return prices(column, 2, 400);
}

CellPlan amount(ColumnBuild& column) {
  return prices(column, 10, 2500);
}

CellPlan small_amount(ColumnBuild& column) {
  return range(column, units_within(column, 0, 25));
}

}  // namespace datagen::generators::families
