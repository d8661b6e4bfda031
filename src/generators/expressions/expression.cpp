#include "generators/expressions/expression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generators/expressions/function_calls.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/overloads.hpp"
#include "generators/expressions/record_fields.hpp"
#include "generators/expressions/typed_values.hpp"
#include "generators/expressions/value_texts.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::SqlKind;
using schema::SqlNode;

class Builder {
 public:
  Builder(const Workbench& bench, Scope& scope) : values_(bench), calls_(values_), scope_(scope) {}

  Result build(const SqlNode& node, const Guard* guard) {
    Result result = build_kind(node, guard);
    if (result) result->offset = node.offset;
    return result;
  }

  Result condition(const SqlNode& node, const Guard* guard, std::string_view where) {
    Result value = build(node, guard);
    if (!value) return std::nullopt;
    if (value->type.kind != Kind::Boolean && value->type.kind != Kind::Unknown) {
      return values_.complain(
          node.offset, fmt::format("{} must be of type boolean, not {}", where, values_.name_of(*value)));
    }
    return values_.coerce(*std::move(value), value_type(Kind::Boolean), CastContext::Implicit, guard);
  }

 private:
  Result build_kind(const SqlNode& node, const Guard* guard) {
    switch (node.kind) {
      case SqlKind::Null: return Value{};
      case SqlKind::String: return Value{.type = {}, .literal = node.text};
      case SqlKind::Boolean: return values_.constant(value_type(Kind::Boolean), node.text, node.offset);
      case SqlKind::Integer: return values_.constant(value_type(Kind::Integer), node.text, node.offset);
      case SqlKind::Decimal: return number(node);
      case SqlKind::Column: return scope_.column(node);
      case SqlKind::And: return junction(node, guard, true);
      case SqlKind::Or: return junction(node, guard, false);
      case SqlKind::Not: return negated(condition(node.arguments[0], guard, "the argument of NOT"));
      case SqlKind::IsNull: return null_test(node, guard);
      case SqlKind::IsTruth: return truth_test(node, guard);
      case SqlKind::Operator: return operation(node, guard);
      case SqlKind::IsDistinct: return distinct(node, guard);
      case SqlKind::Between: return between(node, guard);
      case SqlKind::In: return in_list(node, guard);
      case SqlKind::Any:
      case SqlKind::All: return quantified(node, guard);
      case SqlKind::Like:
      case SqlKind::SimilarTo: return pattern(node, guard);
      case SqlKind::Case: return case_of(node, guard);
      case SqlKind::Coalesce: return coalesce(node, guard);
      case SqlKind::NullIf: return null_if(node, guard);
      case SqlKind::Greatest: return greatest(node, guard, true);
      case SqlKind::Least: return greatest(node, guard, false);
      case SqlKind::Function: return function(node, guard);
      case SqlKind::Cast: return cast(node, guard);
      case SqlKind::Array: return array(node, guard);
      case SqlKind::Subscript: return element(node, guard);
      case SqlKind::Field: return field(node, guard);
      case SqlKind::Unknown: break;
    }
    return values_.complain(node.offset, node.text + " is not understood in an expression");
  }

  Result number(const SqlNode& node) {
    const bool is_whole = node.text.find_first_of(".eE") == std::string::npos;
    if (is_whole && parse_value(values_.model(), value_type(Kind::BigInt), node.text))
      return values_.constant(value_type(Kind::BigInt), node.text, node.offset);
    return values_.constant(value_type(Kind::Numeric), node.text, node.offset);
  }

