#include "generators/expressions/function_calls.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/suggest.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/overloads.hpp"
#include "generators/expressions/present.hpp"
#include "generators/expressions/text_format.hpp"

namespace datagen::generators::expressions {

namespace {

bool is_comparison(std::string_view op) {
  constexpr std::array<std::string_view, 6> kOperators{"=", "<>", "<", "<=", ">", ">="};
  return std::find(kOperators.begin(), kOperators.end(), op) != kOperators.end();
}

// A real beside another number is compared as a double precision: 0.1::real is not 0.1.
std::optional<ValueType> compared_type(const ValueType& a, const ValueType& b) {
  const bool has_real = a.kind == Kind::Real || b.kind == Kind::Real;
  if (has_real && a != b && is_number(a.kind) && is_number(b.kind)) return value_type(Kind::Double);
  return common_type(a, b);
}

constexpr std::string_view kChance =
    "read a column that a generator draws, such as \"integer_range\" with min and max";

// What to write in place of a function that depends on the moment, on chance or on the session.
std::string_view hint_instead_of(std::string_view function) {
  struct Instead {
    std::string_view name;
    std::string_view hint;
  };
  constexpr std::string_view kClock = "write now(), which is the schema's \"reference_time\"";
  constexpr std::string_view kUuid = "the generator \"uuid\" makes them";
  constexpr std::string_view kSequence = "read a column that counts, such as a serial one";
  constexpr std::array<Instead, 10> kInstead{{{"clock_timestamp", kClock},
                                              {"timeofday", kClock},
                                              {"setseed", kChance},
                                              {"gen_random_uuid", kUuid},
                                              {"uuid_generate_v1", kUuid},
                                              {"uuid_generate_v4", kUuid},
                                              {"gen_random_bytes", kChance},
                                              {"nextval", kSequence},
                                              {"currval", kSequence},
                                              {"lastval", kSequence}}};
  for (const Instead& instead : kInstead) {
    if (instead.name == function) return instead.hint;
  }
  return {};
}

// By its first character; the others of an operator are such, too (section 4.1.3 of PostgreSQL's
// documentation).
bool is_operator(std::string_view name) {
  constexpr std::string_view kCharacters = "+-*/<>=~!@#%^&|`?";
  return !name.empty() && kCharacters.find(name.front()) != std::string_view::npos;
}

}  // namespace

Result FunctionCalls::operation(std::string_view name, std::vector<Value> values, std::size_t offset,
                                const Guard* guard) {
  if (values.size() == 2 && is_comparison(name)) {
    return compare(name, std::move(values[0]), std::move(values[1]), offset, guard);
  }
  if (auto result = structured(name, values, offset, guard)) return *std::move(result);
  if (name == "||") join_as_texts(values, guard);
  std::vector<Kind> kinds;
  kinds.reserve(values.size());
  for (const Value& value : values) kinds.push_back(value.type.kind);
  const Function* const found = find_function(name, kinds);
  if (found == nullptr) return no_function(name, values, offset);
  if (found->make == nullptr && found->make_with_constant == nullptr) {
    const bool is_numeric = found->arguments[0] == Kind::Numeric;
    return values_.complain(
        offset, signature(name, values) + " is not computed by expressions",
        fmt::format("cast the number to {}", is_numeric ? "double precision" : "numeric"));
  }
  return call(*found, std::move(values), offset, guard);
}

std::optional<Result> FunctionCalls::structured(std::string_view name, std::vector<Value>& values,
                                                std::size_t offset, const Guard* guard) {
  try {
    if (auto result = json_.call(name, values, offset, guard)) return result;
    return arrays_.call(name, values, offset, guard);
  } catch (const Fault& fault) {  // of constants, which are computed at once
    return Result(values_.complain(offset, fault.message));
  }
}

// One side of || is a text: the other may be of any type.
void FunctionCalls::join_as_texts(std::vector<Value>& values, const Guard* guard) {
  if (values.size() != 2) return;
  const auto is_text = [](const Value& value) {
    return value.type.kind == Kind::Text || value.type.kind == Kind::Char || value.type.kind == Kind::Unknown;
  };
  for (std::size_t i = 0; i < 2; ++i) {
    if (!is_text(values[1 - i]) || is_text(values[i])) continue;
    values[i] = values_.as_text(values[i], guard);
  }
}

Result FunctionCalls::compare(std::string_view op, Value a, Value b, std::size_t offset, const Guard* guard) {
  std::vector<Value> values{std::move(a), std::move(b)};
  if (auto result = structured(op, values, offset, guard)) return *std::move(result);
  const std::string names =
      fmt::format("{} {} {}", values_.name_of(values[0]), op, values_.name_of(values[1]));
  const std::optional<ValueType> common = compared_type(values[0].type, values[1].type);
  const bool is_text = common && common->kind == Kind::Unknown;
  const ValueType type = is_text ? value_type(Kind::Text) : common.value_or(ValueType{});
  const NodeMaker maker = common ? comparison(type.kind, op) : nullptr;
  if (maker == nullptr) {
    return values_.complain(offset, fmt::format("operator does not exist: {}", names),
                            common ? fmt::format("values of type {} are not compared in expressions",
                                                 display(values_.model(), type))
                                   : "");
  }
  for (Value& value : values) {
    Result converted = values_.coerce(std::move(value), type, CastContext::Implicit, guard);
    if (!converted) return std::nullopt;
    value = *std::move(converted);
  }
  return values_.strict(value_type(Kind::Boolean), values, guard, maker);
}

Result FunctionCalls::call(const Function& function, std::vector<Value> values, std::size_t offset,
                           const Guard* guard) {
  std::optional<std::string> constant;
  std::vector<Value> arguments;
  std::vector<TextLengths> lengths;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (function.make_with_constant != nullptr && i == function.constant) {
      if (!values[i].literal) {
        return values_.complain(
            values[i].offset, fmt::format("argument {} of {} must be a constant text", i + 1, function.name));
      }
      constant = std::move(values[i].literal);
      continue;
    }
    const ValueType type = value_type(function.arguments[i]);
    Result converted = values_.coerce(std::move(values[i]), type, CastContext::Implicit, guard);
    if (!converted) return std::nullopt;
    lengths.push_back(converted->lengths);
    arguments.push_back(*std::move(converted));
  }
  try {
    Value result = values_.strict(value_type(function.result), arguments, guard, [&](NodeOptions all) {
      return constant ? function.make_with_constant(*constant, std::move(all))
                      : function.make(std::move(all));
    });
    // Of a constant the length is known.
    if (!constant && !result.literal) {
      result.lengths = lengths_of_call(function.name, lengths,
                                       [&](std::size_t i) { return values_.known_whole(arguments[i]); });
    }
    return result;
  } catch (const Fault& fault) {
    return values_.complain(offset, fault.message);
  }
}

