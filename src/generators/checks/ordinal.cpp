#include "generators/checks/ordinal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/calendar.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;

struct OperatorPair {
  std::string_view op;
  std::string_view mirrored;
  std::string_view opposite;
};
constexpr std::array<OperatorPair, 6> kComparisons{{{"=", "=", "<>"},
                                                    {"<>", "<>", "="},
                                                    {"<", ">", ">="},
                                                    {"<=", ">=", ">"},
                                                    {">", "<", "<="},
                                                    {">=", "<=", "<"}}};

const OperatorPair* find_comparison(std::string_view op) {
  const auto* const found = std::find_if(kComparisons.begin(), kComparisons.end(),
                                         [&](const OperatorPair& known) { return known.op == op; });
  return found == kComparisons.end() ? nullptr : found;
}

// A String beside a column of this measure, as a cast to the column's type reads.
std::string_view type_of(Measure measure) {
  switch (measure.kind) {
    case Measure::Kind::Number: return measure.scale == 0 ? "bigint" : "numeric";
    case Measure::Kind::Date: return "date";
    case Measure::Kind::Moment: return "timestamp";
    case Measure::Kind::Clock: return "time";
    default: return "";
  }
}

class OrdinalReader {
 public:
  OrdinalReader(const Scope& scope, std::size_t column) : scope_(scope), measure_(scope.measure(column)) {}

  [[nodiscard]] std::optional<OrdinalTruth> read(const SqlNode& node) const {
    switch (node.kind) {
      case SqlKind::Null: return OrdinalTruth{};
      case SqlKind::Boolean: return always(node.text == "true");
      case SqlKind::Column: return boolean_column();
      case SqlKind::Not: {
        auto inner = read(node.arguments[0]);
        if (inner) flip(*inner);
        return inner;
      }
      case SqlKind::And:
      case SqlKind::Or: return junction(node);
      case SqlKind::IsNull: return null_test(node);
      case SqlKind::IsTruth: return truth_test(node);
      case SqlKind::Operator: return comparison(node.text, node.arguments);
      case SqlKind::IsDistinct: return distinct_test(node);
      case SqlKind::Between: return between(node);
      case SqlKind::In: return any_of(node, "=", node.is_negated);
      case SqlKind::Any: return any_of(node, node.text, false);
      case SqlKind::All: {
        // x op ALL (..) is NOT (x opposite ANY (..)).
        if (!is_comparison(node.text)) return std::nullopt;
        return any_of(node, opposite(node.text), true);
      }
      case SqlKind::Cast:
        return node.text == "boolean" || node.text == "bool" ? read(node.arguments[0]) : std::nullopt;
      default: return std::nullopt;
    }
  }

 private:
  static OrdinalTruth always(bool holds) {
    OrdinalTruth result;
    (holds ? result.holds : result.fails) = IntervalSet::all();
    (holds ? result.null_holds : result.null_fails) = true;
    return result;
  }

  static void flip(OrdinalTruth& truth) {
    std::swap(truth.holds, truth.fails);
    std::swap(truth.null_holds, truth.null_fails);
  }

  [[nodiscard]] std::optional<OrdinalTruth> boolean_column() const {
    if (measure_.kind != Measure::Kind::Boolean) return std::nullopt;
    return OrdinalTruth{IntervalSet({1, 1}), IntervalSet({0, 0}), false, false, false};
  }

  [[nodiscard]] static OrdinalTruth both(const OrdinalTruth& a, const OrdinalTruth& b) {
    return {a.holds.intersected(b.holds), a.fails.united(b.fails), a.null_holds && b.null_holds,
            a.null_fails || b.null_fails, a.has_clock || b.has_clock};
  }
  [[nodiscard]] static OrdinalTruth either(OrdinalTruth a, OrdinalTruth b) {
    flip(a);
    flip(b);
    OrdinalTruth result = both(a, b);
    flip(result);
    return result;
  }

  [[nodiscard]] std::optional<OrdinalTruth> junction(const SqlNode& node) const {
    const bool is_and = node.kind == SqlKind::And;
    OrdinalTruth total = always(is_and);
    for (const SqlNode& part : node.arguments) {
      const auto next = read(part);
      if (!next) return std::nullopt;
      total = is_and ? both(total, *next) : either(total, *next);
    }
    return total;
  }

  // Whether the node is the column itself.
  [[nodiscard]] bool is_column(const SqlNode& node) const { return scope_.column(node).has_value(); }