  // Truth.
  Result junction(const SqlNode& node, const Guard* guard, bool is_and) {
    std::vector<SlotRef> inputs;
    Nulls nulls = Nulls::Never;
    bool is_sound = true;
    // What stands behind an operand that decides is not computed.
    std::vector<std::unique_ptr<Guard>> guards;
    for (const SqlNode& argument : node.arguments) {
      const Result value = condition(argument, guard, is_and ? "an argument of AND" : "an argument of OR");
      is_sound = is_sound && value;
      if (!value) continue;
      inputs.push_back(slot_of(value->node));
      if (value->nulls != Nulls::Never) nulls = Nulls::Perhaps;
      guards.push_back(
          std::make_unique<Guard>(Guard{guard, value->node, is_and ? Test::NotFalse : Test::NotTrue}));
      guard = guards.back().get();
    }
    if (!is_sound) return std::nullopt;
    const std::size_t count = inputs.size();
    return values_.truth(is_and ? all_of(count) : any_of(count), std::move(inputs), nulls);
  }
  Result negated(const Result& value) {
    if (!value) return std::nullopt;
    return values_.truth(negation(), {slot_of(value->node)}, value->nulls);
  }
  Result negated_if(bool is_negated, const Result& value) { return is_negated ? negated(value) : value; }

  Result null_test(const SqlNode& node, const Guard* guard) {
    Result value = build(node.arguments[0], guard);
    if (!value) return std::nullopt;
    if (value->type.kind == Kind::Unknown)
      value = values_.coerce(*value, value_type(Kind::Text), CastContext::Implicit, guard);
    return values_.truth(test(node.is_negated ? Test::NotNull : Test::IsNull), {slot_of(value->node)},
                         Nulls::Never);
  }
  Result truth_test(const SqlNode& node, const Guard* guard) {
    const Result value = condition(node.arguments[0], guard, "the argument of IS " + node.text);
    if (!value) return std::nullopt;
    const Test asked = node.text == "true"    ? (node.is_negated ? Test::NotTrue : Test::IsTrue)
                       : node.text == "false" ? (node.is_negated ? Test::NotFalse : Test::IsFalse)
                       : node.is_negated      ? Test::NotNull
                                              : Test::IsNull;
    return values_.truth(test(asked), {slot_of(value->node)}, Nulls::Never);
  }

  Result field(const SqlNode& node, const Guard* guard) {
    const Result value = build(node.arguments[0], guard);
    if (!value) return std::nullopt;
    const auto found = find_field(values_.model(), value->type, node.text);
    if (!found) {
      return values_.complain(node.offset,
                              fmt::format("type {} has no field \"{}\"", values_.name_of(*value), node.text));
    }
    std::vector<SlotRef> inputs;
    values_.append_slots(inputs, *value);
    return values_.chosen(field_node(values_.model(), *found), found->type, std::move(inputs),
                          std::max(value->nulls, Nulls::Perhaps));
  }

  // Comparisons.
  Result distinct(const SqlNode& node, const Guard* guard) {
    const Result a = build(node.arguments[0], guard);
    const Result b = build(node.arguments[1], guard);
    if (!a || !b) return std::nullopt;
    const Result equal = calls_.compare("=", *a, *b, node.offset, guard);
    if (!equal) return std::nullopt;
    return values_.truth(distinctness(node.is_negated),
                         {slot_of(equal->node), slot_of(typed(*a, *b)), slot_of(typed(*b, *a))},
                         Nulls::Never);
  }
  // The node that tells where a value is NULL.
  NodeId typed(const Value& value, const Value& other) {
    if (value.type.kind != Kind::Unknown) return value.node;
    const ValueType type = other.type.kind == Kind::Unknown ? value_type(Kind::Text) : other.type;
    const Result known = values_.convert(value, type, CastContext::Implicit, nullptr);
    return known ? known->node : 0;
  }

  Result between(const SqlNode& node, const Guard* guard) {
    const Result value = build(node.arguments[0], guard);
    const Result low = build(node.arguments[1], guard);
    const Result high = build(node.arguments[2], guard);
    if (!value || !low || !high) return std::nullopt;
    Result inside = within(*value, *low, *high, node.offset, guard);
    if (node.text == "symmetric") {
      const Result turned = within(*value, *high, *low, node.offset, guard);
      if (!inside || !turned) return std::nullopt;
      inside = values_.truth(any_of(2), {slot_of(inside->node), slot_of(turned->node)},
                             std::max(inside->nulls, turned->nulls));
    }
    return negated_if(node.is_negated, inside);
  }
  Result within(const Value& value, const Value& low, const Value& high, std::size_t offset,
                const Guard* guard) {
    const Result above = calls_.compare(">=", value, low, offset, guard);
    const Result below = calls_.compare("<=", value, high, offset, guard);
    if (!above || !below) return std::nullopt;
    return values_.truth(all_of(2), {slot_of(above->node), slot_of(below->node)},
                         std::max(above->nulls, below->nulls));
  }

