// Times of day and lengths of time.
#include <algorithm>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/type_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::kMicrosPerDay;
using core::kMicrosPerSecond;
using core::PieceKind;
using schema::IntervalFields;

constexpr std::int64_t kMinute = 60 * kMicrosPerSecond;
constexpr std::int64_t kHour = 60 * kMinute;

// `count` moments of the day, `unit` apart.
struct DayPart {
  std::int64_t start;
  std::int64_t unit;
  std::uint64_t count;
};

// The least that the type tells apart.
std::int64_t finest(const schema::Type& type) {
  if (type.precision == schema::Type::kUnset) return 1;
  return static_cast<std::int64_t>(core::kPowersOf10[static_cast<std::size_t>(6 - type.precision)]);
}

// Opening hours begin before they end: beginnings are in the morning, ends in the afternoon.
DayPart usual_part_of_day(const ColumnBuild& column) {
  const std::vector<std::string> words = schema::words_of(column.column().name);
  const auto names = [&](std::initializer_list<std::string_view> wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
  };
  if (names({"start", "starts", "open", "opens", "opening", "begin", "begins", "from"})) {
    return {6 * kHour, 15 * kMinute, 23};
  }
  if (names({"end", "ends", "close", "closes", "closing", "until", "to"}))
    return {15 * kHour, 15 * kMinute, 31};
  return {6 * kHour, kMicrosPerSecond, 17UL * 3600};
}

DayPart part_of_day(const ColumnBuild& column) {
  const DayPart usual = usual_part_of_day(column);
  if (!column.needs_more_than(usual.count)) return usual;
  const std::int64_t unit = finest(column.type());
  return {0, unit, static_cast<std::uint64_t>(kMicrosPerDay / unit)};
}

// Lengths from one unit on.
struct Lengths {
  IntervalUnit unit;
  std::uint64_t count;
};

Lengths lengths_of(IntervalFields fields) {
  switch (fields) {
    case IntervalFields::Year: return {{12, 0}, 30};
    case IntervalFields::Month:
    case IntervalFields::YearToMonth: return {{1, 0}, 60};
    case IntervalFields::Day: return {{0, kMicrosPerDay}, 90};
    case IntervalFields::Hour: return {{0, kHour, false}, 72};
    case IntervalFields::DayToHour: return {{0, kHour}, 240};
    case IntervalFields::DayToMinute: return {{0, kMinute}, 3UL * 1440};
    case IntervalFields::Minute:
    case IntervalFields::HourToMinute: return {{0, kMinute, false}, 1440};
    case IntervalFields::Second:
    case IntervalFields::MinuteToSecond: return {{0, kMicrosPerSecond, false}, 3600};
    case IntervalFields::HourToSecond: return {{0, kMicrosPerSecond, false}, 86'400};
    case IntervalFields::All:
    case IntervalFields::DayToSecond: break;
  }
  return {{0, kMicrosPerSecond}, 3UL * 86'400};
}

// Where all lengths must differ: as fine as the type, and as long as it takes.
Lengths lengths_for(const ColumnBuild& column) {
  const schema::Type& type = column.type();
  Lengths lengths = lengths_of(type.interval_fields);
  if (!column.needs_more_than(lengths.count)) return lengths;
  lengths.count = 100'000'000;
  if (lengths.unit.micros == kMicrosPerSecond) {
    lengths.unit.micros = finest(type);
    lengths.count = 1'000'000'000'000;
  }
  return lengths;
}

}  // namespace

CellPlan time_of_day(ColumnBuild& column) {
  const DayPart part = part_of_day(column);
  const NodeId time = column.add(affine(part.start, part.unit), {slot_of(column.choose(part.count))});
  std::vector<PlannedPiece> pieces{piece(PieceKind::Time, slot_of(time))};
  if (column.type().id == schema::TypeId::TimeTz) pieces.push_back(literal("+00"));
  return {std::move(pieces), {}};
}

CellPlan interval(ColumnBuild& column) {
  const Lengths lengths = lengths_for(column);
  const NodeId count = column.add(affine(1, 1), {slot_of(column.choose(lengths.count))});
  const NodeId text = column.add(interval_text(lengths.unit), {slot_of(count)}, 2);
  return {.pieces = {piece(PieceKind::Text, slot_of(text))}, .nulls = {}, .text_bytes = 14};
}

}  // namespace datagen::generators::families
