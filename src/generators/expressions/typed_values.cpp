#include "generators/expressions/typed_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/suggest.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/json_text.hpp"
#include "generators/expressions/overloads.hpp"
#include "generators/expressions/text_lengths.hpp"
#include "generators/expressions/value_texts.hpp"
#include "generators/literals/canonical.hpp"

namespace datagen::generators::expressions {

namespace {

std::string written_like(std::string_view example) {
  return example.empty() ? "" : fmt::format("a value of this type is written like '{}'", example);
}

std::string array_hint(std::string_view text) {
  if (text.starts_with('['))
    return "write it without bounds, like '{a,b}': elements are numbered from 1 here";
  return "an array is written like '{a,b}'";
}

// An array's text may have more dimensions than its type says, up to MAXDIM of PostgreSQL.
schema::Type type_of_text(schema::Type type, std::string_view text) {
  constexpr std::size_t kMostDimensions = 6;
  if (type.dimensions > 0) {
    const std::size_t braces = std::min(text.find_first_not_of('{'), text.size());
    type.dimensions = static_cast<std::int32_t>(std::clamp<std::size_t>(braces, 1, kMostDimensions));
  }
  return type;
}

}  // namespace

Nulls nulls_of_choice(const std::vector<Value>& values) {
  const bool is_never = std::all_of(values.begin(), values.end(),
                                    [](const Value& value) { return value.nulls == Nulls::Never; });
  return is_never ? Nulls::Never : Nulls::Perhaps;
}

Nulls nulls_of_first(const std::vector<Value>& values) {
  const bool is_never = std::any_of(values.begin(), values.end(),
                                    [](const Value& value) { return value.nulls == Nulls::Never; });
  return is_never ? Nulls::Never : Nulls::Perhaps;
}

TextLengths lengths_of_choice(const std::vector<Value>& values) {
  TextLengths result = values.front().lengths;
  for (const Value& value : values) result = either(result, value.lengths);
  return result;
}

std::nullopt_t TypedValues::complain(std::size_t offset, std::string message, std::string hint) {
  bench_.complaints.push_back({offset, std::move(message), std::move(hint)});
  has_failed_ = true;
  return std::nullopt;
}

NodeId TypedValues::add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs, std::uint8_t slots,
                        Nulls nulls) {
  return bench_.graph.add(std::move(node), std::move(inputs), slots,
                          nulls == Nulls::Never ? Nullability::NeverNull : Nullability::MayBeNull);
}

// A part that only some rows ask for may be one that cannot be computed: that is found out when one does.
std::optional<Value> TypedValues::folded(const ValueType& type, const Node& node,
                                         const std::vector<SlotRef>& inputs, const Guard* guard) {
  try {
    std::optional<Folded> known = fold(bench_.graph, node, inputs, type.kind);
    return known ? std::optional(known_value(type, *std::move(known))) : std::nullopt;
  } catch (const Fault&) {
    if (guard == nullptr) throw;
    return std::nullopt;
  }
}

Value TypedValues::known_value(const ValueType& type, Folded folded) {
  if (!folded.words && !folded.text) return null_of(type);
  const std::uint8_t slots = slots_of(type.kind);
  if (folded.words) {
    return {.type = type, .node = add(constant_value(*folded.words, slots), {}, slots, Nulls::Never)};
  }
  const NodeId node = add(constant_text(*folded.text), {}, slots, Nulls::Never);
  const TextLengths lengths = lengths_of_text(*folded.text);
  return {.type = type, .node = node, .literal = std::move(folded.text), .lengths = lengths};
}

void TypedValues::append_slots(std::vector<SlotRef>& inputs, const Value& value) {
  for (std::uint8_t i = 0; i < slots_of(value.type.kind); ++i) inputs.push_back(slot_of(value.node, i));
}

std::optional<std::int64_t> TypedValues::known_whole(const Value& value) const {
  if (!is_whole(value.type.kind)) return std::nullopt;
  const std::optional<Folded> known = constant_of(bench_.graph, value.node, value.type.kind);
  if (!known || !known->words) return std::nullopt;
  return static_cast<std::int64_t>((*known->words)[0]);
}

