#include "generators/checks/linear.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/expressions/row_scope.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;
using schema::TypeId;

constexpr Wide kDay = core::kMicrosPerDay;
// Powers of ten that 128 bits hold.
constexpr unsigned kMaxScale = 37;

std::optional<Wide> times_power_of_10(Wide value, unsigned exponent) {
  for (; exponent > 0; --exponent) {
    if (__builtin_mul_overflow(value, Wide{10}, &value)) return std::nullopt;
  }
  return value;
}

Decimal trimmed(Decimal value) {
  while (value.scale > 0 && value.units % 10 == 0) {
    value.units /= 10;
    --value.scale;
  }
  return value;
}

Decimal negated(Decimal value) {
  return {-value.units, value.scale};
}

// Both with the same scale.
std::optional<std::pair<Wide, Wide>> aligned(Decimal a, Decimal b) {
  const unsigned scale = std::max(a.scale, b.scale);
  const auto left = times_power_of_10(a.units, scale - a.scale);
  const auto right = times_power_of_10(b.units, scale - b.scale);
  if (!left || !right) return std::nullopt;
  return std::pair(*left, *right);
}

Linear constant(Linear::Kind kind, Decimal value) {
  return {.kind = kind, .low = value, .high = value};
}

std::optional<Linear> scaled(Linear linear, Decimal factor) {
  for (Linear::Term& term : linear.terms) {
    const auto changed = product(term.factor, factor);
    if (!changed) return std::nullopt;
    term.factor = *changed;
  }
  const auto low = product(linear.low, factor);
  const auto high = product(linear.high, factor);
  if (!low || !high) return std::nullopt;
  linear.low = *low;
  linear.high = *high;
  if (factor.units < 0) std::swap(linear.low, linear.high);
  std::erase_if(linear.terms, [](const Linear::Term& term) { return term.factor.is_zero(); });
  return linear;
}

// Terms and constants together; the kinds have been seen to.
std::optional<Linear> added(Linear a, const Linear& b) {
  for (const Linear::Term& term : b.terms) {
    const auto same = std::find_if(a.terms.begin(), a.terms.end(),
                                   [&](const Linear::Term& own) { return own.column == term.column; });
    if (same == a.terms.end()) {
      a.terms.push_back(term);
      continue;
    }
    const auto factor = sum(same->factor, term.factor);
    if (!factor) return std::nullopt;
    same->factor = *factor;
  }
  std::erase_if(a.terms, [](const Linear::Term& term) { return term.factor.is_zero(); });
  const auto low = sum(a.low, b.low);
  const auto high = sum(a.high, b.high);
  if (!low || !high) return std::nullopt;
  a.low = *low;
  a.high = *high;
  a.has_clock = a.has_clock || b.has_clock;
  a.is_whole = a.is_whole && b.is_whole;
  return a;
}

// "3 days", "1 year 2 mons", "01:30:00": the least and the most microseconds it can be.
std::optional<Linear> read_interval(std::string_view text) {
  struct Unit {
    std::string_view name;
    Wide low;
    Wide high;
  };
  constexpr Wide kSecond = core::kMicrosPerSecond;
  static constexpr std::array<Unit, 10> kUnits{{{"second", kSecond, kSecond},
                                                {"sec", kSecond, kSecond},
                                                {"minute", 60 * kSecond, 60 * kSecond},
                                                {"min", 60 * kSecond, 60 * kSecond},
                                                {"hour", 3600 * kSecond, 3600 * kSecond},
                                                {"day", kDay, kDay},
                                                {"week", 7 * kDay, 7 * kDay},
                                                {"mon", 28 * kDay, 31 * kDay},
                                                {"month", 28 * kDay, 31 * kDay},
                                                {"year", 365 * kDay, 366 * kDay}}};
  Linear total = constant(Linear::Kind::Time, {});
  std::size_t at = 0;
  const auto skip_spaces = [&] {
    while (at < text.size() && text[at] == ' ') ++at;
  };
  skip_spaces();
  if (at == text.size()) return std::nullopt;
  while (at < text.size()) {
    const std::size_t number = at;
    while (at < text.size() && (text[at] == '-' || (text[at] >= '0' && text[at] <= '9'))) ++at;
    const auto count = read_decimal(text.substr(number, at - number));
    if (!count) return std::nullopt;
    skip_spaces();
    const std::size_t word = at;
    while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
    std::string_view name = text.substr(word, at - word);
    if (name.ends_with('s') && name.size() > 1) name.remove_suffix(1);
    const auto* const unit =
        std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& known) { return known.name == name; });
    if (unit == kUnits.end()) return std::nullopt;
    const Wide low = count->units * (count->units < 0 ? unit->high : unit->low);
    const Wide high = count->units * (count->units < 0 ? unit->low : unit->high);
    total.low.units += low;
    total.high.units += high;
    skip_spaces();
  }
  return total;
}

