// Ranges and multiranges, brought to what PostgreSQL's range functions make of them: discrete ranges include
// their lower and exclude their upper bound.
#include <algorithm>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "core/number_text.hpp"
#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

using schema::TypeId;

TypeId bound_type(TypeId id) {
  switch (id) {
    case TypeId::Int4Range:
    case TypeId::Int4MultiRange: return TypeId::Integer;
    case TypeId::Int8Range:
    case TypeId::Int8MultiRange: return TypeId::BigInt;
    case TypeId::NumRange:
    case TypeId::NumMultiRange: return TypeId::Numeric;
    case TypeId::TsRange:
    case TypeId::TsMultiRange: return TypeId::Timestamp;
    case TypeId::TsTzRange:
    case TypeId::TsTzMultiRange: return TypeId::TimestampTz;
    default: return TypeId::Date;
  }
}

struct Bound {
  bool is_infinite = false;
  bool is_inclusive = false;
  std::string text;
};

struct Range {
  bool is_empty = false;
  Bound lower;
  Bound upper;
};

// The bounds as integers of one scale; empty where 64 bits are too few.
std::optional<std::pair<std::int64_t, std::int64_t>> comparable(TypeId type, const std::string& first,
                                                                const std::string& second) {
  const bool is_number = type == TypeId::Integer || type == TypeId::BigInt || type == TypeId::Numeric;
  const unsigned scale =
      is_number ? std::max(core::fraction_digits(first), core::fraction_digits(second)) : 0;
  const auto value = [&](const std::string& text) {
    return is_number ? core::parse_scaled(text, scale) : core::parse_timestamp(text);
  };
  const auto a = value(first);
  const auto b = value(second);
  return a && b ? std::optional(std::pair(*a, *b)) : std::nullopt;
}

// The next integer or day.
Text next_value(TypeId type, const std::string& text) {
  const schema::Type of{.id = type};
  if (type == TypeId::Date) {
    const std::optional<std::int64_t> day = core::parse_date(text);
    // Years have four digits here.
    if (!day || text == "9999-12-31") return std::nullopt;
    return written([&](char* out) { return core::write_date(out, *day + 1); });
  }
  const std::optional<std::int64_t> value = core::parse_scaled(text, 0);
  if (!value || *value == INT64_MAX) return std::nullopt;
  return number(of, std::to_string(*value + 1));
}

std::optional<Bound> take_bound(Scanner& in, TypeId type) {
  Bound bound;
  std::string_view token;
  if (in.take("\"")) {
    token = in.take_while([](char c) { return c != '"' && c != '\\'; });
    if (!in.take("\"")) return std::nullopt;
  } else {
    token = in.take_while(
        [](char c) { return std::string_view(",()[]{}\"\\").find(c) == std::string_view::npos; });
    bound.is_infinite = token.empty();
    if (bound.is_infinite) return bound;
  }
  const schema::Type of{.id = type};
  const bool is_moment = type == TypeId::Date || type == TypeId::Timestamp || type == TypeId::TimestampTz;
  Text text = is_moment ? moment(of, token) : number(of, token);
  if (!text) return std::nullopt;
  bound.text = *std::move(text);
  return bound;
}

// Moves the bounds of a discrete range to [lower,upper).
bool make_canonical(Range& range, TypeId type) {
  if (type != TypeId::Integer && type != TypeId::BigInt && type != TypeId::Date) return true;
  if (!range.lower.is_infinite && !range.lower.is_inclusive) {
    const Text next = next_value(type, range.lower.text);
    if (!next) return false;
    range.lower = {false, true, *next};
  }
  if (!range.upper.is_infinite && range.upper.is_inclusive) {
    const Text next = next_value(type, range.upper.text);
    if (!next) return false;
    range.upper = {false, false, *next};
  }
  return true;
}

// Lower bounds above the upper are an error; ranges that nothing lies in are empty.
bool check_order(Range& range, TypeId type, bool is_canonical) {
  if (range.lower.is_infinite || range.upper.is_infinite) return true;
  const auto values = comparable(type, range.lower.text, range.upper.text);
  if (!values) return false;
  const auto [lower, upper] = *values;
  if (lower > upper && !is_canonical) return false;
  range.is_empty =
      lower > upper || (lower == upper && !(range.lower.is_inclusive && range.upper.is_inclusive));
  return true;
}

std::optional<Range> take_range(Scanner& in, TypeId type) {
  Range range;
  if (in.take("empty")) {
    range.is_empty = true;
    return range;
  }
  const bool includes_lower = in.take("[");
  if (!includes_lower && !in.take("(")) return std::nullopt;
  const std::optional<Bound> lower = take_bound(in, type);
  if (!lower || !in.take(",")) return std::nullopt;
  const std::optional<Bound> upper = take_bound(in, type);
  const bool includes_upper = in.take("]");
  if (!upper || (!includes_upper && !in.take(")"))) return std::nullopt;
  range.lower = *lower;
  range.upper = *upper;
  range.lower.is_inclusive = includes_lower && !lower->is_infinite;
  range.upper.is_inclusive = includes_upper && !upper->is_infinite;
  if (!check_order(range, type, false)) return std::nullopt;
  if (range.is_empty) return range;
  if (!make_canonical(range, type) || !check_order(range, type, true)) return std::nullopt;
  return range;
}

std::string bound_text(const Bound& bound) {
  // The space between day and time needs quotes.
  return bound.text.find(' ') == std::string::npos ? bound.text : "\"" + bound.text + "\"";
}

std::string range_text(const Range& range) {
  if (range.is_empty) return "empty";
  return (range.lower.is_inclusive ? "[" : "(") + bound_text(range.lower) + "," + bound_text(range.upper) +
         (range.upper.is_inclusive ? "]" : ")");
}

// Whether something lies between the two, so that they are not merged.
bool are_apart(const Range& first, const Range& second, TypeId type) {
  if (first.is_empty || second.is_empty || first.upper.is_infinite || second.lower.is_infinite) return false;
  const auto values = comparable(type, first.upper.text, second.lower.text);
  if (!values) return false;
  const bool both_exclude = !first.upper.is_inclusive && !second.lower.is_inclusive;
  return values->first < values->second || (values->first == values->second && both_exclude);
}

}  // namespace

Text range(const schema::Type& type, std::string_view text) {
  Scanner in(text);
  const std::optional<Range> range = take_range(in, bound_type(type.id));
  return range && in.at_end() ? Text(range_text(*range)) : std::nullopt;
}

// In order and apart from each other: others are PostgreSQL's to merge.
Text multirange(const schema::Type& type, std::string_view text) {
  const TypeId bound = bound_type(type.id);
  Scanner in(text);
  if (!in.take_token("{")) return std::nullopt;
  std::string result = "{";
  std::optional<Range> before;
  while (!in.take("}")) {
    if (before && !in.take_token(",")) return std::nullopt;
    std::optional<Range> range = take_range(in, bound);
    if (!range || range->is_empty || (before && !are_apart(*before, *range, bound))) return std::nullopt;
    result += (before ? "," : "") + range_text(*range);
    before = std::move(range);
    in.skip_spaces();
  }
  return in.at_end() ? Text(result + "}") : std::nullopt;
}

}  // namespace datagen::generators::literals
