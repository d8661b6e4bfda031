#include "generators/expressions/json_calls.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "generators/expressions/array_calls.hpp"
#include "generators/expressions/array_text.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/json_text.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators::expressions {

namespace {

using Text = std::string_view;
using MaybeText = std::optional<Text>;
using schema::TypeId;

ValueType json_type(bool is_jsonb) {
  return {Kind::Other, {.id = is_jsonb ? TypeId::Jsonb : TypeId::Json}};
}
ValueType text_array() {
  return {Kind::Other, {.id = TypeId::Text, .dimensions = 1}};
}

MaybeText shown(RowContext& context, MaybeText part, bool is_text) {
  return part && is_text ? json::plain_text(*part, context.arena) : part;
}

struct Member {
  bool is_text;
  MaybeText operator()(RowContext& context, Text document, Text key) const {
    return shown(context, json::member(document, key), is_text);
  }
};
struct Element {
  bool is_text;
  bool is_jsonb;
  MaybeText operator()(RowContext& context, Text document, std::int64_t index) const {
    // PostgreSQL keeps a jsonb that is a scalar as an array of it.
    const bool is_scalar_itself = is_jsonb && (index == 0 || index == -1) && json::is_scalar(document);
    return shown(context, is_scalar_itself ? document : json::element(document, index), is_text);
  }
};
// One step of a path: the name of a member, or the number of an element written as a text.
struct Step {
  bool is_text;
  MaybeText operator()(RowContext& context, Text document, Text step) const {
    return shown(context, part(document, step), is_text);
  }
  static MaybeText part(Text document, Text step) {
    return json::type_of(document) == "array" ? indexed(document, step) : json::member(document, step);
  }
  static MaybeText indexed(Text document, Text step) {
    std::int32_t index = 0;
    const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), index);
    if (fault != std::errc() || end != step.data() + step.size()) return std::nullopt;
    return json::element(document, index);
  }
};
struct Path {
  bool is_text;
  MaybeText operator()(RowContext& context, Text document, Text steps) const {
    ArrayElements all(steps, context.arena);
    MaybeText part = document;
    while (const auto step = all.next()) {
      if (!step->text) return std::nullopt;
      part = Step::part(*part, *step->text);
      if (!part) return std::nullopt;
    }
    return shown(context, part, is_text);
  }
};
struct HasKey {
  bool operator()(RowContext& /*context*/, Text document, Text key) const {
    return json::has_key(document, key);
  }
};
// ?| and ?&.
struct HasKeys {
  bool needs_all;
  bool operator()(RowContext& context, Text document, Text keys) const {
    ArrayElements all(keys, context.arena);
    while (const auto key = all.next()) {
      if (key->text && json::has_key(document, *key->text) != needs_all) return !needs_all;
    }
    return needs_all;
  }
};
struct Contains {
  bool operator()(RowContext& /*context*/, Text whole, Text part) const {
    return json::contains(whole, part);
  }
};
struct IsContained {
  bool operator()(RowContext& /*context*/, Text part, Text whole) const {
    return json::contains(whole, part);
  }
};
struct Same {
  bool is_negated;
  bool operator()(RowContext& /*context*/, Text a, Text b) const { return (a == b) != is_negated; }
};
// Members of the second replace those of the first; of anything but two objects a list of both.
struct Merged {
  Text operator()(RowContext& context, Text a, Text b) const {
    const bool are_objects = a.starts_with('{') && b.starts_with('{');
    const auto inner = [&](Text value) {
      const bool is_list = value.starts_with('[') || are_objects;
      return is_list ? value.substr(1, value.size() - 2) : value;
    };
    const Text first = inner(a);
    const Text second = inner(b);
    const char* const comma = first.empty() || second.empty() ? "" : ", ";
    return context.keep(json::canonical(
        fmt::format("{}{}{}{}{}", are_objects ? '{' : '[', first, comma, second, are_objects ? '}' : ']')));
  }
};
struct TypeOf {
  Text operator()(RowContext& /*context*/, Text document) const { return json::type_of(document); }
};
struct Length {
  std::int64_t operator()(RowContext& /*context*/, Text document) const {
    if (const auto length = json::array_length(document)) return *length;
    fail(json::type_of(document) == "object" ? "cannot get array length of a non-array"
                                             : "cannot get array length of a scalar");
  }
};