  Result in_list(const SqlNode& node, const Guard* guard) {
    return negated_if(node.is_negated, compare_each(node, "=", guard, false));
  }
  Result quantified(const SqlNode& node, const Guard* guard) {
    if (is_one_array(node)) return in_array(node, guard, node.text, node.kind == SqlKind::All);
    return compare_each(node, node.text, guard, node.kind == SqlKind::All);
  }
  // One item is an array, or a text that spells one, where the left side is none.
  static bool is_one_array(const SqlNode& node) {
    if (node.kind == SqlKind::In || node.arguments.size() != 2) return false;
    const SqlNode& item = node.arguments[1];
    const bool is_value = item.kind == SqlKind::Cast && !item.text.ends_with("[]");
    return item.kind == SqlKind::Column || item.kind == SqlKind::String || item.kind == SqlKind::Function ||
           (item.kind == SqlKind::Cast && !is_value);
  }
  Result in_array(const SqlNode& node, const Guard* guard, std::string_view op, bool is_all) {
    Result value = build(node.arguments[0], guard);
    Result array = build(node.arguments[1], guard);
    if (!value || !array) return std::nullopt;
    return calls_.arrays().quantified(op, is_all, *std::move(value), *std::move(array), node.offset, guard);
  }
  Result array(const SqlNode& node, const Guard* guard) {
    std::optional<std::vector<Value>> items = arguments(node, guard);
    if (!items) return std::nullopt;
    return calls_.arrays().array_of(*std::move(items), node.offset, guard);
  }
  Result element(const SqlNode& node, const Guard* guard) {
    const Result array = build(node.arguments[0], guard);
    Result index = build(node.arguments[1], guard);
    if (!array || !index) return std::nullopt;
    return calls_.arrays().element(*array, *std::move(index), node.offset, guard);
  }
  // The first argument against each of the others.
  Result compare_each(const SqlNode& node, std::string_view op, const Guard* guard, bool is_all) {
    const Result value = build(node.arguments[0], guard);
    if (!value) return std::nullopt;
    std::vector<SlotRef> inputs;
    Nulls nulls = Nulls::Never;
    bool is_sound = true;
    for (std::size_t i = 1; i < node.arguments.size(); ++i) {
      const Result item = build(node.arguments[i], guard);
      const Result result = item ? calls_.operation(op, {*value, *item}, node.offset, guard) : std::nullopt;
      is_sound = is_sound && result;
      if (!result) continue;
      inputs.push_back(slot_of(result->node));
      nulls = std::max(nulls, result->nulls);
    }
    if (!is_sound) return std::nullopt;
    const std::size_t count = inputs.size();
    return values_.truth(is_all ? all_of(count) : any_of(count), std::move(inputs), nulls);
  }

  // LIKE and SIMILAR TO; the pattern and its escape character go to the node as one constant.
  Result pattern(const SqlNode& node, const Guard* guard) {
    const bool is_similar = node.kind == SqlKind::SimilarTo;
    const std::string like = node.text == "ilike" ? "~~*" : "~~";
    const std::string name = is_similar ? (node.is_negated ? "not similar to" : "similar to")
                                        : (node.is_negated ? "!" + like : like);
    Result text = build(node.arguments[0], guard);
    Result expected = build(node.arguments[1], guard);
    if (!text || !expected) return std::nullopt;
    if (node.arguments.size() > 2) {
      const Result escape = build(node.arguments[2], guard);
      if (!escape) return std::nullopt;
      if (!expected->literal || !escape->literal)
        return values_.complain(node.offset, "the pattern and its escape character must be constants");
      *expected->literal += '\0' + *escape->literal;
    }
    return calls_.operation(name, {*std::move(text), *std::move(expected)}, node.offset, guard);
  }