bool TypedValues::is_known_false(const Value& value) const {
  const std::optional<Folded> known = constant_of(bench_.graph, value.node, value.type.kind);
  return known && known->words && (*known->words)[0] == 0;
}

NodeId TypedValues::guard_node(const Guard& guard) {
  if (guard.node) return *guard.node;
  std::vector<SlotRef> inputs{slot_of(guard.tested)};
  if (guard.outer != nullptr) inputs.push_back(slot_of(guard_node(*guard.outer)));
  guard.node = add(test(guard.asked, guard.outer != nullptr), std::move(inputs), 1, Nulls::Never);
  return *guard.node;
}

Value TypedValues::strict_node(const ValueType& type, const std::vector<Value>& values, const Guard* guard,
                               std::unique_ptr<Node> node, Nulls own) {
  std::vector<SlotRef> inputs;
  Nulls nulls = own;
  for (const Value& value : values) {
    append_slots(inputs, value);
    nulls = std::max(nulls, value.nulls);
  }
  if (std::optional<Value> known = folded(type, *node, inputs, guard)) return *std::move(known);
  if (guard != nullptr) inputs.push_back(slot_of(guard_node(*guard)));
  const NodeId id = add(std::move(node), std::move(inputs), slots_of(type.kind), nulls);
  return {.type = type, .node = id, .nulls = nulls};
}

Value TypedValues::chosen(std::unique_ptr<Node> node, const ValueType& type, std::vector<SlotRef> inputs,
                          Nulls nulls) {
  if (std::optional<Value> known = folded(type, *node, inputs, nullptr)) return *std::move(known);
  const NodeId id = add(std::move(node), std::move(inputs), slots_of(type.kind), nulls);
  return {.type = type, .node = id, .nulls = nulls};
}

Result TypedValues::constant(const ValueType& type, const std::string& text, std::size_t offset) {
  const bool is_text = type.kind == Kind::Text || type.kind == Kind::Char || type.kind == Kind::Other;
  if (is_text) return text_constant(type, text, offset);
  Value result{.type = type, .offset = offset};
  const std::optional<Words> words = parse_value(bench_.model, type, text);
  if (!words) {
    return complain(offset, why_unread(type, display(bench_.model, type), text), constant_hint(type, text));
  }
  result.node = add(constant_value(*words, slots_of(type.kind)), {}, slots_of(type.kind), Nulls::Never);
  return result;
}

// jsonb is kept as PostgreSQL prints it, others as they are written.
Result TypedValues::text_constant(const ValueType& type, const std::string& text, std::size_t offset) {
  Value result{.type = type, .literal = text, .offset = offset};
  if (type == ValueType{Kind::Other, {.id = schema::TypeId::Jsonb}}) {
    try {
      result.literal = json::canonical(text);
    } catch (const Fault& fault) {
      return complain(offset, fmt::format("{}: \"{}\"", fault.message, text));
    }
  } else if (type.kind == Kind::Other &&
             !canonical_text(bench_.model, type_of_text(type.declared, text), text)) {
    return complain(
        offset, fmt::format("\"{}\" is not read as a value of type {}", text, display(bench_.model, type)),
        type.declared.dimensions > 0 ? array_hint(text) : written_like(example_of_type(type.declared)));
  }
  result.node = add(constant_text(*result.literal), {}, 2, Nulls::Never);
  result.lengths = lengths_of_text(*result.literal);
  return result;
}

std::string TypedValues::constant_hint(const ValueType& type, const std::string& text) const {
  if (type.kind == Kind::Numeric && parse_value(bench_.model, value_type(Kind::Double), text))
    return fmt::format("as double precision it is '{}'::float8", text);
  if (type.kind != Kind::Enum) return written_like(literal_example(type.kind));
  const std::vector<std::string>& labels = bench_.model.custom_types[type.declared.custom].labels;
  return core::did_you_mean(text, std::vector<std::string_view>(labels.begin(), labels.end()));
}