  [[nodiscard]] std::optional<OrdinalTruth> null_test(const SqlNode& node) const {
    if (!is_column(node.arguments[0])) return std::nullopt;
    OrdinalTruth result{{}, IntervalSet::all(), true, false, false};
    if (node.is_negated) flip(result);
    return result;
  }

  [[nodiscard]] std::optional<OrdinalTruth> truth_test(const SqlNode& node) const {
    auto inner = read(node.arguments[0]);
    if (!inner) return std::nullopt;
    OrdinalTruth result{inner->holds, inner->holds.complement(), inner->null_holds, !inner->null_holds,
                        inner->has_clock};
    if (node.text == "false") {
      result = {inner->fails, inner->fails.complement(), inner->null_fails, !inner->null_fails,
                inner->has_clock};
    } else if (node.text == "unknown") {
      const IntervalSet known = inner->holds.united(inner->fails);
      const bool null_is_known = inner->null_holds || inner->null_fails;
      result = {known.complement(), known, !null_is_known, null_is_known, inner->has_clock};
    }
    if (node.is_negated) flip(result);
    return result;
  }

  [[nodiscard]] std::optional<OrdinalTruth> comparison(std::string_view op,
                                                       const std::vector<SqlNode>& sides) const {
    if (!is_comparison(op) || sides.size() != 2) return std::nullopt;
    if (sides[0].kind == SqlKind::Null || sides[1].kind == SqlKind::Null) return OrdinalTruth{};
    if (auto year = year_comparison(op, sides[0], sides[1])) return year;
    if (auto year = year_comparison(mirrored(op), sides[1], sides[0])) return year;
    if (measure_.kind == Measure::Kind::Boolean) return boolean_comparison(op, sides);
    const auto left = read_side(scope_, sides[0], sides[1]);
    const auto right = read_side(scope_, sides[1], sides[0]);
    if (!left || !right) return std::nullopt;
    const auto gap = difference(*left, *right);
    if (!gap) return std::nullopt;
    if (gap->terms.empty()) return constant_comparison(op, *gap, !left->terms.empty());
    const auto holds = solve(measure_, *gap, op);
    if (!holds) return std::nullopt;
    OrdinalTruth result{*holds, holds->complement(), false, false, gap->has_clock};
    return result;
  }

  // 1 < 2, or x = x, which gives NULL for NULL.
  [[nodiscard]] static std::optional<OrdinalTruth> constant_comparison(std::string_view op, const Linear& gap,
                                                                       bool has_column) {
    if (gap.low.units != gap.high.units) return std::nullopt;
    const Wide value = gap.low.units;
    const bool holds = op == "="    ? value == 0
                       : op == "<>" ? value != 0
                       : op == "<"  ? value < 0
                       : op == "<=" ? value <= 0
                       : op == ">"  ? value > 0
                                    : value >= 0;
    OrdinalTruth result = always(holds);
    if (has_column) result.null_holds = result.null_fails = false;
    return result;
  }

  [[nodiscard]] std::optional<OrdinalTruth> boolean_comparison(std::string_view op,
                                                               const std::vector<SqlNode>& sides) const {
    const bool is_left = is_column(sides[0]);
    const SqlNode& other = sides[is_left ? 1 : 0];
    const bool is_known = is_column(sides[is_left ? 0 : 1]) && (op == "=" || op == "<>") &&
                          (other.kind == SqlKind::Boolean || other.kind == SqlKind::String);
    if (!is_known) return std::nullopt;
    const bool wanted = (other.text.starts_with('t') || other.text.starts_with('T')) == (op == "=");
    const std::int64_t value = wanted ? 1 : 0;
    return OrdinalTruth{IntervalSet({value, value}), IntervalSet({1 - value, 1 - value}), false, false,
                        false};
  }

