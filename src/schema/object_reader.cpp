#include "schema/object_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "schema/exact_number.hpp"

namespace datagen::schema {

namespace {

bool accepts(Expect expect, JsonKind kind) {
  switch (expect) {
    case Expect::Any: return true;
    case Expect::String: return kind == JsonKind::String;
    case Expect::Boolean: return kind == JsonKind::Boolean;
    case Expect::Integer:
    case Expect::Number: return kind == JsonKind::Number;
    case Expect::Array: return kind == JsonKind::Array;
    case Expect::Object: return kind == JsonKind::Object;
    case Expect::ArrayOrObject: return kind == JsonKind::Array || kind == JsonKind::Object;
    case Expect::StringOrObject: return kind == JsonKind::String || kind == JsonKind::Object;
    case Expect::IntegerOrObject: return kind == JsonKind::Number || kind == JsonKind::Object;
    case Expect::IntegerOrString: return kind == JsonKind::Number || kind == JsonKind::String;
    case Expect::SqlOrScalar: return kind != JsonKind::Array && kind != JsonKind::Object;
  }
  return false;
}

std::string_view words(Expect expect) {
  switch (expect) {
    case Expect::Any: return "any value";
    case Expect::String: return "a string";
    case Expect::Boolean: return "true or false";
    case Expect::Integer: return "an integer";
    case Expect::Number: return "a number";
    case Expect::Array: return "an array";
    case Expect::Object: return "an object";
    case Expect::ArrayOrObject: return "an array or an object";
    case Expect::StringOrObject: return "a string or an object";
    case Expect::IntegerOrObject: return "an integer or an object";
    case Expect::IntegerOrString: return "an integer or a string";
    case Expect::SqlOrScalar: return "SQL in a string";
  }
  return "a value";
}

// `write "enum", "composite" or "domain"`; empty without choices.
std::string write_one_of(std::span<const std::string_view> choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string_view before = i == 0 ? "write " : i + 1 == choices.size() ? " or " : ", ";
    text += fmt::format("{}\"{}\"", before, choices[i]);
  }
  return text;
}

// In upper case with single spaces.
std::string folded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == ' ' || c == '\t') {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else {
      result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace

ObjectReader::ObjectReader(const JsonValue& object, const ObjectRule& rule, std::string owner,
                           std::size_t owner_offset, LoadContext& context)
    : object_(object), rules_(rule.keys), owner_(std::move(owner)), context_(context) {
  check_members();
  check_required(owner_offset);
}

void ObjectReader::check_members() {
  for (const JsonMember& member : object_.members) {
    const auto rule =
        std::find_if(rules_.begin(), rules_.end(), [&](const KeyRule& r) { return r.key == member.key; });
    if (rule == rules_.end()) {
      std::vector<std::string_view> known;
      for (const KeyRule& r : rules_) known.push_back(r.key);
      context_.error(member.key_offset, fmt::format("unknown key \"{}\" in {}", member.key, owner_),
                     context_.did_you_mean(member.key, known));
    } else if (!accepts(rule->expect, member.value.kind)) {
      context_.error(member.value.offset, fmt::format("\"{}\" must be {}, not {}", member.key,
                                                      words(rule->expect), describe(member.value.kind)));
    }
  }
}

void ObjectReader::check_required(std::size_t owner_offset) {
  for (const KeyRule& rule : rules_) {
    if (rule.presence != Presence::Required || object_.find(rule.key) != nullptr) continue;
    context_.error(owner_offset, fmt::format("{} has no \"{}\"", owner_, rule.key),
                   write_one_of(rule.contents.choices));
  }
}

const JsonValue* ObjectReader::get(std::string_view key, JsonKind kind) const noexcept {
  const JsonValue* value = object_.find(key);
  return value != nullptr && value->kind == kind ? value : nullptr;
}

std::string ObjectReader::text(std::string_view key) const {
  const JsonValue* value = string(key);
  return value == nullptr ? std::string() : value->string;
}

bool ObjectReader::flag(std::string_view key, bool fallback) const noexcept {
  const JsonValue* value = boolean(key);
  return value == nullptr ? fallback : value->boolean;
}

std::optional<ExactInteger> ObjectReader::exact_integer(std::string_view key) {
  const JsonValue* value = get(key, JsonKind::Number);
  if (value == nullptr) return std::nullopt;
  const ExactInteger exact = read_integer(value->string);
  if (exact.fault != IntegerFault::Fractional) return exact;
  context_.error(value->offset, fmt::format("\"{}\" must be an integer, not {}", key, value->string));
  return std::nullopt;
}

void ObjectReader::report_range(std::string_view key, std::int64_t least) {
  context_.error(find(key)->offset, fmt::format("\"{}\" is out of range", key),
                 fmt::format("it may be {} to {}", least, contents(key).greatest));
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key) {
  const std::optional<ExactInteger> exact = exact_integer(key);
  if (!exact) return std::nullopt;
  constexpr std::uint64_t kLeastMagnitude = 1ULL << 63U;
  const bool fits = exact->fault == IntegerFault::None &&
                    exact->magnitude <= (exact->negative ? kLeastMagnitude : kLeastMagnitude - 1);
  // Two's complement: the negation is exact for the least value too.
  const auto number = static_cast<std::int64_t>(exact->negative ? 0 - exact->magnitude : exact->magnitude);
  const auto [least, greatest] = std::pair(contents(key).least, contents(key).greatest);
  if (fits && number >= least && (number < 0 || static_cast<std::uint64_t>(number) <= greatest))
    return number;
  report_range(key, least);
  return std::nullopt;
}

std::optional<std::uint64_t> ObjectReader::unsigned_integer(std::string_view key) {
  const std::optional<ExactInteger> exact = exact_integer(key);
  if (!exact) return std::nullopt;
  if (exact->fault == IntegerFault::None && !exact->negative && exact->magnitude <= contents(key).greatest)
    return exact->magnitude;
  report_range(key, 0);
  return std::nullopt;
}

std::optional<double> ObjectReader::number(std::string_view key) {
  const JsonValue* value = get(key, JsonKind::Number);
  if (value == nullptr) return std::nullopt;
  const double number = read_double(value->string);
  const auto [least, greatest] = std::pair(contents(key).least, contents(key).greatest);
  if (number >= static_cast<double>(least) && number <= static_cast<double>(greatest)) return number;
  report_range(key, least);
  return std::nullopt;
}

std::vector<double> ObjectReader::weights(std::string_view key) {
  const JsonValue* list = find(key);
  std::vector<double> weights;
  if (list == nullptr) return weights;
  const auto add = [&](const JsonValue& weight) {
    const double number = weight.kind == JsonKind::Number ? read_double(weight.string) : -1;
    // 1e300 keeps sums of weights finite.
    if (number >= 0 && number <= 1e300) return weights.push_back(number);
    context_.error(weight.offset, "a weight must be a number of 0 or more");
  };
  for (const JsonValue& weight : list->elements) add(weight);
  for (const JsonMember& member : list->members) add(member.value);
  if (list->elements.size() + list->members.size() < contents(key).fewest) {
    context_.error(list->offset, fmt::format("\"{}\" of {} is empty", key, owner_));
  }
  return weights;
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key) {
  const JsonValue* value = string(key);
  if (value == nullptr) return std::nullopt;
  const auto [choices, any_case] = std::pair(contents(key).choices, contents(key).any_case);
  const std::string wanted = any_case ? folded(value->string) : value->string;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (wanted == (any_case ? folded(choices[i]) : choices[i])) return i;
  }
  std::string hint = context_.did_you_mean(value->string, choices);
  if (hint.empty() && any_case) hint = context_.did_you_mean(wanted, choices);
  if (hint.empty()) hint = write_one_of(choices);
  context_.error(value->offset, fmt::format("\"{}\" of {} cannot be \"{}\"", key, owner_, value->string),
                 std::move(hint));
  return std::nullopt;
}

const Contents& ObjectReader::contents(std::string_view key) const {
  return std::find_if(rules_.begin(), rules_.end(), [key](const KeyRule& rule) { return rule.key == key; })
      ->contents;
}

}  // namespace datagen::schema
