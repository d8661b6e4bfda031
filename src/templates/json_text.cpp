#include "templates/json_text.hpp"

#include <algorithm>

namespace datagen::templates {

namespace {

using schema::JsonKind;
using schema::JsonValue;

// Behind the closing quote of the string that begins at `begin`.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return at + 1;
}

std::size_t end_of(std::string_view text, const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::Null: return value.offset + std::string_view("null").size();
    case JsonKind::Boolean: return value.offset + std::string_view(value.boolean ? "true" : "false").size();
    case JsonKind::Number: return value.offset + value.string.size();
    case JsonKind::String: return end_of_string(text, value.offset);
    case JsonKind::Array: {
      const std::size_t last = value.elements.empty() ? value.offset : end_of(text, value.elements.back());
      return text.find(']', last) + 1;
    }
    case JsonKind::Object: {
      const std::size_t last =
          value.members.empty() ? value.offset : end_of(text, value.members.back().value);
      return text.find('}', last) + 1;
    }
  }
  return value.offset;
}

}  // namespace

TextSpan span_of(std::string_view text, const JsonValue& value) {
  return {value.offset, end_of(text, value)};
}

TextSpan removal_of(std::string_view text, const JsonValue& object, std::size_t member) {
  const std::vector<schema::JsonMember>& members = object.members;
  if (member + 1 < members.size()) return {members[member].key_offset, members[member + 1].key_offset};
  const std::size_t end = end_of(text, members[member].value);
  return {member > 0 ? end_of(text, members[member - 1].value) : members[member].key_offset, end};
}

std::string apply_edits(std::string_view text, std::vector<TextEdit> edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const TextEdit& a, const TextEdit& b) { return a.span.begin < b.span.begin; });
  std::string out;
  std::size_t at = 0;
  for (const TextEdit& edit : edits) {
    out += text.substr(at, edit.span.begin - at);
    out += edit.text;
    at = edit.span.end;
  }
  return out += text.substr(at);
}

}  // namespace datagen::templates
