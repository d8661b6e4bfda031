#include "generators/families/presence.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/shapes.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators::families {

namespace {

// How far rows of a status have come.
constexpr std::array<std::pair<std::string_view, Reached>, 62> kStatuses{{
    {"new", Reached::Start},           {"draft", Reached::Start},
    {"pending", Reached::Start},       {"created", Reached::Start},
    {"open", Reached::Start},          {"todo", Reached::Start},
    {"queued", Reached::Start},        {"scheduled", Reached::Start},
    {"placed", Reached::Start},        {"submitted", Reached::Start},
    {"waiting", Reached::Start},       {"trialing", Reached::Start},
    {"backlog", Reached::Start},       {"unpaid", Reached::Start},
    {"contacted", Reached::Start},     {"on_hold", Reached::Start},
    {"requested", Reached::Start},     {"blocked", Reached::Start},
    {"cancelled", Reached::Start},     {"canceled", Reached::Start},
    {"failed", Reached::Start},        {"rejected", Reached::Start},
    {"declined", Reached::Start},      {"overdue", Reached::Start},
    {"void", Reached::Start},          {"expired", Reached::Start},
    {"no_show", Reached::Start},       {"planned", Reached::Start},
    {"published", Reached::Delivered}, {"archived", Reached::Delivered},
    {"released", Reached::Confirmed},  {"confirmed", Reached::Confirmed},
    {"accepted", Reached::Confirmed},  {"approved", Reached::Confirmed},
    {"active", Reached::Confirmed},    {"assigned", Reached::Confirmed},
    {"running", Reached::Confirmed},   {"in_progress", Reached::Confirmed},
    {"in_review", Reached::Confirmed}, {"verified", Reached::Confirmed},
    {"qualified", Reached::Confirmed}, {"authorized", Reached::Confirmed},
    {"paid", Reached::Paid},           {"processing", Reached::Paid},
    {"captured", Reached::Paid},       {"preparing", Reached::Paid},
    {"shipped", Reached::Shipped},     {"sent", Reached::Shipped},
    {"in_transit", Reached::Shipped},  {"out_for_delivery", Reached::Shipped},
    {"dispatched", Reached::Shipped},  {"delivered", Reached::Delivered},
    {"completed", Reached::Delivered}, {"complete", Reached::Delivered},
    {"done", Reached::Delivered},      {"closed", Reached::Delivered},
    {"resolved", Reached::Delivered},  {"succeeded", Reached::Delivered},
    {"returned", Reached::Delivered},  {"refunded", Reached::Delivered},
    {"read", Reached::Delivered},      {"won", Reached::Delivered},
}};

// "In Progress" is in_progress.
std::string plain(std::string_view label) {
  std::string text;
  for (const std::string& word : schema::words_of(label)) text += (text.empty() ? "" : "_") + word;
  return text;
}

bool has_label(const core::Dictionary& labels, std::string_view wanted) {
  for (std::uint32_t label = 0; label < labels.size(); ++label) {
    if (plain(labels[label]) == wanted) return true;
  }
  return false;
}

std::optional<Reached> reached_by(const core::Dictionary& labels, std::uint32_t label) {
  const std::string wanted = plain(labels[label]);
  // Goods are sent when they are paid for, bills before.
  if (wanted == "sent" && has_label(labels, "paid") && !has_label(labels, "delivered"))
    return Reached::Confirmed;
  const auto* found = std::find_if(kStatuses.begin(), kStatuses.end(),
                                   [&](const auto& known) { return known.first == wanted; });
  return found == kStatuses.end() ? std::nullopt : std::optional(found->second);
}

// An order that is delivered is paid and shipped, too.
bool is_past(const core::Dictionary& labels, std::uint32_t label, std::string_view status) {
  const auto reached = reached_by(labels, label);
  if (status == "paid") return reached >= Reached::Paid;
  if (status == "shipped") return reached >= Reached::Shipped;
  return false;
}

bool may_be_absent(const ColumnBuild& column) {
  return column.column().nullable && !column.column().null_ratio && column.is_inferred() &&
         !column.must_be_distinct();
}

// The row's status: a word of the column that is called so.
std::optional<RowWord> status_of(ColumnBuild& column) {
  const schema::Table& table = column.table();
  for (std::size_t other = 0; other < table.columns.size(); ++other) {
    const std::vector<std::string> name = schema::words_of(table.columns[other].name);
    if (other == column.number() || name.empty() || (name.back() != "status" && name.back() != "state"))
      continue;
    if (auto word = word_in(column, other)) return word;
  }
  return std::nullopt;
}

CellPlan null_by_status(ColumnBuild& column, CellPlan cell, const RowWord& status,
                        std::vector<bool> is_null) {
  const NodeId node = column.add(null_where(std::move(is_null)), {status.slot}, 1, Nullability::MayBeNull);
  cell.nulls.push_back({{}, node});
  return cell;
}

CellPlan null_by_draw(ColumnBuild& column, CellPlan cell, double absent) {
  if (absent <= 0) return cell;
  const NodeId node = column.add(null_draw(column.stream().part("absent"), absent), {slot_of(column.row())},
                                 1, Nullability::MayBeNull);
  cell.nulls.push_back({{}, node});
  return cell;
}

// The event in a column's name: "cancelled" of cancelled_at and cancellation_date.
std::string event_of(const schema::Column& column) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEvents{
      {{"canceled", "cancelled"},
       {"cancellation", "cancelled"},
       {"refund", "refunded"},
       {"return", "returned"},
       {"termination", "terminated"},
       {"deletion", "deleted"},
       {"retired", "inactive"},
       {"deactivated", "inactive"}}};
  const std::vector<std::string> words = schema::words_of(column.name);
  const std::string& first = words.front();
  for (const auto& [written, event] : kEvents) {
    if (first == written) return std::string(event);
  }
  return first;
}

