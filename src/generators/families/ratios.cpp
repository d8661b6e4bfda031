// Numbers that hang on two others of the row: rates of clicks, marks in percent, body mass, prices per area,
// payments of loans, balances. Each falls back to a number of its own where the row has no such others.
#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/parts.hpp"
#include "generators/families/presence.hpp"
#include "generators/families/shapes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

constexpr std::int64_t kWide = 1'000'000'000'000'000'000;

// Nobody has said what the numbers are to be, and they may be alike.
bool may_agree(const ColumnBuild& column) {
  return column.is_inferred() && !column.must_be_distinct();
}

// A share in percent, or of 1 in a column of fractions.
std::int64_t hundred_of(const ColumnBuild& column) {
  return holds_fractions_only(column.type()) ? 1 : 100;
}

// What full marks are; nothing where the row has no marks.
struct Marks {
  RowNumber reached;
  RowNumber most;
};
std::optional<Marks> marks_of(ColumnBuild& column) {
  if (column.must_be_distinct()) return std::nullopt;
  const auto marks = number_meant(column, {"marks"});
  const auto most = marks ? number_meant(column, {"max_points"}) : std::nullopt;
  if (most) return Marks{*marks, *most};
  const auto score = number_meant(column, {"score"});
  if (!score) return std::nullopt;
  const NodeId hundred = column.add(affine(100, 0), {slot_of(column.row())});
  return Marks{*score, {slot_of(hundred), 0, {}}};
}

// In whole percent.
SlotRef percent_of(ColumnBuild& column, const Marks& marks) {
  const NodeId percent = column.add(
      quotient_of_two(100 * power_of_10(marks.most.scale), power_of_10(marks.reached.scale), 0, 100),
      {marks.reached.slot, marks.most.slot});
  return slot_of(percent);
}

std::optional<RowNumber> number_if(bool may_be, ColumnBuild& column,
                                   std::initializer_list<std::string_view> generators) {
  return may_be ? number_meant(column, generators) : std::nullopt;
}

}  // namespace