// Texts of values as JSON.
struct StringJson {
  Text operator()(RowContext& context, Text text) const {
    std::string out;
    json::append_string(out, text);
    return context.keep(out);
  }
};
struct NumberJson {
  bool is_jsonb;
  Text operator()(RowContext& context, Text text) const {
    if (text.find_first_of("IN") != Text::npos) return StringJson{}(context, text);
    if (!is_jsonb) return text;
    std::string out;
    json::append_number(out, text);
    return context.keep(out);
  }
};
// 2024-01-31 12:00:00+00 is "2024-01-31T12:00:00+00:00".
struct MomentJson {
  Text operator()(RowContext& context, Text text) const {
    std::string out = fmt::format("\"{}\"", text);
    if (const std::size_t space = out.find(' '); space != std::string::npos) out[space] = 'T';
    if (out.ends_with("+00\"")) out.insert(out.size() - 1, ":00");
    return context.keep(out);
  }
};
struct Canonical {
  Text operator()(RowContext& context, Text text) const { return context.keep(json::canonical(text)); }
};
struct ArrayJson {
  Kind element;
  Text operator()(RowContext& context, Text array) const {
    std::string out = "[";
    ArrayElements elements(array, context.arena);
    while (const auto each = elements.next()) {
      if (out.size() > 1) out += element_separator;
      if (!each->text) {
        out += "null";
      } else if (element == Kind::Boolean) {
        out += *each->text == "t" ? "true" : "false";
      } else if (is_number(element)) {
        out += *each->text;
      } else {
        json::append_string(out, *each->text);
      }
    }
    out += ']';
    return context.keep(out);
  }
  std::string_view element_separator = ", ";
};
bool has_plain_elements(Kind kind) {
  return is_whole(kind) || kind == Kind::Numeric || kind == Kind::Text || kind == Kind::Boolean ||
         kind == Kind::Uuid || kind == Kind::Enum || kind == Kind::Date;
}

// Constant texts between values: `{"a": `, `, "b": `, `}`. Inputs: two slots for each value, whose NULL is
// null.
class Interleaved final : public FunctionNode {
 public:
  explicit Interleaved(std::vector<std::string> texts) : texts_(std::move(texts)) {
    for (const std::string& text : texts_) constant_ += text.size();
  }
  void fill(const NodeCall& call) const override {
    for (std::uint32_t row = 0; row < call.count; ++row) {
      std::size_t room = constant_;
      for (std::size_t i = 0; i + 1 < texts_.size(); ++i) room += value(call, i, row).size();
      char* const begin = call.arena->allocate(room);
      char* out = begin;
      for (std::size_t i = 0; i < texts_.size(); ++i) {
        out = std::copy(texts_[i].begin(), texts_[i].end(), out);
        if (i + 1 == texts_.size()) break;
        const Text own = value(call, i, row);
        out = std::copy(own.begin(), own.end(), out);
      }
      Slots<Text>::write(call, row, {begin, static_cast<std::size_t>(out - begin)});
    }
  }

 private:
  static Text value(const NodeCall& call, std::size_t i, std::uint32_t row) {
    if ((call.input_nulls(i * 2) >> row & 1U) != 0) return "null";
    return Slots<Text>::read(call, i * 2, row);
  }
  std::vector<std::string> texts_;
  std::size_t constant_ = 0;
};

// A name without its "json_" or "jsonb_"; empty for others.
std::string_view without_prefix(std::string_view name) {
  if (name.starts_with("jsonb_")) return name.substr(6);
  return name.starts_with("json_") ? name.substr(5) : std::string_view();
}

}  // namespace

bool JsonCalls::is_json(const Value& value) {
  const schema::Type& declared = value.type.declared;
  return value.type.kind == Kind::Other && declared.dimensions == 0 &&
         (declared.id == TypeId::Jsonb || declared.id == TypeId::Json);
}