// "08:30", "08:30:15".
std::optional<Linear> read_clock(std::string_view text) {
  const std::optional<std::int64_t> moment =
      core::parse_timestamp("1970-01-01T" + std::string(text) + (text.size() == 5 ? ":00Z" : "Z"));
  if (!moment) return std::nullopt;
  return constant(Linear::Kind::Time, {*moment, 0});
}

std::optional<Linear> read_moment(std::string_view text) {
  if (text.size() > 3 && text[text.size() - 3] == '+' && text.ends_with("+00")) text.remove_suffix(3);
  const std::optional<std::int64_t> moment = core::parse_timestamp(text);
  if (!moment) return std::nullopt;
  return constant(Linear::Kind::Time, {*moment, 0});
}

Linear of_days(Linear linear) {
  // Days keep a day's fraction nowhere: the constant is cut to them.
  for (Decimal* end : {&linear.low, &linear.high}) {
    Wide days = end->units / kDay;
    if (end->units % kDay < 0) --days;
    *end = {days * kDay, 0};
  }
  return linear;
}

std::optional<TypeId> type_id(std::string_view text, bool& has_modifier) {
  schema::TypeError error{};
  const auto parsed = schema::parse_type(text, {}, error);
  if (!parsed || parsed->type.dimensions > 0) return std::nullopt;
  has_modifier =
      parsed->type.precision != schema::Type::kUnset || parsed->type.length != schema::Type::kUnset;
  return parsed->type.id;
}

bool is_integer(TypeId id) {
  return id == TypeId::SmallInt || id == TypeId::Integer || id == TypeId::BigInt;
}
bool is_fraction(TypeId id) {
  return id == TypeId::Numeric || id == TypeId::DoublePrecision || id == TypeId::Real;
}

class LinearReader {
 public:
  explicit LinearReader(const Scope& scope) : scope_(scope) {}

  [[nodiscard]] std::optional<Linear> read(const SqlNode& node) const {
    switch (node.kind) {
      case SqlKind::Integer:
      case SqlKind::Decimal: {
        const auto value = read_decimal(node.text);
        if (!value) return std::nullopt;
        Linear result = constant(Linear::Kind::Number, *value);
        result.is_whole = node.kind == SqlKind::Integer;
        return result;
      }
      case SqlKind::Column: return read_column(node);
      case SqlKind::Operator: return read_operator(node);
      case SqlKind::Cast: return read_cast(node);
      case SqlKind::Function: return read_function(node);
      default: return std::nullopt;
    }
  }

