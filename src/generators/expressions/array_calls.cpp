#include "generators/expressions/array_calls.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "generators/expressions/array_text.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/nodes/function_node.hpp"
#include "generators/nodes/list_nodes.hpp"

namespace datagen::generators::expressions {

namespace {

using Text = std::string_view;
using MaybeTruth = std::optional<bool>;
using MaybeWhole = std::optional<std::int64_t>;

// Visits the elements until one of them decides.
template <typename Visit>
bool any_element(RowContext& context, Text array, const Visit& visit) {
  ArrayElements elements(array, context.arena);
  while (const auto element = elements.next()) {
    if (visit(element->text)) return true;
  }
  return false;
}
bool holds(RowContext& context, Text array, Text wanted) {
  return any_element(context, array, [&](const std::optional<Text>& text) { return text == wanted; });
}

struct Cardinality {
  std::int64_t operator()(RowContext& context, Text array) const {
    std::int64_t count = 0;
    any_element(context, array, [&](const std::optional<Text>&) {
      ++count;
      return false;
    });
    return count;
  }
};
struct Length {
  MaybeWhole operator()(RowContext& /*context*/, Text array, std::int64_t dimension) const {
    const std::int64_t length = dimension < 1 ? 0 : array_length(array, dimension);
    return length == 0 ? std::nullopt : MaybeWhole(length);
  }
};
struct LowerBound {
  MaybeWhole operator()(RowContext& context, Text array, std::int64_t dimension) const {
    return Length{}(context, array, dimension) ? MaybeWhole(1) : std::nullopt;
  }
};
struct Dimensions {
  MaybeWhole operator()(RowContext& /*context*/, Text array) const {
    std::int64_t count = 0;
    while (array_length(array, count + 1) > 0) ++count;
    return count == 0 ? std::nullopt : MaybeWhole(count);
  }
};
struct Position {
  MaybeWhole operator()(RowContext& context, Text array, Text wanted) const {
    std::int64_t place = 0;
    const bool is_there = any_element(context, array, [&](const std::optional<Text>& text) {
      ++place;
      return text == wanted;
    });
    return is_there ? MaybeWhole(place) : std::nullopt;
  }
};
struct ElementAt {
  std::optional<Text> operator()(RowContext& context, Text array, std::int64_t index) const {
    std::optional<Text> found;
    any_element(context, array, [&](const std::optional<Text>& text) {
      if (--index == 0) found = text;
      return index <= 0;
    });
    return found;
  }
};
// = ANY and <> ALL: unknown where only a NULL could decide.
struct IsAny {
  bool is_negated;
  MaybeTruth operator()(RowContext& context, Text wanted, Text array) const {
    bool has_null = false;
    const bool is_there = any_element(context, array, [&](const std::optional<Text>& text) {
      has_null = has_null || !text;
      return text == wanted;
    });
    if (!is_there && has_null) return std::nullopt;
    return is_there != is_negated;
  }
};
struct Contains {
  bool operator()(RowContext& context, Text whole, Text part) const {
    return !any_element(context, part, [&](const std::optional<Text>& text) {
      return !text || !holds(context, whole, *text);
    });
  }
};
struct IsContained {
  bool operator()(RowContext& context, Text part, Text whole) const {
    return Contains{}(context, whole, part);
  }
};
struct Overlaps {
  bool operator()(RowContext& context, Text a, Text b) const {
    return any_element(context, a,
                       [&](const std::optional<Text>& text) { return text && holds(context, b, *text); });
  }
};
// Without a text for NULL these are left out.
Text joined_elements(RowContext& context, Text array, Text separator, std::optional<Text> null) {
  std::string result;
  bool is_first = true;
  any_element(context, array, [&](const std::optional<Text>& text) {
    if (!text && !null) return false;
    if (!is_first) result += separator;
    result += text ? *text : *null;
    is_first = false;
    return false;
  });
  return context.keep(result);
}
struct Joined {
  Text operator()(RowContext& context, Text array, Text separator) const {
    return joined_elements(context, array, separator, std::nullopt);
  }
};
struct JoinedWithNulls {
  Text operator()(RowContext& context, Text array, Text separator, Text null) const {
    return joined_elements(context, array, separator, null);
  }
};

std::size_t room_for(Text item) {
  return item.size() * 2 + 3;
}
struct Concatenated {
  Text operator()(RowContext& context, Text a, Text b) const {
    if (a.size() <= 2) return b;
    if (b.size() <= 2) return a;
    std::string result(a.substr(0, a.size() - 1));
    result += ',';
    result += b.substr(1);
    return context.keep(result);
  }
};
struct SameArray {
  bool is_negated;
  bool operator()(RowContext& /*context*/, Text a, Text b) const { return (a == b) != is_negated; }
};

// Inputs: two slots for each item.
class ArrayOf final : public FunctionNode {
 public:
  explicit ArrayOf(std::size_t count) : count_(count) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t row = 0; row < call.count; ++row) {
      std::size_t room = 2;
      for (std::size_t i = 0; i < count_; ++i) room += room_for(item(call, i, row)) + 4;
      char* const begin = call.arena->allocate(room);
      char* out = begin;
      *out++ = '{';
      for (std::size_t i = 0; i < count_; ++i) {
        if (i > 0) *out++ = ',';
        const bool is_null = (call.input_nulls(i * 2) >> row & 1U) != 0;
        out = is_null ? std::copy_n("NULL", 4, out) : write_item(out, item(call, i, row), kArrayForm);
      }
      *out++ = '}';
      Slots<Text>::write(call, row, {begin, static_cast<std::size_t>(out - begin)});
    }
  }