// How much of the work is done in a status.
enum class Share : std::uint8_t { None, Some, All };

Share share_done(const core::Dictionary& labels, std::uint32_t label) {
  static constexpr std::array<std::string_view, 13> kNotBegun{
      "new",     "draft",   "pending", "created",     "open",    "todo",     "queued",
      "planned", "backlog", "to_do",   "not_started", "waiting", "scheduled"};
  const std::string wanted = plain(labels[label]);
  if (std::find(kNotBegun.begin(), kNotBegun.end(), wanted) != kNotBegun.end()) return Share::None;
  return reached_by(labels, label) == Reached::Delivered ? Share::All : Share::Some;
}

// None, 5 to 95 percent in steps of five, all: the steps of the row's work.
constexpr std::int64_t kStepsOfWork = 20;

std::optional<SlotRef> step_of_work(ColumnBuild& column) {
  const auto share = number_by_status(column, [](const core::Dictionary& labels, std::uint32_t label) {
    return std::optional(static_cast<std::uint64_t>(share_done(labels, label)));
  });
  if (!share) return std::nullopt;
  return slot_of(
      column.add(choice_within(column.stream(), {0, 1, kStepsOfWork, kStepsOfWork + 1}), {share->slot}));
}

}  // namespace

std::optional<RowNumber> number_by_status(
    ColumnBuild& column,
    const std::function<std::optional<std::uint64_t>(const core::Dictionary& labels, std::uint32_t label)>&
        number) {
  const auto status = status_of(column);
  if (!status) return std::nullopt;
  std::vector<std::uint64_t> numbers;
  for (std::uint32_t label = 0; label < status->dictionary->size(); ++label) {
    const auto known = number(*status->dictionary, label);
    if (!known) return std::nullopt;
    numbers.push_back(*known);
  }
  return RowNumber{slot_of(column.add(lookup(std::move(numbers)), {status->slot})), 0, status->nulls};
}