  // Choices.
  Result case_of(const SqlNode& node, const Guard* guard) {
    std::vector<NodeId> conditions;
    std::vector<Value> values;
    std::vector<std::unique_ptr<Guard>> guards;
    const auto guarded = [&](NodeId tested, Test asked) {
      guards.push_back(std::make_unique<Guard>(Guard{guard, tested, asked}));
      return guards.back().get();
    };
    bool is_sound = true;
    for (std::size_t i = 0; i + 1 < node.arguments.size(); i += 2) {
      const Result when = condition(node.arguments[i], guard, "the condition of CASE");
      const Guard* const then = when ? guarded(when->node, Test::IsTrue) : guard;
      Result value = build(node.arguments[i + 1], then);
      is_sound = is_sound && when && value;
      if (!when || !value) continue;
      conditions.push_back(when->node);
      values.push_back(*std::move(value));
      guard = guarded(when->node, Test::NotTrue);
    }
    Result otherwise = build(node.arguments.back(), guard);
    if (!is_sound || !otherwise) return std::nullopt;
    values.push_back(*std::move(otherwise));
    const std::optional<ValueType> type = values_.unify(values, "CASE", nullptr);
    if (!type) return std::nullopt;
    std::vector<SlotRef> inputs;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i < conditions.size()) inputs.push_back(slot_of(conditions[i]));
      values_.append_slots(inputs, values[i]);
    }
    Value result = values_.chosen(first_that_holds(conditions.size(), slots_of(type->kind)), *type,
                                  std::move(inputs), nulls_of_choice(values));
    result.lengths = lengths_of_choice(values);
    return result;
  }

  Result coalesce(const SqlNode& node, const Guard* guard) {
    std::vector<Value> values;
    std::vector<std::unique_ptr<Guard>> guards;
    for (const SqlNode& argument : node.arguments) {
      Result value = build(argument, guard);
      if (!value) return std::nullopt;
      values.push_back(*std::move(value));
      if (values.back().type.kind == Kind::Unknown) continue;
      guards.push_back(std::make_unique<Guard>(Guard{guard, values.back().node, Test::IsNull}));
      guard = guards.back().get();
    }
    const std::optional<ValueType> type = values_.unify(values, "COALESCE", nullptr);
    if (!type) return std::nullopt;
    std::vector<SlotRef> inputs;
    for (const Value& value : values) values_.append_slots(inputs, value);
    Value result = values_.chosen(first_not_null(values.size(), slots_of(type->kind)), *type,
                                  std::move(inputs), nulls_of_first(values));
    result.lengths = lengths_of_choice(values);
    return result;
  }

  Result null_if(const SqlNode& node, const Guard* guard) {
    const Result a = build(node.arguments[0], guard);
    const Result b = build(node.arguments[1], guard);
    if (!a || !b) return std::nullopt;
    const Result equal = calls_.compare("=", *a, *b, node.offset, guard);
    if (!equal) return std::nullopt;
    Value value = *a;
    if (value.type.kind == Kind::Unknown) {
      const Result text = values_.coerce(value, value_type(Kind::Text), CastContext::Implicit, guard);
      if (!text) return std::nullopt;
      value = *text;
    }
    std::vector<SlotRef> inputs{slot_of(equal->node)};
    values_.append_slots(inputs, value);
    Value result = values_.chosen(null_where_true(slots_of(value.type.kind)), value.type, std::move(inputs),
                                  Nulls::Perhaps);
    result.lengths = value.lengths;
    return result;
  }

  Result greatest(const SqlNode& node, const Guard* guard, bool is_greatest) {
    const char* const name = is_greatest ? "GREATEST" : "LEAST";
    std::optional<std::vector<Value>> values = arguments(node, guard);
    if (!values) return std::nullopt;
    const std::optional<ValueType> type = values_.unify(*values, name, guard);
    if (!type) return std::nullopt;
    std::unique_ptr<Node> made = extreme(type->kind, is_greatest, values->size());
    if (made == nullptr) {
      return values_.complain(node.offset, fmt::format("values of type {} are not compared in expressions",
                                                       display(values_.model(), *type)));
    }
    std::vector<SlotRef> inputs;
    for (const Value& value : *values) values_.append_slots(inputs, value);
    return values_.chosen(std::move(made), *type, std::move(inputs), nulls_of_first(*values));
  }

  // Operators, functions, casts.
  std::optional<std::vector<Value>> arguments(const SqlNode& node, const Guard* guard) {
    std::vector<Value> values;
    for (const SqlNode& argument : node.arguments) {
      Result value = build(argument, guard);
      if (!value) return std::nullopt;
      values.push_back(*std::move(value));
    }
    return values;
  }
  Result operation(const SqlNode& node, const Guard* guard) {
    std::optional<std::vector<Value>> values = arguments(node, guard);
    if (!values) return std::nullopt;
    return calls_.operation(node.text, *std::move(values), node.offset, guard);
  }
  Result function(const SqlNode& node, const Guard* guard) {
    if (is_aggregate(node.text)) return scope_.aggregate(node);
    if (node.is_distinct || node.is_star || node.has_filter) {
      return values_.complain(node.offset, fmt::format("{}() is no aggregate", node.text));
    }
    std::optional<std::vector<Value>> values = arguments(node, guard);
    if (!values) return std::nullopt;
    return calls_.function(node.text, *std::move(values), node.offset, guard);
  }

  Result cast(const SqlNode& node, const Guard* guard) {
    std::vector<std::string> custom;
    for (const schema::CustomType& type : values_.model().custom_types)
      custom.push_back(schema::display(type.name));
    schema::TypeError error{};
    const std::optional<schema::ParsedType> parsed = schema::parse_type(node.text, custom, error);
    if (!parsed) return values_.complain(node.offset, error.message, error.hint);
    const schema::Type base = schema::base_type(values_.model(), parsed->type);
    const ValueType type = value_type(values_.model(), base);
    Result value = build(node.arguments[0], guard);
    if (!value) return std::nullopt;
    if (ArrayCalls::are_alike(values_.model(), value->type, type)) {
      value->type = type;
      return value;
    }
    if (type.kind == Kind::Other && value->type != type && value->type.kind != Kind::Unknown) {
      return values_.complain(node.offset,
                              fmt::format("casts to type {} are not understood in an expression", node.text));
    }
    if (type.kind == Kind::Interval && base.interval_fields != schema::IntervalFields::All) {
      value = with_unit(*std::move(value), base.interval_fields);
    }
    Result result = values_.coerce(*std::move(value), type, CastContext::Explicit, guard);
    if (!result) return std::nullopt;
    return values_.modified(*std::move(result), base, CastContext::Explicit, guard);
  }
  // interval '3' day.
  static Value with_unit(Value value, schema::IntervalFields fields) {
    const bool is_number =
        value.literal && value.literal->find_first_not_of("0123456789-+ ") == std::string::npos;
    if (is_number) *value.literal += " " + std::string(schema::spelling(fields));
    return value;
  }

  TypedValues values_;
  FunctionCalls calls_;
  Scope& scope_;
};

}  // namespace