 private:
  [[nodiscard]] std::optional<Linear> read_column(const SqlNode& node) const {
    const auto column = scope_.column(node);
    if (!column) return std::nullopt;
    const Measure measure = scope_.measure(*column);
    Linear result;
    result.terms.push_back({*column, {1, 0}});
    switch (measure.kind) {
      case Measure::Kind::None:
      case Measure::Kind::Boolean: return std::nullopt;
      case Measure::Kind::Number:
        result.is_whole = is_integer(schema::base_type(*scope_.model, scope_.type(*column)).id);
        return result;
      case Measure::Kind::Date:
      case Measure::Kind::Moment:
      case Measure::Kind::Clock: result.kind = Linear::Kind::Time; return result;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_of_dates(const Linear& linear) const {
    return linear.kind == Linear::Kind::Time &&
           std::all_of(linear.terms.begin(), linear.terms.end(),
                       [&](const Linear::Term& term) {
                         return scope_.measure(term.column).kind == Measure::Kind::Date;
                       }) &&
           linear.low.units % kDay == 0 && linear.high.units % kDay == 0;
  }

  // date + integer: so many days.
  [[nodiscard]] static std::optional<Linear> days_of(const Linear& number) {
    auto days = scaled(number, {kDay, 0});
    if (days) days->kind = Linear::Kind::Time;
    return days;
  }

  [[nodiscard]] std::optional<Linear> read_operator(const SqlNode& node) const {
    if (node.arguments.size() == 1) {
      auto operand = read(node.arguments[0]);
      if (!operand || (node.text != "-" && node.text != "+")) return std::nullopt;
      return node.text == "-" ? scaled(*std::move(operand), {-1, 0}) : operand;
    }
    auto left = read(node.arguments[0]);
    auto right = read(node.arguments[1]);
    if (!left || !right) return std::nullopt;
    if (node.text == "+" || node.text == "-") return plus(*left, *right, node.text == "-");
    if (node.text == "*") return times(*left, *right);
    if (node.text == "/") return over(*left, *right);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Linear> plus(Linear left, Linear right, bool is_minus) const {
    const bool left_is_date = is_of_dates(left) && !left.terms.empty();
    const bool right_is_date = is_of_dates(right) && !right.terms.empty();
    if (left_is_date && right.kind == Linear::Kind::Number) {
      const auto days = days_of(right);
      if (!days) return std::nullopt;
      right = *days;
    } else if (right_is_date && left.kind == Linear::Kind::Number && !is_minus) {
      const auto days = days_of(left);
      if (!days) return std::nullopt;
      left = *days;
    }
    const bool is_difference_of_dates = is_minus && left_is_date && right_is_date;
    if (left.kind != right.kind) return std::nullopt;
    if (is_minus) {
      const auto flipped = scaled(right, {-1, 0});
      if (!flipped) return std::nullopt;
      right = *flipped;
    }
    auto result = added(std::move(left), right);
    if (result && is_difference_of_dates) result->kind = Linear::Kind::Days;
    return result;
  }

  [[nodiscard]] static std::optional<Linear> times(const Linear& left, const Linear& right) {
    const bool left_is_number = left.kind == Linear::Kind::Number;
    const bool right_is_number = right.kind == Linear::Kind::Number;
    if (right_is_number && right.terms.empty()) {
      auto result = scaled(left, right.low);
      if (result) result->is_whole = left.is_whole && right.is_whole;
      return result;
    }
    if (left_is_number && left.terms.empty()) return times(right, left);
    return std::nullopt;
  }

  // By a constant, where nothing is cut and 1 / constant is a decimal.
  [[nodiscard]] static std::optional<Linear> over(const Linear& left, const Linear& right) {
    const bool is_sound = right.kind == Linear::Kind::Number && right.terms.empty() && !right.low.is_zero() &&
                          left.kind == Linear::Kind::Number && !(left.is_whole && right.is_whole);
    if (!is_sound) return std::nullopt;
    constexpr unsigned kDigits = 18;
    const auto one = times_power_of_10(1, kDigits + right.low.scale);
    if (!one || *one % right.low.units != 0) return std::nullopt;
    return scaled(left, trimmed({*one / right.low.units, kDigits}));
  }

  [[nodiscard]] std::optional<Linear> read_cast(const SqlNode& node) const {
    bool has_modifier = false;
    const auto id = type_id(node.text, has_modifier);
    if (!id) return std::nullopt;
    const SqlNode& operand = node.arguments[0];
    if (operand.kind == SqlKind::String) return read_literal(operand.text, *id, has_modifier);
    auto inner = read(operand);
    if (!inner || has_modifier) return std::nullopt;
    if (inner->kind == Linear::Kind::Number) {
      if (is_fraction(*id)) {
        inner->is_whole = false;
        return inner;
      }
      if (is_integer(*id) && inner->is_whole) return inner;
      return std::nullopt;
    }
    if (*id == TypeId::Timestamp || *id == TypeId::TimestampTz) return inner;
    if (*id == TypeId::Date && inner->terms.empty()) return of_days(*std::move(inner));
    if (*id == TypeId::Date && is_of_dates(*inner)) return inner;
    return std::nullopt;
  }

  [[nodiscard]] static std::optional<Linear> read_literal(std::string_view text, TypeId id,
                                                          bool has_modifier) {
    if (id == TypeId::Date) {
      auto moment = read_moment(text);
      return moment ? std::optional(of_days(*std::move(moment))) : std::nullopt;
    }
    if (has_modifier) return std::nullopt;
    if (id == TypeId::Timestamp || id == TypeId::TimestampTz) return read_moment(text);
    if (id == TypeId::Time || id == TypeId::TimeTz) return read_clock(text);
    if (id == TypeId::Interval) return read_interval(text);
    if (!is_integer(id) && !is_fraction(id)) return std::nullopt;
    const auto number = read_decimal(text);
    if (!number) return std::nullopt;
    Linear result = constant(Linear::Kind::Number, *number);
    result.is_whole = is_integer(id);
    return result;
  }

  [[nodiscard]] std::optional<Linear> read_function(const SqlNode& node) const {
    constexpr std::array<std::string_view, 6> kPresent{"now",
                                                       "current_timestamp",
                                                       "localtimestamp",
                                                       "transaction_timestamp",
                                                       "statement_timestamp",
                                                       "clock_timestamp"};
    const bool is_moment = std::find(kPresent.begin(), kPresent.end(), node.text) != kPresent.end();
    if (!is_moment && node.text != "current_date") return std::nullopt;
    Linear result = constant(Linear::Kind::Time, {scope_.reference_time, 0});
    result.has_clock = true;
    return is_moment ? result : of_days(std::move(result));
  }

  const Scope& scope_;
};

}  // namespace

std::optional<Decimal> sum(Decimal a, Decimal b) {
  const auto both = aligned(a, b);
  Wide units = 0;
  if (!both || __builtin_add_overflow(both->first, both->second, &units)) return std::nullopt;
  return trimmed({units, std::max(a.scale, b.scale)});
}

std::optional<Decimal> product(Decimal a, Decimal b) {
  Wide units = 0;
  if (__builtin_mul_overflow(a.units, b.units, &units) || a.scale + b.scale > kMaxScale) return std::nullopt;
  return trimmed({units, a.scale + b.scale});
}

std::optional<Decimal> read_decimal(std::string_view text) {
  constexpr std::size_t kMaxDigits = 30;
  Decimal result;
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.size() > kMaxDigits) return std::nullopt;
  bool after_point = false;
  int exponent = 0;
  bool any_digit = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      result.units = result.units * 10 + (c - '0');
      any_digit = true;
      if (after_point) ++result.scale;
    } else if (c == '.' && !after_point) {
      after_point = true;
    } else if ((c == 'e' || c == 'E') && any_digit) {
      const auto power = read_decimal(text.substr(i + 1));
      if (!power || power->scale > 0 || power->units > 30 || power->units < -30) return std::nullopt;
      exponent = static_cast<int>(power->units);
      break;
    } else {
      return std::nullopt;
    }
  }
  if (!any_digit) return std::nullopt;
  if (is_negative) result.units = -result.units;
  if (exponent >= 0) {
    const auto units = times_power_of_10(result.units, static_cast<unsigned>(exponent));
    if (!units) return std::nullopt;
    result.units = *units;
  } else {
    result.scale += static_cast<unsigned>(-exponent);
    if (result.scale > kMaxScale) return std::nullopt;
  }
  return trimmed(result);
}