std::optional<RowNumber> share_paid(ColumnBuild& column) {
  auto share = number_by_status(
      column, [](const core::Dictionary& labels, std::uint32_t label) -> std::optional<std::uint64_t> {
        const std::string text = plain(labels[label]);
        if (text == "partial" || text == "partially_paid") return 40;
        const auto reached = reached_by(labels, label);
        if (!reached) return std::nullopt;
        return *reached >= Reached::Paid ? 100 : 0;
      });
  if (share) share->scale = 2;
  return share;
}

std::optional<RowNumber> share_of_work_done(ColumnBuild& column) {
  const auto step = step_of_work(column);
  if (!step) return std::nullopt;
  const NodeId share = column.add(affine(0, 100 / kStepsOfWork), {*step});
  return RowNumber{slot_of(share), 2, {}};
}

CellPlan progress(ColumnBuild& column) {
  const auto step = column.must_be_distinct() ? std::nullopt : step_of_work(column);
  if (!step) return percentage(column);
  // Scaled as the column is, within what it holds.
  const NumberLimits limits = number_limits(column.type());
  const auto unit = static_cast<std::int64_t>(core::kPowersOf10[number_scale(column.type())]);
  const std::int64_t whole = holds_fractions_only(column.type()) ? unit : 100 * unit;
  std::vector<std::uint64_t> numbers;
  for (std::int64_t at = 0; at <= kStepsOfWork; ++at)
    numbers.push_back(static_cast<std::uint64_t>(std::min(whole * at / kStepsOfWork, limits.max)));
  return number_cell(column, slot_of(column.add(lookup(std::move(numbers)), {*step})));
}

CellPlan status_flag(ColumnBuild& column) {
  if (column.must_be_distinct()) return mostly_true(column);
  const std::string wanted = schema::words_of(column.column().name).back();
  bool is_known = false;
  const auto flag = number_by_status(column, [&](const core::Dictionary& labels, std::uint32_t label) {
    const bool holds = plain(labels[label]) == wanted || is_past(labels, label, wanted);
    is_known = is_known || holds;
    return std::optional<std::uint64_t>(holds ? 1 : 0);
  });
  if (!flag || !is_known) return mostly_true(column);
  CellPlan cell{.pieces = {piece(core::PieceKind::Boolean, flag->slot)}, .nulls = {}};
  if (column.column().nullable) append_nulls(cell.nulls, flag->nulls);
  return cell;
}

CellPlan once_reached(ColumnBuild& column, CellPlan cell, Reached stage, double absent) {
  if (!may_be_absent(column)) return cell;
  if (const auto status = status_of(column)) {
    std::vector<bool> is_null;
    bool is_reached = false;
    bool is_known = true;
    for (std::uint32_t label = 0; label < status->dictionary->size(); ++label) {
      const auto reached = reached_by(*status->dictionary, label);
      is_known = is_known && reached.has_value();
      is_null.push_back(reached.value_or(Reached::Start) < stage);
      is_reached = is_reached || !is_null.back();
    }
    if (is_known && is_reached) return null_by_status(column, std::move(cell), *status, std::move(is_null));
  }
  return null_by_draw(column, std::move(cell), absent);
}

CellPlan if_happened(ColumnBuild& column, CellPlan cell, double absent) {
  if (!may_be_absent(column)) return cell;
  if (const auto status = status_of(column)) {
    const std::string event = event_of(column.column());
    std::vector<bool> is_null;
    for (std::uint32_t label = 0; label < status->dictionary->size(); ++label) {
      const std::string text = plain((*status->dictionary)[label]);
      is_null.push_back((text == "canceled" ? "cancelled" : text) != event);
    }
    if (std::find(is_null.begin(), is_null.end(), false) != is_null.end()) {
      return null_by_status(column, std::move(cell), *status, std::move(is_null));
    }
  }
  return null_by_draw(column, std::move(cell), absent);
}

CellPlan sometimes_absent(ColumnBuild& column, CellPlan cell, double absent) {
  return may_be_absent(column) ? null_by_draw(column, std::move(cell), absent) : cell;
}

}  // namespace datagen::generators::families