CellPlan ad_clicks(ColumnBuild& column) {
  const auto shown = number_if(!column.must_be_distinct(), column, {"big_count"});
  if (!shown) return shaped_numbers(column, {0, 1'000, Curve::Low});
  return cell_of(column, product(column, *shown, percentage_between(column, 3, 60, 3), scale_of(column)));
}

CellPlan ad_conversions(ColumnBuild& column) {
  const auto clicks = number_if(!column.must_be_distinct(), column, {"ad_clicks", "big_count"});
  if (!clicks) return shaped_numbers(column, {0, 100, Curve::Low});
  return cell_of(column, product(column, *clicks, percentage_between(column, 1, 12), scale_of(column)));
}

CellPlan click_rate(ColumnBuild& column) {
  const auto clicks = number_if(!column.must_be_distinct(), column, {"ad_clicks"});
  const auto shown = number_if(clicks.has_value(), column, {"big_count"});
  if (!shown) return percentage(column);
  return cell_of(column, quotient(column, *clicks, *shown, hundred_of(column)));
}

CellPlan bmi(ColumnBuild& column) {
  const auto weight = number_if(may_agree(column), column, {"body_weight"});
  const auto height = number_if(weight.has_value(), column, {"body_height"});
  if (!height) return shaped_numbers(column, {170, 380, Curve::Bell, 1, 10});
  // Kilograms by square metres, of a height in centimetres.
  const NodeId square = column.add(product_of_two(1, 0, kWide), {height->slot, height->slot});
  return cell_of(column,
                 quotient(column, *weight, {slot_of(square), 2 * height->scale, height->nulls}, 10'000));
}

CellPlan marks(ColumnBuild& column) {
  const auto most = number_if(!column.must_be_distinct(), column, {"max_points"});
  if (!most) return shaped_numbers(column, {0, 100, Curve::Bell});
  const NodeId percent = column.add(curved_range(column.stream().part(7), 35, 100, Curve::Bell));
  return cell_of(column, product(column, *most, {slot_of(percent), 2, {}}, scale_of(column)));
}

CellPlan marks_percent(ColumnBuild& column) {
  const auto found = marks_of(column);
  if (!found) return percentage(column);
  return cell_of(column, quotient(column, found->reached, found->most, hundred_of(column)));
}

CellPlan has_passed(ColumnBuild& column) {
  const auto found = marks_of(column);
  if (!found) return often_true(column);
  std::vector<std::uint64_t> is_enough(101);
  std::fill(is_enough.begin() + 50, is_enough.end(), 1);
  const NodeId passed = column.add(lookup(std::move(is_enough)), {percent_of(column, *found)});
  return {.pieces = {piece(core::PieceKind::Boolean, slot_of(passed))}, .nulls = {}};
}

CellPlan letter_grade(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 5> kLetters{"F", "D", "C", "B", "A"};
  const auto found = marks_of(column);
  if (!found) return list_cell(column, kGrade.texts);
  std::vector<std::uint64_t> letters;
  for (std::uint64_t percent = 0; percent <= 100; ++percent)
    letters.push_back(percent < 50 ? 0 : std::min<std::uint64_t>((percent - 40) / 10, 4));
  return word_cell(column, column.add(lookup(std::move(letters)), {percent_of(column, *found)}), kLetters);
}

CellPlan sold_price(ColumnBuild& column) {
  return part_of(column, {"home_value", "vehicle_price", "price"}, 90, 104, price);
}

CellPlan price_per_area(ColumnBuild& column) {
  const auto value = number_if(!column.must_be_distinct(), column, {"home_value", "price"});
  const auto area = number_if(value.has_value(), column, {"square_feet", "area"});
  if (!area) return shaped_numbers(column, {80, 900, Curve::Low});
  return cell_of(column, quotient(column, *value, *area, 1));
}

CellPlan loan_months(ColumnBuild& column) {
  static constexpr std::array<std::uint64_t, 10> kTerms{12, 24, 36, 48, 60, 60, 72, 120, 180, 360};
  if (column.must_be_distinct()) return shaped_numbers(column, {1, 360});
  const NodeId term =
      column.add(lookup({kTerms.begin(), kTerms.end()}), {slot_of(column.draw_below(kTerms.size(), 1))});
  return cell_of(column, sum_of(column, {{1, {slot_of(term), 0, {}}}}));
}

CellPlan loan_payment(ColumnBuild& column) {
  const auto loan = number_if(!column.must_be_distinct(), column, {"loan_amount"});
  const auto months = number_if(loan.has_value(), column, {"loan_months", "months"});
  if (!months) return amount(column);
  // With the interest of a short loan.
  const NodeId with_interest =
      column.add(product_of_two(100, 0, kWide),
                 {loan->slot, slot_of(column.add(affine(108, 0), {slot_of(column.row())}))});
  return cell_of(column, quotient(column, {slot_of(with_interest), loan->scale, loan->nulls}, *months, 1));
}

CellPlan loan_balance(ColumnBuild& column) {
  const auto loan = number_if(!column.must_be_distinct(), column, {"loan_amount"});
  if (!loan) return amount(column);
  RowNumber left = product(column, *loan, percentage_between(column, 1, 98), scale_of(column));
  const auto is_open = number_by_status(column, [](const core::Dictionary& labels, std::uint32_t label) {
    const std::string_view text = labels[label];
    return std::optional<std::uint64_t>(text == "paid_off" || text == "closed" || text == "settled" ? 0 : 1);
  });
  if (is_open) left = product(column, left, *is_open, scale_of(column));
  return cell_of(column, left);
}

CellPlan transfer_fee(ColumnBuild& column) {
  return part_of(column, {"amount"}, 0, 2, small_amount);
}

CellPlan balance_after(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 8> kGains{
      "deposit", "refund", "credit", "interest", "salary", "transfer_in", "top_up", "payment_received"};
  const auto before = number_if(!column.must_be_distinct(), column, {"balance_before"});
  const auto moved = number_if(before.has_value(), column, {"amount"});
  if (!moved) return shaped_numbers(column, {100, 24'000, Curve::Low});
  const auto type = column_meant(column, "transaction_type");
  const auto word = type ? word_in(column, *type) : std::nullopt;
  if (!word) return cell_of(column, sum_of(column, {{1, *before}, {1, *moved}}));
  std::vector<std::uint64_t> is_gain;
  for (std::uint32_t label = 0; label < word->dictionary->size(); ++label) {
    const bool gains = std::find(kGains.begin(), kGains.end(), (*word->dictionary)[label]) != kGains.end();
    is_gain.push_back(gains ? 1 : 0);
  }
  const NodeId gain = column.add(lookup(std::move(is_gain)), {word->slot});
  const NodeId gained = column.add(product_of_two(1, -kWide, kWide), {moved->slot, slot_of(gain)});
  const RowNumber twice{slot_of(gained), moved->scale, word->nulls};
  return cell_of(column, sum_of(column, {{1, *before}, {-1, *moved}, {2, twice}}));
}

CellPlan reading_minutes(ColumnBuild& column) {
  const auto words = number_if(may_agree(column), column, {"word_count"});
  if (!words) return shaped_numbers(column, {1, 15, Curve::Low});
  const NodeId speed = column.add(affine(220, 0), {slot_of(column.row())});
  const NodeId rest = column.add(affine(109, 0), {slot_of(column.row())});
  // Whoever has begun a minute reads on to its end.
  const NodeId more =
      column.add(signed_sum({1, power_of_10(words->scale)}, 0, kWide), {words->slot, slot_of(rest)});
  return cell_of(column,
                 quotient(column, {slot_of(more), words->scale, words->nulls}, {slot_of(speed), 0, {}}, 1));
}

CellPlan net_weight(ColumnBuild& column) {
  return part_of(column, {"weight"}, 82, 97, amount);
}

}  // namespace datagen::generators::families