  // extract(year from date) <op> 2000.
  [[nodiscard]] std::optional<OrdinalTruth> year_comparison(std::string_view op, const SqlNode& part,
                                                            const SqlNode& other) const {
    const bool is_date = measure_.kind == Measure::Kind::Date;
    const bool is_year = part.kind == SqlKind::Function &&
                         (part.text == "extract" || part.text == "date_part") && part.arguments.size() == 2 &&
                         part.arguments[0].text == "year" && is_column(part.arguments[1]) &&
                         (is_date || measure_.kind == Measure::Kind::Moment);
    if (!is_year || other.kind != SqlKind::Integer) return std::nullopt;
    const auto year = read_decimal(other.text);
    if (!year || year->units < 1 || year->units > 9999) return std::nullopt;
    const auto begin_of = [&](Wide y) {
      const std::int64_t day = core::days_from_civil(static_cast<std::int32_t>(y), 1, 1);
      return is_date ? day : day * core::kMicrosPerDay;
    };
    const std::int64_t begin = begin_of(year->units);
    const std::int64_t end = begin_of(year->units + 1);
    IntervalSet holds;
    if (op == "=" || op == "<>") {
      holds = IntervalSet({begin, end - 1});
      if (op == "<>") holds = holds.complement();
    } else if (op == "<" || op == ">=") {
      holds = IntervalSet({kAllIntegers.min, begin - 1});
      if (op == ">=") holds = holds.complement();
    } else {
      holds = IntervalSet({kAllIntegers.min, end - 1});
      if (op == ">") holds = holds.complement();
    }
    return OrdinalTruth{holds, holds.complement(), false, false, false};
  }

  // NULL is a value like others here.
  [[nodiscard]] std::optional<OrdinalTruth> distinct_test(const SqlNode& node) const {
    const bool has_null = node.arguments[1].kind == SqlKind::Null;
    OrdinalTruth result;
    if (has_null && is_column(node.arguments[0])) {
      result = {IntervalSet::all(), {}, false, true, false};
    } else {
      const auto equal = comparison("=", node.arguments);
      if (!equal || !equal->holds.united(equal->fails).is_all()) return std::nullopt;
      result = {equal->fails, equal->holds, true, false, equal->has_clock};
    }
    if (node.is_negated) flip(result);
    return result;
  }

  [[nodiscard]] std::optional<OrdinalTruth> between(const SqlNode& node) const {
    if (!node.text.empty()) return std::nullopt;
    const auto low = comparison(">=", {node.arguments[0], node.arguments[1]});
    const auto high = comparison("<=", {node.arguments[0], node.arguments[2]});
    if (!low || !high) return std::nullopt;
    OrdinalTruth result = both(*low, *high);
    if (node.is_negated) flip(result);
    return result;
  }

  [[nodiscard]] std::optional<OrdinalTruth> any_of(const SqlNode& node, std::string_view op,
                                                   bool is_negated) const {
    OrdinalTruth total = always(false);
    for (std::size_t i = 1; i < node.arguments.size(); ++i) {
      const auto next = comparison(op, {node.arguments[0], node.arguments[i]});
      if (!next) return std::nullopt;
      total = either(total, *next);
    }
    if (is_negated) flip(total);
    return total;
  }

  const Scope& scope_;
  Measure measure_;
};

}  // namespace

std::optional<OrdinalTruth> read_ordinal(const Scope& scope, std::size_t column, const SqlNode& node) {
  if (scope.measure(column).kind == Measure::Kind::None) return std::nullopt;
  return OrdinalReader(scope, column).read(node);
}

std::optional<Linear> read_side(const Scope& scope, const SqlNode& side, const SqlNode& other) {
  if (side.kind != SqlKind::String) return read_linear(scope, side);
  const auto columns = columns_in(scope, other);
  if (!columns || columns->empty()) return std::nullopt;
  const auto beside = read_linear(scope, other);
  if (!beside || beside->kind == Linear::Kind::Days) return std::nullopt;
  SqlNode cast{.kind = SqlKind::Cast,
               .offset = side.offset,
               .text = std::string(type_of(scope.measure(columns->front()))),
               .names = {},
               .arguments = {side}};
  return read_linear(scope, cast);
}

std::optional<std::vector<std::size_t>> columns_in(const Scope& scope, const SqlNode& node) {
  std::vector<std::size_t> columns;
  bool is_sound = true;
  schema::for_each_node(node, [&](const SqlNode& part) {
    if (part.kind != SqlKind::Column) return;
    const auto column = scope.column(part);
    if (!column) {
      is_sound = false;
    } else if (std::find(columns.begin(), columns.end(), *column) == columns.end()) {
      columns.push_back(*column);
    }
  });
  if (!is_sound) return std::nullopt;
  return columns;
}

bool is_comparison(std::string_view op) {
  return find_comparison(op) != nullptr;
}

std::string_view mirrored(std::string_view op) {
  const OperatorPair* known = find_comparison(op);
  return known == nullptr ? op : known->mirrored;
}

std::string_view opposite(std::string_view op) {
  const OperatorPair* known = find_comparison(op);
  return known == nullptr ? op : known->opposite;
}

}  // namespace datagen::generators::checks
