#include "generators/expressions/expression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/suggest.hpp"
#include "generators/expressions/cell_values.hpp"
#include "generators/expressions/functions.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/overloads.hpp"
#include "generators/expressions/record_fields.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::SqlKind;
using schema::SqlNode;

// The rows that a part is asked for: those that pass a test and those of the guards around it. The node is
// made when something that can fail asks for it.
struct Guard {
  const Guard* outer = nullptr;
  NodeId tested = 0;
  Test asked = Test::IsTrue;
  mutable std::optional<NodeId> node{};
};

class Builder {
 public:
  Builder(const Workbench& bench, Scope& scope) : bench_(bench), scope_(scope) {}

  using Result = std::optional<Value>;

  Result build(const SqlNode& node, const Guard* guard) {
    Result result = build_kind(node, guard);
    if (result) result->offset = node.offset;
    return result;
  }

  Result condition(const SqlNode& node, const Guard* guard, std::string_view where) {
    Result value = build(node, guard);
    if (!value) return std::nullopt;
    if (value->type.kind != Kind::Boolean && value->type.kind != Kind::Unknown) {
      return complain(node.offset, fmt::format("{} must be of type boolean, not {}", where, name_of(*value)));
    }
    return coerce(*std::move(value), value_type(Kind::Boolean), CastContext::Implicit, guard);
  }

  Result assigned(Value value, const schema::Type& base) {
    const ValueType type = value_type(bench_.model, base);
    const std::string from = name_of(value);
    const std::size_t offset = value.offset;
    if (value.type.kind == Kind::Other && value.type.declared != type.declared && type.kind == Kind::Other) {
      return complain(
          offset, fmt::format("the expression is of type {}, which a column of type {} does not take", from,
                              schema::sql_type(bench_.model, base)));
    }
    Result result = convert(std::move(value), type, CastContext::Assignment, nullptr);
    if (!result) {
      if (!has_failed_) {
        complain(
            offset,
            fmt::format("the expression is of type {}, which a column of type {} does not take", from,
                        schema::sql_type(bench_.model, base)),
            fmt::format("write (..)::{}, if PostgreSQL has that cast", schema::sql_type(bench_.model, base)));
      }
      return std::nullopt;
    }
    return modified(*std::move(result), base, CastContext::Assignment, nullptr);
  }

 private:
  Result build_kind(const SqlNode& node, const Guard* guard) {
    switch (node.kind) {
      case SqlKind::Null: return Value{};
      case SqlKind::String: return Value{.type = {}, .literal = node.text};
      case SqlKind::Boolean: return constant(value_type(Kind::Boolean), node.text, node.offset);
      case SqlKind::Integer: return constant(value_type(Kind::Integer), node.text, node.offset);
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
      case SqlKind::Array: return complain(node.offset, "ARRAY is understood only behind = ANY");
      case SqlKind::Field: return field(node, guard);
      case SqlKind::Unknown: break;
    }
    return complain(node.offset, node.text + " is not understood in an expression");
  }

  std::nullopt_t complain(std::size_t offset, std::string message, std::string hint = {}) {
    bench_.complaints.push_back({offset, std::move(message), std::move(hint)});
    has_failed_ = true;
    return std::nullopt;
  }
  std::string name_of(const Value& value) const { return display(bench_.model, value.type); }

