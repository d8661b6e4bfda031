// The order of values of one kind, as PostgreSQL's comparison operators have it.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <string_view>

#include "core/calendar.hpp"
#include "generators/expressions/row_node.hpp"
#include "generators/expressions/value_type.hpp"

namespace datagen::generators::expressions {

// Below, equal, above: -1, 0, 1.
[[nodiscard]] inline int order(std::int64_t a, std::int64_t b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
[[nodiscard]] inline int order(bool a, bool b) {
  return static_cast<int>(a) - static_cast<int>(b);
}
/// NaN equals itself and stands above all other numbers.
[[nodiscard]] inline int order(double a, double b) {
  if (std::isnan(a) || std::isnan(b))
    return static_cast<int>(std::isnan(a)) - static_cast<int>(std::isnan(b));
  return a < b ? -1 : a > b ? 1 : 0;
}
[[nodiscard]] inline int order(const Decimal& a, const Decimal& b) {
  return compare(a, b);
}
/// By bytes, as the collation "C" does: of UTF-8 the order of the code points.
[[nodiscard]] inline int order(std::string_view a, std::string_view b) {
  const int difference = a.compare(b);
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}
[[nodiscard]] inline int order(const Uuid& a, const Uuid& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}
/// A month counts as 30 days, a day as 24 hours (interval_cmp_value()).
[[nodiscard]] inline int order(const core::Interval& a, const core::Interval& b) {
  const auto micros = [](const core::Interval& interval) {
    return (Int128{interval.months} * 30 + interval.days) * core::kMicrosPerDay + interval.micros;
  };
  return micros(a) < micros(b) ? -1 : micros(a) > micros(b) ? 1 : 0;
}

/// Calls `visit.template operator()<T>()` with the C++ type of an ordered kind; `otherwise` for the rest.
template <typename Result, typename Visit>
Result with_type(Kind kind, const Visit& visit, Result otherwise) {
  switch (kind) {
    case Kind::Boolean: return visit.template operator()<bool>();
    case Kind::SmallInt:
    case Kind::Integer:
    case Kind::BigInt:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Time:
    case Kind::Timestamp:
    case Kind::TimestampTz: return visit.template operator()<std::int64_t>();
    case Kind::Numeric: return visit.template operator()<Decimal>();
    case Kind::Real:
    case Kind::Double: return visit.template operator()<double>();
    case Kind::Text:
    case Kind::Char: return visit.template operator()<std::string_view>();
    case Kind::Interval: return visit.template operator()<core::Interval>();
    case Kind::Uuid: return visit.template operator()<Uuid>();
    case Kind::Unknown:
    case Kind::Other: break;
  }
  return otherwise;
}

}  // namespace datagen::generators::expressions