Measure measure_of(const schema::Model& model, const schema::Type& type) {
  const schema::Type base = schema::base_type(model, type);
  if (base.dimensions > 0) return {};
  switch (base.id) {
    case TypeId::Boolean: return {Measure::Kind::Boolean, 0};
    case TypeId::Date: return {Measure::Kind::Date, 0};
    case TypeId::Timestamp:
    case TypeId::TimestampTz: return {Measure::Kind::Moment, 0};
    case TypeId::Time: return {Measure::Kind::Clock, 0};
    default: break;
  }
  if (base.id == TypeId::Custom || schema::value_kind(base) != schema::ValueKind::Number) return {};
  return {Measure::Kind::Number, number_scale(base)};
}

Interval limits_of(const schema::Model& model, const schema::Type& type) {
  const schema::Type base = schema::base_type(model, type);
  constexpr std::int64_t kFirstDay = core::days_from_civil(1, 1, 1);
  constexpr std::int64_t kLastDay = core::days_from_civil(9999, 12, 31);
  switch (measure_of(model, type).kind) {
    case Measure::Kind::None: return kAllIntegers;
    case Measure::Kind::Boolean: return {0, 1};
    case Measure::Kind::Date: return {kFirstDay, kLastDay};
    case Measure::Kind::Moment:
      return {kFirstDay * core::kMicrosPerDay, (kLastDay + 1) * core::kMicrosPerDay - 1};
    case Measure::Kind::Clock: return {0, core::kMicrosPerDay - 1};
    case Measure::Kind::Number: break;
  }
  const NumberLimits limits = number_limits(base);
  return {limits.min, limits.max};
}