 private:
  static Text item(const NodeCall& call, std::size_t i, std::uint32_t row) {
    return Slots<Text>::read(call, i * 2, row);
  }
  std::size_t count_;
};

// Equal values have equal texts.
bool has_one_text(Kind kind) {
  switch (kind) {
    case Kind::Numeric:
    case Kind::Real:
    case Kind::Double:
    case Kind::Interval:
    case Kind::Char:
    case Kind::Other: return false;
    default: return true;
  }
}

ValueType array_type(const ValueType& element) {
  ValueType type{Kind::Other, element.declared};
  type.declared.dimensions = 1;
  return type;
}

}  // namespace

bool ArrayCalls::are_alike(const schema::Model& model, const ValueType& a, const ValueType& b) {
  const auto is_list = [](const ValueType& type) {
    return type.kind == Kind::Other && type.declared.dimensions > 0;
  };
  if (!is_list(a) || !is_list(b)) return false;
  schema::Type x = a.declared;
  schema::Type y = b.declared;
  x.dimensions = y.dimensions = 0;
  const ValueType element = value_type(model, schema::base_type(model, x));
  return has_one_text(element.kind) && element == value_type(model, schema::base_type(model, y));
}

ValueType ArrayCalls::element_type(const ValueType& array) const {
  schema::Type element = array.declared;
  element.dimensions = 0;
  return value_type(values_.model(), schema::base_type(values_.model(), element));
}

Result ArrayCalls::element_text(Value value, const ValueType& element, std::size_t offset,
                                const Guard* guard) {
  if (!has_one_text(element.kind)) {
    return values_.complain(offset, fmt::format("elements of type {} are not compared in expressions",
                                                display(values_.model(), element)));
  }
  Result typed = values_.coerce(std::move(value), element, CastContext::Implicit, guard);
  if (!typed) return std::nullopt;
  return values_.printed(*typed, guard);
}

