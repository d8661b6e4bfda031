#include "generators/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/decimal.hpp"
#include "core/suggest.hpp"
#include "schema/exact_number.hpp"

namespace datagen::generators {

namespace {

using schema::JsonKind;
using schema::JsonValue;

struct KindText {
  ConfigKind kind;
  std::string_view text;
};
constexpr KindText kKindTexts[] = {
    {ConfigKind::Integer, "an integer"},
    {ConfigKind::Number, "a number"},
    {ConfigKind::String, "a string"},
    {ConfigKind::Array, "an array"},
    {ConfigKind::Object, "an object"},
    {ConfigKind::ArrayOrObject, "an array or an object"},
    {ConfigKind::StringOrArray, "a string or an array"},
};

std::string_view text_of(ConfigKind kind) {
  for (const KindText& row : kKindTexts) {
    if (row.kind == kind) return row.text;
  }
  return {};
}

bool fits(ConfigKind kind, const JsonValue& value) {
  switch (kind) {
    case ConfigKind::Integer:
      return value.kind == JsonKind::Number && core::parse_scaled(value.string, 0).has_value();
    case ConfigKind::Number: return value.kind == JsonKind::Number;
    case ConfigKind::String: return value.kind == JsonKind::String;
    case ConfigKind::Array: return value.kind == JsonKind::Array;
    case ConfigKind::Object: return value.kind == JsonKind::Object;
    case ConfigKind::ArrayOrObject: return value.kind == JsonKind::Array || value.kind == JsonKind::Object;
    case ConfigKind::StringOrArray: return value.kind == JsonKind::String || value.kind == JsonKind::Array;
  }
  return false;
}

// 4.0 is the number "4".
bool is_choice(std::span<const std::string_view> choices, const JsonValue& value) {
  const std::string text = value.kind == JsonKind::Number
                               ? std::to_string(core::parse_scaled(value.string, 0).value_or(-1))
                               : value.string;
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

// `write "us", "uk" or "e164"`, or `write 4 or 7`.
std::string write_one_of(std::span<const std::string_view> choices, JsonKind kind) {
  std::string text = "write ";
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) text += i + 1 == choices.size() ? " or " : ", ";
    text += kind == JsonKind::String ? fmt::format("\"{}\"", choices[i]) : std::string(choices[i]);
  }
  return text;
}

bool is_within(const ConfigLimits& limits, double number) {
  return number >= limits.least && number <= limits.greatest && number > limits.above;
}

bool is_text(const JsonValue& value) {
  return value.kind == JsonKind::String || value.kind == JsonKind::Number;
}

bool is_text_or_texts(const JsonValue& value) {
  if (value.kind != JsonKind::Array) return is_text(value);
  return !value.elements.empty() && std::all_of(value.elements.begin(), value.elements.end(), is_text);
}

std::string range_hint(const ConfigLimits& limits) {
  return std::isinf(limits.above)
             ? fmt::format("it may be {} to {}", limits.least, limits.greatest)
             : fmt::format("it must be above {} and at most {}", limits.above, limits.greatest);
}

std::string shown(const JsonValue& value) {
  if (value.kind == JsonKind::Number || value.kind == JsonKind::Boolean) return to_json(value);
  return std::string(describe(value.kind));
}

}  // namespace

Config::Config(const JsonValue* object, std::span<const ConfigKey> keys, std::string_view owner,
               std::size_t fallback_offset, core::Diagnostics& diagnostics)
    : object_(object),
      owner_(owner),
      offset_(object == nullptr ? fallback_offset : object->offset),
      diagnostics_(&diagnostics) {
  for (const ConfigKey& key : keys) {
    if (key.limits.is_required) require(key.name);
  }
  if (object_ == nullptr) return;
  std::vector<std::string_view> names;
  for (const ConfigKey& key : keys) names.push_back(key.name);
  for (const schema::JsonMember& member : object_->members) {
    if (member.key == "comment") continue;
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const ConfigKey& k) { return k.name == member.key; });
    if (key != keys.end()) {
      check_member(member, *key);
    } else {
      error(member.key_offset, fmt::format("unknown key \"{}\" for generator \"{}\"", member.key, owner_),
            core::did_you_mean(member.key, names));
    }
  }
}

void Config::check_member(const schema::JsonMember& member, const ConfigKey& key) const {
  const auto& [name, kind, summary, limits] = key;
  const JsonValue& value = member.value;
  if (!fits(kind, value)) {
    error(value.offset, fmt::format("\"{}\" must be {}, not {}", name, text_of(kind), shown(value)));
  } else if (!limits.choices.empty() && !is_choice(limits.choices, value)) {
    std::string hint;
    if (value.kind == JsonKind::String) hint = core::did_you_mean(value.string, limits.choices);
    if (hint.empty()) hint = write_one_of(limits.choices, value.kind);
    error(value.offset, fmt::format("\"{}\" of generator \"{}\" cannot be {}", name, owner_, to_json(value)),
          std::move(hint));
  } else if (const std::optional<double> read = number(name); read && !is_within(limits, *read)) {
    error(value.offset, fmt::format("\"{}\" of generator \"{}\" is out of range", name, owner_),
          range_hint(limits));
  }
  // Variables of a template, used or not.
  if (limits.members != ConfigItems::Texts) return;
  for (const schema::JsonMember& variable : value.members) {
    if (!is_text_or_texts(variable.value))
      error(variable.value.offset, "a variable must be a text, a number or an array of them");
  }
}

const JsonValue* Config::find(std::string_view key) const {
  return object_ == nullptr ? nullptr : object_->find(key);
}

std::optional<std::int64_t> Config::integer(std::string_view key) const {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != JsonKind::Number) return std::nullopt;
  return core::parse_scaled(value->string, 0);
}

std::optional<double> Config::number(std::string_view key) const {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != JsonKind::Number) return std::nullopt;
  return schema::read_double(value->string);
}

std::optional<std::string> Config::string(std::string_view key) const {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != JsonKind::String) return std::nullopt;
  return value->string;
}

std::size_t Config::offset(std::string_view key) const {
  const JsonValue* value = find(key);
  return value == nullptr ? offset_ : value->offset;
}

void Config::error(std::size_t offset, std::string message, std::string hint) const {
  has_errors_ = true;
  diagnostics_->error(offset, std::move(message), std::move(hint));
}

void Config::require(std::string_view key) const {
  if (find(key) == nullptr) error(offset_, fmt::format("generator \"{}\" needs \"{}\"", owner_, key));
}

}  // namespace datagen::generators