std::string FunctionCalls::signature(std::string_view name, const std::vector<Value>& values) const {
  std::vector<std::string> types;
  types.reserve(values.size());
  for (const Value& value : values) types.push_back(values_.name_of(value));
  if (!is_operator(name)) return fmt::format("{}({})", name, fmt::join(types, ", "));
  if (types.size() == 1) return fmt::format("{} {}", name, types[0]);
  return fmt::format("{} {} {}", types[0], name, types[1]);
}

Result FunctionCalls::no_function(std::string_view name, const std::vector<Value>& values,
                                  std::size_t offset) {
  const std::vector<std::string_view> names = function_names();
  const bool is_known = std::find(names.begin(), names.end(), name) != names.end();
  const bool is_word = !is_operator(name);
  if (is_known || !is_word) {
    return values_.complain(
        offset,
        fmt::format("{} does not exist: {}", is_word ? "function" : "operator", signature(name, values)),
        is_known ? "no function of that name takes such arguments; a cast may help" : "");
  }
  if (const std::string_view hint = hint_instead_of(name); !hint.empty()) {
    return values_.complain(
        offset, fmt::format("function {}() gives another value each time, which no dump can repeat", name),
        std::string(hint));
  }
  return values_.complain(offset, fmt::format("function {}() is not known to expressions", name),
                          core::did_you_mean(name, names));
}

Result FunctionCalls::function(const std::string& name, std::vector<Value> values, std::size_t offset,
                               const Guard* guard) {
  if (values.empty()) {
    if (Result now = present(name)) return now;
  }
  if (is_random(name)) return random(name, std::move(values), offset, guard);
  if (name == "concat" || name == "concat_ws") return concat(name, std::move(values), offset, guard);
  if (name == "format") return format(std::move(values), offset, guard);
  const bool has_flags =
      (name == "regexp_replace" && values.size() == 4) || (name == "regexp_like" && values.size() == 3);
  if (has_flags) return flagged_pattern(name, std::move(values), offset, guard);
  if (name == "age" && values.size() == 1) values.insert(values.begin(), *present("current_date"));
  if (name == "date_trunc" || name == "age") widen_dates(values);
  return operation(name, std::move(values), offset, guard);
}