  // Nodes.
  NodeId add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs, std::uint8_t slots, Nulls nulls) {
    return bench_.graph.add(std::move(node), std::move(inputs), slots,
                            nulls == Nulls::Never ? Nullability::NeverNull : Nullability::MayBeNull);
  }
  static void append_slots(std::vector<SlotRef>& inputs, const Value& value) {
    for (std::uint8_t i = 0; i < slots_of(value.type.kind); ++i) inputs.push_back(slot_of(value.node, i));
  }
  Value truth(std::unique_ptr<Node> node, std::vector<SlotRef> inputs, Nulls nulls) {
    const NodeId id = add(std::move(node), std::move(inputs), 1, nulls);
    return {.type = value_type(Kind::Boolean), .node = id, .nulls = nulls};
  }
  NodeId guard_node(const Guard& guard) {
    if (guard.node) return *guard.node;
    std::vector<SlotRef> inputs{slot_of(guard.tested)};
    if (guard.outer != nullptr) inputs.push_back(slot_of(guard_node(*guard.outer)));
    guard.node = add(test(guard.asked, guard.outer != nullptr), std::move(inputs), 1, Nulls::Never);
    return *guard.node;
  }
  NodeOptions options(const Guard* guard) const { return {bench_.subject, guard != nullptr}; }

  // A node made by `make` of the values, for the rows of the guard.
  template <typename Make>
  Value strict(const ValueType& type, const std::vector<Value>& values, const Guard* guard, Make make) {
    std::vector<SlotRef> inputs;
    Nulls nulls = Nulls::Never;
    for (const Value& value : values) {
      append_slots(inputs, value);
      nulls = std::max(nulls, value.nulls);
    }
    if (guard != nullptr) inputs.push_back(slot_of(guard_node(*guard)));
    const NodeId node = add(make(options(guard)), std::move(inputs), slots_of(type.kind), nulls);
    return {.type = type, .node = node, .nulls = nulls};
  }

  // Constants.
  Result constant(const ValueType& type, const std::string& text, std::size_t offset) {
    const bool is_text = type.kind == Kind::Text || type.kind == Kind::Char || type.kind == Kind::Other;
    Value result{.type = type, .literal = is_text ? std::optional(text) : std::nullopt, .offset = offset};
    if (is_text) {
      result.node = add(constant_text(text), {}, 2, Nulls::Never);
      return result;
    }
    const std::optional<Words> words = parse_value(bench_.model, type, text);
    if (!words) {
      const std::string_view example = literal_example(type.kind);
      return complain(
          offset, fmt::format("invalid input syntax for type {}: \"{}\"", display(bench_.model, type), text),
          example.empty() ? label_hint(type, text)
                          : fmt::format("a value of this type is written like '{}'", example));
    }
    result.node = add(constant_value(*words, slots_of(type.kind)), {}, slots_of(type.kind), Nulls::Never);
    return result;
  }
  std::string label_hint(const ValueType& type, const std::string& text) const {
    if (type.kind != Kind::Enum) return {};
    const std::vector<std::string>& labels = bench_.model.custom_types[type.declared.custom].labels;
    return core::did_you_mean(text, std::vector<std::string_view>(labels.begin(), labels.end()));
  }
  Value null_of(const ValueType& type) {
    const NodeId node = add(null_value(type.kind), {}, slots_of(type.kind), Nulls::Certain);
    return {.type = type, .node = node, .nulls = Nulls::Certain};
  }
  Result number(const SqlNode& node) {
    const bool is_whole = node.text.find_first_of(".eE") == std::string::npos;
    if (is_whole && parse_value(bench_.model, value_type(Kind::BigInt), node.text))
      return constant(value_type(Kind::BigInt), node.text, node.offset);
    return constant(value_type(Kind::Numeric), node.text, node.offset);
  }

  // Conversions.
  Result coerce(Value value, const ValueType& type, CastContext context, const Guard* guard) {
    const std::string from = name_of(value);
    const std::size_t offset = value.offset;
    const std::size_t before = bench_.complaints.size();
    Result result = convert(std::move(value), type, context, guard);
    if (!result && bench_.complaints.size() == before) {
      return complain(offset,
                      fmt::format("type {} cannot be cast to {} here", from, display(bench_.model, type)));
    }
    return result;
  }
  // Empty, without a complaint, where there is no such cast.
  Result convert(Value value, const ValueType& type, CastContext context, const Guard* guard) {
    if (value.type.kind == Kind::Unknown) {
      return value.literal ? constant(type, *value.literal, value.offset) : null_of(type);
    }
    if (value.type == type) return value;
    std::unique_ptr<Node> known = cast_node(bench_.model, value.type, type, context, options(guard));
    if (known == nullptr) return std::nullopt;
    const std::optional<std::string> literal = std::move(value.literal);
    Value result = strict(type, {value}, guard, [&](NodeOptions) { return std::move(known); });
    result.offset = value.offset;
    if (type.kind == Kind::Text) result.literal = literal;
    return result;
  }
  Value modified(Value value, const schema::Type& base, CastContext context, const Guard* guard) {
    std::unique_ptr<Node> known = modifier_node(base, context, options(guard));
    if (known == nullptr) return value;
    Value result = strict(value.type, {value}, guard, [&](NodeOptions) { return std::move(known); });
    result.offset = value.offset;
    return result;
  }
  // All values as one type; `what` names them in messages.
  std::optional<ValueType> unify(std::vector<Value>& values, std::string_view what, const Guard* guard) {
    ValueType type{};
    for (const Value& value : values) {
      const std::optional<ValueType> common = common_type(type, value.type);
      if (!common) {
        complain(value.offset, fmt::format("{} types {} and {} cannot be matched", what,
                                           display(bench_.model, type), name_of(value)));
        return std::nullopt;
      }
      type = *common;
    }
    if (type.kind == Kind::Unknown) type = value_type(Kind::Text);
    for (Value& value : values) {
      Result converted = coerce(std::move(value), type, CastContext::Implicit, guard);
      if (!converted) return std::nullopt;
      value = *std::move(converted);
    }
    return type;
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
    return truth(is_and ? all_of(count) : any_of(count), std::move(inputs), nulls);
  }
  Result negated(const Result& value) {
    if (!value) return std::nullopt;
    return truth(negation(), {slot_of(value->node)}, value->nulls);
  }
  Result negated_if(bool is_negated, Result value) { return is_negated ? negated(value) : value; }

  Result null_test(const SqlNode& node, const Guard* guard) {
    Result value = build(node.arguments[0], guard);
    if (!value) return std::nullopt;
    if (value->type.kind == Kind::Unknown)
      value = coerce(*value, value_type(Kind::Text), CastContext::Implicit, guard);
    return truth(test(node.is_negated ? Test::NotNull : Test::IsNull), {slot_of(value->node)}, Nulls::Never);
  }
  Result truth_test(const SqlNode& node, const Guard* guard) {
    const Result value = condition(node.arguments[0], guard, "the argument of IS " + node.text);
    if (!value) return std::nullopt;
    const Test asked = node.text == "true"    ? (node.is_negated ? Test::NotTrue : Test::IsTrue)
                       : node.text == "false" ? (node.is_negated ? Test::NotFalse : Test::IsFalse)
                       : node.is_negated      ? Test::NotNull
                                              : Test::IsNull;
    return truth(test(asked), {slot_of(value->node)}, Nulls::Never);
  }

  Result field(const SqlNode& node, const Guard* guard) {
    const Result value = build(node.arguments[0], guard);
    if (!value) return std::nullopt;
    const auto found = find_field(bench_.model, value->type, node.text);
    if (!found) {
      return complain(node.offset, fmt::format("type {} has no field \"{}\"", name_of(*value), node.text));
    }
    std::vector<SlotRef> inputs;
    append_slots(inputs, *value);
    const Nulls nulls = std::max(value->nulls, Nulls::Perhaps);
    const NodeId id =
        add(field_node(bench_.model, *found), std::move(inputs), slots_of(found->type.kind), nulls);
    return Value{.type = found->type, .node = id, .nulls = nulls, .offset = node.offset};
  }

  // Comparisons.
  Result compare(std::string_view op, Value a, Value b, std::size_t offset, const Guard* guard) {
    std::vector<Value> values{std::move(a), std::move(b)};
    const std::string names = fmt::format("{} {} {}", name_of(values[0]), op, name_of(values[1]));
    const std::optional<ValueType> common = common_type(values[0].type, values[1].type);
    const bool is_text = common && common->kind == Kind::Unknown;
    const ValueType type = is_text ? value_type(Kind::Text) : common.value_or(ValueType{});
    const NodeMaker maker = common ? comparison(type.kind, op) : nullptr;
    if (maker == nullptr) {
      return complain(offset, fmt::format("operator does not exist: {}", names),
                      common ? fmt::format("values of type {} are not compared in expressions",
                                           display(bench_.model, type))
                             : "");
    }
    for (Value& value : values) {
      Result converted = coerce(std::move(value), type, CastContext::Implicit, guard);
      if (!converted) return std::nullopt;
      value = *std::move(converted);
    }
    return strict(value_type(Kind::Boolean), values, guard, maker);
  }
  static bool is_comparison(std::string_view op) {
    constexpr std::array<std::string_view, 6> kOperators{"=", "<>", "<", "<=", ">", ">="};
    return std::find(kOperators.begin(), kOperators.end(), op) != kOperators.end();
  }

  Result distinct(const SqlNode& node, const Guard* guard) {
    const Result a = build(node.arguments[0], guard);
    const Result b = build(node.arguments[1], guard);
    if (!a || !b) return std::nullopt;
    const Result equal = compare("=", *a, *b, node.offset, guard);
    if (!equal) return std::nullopt;
    return truth(distinctness(node.is_negated),
                 {slot_of(equal->node), slot_of(typed(*a, *b)), slot_of(typed(*b, *a))}, Nulls::Never);
  }
  // The node that tells where a value is NULL.
  NodeId typed(const Value& value, const Value& other) {
    if (value.type.kind != Kind::Unknown) return value.node;
    const ValueType type = other.type.kind == Kind::Unknown ? value_type(Kind::Text) : other.type;
    const Result known = convert(value, type, CastContext::Implicit, nullptr);
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
      inside = truth(any_of(2), {slot_of(inside->node), slot_of(turned->node)},
                     std::max(inside->nulls, turned->nulls));
    }
    return negated_if(node.is_negated, std::move(inside));
  }
  Result within(const Value& value, const Value& low, const Value& high, std::size_t offset,
                const Guard* guard) {
    const Result above = compare(">=", value, low, offset, guard);
    const Result below = compare("<=", value, high, offset, guard);
    if (!above || !below) return std::nullopt;
    return truth(all_of(2), {slot_of(above->node), slot_of(below->node)},
                 std::max(above->nulls, below->nulls));
  }

  Result in_list(const SqlNode& node, const Guard* guard) {
    return negated_if(node.is_negated, compare_each(node, "=", guard, false));
  }
  Result quantified(const SqlNode& node, const Guard* guard) {
    if (node.arguments.size() == 2 && node.arguments[1].kind != SqlKind::Array) {
      return complain(node.offset, fmt::format("{} is understood with ARRAY[..] of values only",
                                               node.kind == SqlKind::Any ? "ANY" : "ALL"));
    }
    return compare_each(node, node.text, guard, node.kind == SqlKind::All);
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
      const Result result = item ? apply(op, {*value, *item}, node.offset, guard) : std::nullopt;
      is_sound = is_sound && result;
      if (!result) continue;
      inputs.push_back(slot_of(result->node));
      nulls = std::max(nulls, result->nulls);
    }
    if (!is_sound) return std::nullopt;
    const std::size_t count = inputs.size();
    return truth(is_all ? all_of(count) : any_of(count), std::move(inputs), nulls);
  }

  // LIKE and SIMILAR TO; the pattern and its escape character go to the node as one constant.
  Result pattern(const SqlNode& node, const Guard* guard) {
    std::string name = node.kind == SqlKind::SimilarTo ? "similar to" : node.text;
    if (node.is_negated) name = "not " + name;
    Result text = build(node.arguments[0], guard);
    Result expected = build(node.arguments[1], guard);
    if (!text || !expected) return std::nullopt;
    if (node.arguments.size() > 2) {
      const Result escape = build(node.arguments[2], guard);
      if (!escape) return std::nullopt;
      if (!expected->literal || !escape->literal)
        return complain(node.offset, "the pattern and its escape character must be constants");
      *expected->literal += '\0' + *escape->literal;
    }
    return apply(name, {*std::move(text), *std::move(expected)}, node.offset, guard);
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
    const std::optional<ValueType> type = unify(values, "CASE", nullptr);
    if (!type) return std::nullopt;
    std::vector<SlotRef> inputs;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i < conditions.size()) inputs.push_back(slot_of(conditions[i]));
      append_slots(inputs, values[i]);
    }
    return chosen(first_that_holds(conditions.size(), slots_of(type->kind)), *type, std::move(inputs),
                  any_null(values));
  }
  static Nulls any_null(const std::vector<Value>& values) {
    const bool is_never = std::all_of(values.begin(), values.end(),
                                      [](const Value& value) { return value.nulls == Nulls::Never; });
    return is_never ? Nulls::Never : Nulls::Perhaps;
  }
  static Nulls all_null(const std::vector<Value>& values) {
    const bool is_never = std::any_of(values.begin(), values.end(),
                                      [](const Value& value) { return value.nulls == Nulls::Never; });
    return is_never ? Nulls::Never : Nulls::Perhaps;
  }
  Value chosen(std::unique_ptr<Node> node, const ValueType& type, std::vector<SlotRef> inputs, Nulls nulls) {
    // These nodes tell NULL themselves, and have a mask even where there is none.
    const NodeId id = add(std::move(node), std::move(inputs), slots_of(type.kind), nulls);
    return {.type = type, .node = id, .nulls = nulls};
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
    const std::optional<ValueType> type = unify(values, "COALESCE", nullptr);
    if (!type) return std::nullopt;
    std::vector<SlotRef> inputs;
    for (const Value& value : values) append_slots(inputs, value);
    return chosen(first_not_null(values.size(), slots_of(type->kind)), *type, std::move(inputs),
                  all_null(values));
  }

  Result null_if(const SqlNode& node, const Guard* guard) {
    const Result a = build(node.arguments[0], guard);
    const Result b = build(node.arguments[1], guard);
    if (!a || !b) return std::nullopt;
    const Result equal = compare("=", *a, *b, node.offset, guard);
    if (!equal) return std::nullopt;
    Value value = *a;
    if (value.type.kind == Kind::Unknown) {
      const Result text = coerce(value, value_type(Kind::Text), CastContext::Implicit, guard);
      if (!text) return std::nullopt;
      value = *text;
    }
    std::vector<SlotRef> inputs{slot_of(equal->node)};
    append_slots(inputs, value);
    return chosen(null_where_true(slots_of(value.type.kind)), value.type, std::move(inputs), Nulls::Perhaps);
  }

  Result greatest(const SqlNode& node, const Guard* guard, bool is_greatest) {
    const char* const name = is_greatest ? "GREATEST" : "LEAST";
    std::vector<Value> values;
    for (const SqlNode& argument : node.arguments) {
      Result value = build(argument, guard);
      if (!value) return std::nullopt;
      values.push_back(*std::move(value));
    }
    const std::optional<ValueType> type = unify(values, name, guard);
    if (!type) return std::nullopt;
    std::unique_ptr<Node> made = extreme(type->kind, is_greatest, values.size());
    if (made == nullptr) {
      return complain(node.offset, fmt::format("values of type {} are not compared in expressions",
                                               display(bench_.model, *type)));
    }
    std::vector<SlotRef> inputs;
    for (const Value& value : values) append_slots(inputs, value);
    return chosen(std::move(made), *type, std::move(inputs), all_null(values));
  }

  // Operators and functions.
  Result operation(const SqlNode& node, const Guard* guard) {
    std::vector<Value> values;
    for (const SqlNode& argument : node.arguments) {
      Result value = build(argument, guard);
      if (!value) return std::nullopt;
      values.push_back(*std::move(value));
    }
    return apply(node.text, std::move(values), node.offset, guard);
  }

  Result apply(std::string_view name, std::vector<Value> values, std::size_t offset, const Guard* guard) {
    if (values.size() == 2 && is_comparison(name)) {
      return compare(name, std::move(values[0]), std::move(values[1]), offset, guard);
    }
    if (name == "||") join_as_texts(values, guard);
    std::vector<Kind> kinds;
    for (const Value& value : values) kinds.push_back(value.type.kind);
    const Function* const found = find_function(name, kinds);
    if (found == nullptr) return no_function(name, values, offset);
    if (found->make == nullptr && found->make_with_constant == nullptr)
      return complain(offset, signature(name, values) + " is not computed by expressions");
    return call(*found, std::move(values), offset, guard);
  }

  // One side of || is a text: the other may be of any type.
  void join_as_texts(std::vector<Value>& values, const Guard* guard) {
    if (values.size() != 2) return;
    const auto is_text = [](const Value& value) {
      return value.type.kind == Kind::Text || value.type.kind == Kind::Char ||
             value.type.kind == Kind::Unknown;
    };
    for (std::size_t i = 0; i < 2; ++i) {
      if (!is_text(values[1 - i]) || is_text(values[i])) continue;
      values[i] = as_text(values[i], guard);
    }
  }
  Value as_text(const Value& value, const Guard* guard) {
    return strict(value_type(Kind::Text), {value}, guard,
                  [&](NodeOptions all) { return text_node(bench_.model, value.type, std::move(all)); });
  }

  // As the output function writes it, which differs from the cast to a text for truth values.
  Value printed(const Value& value, const Guard* guard) {
    if (value.type.kind != Kind::Boolean) return as_text(value, guard);
    struct Letter {
      std::string_view operator()(RowContext& /*context*/, bool is_true) const { return is_true ? "t" : "f"; }
    };
    return strict(value_type(Kind::Text), {value}, guard,
                  [](NodeOptions all) { return row_node(Letter{}, std::move(all)); });
  }

  Result call(const Function& function, std::vector<Value> values, std::size_t offset, const Guard* guard) {
    std::optional<std::string> constant;
    std::vector<Value> arguments;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (function.make_with_constant != nullptr && i == function.constant) {
        if (!values[i].literal) {
          return complain(values[i].offset,
                          fmt::format("argument {} of {} must be a constant text", i + 1, function.name));
        }
        constant = std::move(values[i].literal);
        continue;
      }
      const ValueType type = value_type(function.arguments[i]);
      Result converted = coerce(std::move(values[i]), type, CastContext::Implicit, guard);
      if (!converted) return std::nullopt;
      arguments.push_back(*std::move(converted));
    }
    try {
      return strict(value_type(function.result), arguments, guard, [&](NodeOptions all) {
        return constant ? function.make_with_constant(*constant, std::move(all))
                        : function.make(std::move(all));
      });
    } catch (const Fault& fault) {
      return complain(offset, fault.message);
    }
  }

  std::string signature(std::string_view name, const std::vector<Value>& values) const {
    std::vector<std::string> types;
    for (const Value& value : values) types.push_back(name_of(value));
    const bool is_word = !name.empty() && ((name[0] >= 'a' && name[0] <= 'z') || name[0] == '_');
    if (is_word) return fmt::format("{}({})", name, fmt::join(types, ", "));
    if (types.size() == 1) return fmt::format("{} {}", name, types[0]);
    return fmt::format("{} {} {}", types[0], name, types[1]);
  }
  Result no_function(std::string_view name, const std::vector<Value>& values, std::size_t offset) {
    const std::vector<std::string_view> names = function_names();
    const bool is_known = std::find(names.begin(), names.end(), name) != names.end();
    const bool is_word = !name.empty() && name[0] >= 'a' && name[0] <= 'z';
    if (is_known || !is_word) {
      return complain(
          offset,
          fmt::format("{} does not exist: {}", is_word ? "function" : "operator", signature(name, values)),
          is_known ? "no function of that name takes such arguments; a cast may help" : "");
    }
    return complain(offset, fmt::format("function {}() is not known to expressions", name),
                    core::did_you_mean(name, names));
  }

  Result function(const SqlNode& node, const Guard* guard) {
    if (is_aggregate(node.text)) return scope_.aggregate(node);
    if (node.is_distinct || node.is_star || node.has_filter) {
      return complain(node.offset, fmt::format("{}() is no aggregate", node.text));
    }
    if (Result now = present(node)) return now;
    std::vector<Value> values;
    for (const SqlNode& argument : node.arguments) {
      Result value = build(argument, guard);
      if (!value) return std::nullopt;
      values.push_back(*std::move(value));
    }
    if (node.text == "concat" || node.text == "concat_ws") return concat(node, std::move(values), guard);
    if (node.text == "regexp_replace" && values.size() == 4) {
      const bool is_global = values[3].literal == "g";
      if (!is_global)
        return complain(values[3].offset, "regexp_replace() is understood with the flag 'g' only");
      values.pop_back();
      return apply("regexp_replace_all", std::move(values), node.offset, guard);
    }
    if (node.text == "date_trunc" || node.text == "age") widen_dates(values);
    return apply(node.text, std::move(values), node.offset, guard);
  }
  // date_trunc() of a date is that of a timestamp with time zone, which PostgreSQL prefers; in UTC both are
  // the same moment.
  void widen_dates(std::vector<Value>& values) {
    for (Value& value : values) {
      if (value.type.kind != Kind::Date) continue;
      if (Result wide = convert(value, value_type(Kind::TimestampTz), CastContext::Implicit, nullptr))
        value = *wide;
    }
  }

  // now() and its like: the reference time.
  Result present(const SqlNode& node) {
    struct Now {
      std::string_view name;
      Kind kind;
    };
    constexpr std::array<Now, 7> kNames{{{"now", Kind::TimestampTz},
                                         {"current_timestamp", Kind::TimestampTz},
                                         {"transaction_timestamp", Kind::TimestampTz},
                                         {"statement_timestamp", Kind::TimestampTz},
                                         {"localtimestamp", Kind::Timestamp},
                                         {"current_date", Kind::Date},
                                         {"localtime", Kind::Time}}};
    for (const Now& now : kNames) {
      if (now.name != node.text) continue;
      const std::int64_t micros = bench_.reference_time;
      const std::int64_t day = core::day_of(micros);
      const std::int64_t value = now.kind == Kind::Date   ? day
                                 : now.kind == Kind::Time ? micros - day * core::kMicrosPerDay
                                                          : micros;
      const NodeId id = add(constant_value(words_of(value), 1), {}, 1, Nulls::Never);
      return Value{.type = value_type(now.kind), .node = id};
    }
    return std::nullopt;
  }

  Result concat(const SqlNode& node, std::vector<Value> values, const Guard* guard) {
    const bool has_separator = node.text == "concat_ws";
    if (values.empty()) return complain(node.offset, fmt::format("{}() needs an argument", node.text));
    std::vector<SlotRef> inputs;
    for (Value& value : values) {
      if (value.type.kind == Kind::Unknown) {
        const Result text = coerce(value, value_type(Kind::Text), CastContext::Implicit, guard);
        if (!text) return std::nullopt;
        value = *text;
      } else if (value.type.kind != Kind::Text) {
        value = printed(value, guard);
      }
      append_slots(inputs, value);
    }
    const std::size_t count = values.size();
    return chosen(has_separator ? joined_texts(count) : concatenation(count), value_type(Kind::Text),
                  std::move(inputs), has_separator ? values[0].nulls : Nulls::Never);
  }

  Result cast(const SqlNode& node, const Guard* guard) {
    std::vector<std::string> custom;
    for (const schema::CustomType& type : bench_.model.custom_types)
      custom.push_back(schema::display(type.name));
    schema::TypeError error{};
    const std::optional<schema::ParsedType> parsed = schema::parse_type(node.text, custom, error);
    if (!parsed) return complain(node.offset, error.message, error.hint);
    const schema::Type base = schema::base_type(bench_.model, parsed->type);
    const ValueType type = value_type(bench_.model, base);
    Result value = build(node.arguments[0], guard);
    if (!value) return std::nullopt;
    if (type.kind == Kind::Other && value->type != type && value->type.kind != Kind::Unknown) {
      return complain(node.offset,
                      fmt::format("casts to type {} are not understood in an expression", node.text));
    }
    if (type.kind == Kind::Interval && base.interval_fields != schema::IntervalFields::All) {
      value = with_unit(*std::move(value), base.interval_fields);
    }
    Result result = coerce(*std::move(value), type, CastContext::Explicit, guard);
    if (!result) return std::nullopt;
    return modified(*std::move(result), base, CastContext::Explicit, guard);
  }
  // interval '3' day.
  static Value with_unit(Value value, schema::IntervalFields fields) {
    const bool is_number =
        value.literal && value.literal->find_first_not_of("0123456789-+ ") == std::string::npos;
    if (is_number) *value.literal += " " + std::string(schema::spelling(fields));
    return value;
  }

  const Workbench& bench_;
  Scope& scope_;
  bool has_failed_ = false;
};

}  // namespace