std::optional<std::size_t> Scope::column(const schema::SqlNode& node) const {
  if (node.kind != SqlKind::Column || node.names.empty()) return std::nullopt;
  if (table == nullptr) {
    return node.names.size() == 1 && node.names[0] == "value" ? std::optional<std::size_t>(0) : std::nullopt;
  }
  return expressions::own_column(*table, node.names);
}

const schema::Type& Scope::type(std::size_t column) const {
  return table == nullptr ? *domain : table->columns[column].type;
}

std::optional<Linear> read_linear(const Scope& scope, const schema::SqlNode& node) {
  return LinearReader(scope).read(node);
}

std::optional<Linear> difference(const Linear& a, const Linear& b) {
  Linear left = a;
  Linear right = b;
  // A number of days beside a difference of dates.
  const auto to_days = [](Linear& number) {
    auto days = scaled(number, {kDay, 0});
    if (!days) return false;
    number = *std::move(days);
    number.kind = Linear::Kind::Days;
    return true;
  };
  if (left.kind == Linear::Kind::Days && right.kind == Linear::Kind::Number && !to_days(right))
    return std::nullopt;
  if (right.kind == Linear::Kind::Days && left.kind == Linear::Kind::Number && !to_days(left))
    return std::nullopt;
  if (left.kind != right.kind) return std::nullopt;
  const auto flipped = scaled(right, {-1, 0});
  return flipped ? added(std::move(left), *flipped) : std::nullopt;
}

Decimal unit_of(Measure measure) {
  switch (measure.kind) {
    case Measure::Kind::Number: return {1, measure.scale};
    case Measure::Kind::Date: return {kDay, 0};
    default: return {1, 0};
  }
}

std::optional<Quotient> quotient(Decimal a, Decimal b) {
  const auto both = aligned(a, b);
  if (!both) return std::nullopt;
  Wide floor = both->first / both->second;
  const Wide rest = both->first % both->second;
  if (rest < 0) --floor;
  constexpr Wide kMost = kAllIntegers.max;
  constexpr Wide kLeast = kAllIntegers.min;
  if (floor >= kMost) return Quotient{kAllIntegers.max, false};
  if (floor < kLeast) return Quotient{kAllIntegers.min, false};
  return Quotient{static_cast<std::int64_t>(floor), rest == 0};
}

std::optional<IntervalSet> solve(Measure measure, const Linear& linear, std::string_view op) {
  if (linear.terms.size() != 1) return std::nullopt;
  const auto step = product(linear.terms[0].factor, unit_of(measure));
  if (!step || step->is_zero()) return std::nullopt;
  const bool is_exact = linear.low.units == linear.high.units && linear.low.scale == linear.high.scale;
  const bool is_equality = op == "=" || op == "<>";
  if (is_equality && !is_exact) return std::nullopt;
  // factor * x + c <op> 0 is x <op> -c / factor, or the other way around below 0. The end of the constant is
  // the one for which the condition is harder to meet.
  const bool wants_low = op == ">" || op == ">=";
  const Decimal right = negated(wants_low ? linear.low : linear.high);
  const bool is_flipped = step->units < 0;
  const auto bound = is_flipped ? quotient(negated(right), negated(*step)) : quotient(right, *step);
  if (!bound) return std::nullopt;
  if (is_flipped) op = op == "<" ? ">" : op == "<=" ? ">=" : op == ">" ? "<" : op == ">=" ? "<=" : op;
  constexpr std::int64_t kLeast = kAllIntegers.min;
  constexpr std::int64_t kMost = kAllIntegers.max;
  const std::int64_t floor = bound->floor;
  const IntervalSet equal = bound->is_exact ? IntervalSet({floor, floor}) : IntervalSet();
  const IntervalSet at_most = IntervalSet({kLeast, floor});
  if (op == "=") return equal;
  if (op == "<>") return equal.complement();
  if (op == "<=") return at_most;
  if (op == ">") return floor == kMost ? IntervalSet() : at_most.complement();
  if (op == "<") return at_most.intersected(equal.complement());
  if (op == ">=") return at_most.complement().united(equal);
  return std::nullopt;
}

}  // namespace datagen::generators::checks