std::optional<Result> JsonCalls::call(std::string_view name, std::vector<Value>& values, std::size_t offset,
                                      const Guard* guard) {
  const bool is_jsonb = name.starts_with("jsonb_") || name == "to_jsonb";
  const std::string_view own = without_prefix(name);
  if (own == "build_object") return object(values, is_jsonb, offset, guard);
  if (own == "build_array") return array(values, is_jsonb, offset, guard);
  if ((name == "to_jsonb" || name == "to_json") && values.size() == 1) {
    const Result text = as_json(values[0], is_jsonb, offset, guard);
    if (!text) return Result();
    Value result = *text;
    result.type = json_type(is_jsonb);
    return result;
  }
  if (values.empty() || std::none_of(values.begin(), values.end(), is_json)) return std::nullopt;
  const Value& document = values[0];
  if (own == "typeof" && values.size() == 1) return made(value_type(Kind::Text), values, guard, TypeOf{});
  if (own == "array_length" && values.size() == 1)
    return made(value_type(Kind::Integer), values, guard, Length{});
  if ((own == "extract_path" || own == "extract_path_text") && values.size() > 1)
    return path_of_steps(own == "extract_path_text", values, guard);
  if (values.size() != 2) return std::nullopt;
  if (name == "->" || name == "->>") return part(name, document, values[1], guard);
  if (name == "#>" || name == "#>>") return path(name == "#>>", document, values[1], guard);
  constexpr std::array<std::string_view, 8> kTests{"?", "?|", "?&", "@>", "<@", "=", "<>", "||"};
  if (std::find(kTests.begin(), kTests.end(), name) == kTests.end()) return std::nullopt;
  return test(name, values, guard);
}

Result JsonCalls::part(std::string_view op, const Value& document, Value key, const Guard* guard) {
  const bool is_text = op == "->>";
  const ValueType type = is_text ? value_type(Kind::Text) : document.type;
  const bool is_index = is_whole(key.type.kind);
  Result typed = values_.coerce(std::move(key), value_type(is_index ? Kind::Integer : Kind::Text),
                                CastContext::Implicit, guard);
  if (!typed) return std::nullopt;
  return is_index ? made(type, {document, *typed}, guard,
                         Element{is_text, document.type.declared.id == TypeId::Jsonb})
                  : made(type, {document, *typed}, guard, Member{is_text});
}

Result JsonCalls::path_of_steps(bool is_text, std::vector<Value>& values, const Guard* guard) {
  Value current = values[0];
  for (std::size_t i = 1; i < values.size(); ++i) {
    const Result step =
        values_.coerce(std::move(values[i]), value_type(Kind::Text), CastContext::Implicit, guard);
    if (!step) return std::nullopt;
    const bool is_last_text = is_text && i + 1 == values.size();
    current = *made(is_last_text ? value_type(Kind::Text) : current.type, {current, *step}, guard,
                    Step{is_last_text});
  }
  return current;
}

Result JsonCalls::path(bool is_text, const Value& document, Value steps, const Guard* guard) {
  const Result typed = values_.coerce(std::move(steps), text_array(), CastContext::Implicit, guard);
  if (!typed) return std::nullopt;
  return made(is_text ? value_type(Kind::Text) : document.type, {document, *typed}, guard, Path{is_text});
}

Result JsonCalls::test(std::string_view op, std::vector<Value>& values, const Guard* guard) {
  const ValueType truth = value_type(Kind::Boolean);
  const bool is_keys = op == "?|" || op == "?&";
  const ValueType wanted = op == "?" ? value_type(Kind::Text) : is_keys ? text_array() : json_type(true);
  for (std::size_t i = op == "?" || is_keys ? 1 : 0; i < 2; ++i) {
    Result typed = values_.coerce(std::move(values[i]), wanted, CastContext::Implicit, guard);
    if (!typed) return std::nullopt;
    values[i] = *std::move(typed);
  }
  if (op == "?") return made(truth, values, guard, HasKey{});
  if (is_keys) return made(truth, values, guard, HasKeys{op == "?&"});
  if (op == "@>") return made(truth, values, guard, Contains{});
  if (op == "<@") return made(truth, values, guard, IsContained{});
  if (op == "||") return made(wanted, values, guard, Merged{});
  return made(truth, values, guard, Same{op == "<>"});
}