// A row's draw and the arguments; random_normal() has defaults for both of its own.
Result FunctionCalls::random(std::string_view name, std::vector<Value> values, std::size_t offset,
                             const Guard* guard) {
  std::vector<Value> arguments = values;
  for (std::size_t given = values.size(); name == "random_normal" && given < 2; ++given)
    arguments.push_back(values_.whole_constant(Kind::Integer, given == 0 ? 0 : 1));
  const std::optional<Value> draw = values_.next_draw();
  if (!draw) {
    return values_.complain(
        offset, fmt::format("function {}() gives another value each time the condition is asked", name),
        std::string(kChance));
  }
  arguments.insert(arguments.begin(), *draw);
  std::vector<Kind> kinds;
  kinds.reserve(arguments.size());
  for (const Value& value : arguments) kinds.push_back(value.type.kind);
  const Function* const found = find_function(name, kinds);
  if (found == nullptr) return no_function(name, values, offset);
  if (name == "random" && values.size() == 2) {
    const Result in_order = compare("<=", values[0], values[1], offset, guard);
    if (!in_order) return std::nullopt;
    if (values_.is_known_false(*in_order))
      return values_.complain(offset, "the first argument of random() is above the second");
  }
  return call(*found, std::move(arguments), offset, guard);
}

// The last argument says how the pattern is meant: "g" for all matches, "i" in any case.
Result FunctionCalls::flagged_pattern(const std::string& name, std::vector<Value> values, std::size_t offset,
                                      const Guard* guard) {
  const Value flags = values.back();
  values.pop_back();
  if (!flags.literal || flags.literal->find_first_not_of("gic") != std::string::npos) {
    return values_.complain(flags.offset,
                            fmt::format("{}() is understood with the constant flags 'g' and 'i' only", name));
  }
  const bool is_global = flags.literal->find('g') != std::string::npos;
  const bool ignores_case = flags.literal->find('i') != std::string::npos;
  if (ignores_case && values[1].literal) *values[1].literal = "(?i)" + *values[1].literal;
  if (is_global && name == "regexp_like")
    return values_.complain(flags.offset, "regexp_like() does not support the \"global\" option");
  return operation(is_global ? "regexp_replace g" : name, std::move(values), offset, guard);
}

Result FunctionCalls::format(std::vector<Value> values, std::size_t offset, const Guard* guard) {
  if (values.empty() || !values[0].literal)
    return values_.complain(offset, "argument 1 of format() must be a constant text");
  try {
    std::vector<Value> parts;
    for (const FormatPart& part : read_text_format(*values[0].literal, values.size() - 1)) {
      parts.push_back({.type = {}, .literal = part.text});
      if (part.argument > 0) parts.push_back(values[part.argument]);
    }
    return concat("concat", std::move(parts), offset, guard);
  } catch (const Fault& fault) {
    return values_.complain(values[0].offset, fault.message);
  }
}

// date_trunc() of a date is that of a timestamp with time zone, which PostgreSQL prefers; in UTC both are
// the same moment.
void FunctionCalls::widen_dates(std::vector<Value>& values) {
  for (Value& value : values) {
    if (value.type.kind != Kind::Date) continue;
    if (Result wide = values_.convert(value, value_type(Kind::TimestampTz), CastContext::Implicit, nullptr))
      value = *wide;
  }
}

// The reference time.
Result FunctionCalls::present(std::string_view name) {
  for (const PresentFunction& function : present_functions()) {
    if (function.name == name)
      return values_.whole_constant(function.kind, present_value(function.kind, values_.reference_time()));
  }
  return std::nullopt;
}

Result FunctionCalls::concat(const std::string& name, std::vector<Value> values, std::size_t offset,
                             const Guard* guard) {
  const bool has_separator = name == "concat_ws";
  if (values.empty()) return values_.complain(offset, fmt::format("{}() needs an argument", name));
  std::vector<SlotRef> inputs;
  TextLengths lengths{.least = 0, .most = 0};
  for (Value& value : values) {
    if (value.type.kind == Kind::Unknown) {
      const Result text = values_.coerce(value, value_type(Kind::Text), CastContext::Implicit, guard);
      if (!text) return std::nullopt;
      value = *text;
    } else if (value.type.kind != Kind::Text) {
      value = values_.printed(value, guard);
    }
    values_.append_slots(inputs, value);
    const TextLengths own =
        value.nulls == Nulls::Never ? value.lengths : TextLengths{.most = value.lengths.most};
    lengths = lengths_of_call("||", std::array{lengths, own}, {});
  }
  const std::size_t count = values.size();
  Value result =
      values_.chosen(has_separator ? joined_texts(count) : concatenation(count), value_type(Kind::Text),
                     std::move(inputs), has_separator ? values[0].nulls : Nulls::Never);
  if (!has_separator && !result.literal) result.lengths = lengths;
  return result;
}

}  // namespace datagen::generators::expressions