Value TypedValues::whole_constant(Kind kind, std::int64_t value) {
  return {.type = value_type(kind), .node = add(constant_value(words_of(value), 1), {}, 1, Nulls::Never)};
}

std::optional<Value> TypedValues::next_draw() {
  if (bench_.random == nullptr) return std::nullopt;
  const NodeId node = add(draw_of_rows(bench_.random->next()), {}, 1, Nulls::Never);
  return Value{.type = value_type(Kind::BigInt), .node = node};
}

Value TypedValues::null_of(const ValueType& type) {
  const NodeId node = add(null_value(type.kind), {}, slots_of(type.kind), Nulls::Certain);
  return {.type = type, .node = node, .nulls = Nulls::Certain};
}

Result TypedValues::coerce(Value value, const ValueType& type, CastContext context, const Guard* guard) {
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

Result TypedValues::convert(Value value, const ValueType& type, CastContext context, const Guard* guard) {
  if (value.type.kind == Kind::Unknown) {
    return value.literal ? constant(type, *value.literal, value.offset) : null_of(type);
  }
  if (value.type == type) return value;
  std::unique_ptr<Node> known =
      cast_node(bench_.model, value.type, type, context, {bench_.subject, guard != nullptr});
  if (known == nullptr) return std::nullopt;
  Result result = converted(value, type, guard, std::move(known));
  if (result && type.kind == Kind::Text && value.type.kind != Kind::Char)
    result->lengths = lengths_of_type(bench_.model, value.type);
  return result;
}

Result TypedValues::modified(Value value, const schema::Type& base, CastContext context, const Guard* guard) {
  std::unique_ptr<Node> known = modifier_node(base, context, {bench_.subject, guard != nullptr});
  if (known == nullptr) return value;
  const bool is_text = value.type.kind == Kind::Text || value.type.kind == Kind::Char;
  if (!is_text) return converted(value, value.type, guard, std::move(known));
  const auto most = static_cast<std::size_t>(base.length);
  if (value.type.kind == Kind::Text && value.lengths.most && *value.lengths.most <= most) return value;
  const bool is_too_long = value.lengths.least > most && value.lengths.ends_solid && !value.literal;
  if (context == CastContext::Assignment && is_too_long) {
    return complain(value.offset,
                    fmt::format("value too long for type {}: the expression gives {} characters or more",
                                schema::sql_type(bench_.model, base), value.lengths.least));
  }
  Result result = converted(value, value.type, guard, std::move(known));
  if (result) result->lengths = {.least = 0, .most = most};
  return result;
}

Result TypedValues::converted(const Value& value, const ValueType& type, const Guard* guard,
                              std::unique_ptr<Node> node) {
  try {
    Value result = strict_node(type, {value}, guard, std::move(node));
    result.offset = value.offset;
    return result;
  } catch (const Fault& fault) {
    return complain(value.offset, fault.message);
  }
}

std::optional<ValueType> TypedValues::unify(std::vector<Value>& values, std::string_view what,
                                            const Guard* guard) {
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

Value TypedValues::as_text(const Value& value, const Guard* guard) {
  Value result = strict(value_type(Kind::Text), {value}, guard,
                        [&](NodeOptions all) { return text_node(bench_.model, value.type, std::move(all)); });
  result.lengths = lengths_of_type(bench_.model, value.type);
  return result;
}

Value TypedValues::printed(const Value& value, const Guard* guard) {
  if (value.type.kind != Kind::Boolean) return as_text(value, guard);
  struct Letter {
    std::string_view operator()(RowContext& /*context*/, bool is_true) const { return is_true ? "t" : "f"; }
  };
  Value result = strict(value_type(Kind::Text), {value}, guard,
                        [](NodeOptions all) { return row_node(Letter{}, std::move(all)); });
  result.lengths = {1, 1, true};
  return result;
}

}  // namespace datagen::generators::expressions