std::optional<Value> build_value(const Workbench& bench, Scope& scope, const SqlNode& expression) {
  return Builder(bench, scope).build(expression, nullptr);
}

std::optional<Value> build_condition(const Workbench& bench, Scope& scope, const SqlNode& expression) {
  return Builder(bench, scope).condition(expression, nullptr, "the expression");
}

std::optional<Value> assign(const Workbench& bench, Value value, const schema::Type& base) {
  TypedValues values(bench);
  const ValueType type = value_type(bench.model, base);
  const std::size_t offset = value.offset;
  const std::string not_taken =
      fmt::format("the expression is of type {}, which a column of type {} does not take",
                  values.name_of(value), schema::sql_type(bench.model, base));
  const bool are_both_other = value.type.kind == Kind::Other && type.kind == Kind::Other;
  if (are_both_other && value.type.declared != type.declared) return values.complain(offset, not_taken);
  Result result = values.convert(std::move(value), type, CastContext::Assignment, nullptr);
  if (!result) {
    if (values.has_failed()) return std::nullopt;
    return values.complain(
        offset, not_taken,
        fmt::format("write (..)::{}, if PostgreSQL has that cast", schema::sql_type(bench.model, base)));
  }
  return values.modified(*std::move(result), base, CastContext::Assignment, nullptr);
}

}  // namespace datagen::generators::expressions
