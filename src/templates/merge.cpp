#include "templates/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/error.hpp"
#include "schema/json_value.hpp"
#include "templates/json_text.hpp"

namespace datagen::templates {

namespace {

using schema::JsonMember;
using schema::JsonValue;

// Members whose entries have names that must differ, and what an entry is called.
struct NamedMember {
  std::string_view key;
  std::string_view entry;
};
constexpr auto kNamedMembers = std::to_array<NamedMember>({
    {"custom_types", "custom type"},
    {"sequences", "sequence"},
    {"tables", "table"},
});
constexpr std::string_view kExtensions = "extensions";

JsonValue parse(const std::string& text) {
  core::Diagnostics diagnostics;
  std::optional<JsonValue> root = schema::parse_json({"", text}, diagnostics);
  if (!root) throw core::Error(core::ExitCode::SchemaInvalid, "a template is not JSON");
  return *std::move(root);
}

// The key's place, where a member that the schema lacks is put: all schemas have tables.
const JsonMember& tables_member(const JsonValue& root) {
  return *std::find_if(root.members.begin(), root.members.end(),
                       [](const JsonMember& member) { return member.key == "tables"; });
}

// The bytes between the brackets, spaces at the end left off.
std::string_view inside(std::string_view text, const JsonValue& value) {
  const TextSpan span = span_of(text, value);
  const std::string_view content = text.substr(span.begin + 1, span.end - span.begin - 2);
  return content.substr(0, content.find_last_not_of(" \t\r\n") + 1);
}

bool is_empty(const JsonValue& list) {
  return list.members.empty() && list.elements.empty();
}

// Adds what one schema has to another's text.
class Merger {
 public:
  Merger(const std::string& text, const std::string& other_text)
      : text_(text), other_text_(other_text), root_(parse(text)), other_(parse(other_text)) {}

  std::string merged() {
    add_extensions();
    for (const NamedMember& member : kNamedMembers) {
      if (const JsonValue* added = other_.find(member.key))
        add(member.key, *added, std::string(inside(other_text_, *added)));
    }
    return apply_edits(text_, std::move(edits_));
  }

 private:
  void add_extensions() {
    const JsonValue* added = other_.find(kExtensions);
    if (added == nullptr) return;
    const JsonValue* present = root_.find(kExtensions);
    std::string names;
    for (const JsonValue& name : added->elements) {
      const bool is_known = present != nullptr &&
                            std::any_of(present->elements.begin(), present->elements.end(),
                                        [&](const JsonValue& known) { return known.string == name.string; });
      if (is_known) continue;
      if (!names.empty() || (present != nullptr && !is_empty(*present))) names += names.empty() ? " " : ", ";
      names += schema::to_json(name);
    }
    if (!names.empty()) add(kExtensions, *added, names);
  }

  // Appends the entries to the member, or makes it.
  void add(std::string_view key, const JsonValue& added, const std::string& entries) {
    if (entries.empty()) return;
    if (const JsonValue* present = root_.find(key)) {
      const std::size_t end = span_of(text_, *present).begin + 1 + inside(text_, *present).size();
      edits_.push_back({{end, end}, (is_empty(*present) ? "" : ",") + entries});
      return;
    }
    const std::size_t place = tables_member(root_).key_offset;
    const TextSpan span = span_of(other_text_, added);
    const std::string value =
        key == kExtensions ? "[" + entries + "]" : other_text_.substr(span.begin, span.end - span.begin);
    edits_.push_back({{place, place}, fmt::format("\"{}\": {},{}", key, value, space_before(place))});
  }

  // The line end and the indent that stand before a place.
  [[nodiscard]] std::string space_before(std::size_t place) const {
    const std::size_t begin = text_.find_last_not_of(" \t\r\n", place - 1) + 1;
    return text_.substr(begin, place - begin);
  }

  const std::string& text_;
  const std::string& other_text_;
  JsonValue root_;
  JsonValue other_;
  std::vector<TextEdit> edits_;
};

void refuse_clashes(std::span<const NamedSchema> schemas) {
  std::map<std::pair<std::string_view, std::string>, std::string_view> owners;
  for (const NamedSchema& source : schemas) {
    const JsonValue root = parse(source.text);
    for (const NamedMember& member : kNamedMembers) {
      const JsonValue* entries = root.find(member.key);
      if (entries == nullptr) continue;
      for (const JsonMember& entry : entries->members) {
        const auto [owner, is_new] = owners.emplace(std::pair(member.key, entry.key), source.name);
        if (!is_new)
          throw core::Error(core::ExitCode::Usage,
                            fmt::format("templates \"{}\" and \"{}\" cannot be merged: both have {} \"{}\"",
                                        owner->second, source.name, member.entry, entry.key));
      }
    }
  }
}

}  // namespace

std::string merge_schemas(std::span<const NamedSchema> schemas) {
  refuse_clashes(schemas);
  std::string text = schemas.front().text;
  for (const NamedSchema& source : schemas.subspan(1)) text = Merger(text, source.text).merged();
  return text;
}

}  // namespace datagen::templates
