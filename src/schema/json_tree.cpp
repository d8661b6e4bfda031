#include "schema/json_tree.hpp"

#include <fmt/format.h>

#include <utility>

namespace datagen::schema {

namespace {

constexpr std::size_t kLineWidth = 110;
constexpr std::size_t kIndent = 2;

// Appends the value at a column; what follows on the line (a comma) needs one more.
void append_indented(std::string& out, const JsonValue& value, std::size_t indent, std::size_t column) {
  std::string line = to_json(value);
  const bool is_empty = value.elements.empty() && value.members.empty();
  if (is_empty || column + line.size() < kLineWidth) {
    out += line;
    return;
  }
  const bool is_array = value.kind == JsonKind::Array;
  const std::string margin(indent + kIndent, ' ');
  out += is_array ? '[' : '{';
  std::string_view separator = "\n";
  for (const JsonValue& element : value.elements) {
    out += fmt::format("{}{}", separator, margin);
    append_indented(out, element, indent + kIndent, margin.size());
    separator = ",\n";
  }
  for (const JsonMember& member : value.members) {
    const std::string key = to_json(json_string(member.key)) + ": ";
    out += fmt::format("{}{}{}", separator, margin, key);
    append_indented(out, member.value, indent + kIndent, margin.size() + key.size());
    separator = ",\n";
  }
  out += fmt::format("\n{:{}}{}", "", indent, is_array ? ']' : '}');
}

}  // namespace

JsonValue json_string(std::string_view text) {
  JsonValue value;
  value.kind = JsonKind::String;
  value.string = text;
  return value;
}

JsonValue json_boolean(bool boolean) {
  JsonValue value;
  value.kind = JsonKind::Boolean;
  value.boolean = boolean;
  return value;
}

JsonValue json_number(std::string digits) {
  JsonValue value;
  value.kind = JsonKind::Number;
  value.string = std::move(digits);
  return value;
}

JsonValue json_array(std::vector<JsonValue> elements) {
  JsonValue value;
  value.kind = JsonKind::Array;
  value.elements = std::move(elements);
  return value;
}

JsonValue json_strings(std::initializer_list<std::string_view> texts) {
  JsonValue value = json_array();
  for (const std::string_view text : texts) value.elements.push_back(json_string(text));
  return value;
}

JsonValue json_object(std::initializer_list<JsonEntry> entries) {
  JsonValue value;
  value.kind = JsonKind::Object;
  for (const JsonEntry& entry : entries) put(value, entry.key, entry.value);
  return value;
}

JsonValue json_of(std::string_view text) {
  core::Diagnostics diagnostics;
  const core::SourceText source("json", fmt::format(R"({{"value": {}}})", text));
  return *parse_json(source, diagnostics)->find("value");
}

void put(JsonValue& object, std::string_view key, JsonValue value) {
  object.members.push_back({std::string(key), 0, std::move(value)});
}

std::string to_indented_json(const JsonValue& value) {
  std::string out;
  append_indented(out, value, 0, 0);
  return out + '\n';
}

}  // namespace datagen::schema
