#include "generators/literals/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/literals/parsers.hpp"

namespace datagen::generators::literals {

namespace {

using schema::JsonKind;
using schema::JsonMember;
using schema::JsonValue;
using schema::TypeId;

// escape_json: the five short escapes, four digits for other control characters.
bool append_string(std::string& out, const std::string& text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '\0': return false;
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < ' ') {
          out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out += c;
        }
    }
  }
  out += '"';
  return true;
}

// A numeric: digits stay as they are written, an exponent goes, zero has no sign.
bool append_number(std::string& out, const std::string& token) {
  if (token.find_first_of("eE") != std::string::npos) {
    const Text plain = number({.id = TypeId::Numeric}, token);
    if (plain) out += *plain;
    return plain.has_value();
  }
  const bool is_zero = token.find_first_of("123456789") == std::string::npos;
  out += is_zero && token.front() == '-' ? token.substr(1) : token;
  return true;
}

bool append_jsonb(std::string& out, const JsonValue& value);

// Keys in jsonb's order: shorter ones first, then by bytes.
bool append_members(std::string& out, const std::vector<JsonMember>& members) {
  std::vector<const JsonMember*> sorted;
  sorted.reserve(members.size());
  for (const JsonMember& member : members) sorted.push_back(&member);
  std::sort(sorted.begin(), sorted.end(), [](const JsonMember* a, const JsonMember* b) {
    return a->key.size() != b->key.size() ? a->key.size() < b->key.size() : a->key < b->key;
  });
  for (const JsonMember* member : sorted) {
    if (member != sorted.front()) out += ", ";
    if (!append_string(out, member->key)) return false;
    out += ": ";
    if (!append_jsonb(out, member->value)) return false;
  }
  return true;
}

bool append_elements(std::string& out, const std::vector<JsonValue>& elements) {
  for (const JsonValue& element : elements) {
    if (&element != &elements.front()) out += ", ";
    if (!append_jsonb(out, element)) return false;
  }
  return true;
}

bool append_jsonb(std::string& out, const JsonValue& value) {
  bool is_sound = true;
  switch (value.kind) {
    case JsonKind::Null: out += "null"; break;
    case JsonKind::Boolean: out += value.boolean ? "true" : "false"; break;
    case JsonKind::Number: is_sound = append_number(out, value.string); break;
    case JsonKind::String: is_sound = append_string(out, value.string); break;
    case JsonKind::Array:
      out += '[';
      is_sound = append_elements(out, value.elements);
      out += ']';
      break;
    case JsonKind::Object:
      out += '{';
      is_sound = append_members(out, value.members);
      out += '}';
      break;
  }
  return is_sound;
}

}  // namespace

std::optional<std::string> json_text(const schema::Type& type, const JsonValue& value) {
  if (type.id != TypeId::Jsonb) return to_json(value);
  std::string out;
  return append_jsonb(out, value) ? std::optional(std::move(out)) : std::nullopt;
}

// A json stays as it stands, if it is JSON.
Text json(const schema::Type& type, std::string_view text) {
  core::Diagnostics faults;
  // A text alone need not be an object; one that closes the brackets itself would be more than one element.
  const core::SourceText source("value", "{\"value\": [" + std::string(text) + "]}");
  const std::optional<JsonValue> root = schema::parse_json(source, faults);
  if (!root || faults.has_errors() || root->members.size() != 1) return std::nullopt;
  const std::vector<JsonValue>& values = root->members.front().value.elements;
  if (values.size() != 1) return std::nullopt;
  return type.id == TypeId::Jsonb ? json_text(type, values.front()) : Text(text);
}

}  // namespace datagen::generators::literals