Result JsonCalls::object(std::vector<Value>& values, bool is_jsonb, std::size_t offset, const Guard* guard) {
  if (values.size() % 2 != 0)
    return values_.complain(offset, "argument list must have even number of elements: keys and values");
  struct Entry {
    std::string key;
    Value value;
  };
  std::vector<Entry> members;
  for (std::size_t i = 0; i < values.size(); i += 2) {
    if (!values[i].literal)
      return values_.complain(values[i].offset, "the keys of a JSON object must be constant texts");
    const Result text = as_json(values[i + 1], is_jsonb, offset, guard);
    if (!text) return std::nullopt;
    const std::string key = *values[i].literal;
    if (is_jsonb) std::erase_if(members, [&](const Entry& member) { return member.key == key; });
    members.push_back({key, *text});
  }
  if (is_jsonb) {
    std::sort(members.begin(), members.end(), [](const Entry& a, const Entry& b) {
      return a.key.size() != b.key.size() ? a.key.size() < b.key.size() : a.key < b.key;
    });
  }
  std::vector<std::string> texts{"{"};
  std::vector<SlotRef> inputs;
  for (const Entry& member : members) {
    if (texts.size() > 1) texts.back() += ", ";
    json::append_string(texts.back(), member.key);
    texts.back() += is_jsonb ? ": " : " : ";
    TypedValues::append_slots(inputs, member.value);
    texts.emplace_back();
  }
  texts.back() += "}";
  return values_.chosen(std::make_unique<Interleaved>(std::move(texts)), json_type(is_jsonb),
                        std::move(inputs), Nulls::Never);
}

Result JsonCalls::array(std::vector<Value>& values, bool is_jsonb, std::size_t offset, const Guard* guard) {
  std::vector<std::string> texts{"["};
  std::vector<SlotRef> inputs;
  for (Value& value : values) {
    const Result text = as_json(std::move(value), is_jsonb, offset, guard);
    if (!text) return std::nullopt;
    if (texts.size() > 1) texts.back() += ", ";
    TypedValues::append_slots(inputs, *text);
    texts.emplace_back();
  }
  texts.back() += "]";
  return values_.chosen(std::make_unique<Interleaved>(std::move(texts)), json_type(is_jsonb),
                        std::move(inputs), Nulls::Never);
}

Result JsonCalls::as_json(Value value, bool is_jsonb, std::size_t offset, const Guard* guard) {
  const ValueType text = value_type(Kind::Text);
  if (value.type.kind == Kind::Unknown) {
    const Result typed = values_.coerce(std::move(value), text, CastContext::Implicit, guard);
    if (!typed) return std::nullopt;
    value = *typed;
  }
  const Kind kind = value.type.kind;
  if (ArrayCalls::is_array(value)) {
    schema::Type base = value.type.declared;
    base.dimensions = 0;
    const Kind element = value_type(values_.model(), base).kind;
    if (value.type.declared.dimensions == 1 && has_plain_elements(element))
      return made(text, {value}, guard, ArrayJson{element, is_jsonb ? ", " : ","});
  } else if (is_json(value)) {
    if (is_jsonb && value.type.declared.id == TypeId::Json) return made(text, {value}, guard, Canonical{});
    value.type = text;
    return value;
  } else if (kind != Kind::Other) {
    const Value plain = values_.as_text(value, guard);
    if (kind == Kind::Boolean || is_whole(kind) || kind == Kind::Numeric) return plain;
    if (is_number(kind)) return made(text, {plain}, guard, NumberJson{is_jsonb});
    if (kind == Kind::Timestamp || kind == Kind::TimestampTz) return made(text, {plain}, guard, MomentJson{});
    return made(text, {plain}, guard, StringJson{});
  }
  return values_.complain(offset, fmt::format("values of type {} are not turned into JSON by expressions",
                                              values_.name_of(value)));
}

}  // namespace datagen::generators::expressions
