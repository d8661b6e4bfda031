#include "generators/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/decimal.hpp"
#include "core/suggest.hpp"

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
    {ConfigKind::Boolean, "a boolean"},
    {ConfigKind::Array, "an array"},
    {ConfigKind::Object, "an object"},
    {ConfigKind::ArrayOrObject, "an array or an object"},
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
    case ConfigKind::Boolean: return value.kind == JsonKind::Boolean;
    case ConfigKind::Array: return value.kind == JsonKind::Array;
    case ConfigKind::Object: return value.kind == JsonKind::Object;
    case ConfigKind::ArrayOrObject: return value.kind == JsonKind::Array || value.kind == JsonKind::Object;
  }
  return false;
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
  if (object_ == nullptr) return;
  std::vector<std::string_view> names;
  for (const ConfigKey& key : keys) names.push_back(key.name);
  for (const schema::JsonMember& member : object_->members) {
    if (member.key == "comment") continue;
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const ConfigKey& k) { return k.name == member.key; });
    if (key == keys.end()) {
      error(member.key_offset, fmt::format("unknown key \"{}\" for generator \"{}\"", member.key, owner_),
            core::did_you_mean(member.key, names));
    } else if (!fits(key->kind, member.value)) {
      error(member.value.offset,
            fmt::format("\"{}\" must be {}, not {}", member.key, text_of(key->kind), shown(member.value)));
    }
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
  double result = 0;
  const auto [end, failure] =
      std::from_chars(value->string.data(), value->string.data() + value->string.size(), result);
  if (failure != std::errc{}) return std::nullopt;
  return result;
}

std::optional<std::string> Config::string(std::string_view key) const {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != JsonKind::String) return std::nullopt;
  return value->string;
}

std::optional<bool> Config::boolean(std::string_view key) const {
  const JsonValue* value = find(key);
  if (value == nullptr || value->kind != JsonKind::Boolean) return std::nullopt;
  return value->boolean;
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
