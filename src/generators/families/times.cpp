// Moments: when a row came into being, the stages of its life after that, and moments of a given range.
#include <fmt/format.h>

#include <optional>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

// Each stage comes after the ones before it, whether or not the table has columns for them.
enum class Stage : unsigned { Confirmed = 1, Paid, Shipped, Delivered, Cancelled, Updated, Deleted };

CellPlan later(ColumnBuild& column, Stage stage) {
  // Moments alone need not differ from row to row; a column that must be distinct gets moments of the whole
  // range.
  if (column.must_be_distinct()) return time_range(column);
  const auto number = static_cast<unsigned>(stage);
  const NodeId moment = column.shared_node(fmt::format("stage {}", number), [&] {
    return column.add(later_time(column.shared_stream("stages"), number, column.reference_time()),
                      {slot_of(column.birth())});
  });
  return moment_cell(column, moment);
}

std::optional<std::int64_t> configured(const ColumnBuild& column, std::string_view key,
                                       std::int64_t otherwise) {
  const std::optional<std::string> text = column.config().string(key);
  if (!text) return otherwise;
  const std::optional<std::int64_t> moment = core::parse_timestamp(*text);
  if (!moment) {
    column.error(column.config().offset(key), fmt::format("\"{}\" is no date or time", *text),
                 "write it like \"2024-02-29\" or \"2024-02-29T12:30:00Z\"");
  }
  return moment;
}

}  // namespace

CellPlan created_time(ColumnBuild& column) {
  return column.must_be_distinct() ? time_range(column) : moment_cell(column, column.birth());
}

CellPlan confirmed_time(ColumnBuild& column) {
  return later(column, Stage::Confirmed);
}
CellPlan paid_time(ColumnBuild& column) {
  return later(column, Stage::Paid);
}
CellPlan shipped_time(ColumnBuild& column) {
  return later(column, Stage::Shipped);
}
CellPlan delivered_time(ColumnBuild& column) {
  return later(column, Stage::Delivered);
}
CellPlan cancelled_time(ColumnBuild& column) {
  return later(column, Stage::Cancelled);
}
CellPlan updated_time(ColumnBuild& column) {
  return later(column, Stage::Updated);
}
CellPlan deleted_time(ColumnBuild& column) {
  return later(column, Stage::Deleted);
}

CellPlan time_range(ColumnBuild& column) {
  constexpr std::int64_t kThreeYears = 3 * 365 * core::kMicrosPerDay;
  const std::optional<std::int64_t> start =
      configured(column, "start", column.reference_time() - kThreeYears);
  const std::optional<std::int64_t> end = configured(column, "end", column.reference_time());
  if (!start || !end) return {};
  if (*start > *end) {
    column.error(column.config().offset("start"), "\"start\" is after \"end\"", "exchange the two");
    return {};
  }
  // Dates differ by days; times are drawn to the second, or as finely as the type where all must differ.
  const bool is_date = column.type().id == schema::TypeId::Date;
  const std::int32_t digits = column.type().precision == schema::Type::kUnset ? 6 : column.type().precision;
  const auto finest = static_cast<std::int64_t>(core::kPowersOf10[static_cast<std::size_t>(6 - digits)]);
  const std::int64_t fine = column.must_be_distinct() ? finest : core::kMicrosPerSecond;
  const std::int64_t unit = is_date ? core::kMicrosPerDay : fine;
  const NodeId index = column.choose(static_cast<std::uint64_t>((*end - *start) / unit) + 1);
  return moment_cell(column, column.add(affine(*start, unit), {slot_of(index)}));
}

}  // namespace datagen::generators::families