std::optional<Value> build_value(const Workbench& bench, Scope& scope, const SqlNode& expression) {
  return Builder(bench, scope).build(expression, nullptr);
}

std::optional<Value> build_condition(const Workbench& bench, Scope& scope, const SqlNode& expression) {
  return Builder(bench, scope).condition(expression, nullptr, "the expression");
}

std::optional<Value> assign(const Workbench& bench, Value value, const schema::Type& base) {
  class NoNames final : public Scope {
    std::optional<Value> column(const SqlNode& /*node*/) override { return std::nullopt; }
    std::optional<Value> aggregate(const SqlNode& /*node*/) override { return std::nullopt; }
  };
  NoNames none;
  return Builder(bench, none).assigned(std::move(value), base);
}

bool is_aggregate(std::string_view function) noexcept {
  constexpr std::array<std::string_view, 9> kNames{"sum",      "count",   "min",        "max",      "avg",
                                                   "bool_and", "bool_or", "string_agg", "array_agg"};
  return std::find(kNames.begin(), kNames.end(), function) != kNames.end();
}

Value value_of(const Workbench& bench, const CellPlan& cell, const schema::Type& declared) {
  const schema::Type base = schema::base_type(bench.model, declared);
  const auto is_never_null = [&](const NodePath& path) {
    const auto never = [&](NodeId node) {
      return bench.graph.entry(node).nullability == Nullability::NeverNull;
    };
    return never(path.node) && std::all_of(path.hops.begin(), path.hops.end(), never);
  };
  CellPlan known = cell;
  std::erase_if(known.nulls, is_never_null);
  return {.type = value_type(bench.model, base),
          .node = value_of_cell(bench.graph, bench.model, known, base),
          .nulls = known.nulls.empty() ? Nulls::Never : Nulls::Certain};
}