bool ArrayCalls::unify(Value& a, Value& b, std::size_t offset, const Guard* guard) {
  for (auto [own, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    if (own->type.kind != Kind::Unknown) continue;
    Result typed = values_.coerce(std::move(*own), other->type, CastContext::Implicit, guard);
    if (!typed) return false;
    *own = *std::move(typed);
  }
  if (is_array(a) && is_array(b) && element_type(a.type) == element_type(b.type)) return true;
  values_.complain(offset, fmt::format("types {} and {} are not compared in expressions", values_.name_of(a),
                                       values_.name_of(b)));
  return false;
}

// An unknown literal beside an array is one too.
Result ArrayCalls::concatenated(Value a, Value b, std::size_t offset, const Guard* guard) {
  const bool are_arrays =
      (is_array(a) || a.type.kind == Kind::Unknown) && (is_array(b) || b.type.kind == Kind::Unknown);
  if (!are_arrays) return extended(is_array(a) ? a : b, is_array(a) ? b : a, is_array(a), guard);
  if (!unify(a, b, offset, guard)) return std::nullopt;
  return joined(a, b, guard);
}

// NULL beside an array counts for nothing.
Result ArrayCalls::joined(const Value& a, const Value& b, const Guard* guard) {
  Result both = made(a.type, {a, b}, guard, Concatenated{});
  if (both->nulls == Nulls::Never) return both;
  const std::vector<Value> choices{*both, a, b};
  std::vector<SlotRef> inputs;
  for (const Value& choice : choices) TypedValues::append_slots(inputs, choice);
  return values_.chosen(first_not_null(choices.size(), 2), a.type, std::move(inputs),
                        nulls_of_first(choices));
}

// An element, maybe NULL, behind or in front of the others.
Result ArrayCalls::extended(const Value& array, Value item, bool is_behind, const Guard* guard) {
  const Result typed =
      values_.coerce(std::move(item), element_type(array.type), CastContext::Implicit, guard);
  if (!typed) return std::nullopt;
  Value one = list_of({values_.printed(*typed, guard)}, array.type);
  return is_behind ? joined(array, one, guard) : joined(one, array, guard);
}

Value ArrayCalls::list_of(const std::vector<Value>& texts, const ValueType& type) {
  std::vector<SlotRef> inputs;
  for (const Value& text : texts) TypedValues::append_slots(inputs, text);
  return values_.chosen(std::make_unique<ArrayOf>(texts.size()), type, std::move(inputs), Nulls::Never);
}

std::optional<Result> ArrayCalls::call(std::string_view name, std::vector<Value>& values, std::size_t offset,
                                       const Guard* guard) {
  const bool has_array = std::any_of(values.begin(), values.end(), is_array);
  if (!has_array) return std::nullopt;
  const ValueType whole = value_type(Kind::Integer);
  if (values.size() == 1) {
    if (name == "cardinality") return made(whole, values, guard, Cardinality{});
    if (name == "array_ndims") return made(whole, values, guard, Dimensions{});
    return std::nullopt;
  }
  if (name == "array_to_string") return joined_text(values, offset, guard);
  if (values.size() != 2) return std::nullopt;
  if (name == "array_length" || name == "array_upper" || name == "array_lower") {
    Result dimension = values_.coerce(values[1], whole, CastContext::Implicit, guard);
    if (!dimension) return Result();
    values[1] = *std::move(dimension);
    return name == "array_lower" ? made(whole, values, guard, LowerBound{})
                                 : made(whole, values, guard, Length{});
  }
  if (name == "array_position") {
    const Result item = element_text(values[1], element_type(values[0].type), offset, guard);
    return item ? made(whole, {values[0], *item}, guard, Position{}) : Result();
  }
  if (name == "||" || name == "array_cat") return concatenated(values[0], values[1], offset, guard);
  if (name == "array_append" && is_array(values[0])) return extended(values[0], values[1], true, guard);
  if (name == "array_prepend" && is_array(values[1])) return extended(values[1], values[0], false, guard);
  constexpr std::array<std::string_view, 5> kTests{"@>", "<@", "&&", "=", "<>"};
  if (std::find(kTests.begin(), kTests.end(), name) == kTests.end()) return std::nullopt;
  if (!unify(values[0], values[1], offset, guard)) return Result();
  const ValueType element = element_type(values[0].type);
  if (!has_one_text(element.kind)) return element_text(values[0], element, offset, guard);
  const ValueType truth = value_type(Kind::Boolean);
  if (name == "@>") return made(truth, values, guard, Contains{});
  if (name == "<@") return made(truth, values, guard, IsContained{});
  if (name == "&&") return made(truth, values, guard, Overlaps{});
  return made(truth, values, guard, SameArray{name == "<>"});
}

std::optional<Result> ArrayCalls::joined_text(std::vector<Value>& values, std::size_t offset,
                                              const Guard* guard) {
  const ValueType text = value_type(Kind::Text);
  if (values.size() > 3) return std::nullopt;
  for (std::size_t i = 1; i < values.size(); ++i) {
    Result typed = values_.coerce(std::move(values[i]), text, CastContext::Implicit, guard);
    if (!typed) return Result();
    values[i] = *std::move(typed);
  }
  if (values.size() == 2) return made(text, values, guard, Joined{});
  if (values[2].nulls != Nulls::Never)
    return Result(values_.complain(offset, "what array_to_string() writes for NULL must not be NULL itself"));
  return made(text, values, guard, JoinedWithNulls{});
}

Result ArrayCalls::array_of(std::vector<Value> items, std::size_t offset, const Guard* guard) {
  if (items.empty()) return values_.complain(offset, "ARRAY[] is understood with elements only");
  const std::optional<ValueType> type = values_.unify(items, "ARRAY", guard);
  if (!type) return std::nullopt;
  if (type->kind == Kind::Other)
    return values_.complain(offset, "ARRAY[..] is not understood of values of such types");
  for (Value& item : items) item = values_.printed(item, guard);
  return list_of(items, array_type(*type));
}

Result ArrayCalls::quantified(std::string_view op, bool is_all, Value value, Value array, std::size_t offset,
                              const Guard* guard) {
  // A text that spells an array: of the values that it is compared with.
  if (array.type.kind == Kind::Unknown && array.literal && value.type.kind != Kind::Unknown) {
    Result typed = values_.coerce(std::move(array), array_type(value.type), CastContext::Implicit, guard);
    if (!typed) return std::nullopt;
    array = *std::move(typed);
  }
  if (!is_array(array) || op != (is_all ? "<>" : "=")) {
    return values_.complain(offset, "ANY is understood with = and ALL with <> of arrays");
  }
  const Result item = element_text(std::move(value), element_type(array.type), offset, guard);
  if (!item) return std::nullopt;
  return made(value_type(Kind::Boolean), {*item, array}, guard, IsAny{is_all});
}

Result ArrayCalls::element(const Value& array, Value index, std::size_t offset, const Guard* guard) {
  if (!is_array(array) || array.type.declared.dimensions != 1)
    return values_.complain(offset, "[..] is understood behind arrays of one dimension");
  Result number = values_.coerce(std::move(index), value_type(Kind::Integer), CastContext::Implicit, guard);
  if (!number) return std::nullopt;
  Result text = made(value_type(Kind::Text), {array, *number}, guard, ElementAt{});
  if (!text) return std::nullopt;
  const ValueType type = element_type(array.type);
  return values_.coerce(*std::move(text), type, CastContext::Explicit, guard);
}

}  // namespace datagen::generators::expressions
