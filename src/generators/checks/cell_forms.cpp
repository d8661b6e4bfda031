#include "generators/checks/cell_forms.hpp"

#include <fmt/format.h>

#include "core/calendar.hpp"
#include "core/decimal.hpp"

namespace datagen::generators::checks {

using core::PieceKind;

std::optional<std::int64_t> slot_of_text(Measure measure, std::string_view text) {
  switch (measure.kind) {
    case Measure::Kind::Number: return core::parse_scaled(text, measure.scale);
    case Measure::Kind::Boolean: return text == "true" ? 1 : 0;
    case Measure::Kind::Date: return core::parse_date(text);
    case Measure::Kind::Moment: {
      if (text.ends_with("+00")) text.remove_suffix(3);
      return core::parse_timestamp(text);
    }
    case Measure::Kind::Clock:
      return core::parse_timestamp(fmt::format("1970-01-01T{}{}Z", text, text.size() == 5 ? ":00" : ""));
    case Measure::Kind::None: return std::nullopt;
  }
  return std::nullopt;
}

bool is_one_slot(const CellPlan& cell, Measure measure) {
  if (cell.pieces.empty()) return false;
  const PlannedPiece& first = cell.pieces.front();
  const bool has_tail = cell.pieces.size() == 2 && cell.pieces[1].kind == PieceKind::Literal;
  if (cell.pieces.size() != 1 && !has_tail) return false;
  switch (measure.kind) {
    case Measure::Kind::None: return false;
    case Measure::Kind::Number:
      if (first.kind == PieceKind::Integer) return measure.scale == 0 && !has_tail;
      if (first.kind == PieceKind::Money) return measure.scale == 2 && !has_tail;
      return (first.kind == PieceKind::Decimal || first.kind == PieceKind::TrimmedDecimal ||
              first.kind == PieceKind::Real) &&
             first.width == measure.scale;
    case Measure::Kind::Boolean: return first.kind == PieceKind::Boolean && !has_tail;
    case Measure::Kind::Date: return first.kind == PieceKind::Date && !has_tail;
    case Measure::Kind::Moment: return first.kind == PieceKind::Timestamp;
    case Measure::Kind::Clock: return first.kind == PieceKind::Time && !has_tail;
  }
  return false;
}

bool is_one_word(const CellPlan& cell) {
  return cell.pieces.size() == 1 && cell.pieces.front().kind == PieceKind::Word;
}

std::int64_t reach_of(Measure measure) {
  switch (measure.kind) {
    case Measure::Kind::Date: return 30;
    case Measure::Kind::Moment: return 14 * core::kMicrosPerDay;
    case Measure::Kind::Clock: return std::int64_t{4} * 3600 * core::kMicrosPerSecond;
    case Measure::Kind::Number: {
      std::int64_t ten = 10;
      for (unsigned i = 0; i < measure.scale; ++i) ten *= 10;
      return ten;
    }
    default: return 1;
  }
}

std::int64_t grain_of(Measure measure) {
  return measure.kind == Measure::Kind::Moment  ? core::kMicrosPerSecond
         : measure.kind == Measure::Kind::Clock ? 60 * core::kMicrosPerSecond
                                                : 1;
}

}  // namespace datagen::generators::checks