std::string near_column(const schema::Table& table, std::string_view name) {
  std::vector<std::string_view> names;
  for (const schema::Column& column : table.columns) names.push_back(column.name);
  return core::did_you_mean(name, names);
}

std::optional<Value> RowScope::column(std::size_t number, std::size_t offset) {
  if (values_[number]) return values_[number];
  const std::optional<CellPlan> cell = cell_of_(number, offset);
  if (!cell) return std::nullopt;
  values_[number] = value_of(bench_, *cell, table_.columns[number].type);
  return values_[number];
}

std::optional<Value> RowScope::column(const SqlNode& node) {
  const bool is_own = node.names.size() == 1 || (node.names.size() == 2 && node.names[0] == table_.name.name);
  const std::optional<std::size_t> number = is_own ? table_.find_column(node.names.back()) : std::nullopt;
  if (!number) {
    complain(node.offset,
             fmt::format("column \"{}\" of table \"{}\" does not exist",
                         fmt::format("{}", fmt::join(node.names, ".")), schema::display(table_.name)),
             near_column(table_, node.names.back()));
    return std::nullopt;
  }
  return column(*number, node.offset);
}

std::optional<Value> RowScope::aggregate(const SqlNode& node) {
  complain(node.offset, fmt::format("aggregate {}() cannot stand here", node.text));
  return std::nullopt;
}

}  // namespace datagen::generators::expressions
