// simdjson's on-demand parser fills the tree: it keeps the raw tokens of numbers and tells where each value
// stands, which its DOM does not.
#include "schema/json_value.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <iterator>
#include <new>
#include <unordered_set>

#include "schema/json_syntax.hpp"

namespace datagen::schema {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view token) {
  const std::size_t end = token.find_last_not_of(" \t\r\n");
  return token.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

// Builds the tree. Any failure is answered with false only: the caller finds the place and the words.
class TreeBuilder {
 public:
  explicit TreeBuilder(const char* text_begin) : text_begin_(text_begin) {}

  bool build(ondemand::value input, JsonValue& output, std::size_t depth) {
    const std::string_view token = input.raw_json_token();
    output.offset = offset_of(token.data());
    ondemand::json_type type{};
    if (input.type().get(type)) return false;
    switch (type) {
      case ondemand::json_type::object: return build_object(input.get_object(), output, depth);
      case ondemand::json_type::array: return build_array(input.get_array(), output, depth);
      case ondemand::json_type::string: return build_string(input, output);
      case ondemand::json_type::number:
        output.kind = JsonKind::Number;
        output.string = trimmed(token);
        return is_json_number(output.string);  // iteration moves past it by itself
      case ondemand::json_type::boolean:
        output.kind = JsonKind::Boolean;
        return !input.get_bool().get(output.boolean);
      case ondemand::json_type::null: return trimmed(token) == "null";
    }
    return false;
  }

  bool build_object(simdjson::simdjson_result<ondemand::object> input, JsonValue& output, std::size_t depth) {
    output.kind = JsonKind::Object;
    ondemand::object object;
    if (depth > kMaxJsonDepth || std::move(input).get(object)) return false;
    const std::size_t first = members_.size();
    for (auto entry : object) {
      ondemand::field field;
      if (std::move(entry).get(field)) return false;
      const std::size_t key_offset = offset_of(field.key().raw()) - 1;
      std::string_view key;
      if (field.unescaped_key().get(key)) return false;
      JsonMember member{std::string(key), key_offset, {}};
      if (!build(field.value(), member.value, depth + 1)) return false;
      members_.push_back(std::move(member));
    }
    output.members = taken_from(members_, first);
    return true;
  }

 private:
  bool build_array(simdjson::simdjson_result<ondemand::array> input, JsonValue& output, std::size_t depth) {
    output.kind = JsonKind::Array;
    ondemand::array array;
    if (depth > kMaxJsonDepth || std::move(input).get(array)) return false;
    const std::size_t first = elements_.size();
    for (auto entry : array) {
      ondemand::value element;
      if (std::move(entry).get(element)) return false;
      JsonValue built;
      if (!build(element, built, depth + 1)) return false;
      elements_.push_back(std::move(built));
    }
    output.elements = taken_from(elements_, first);
    return true;
  }

  // What stands from `first` on, in memory that is no larger than it needs to be.
  template <typename Item>
  static std::vector<Item> taken_from(std::vector<Item>& open, std::size_t first) {
    const auto begin = open.begin() + static_cast<std::ptrdiff_t>(first);
    std::vector<Item> taken(std::make_move_iterator(begin), std::make_move_iterator(open.end()));
    open.erase(begin, open.end());
    return taken;
  }

  static bool build_string(ondemand::value input, JsonValue& output) {
    std::string_view text;
    if (input.get_string().get(text)) return false;
    output.kind = JsonKind::String;
    output.string = text;
    return true;
  }

  [[nodiscard]] std::size_t offset_of(const char* place) const {
    return static_cast<std::size_t>(place - text_begin_);
  }

  const char* text_begin_;
  // Of the objects and arrays that are not yet at their end, the inner ones behind.
  std::vector<JsonMember> members_;
  std::vector<JsonValue> elements_;
};

// Parses what follows `begin` (the byte order mark's end); offsets refer to the whole text.
bool build_tree(const simdjson::padded_string& text, std::size_t begin, JsonValue& root) {
  const simdjson::padded_string_view json(text.data() + begin, text.size() - begin,
                                          text.size() - begin + simdjson::SIMDJSON_PADDING);
  ondemand::parser parser;
  ondemand::document document;
  // Does not say whether there was memory for the texts; iterate() sees that there was none, and asks again.
  simdjson::error_code error = parser.allocate(json.length());
  if (error == simdjson::SUCCESS) error = parser.iterate(json).get(document);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  if (error != simdjson::SUCCESS) return false;
  root.offset = static_cast<std::size_t>(std::string_view(text.data(), text.size()).find('{', begin));
  if (!TreeBuilder(text.data()).build_object(document.get_object(), root, 1)) return false;
  // Past the last token there is no location: anything else is text behind the object.
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

bool has_duplicate_keys(const std::vector<JsonMember>& members) {
  // Few keys are compared pairwise: most objects are small.
  constexpr std::size_t kFewKeys = 16;
  if (members.size() <= kFewKeys) {
    for (std::size_t i = 1; i < members.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (members[j].key == members[i].key) return true;
    return false;
  }
  std::vector<std::string_view> keys;
  keys.reserve(members.size());
  for (const JsonMember& member : members) keys.push_back(member.key);
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

// The first of them stays in the tree, so that later checks see each key once.
void remove_duplicate_keys(std::vector<JsonMember>& members, core::Diagnostics& diagnostics) {
  std::unordered_set<std::string> seen;
  std::erase_if(members, [&](const JsonMember& member) {
    if (seen.insert(member.key).second) return false;
    diagnostics.error(member.key_offset, fmt::format("key \"{}\" is given twice", member.key));
    return true;
  });
}

void refuse_duplicate_keys(JsonValue& value, core::Diagnostics& diagnostics) {
  for (JsonMember& member : value.members) refuse_duplicate_keys(member.value, diagnostics);
  for (JsonValue& element : value.elements) refuse_duplicate_keys(element, diagnostics);
  if (has_duplicate_keys(value.members)) remove_duplicate_keys(value.members, diagnostics);
}

void report_fault(std::string_view text, std::size_t begin, core::Diagnostics& diagnostics) {
  const std::string_view json = text.substr(begin);
  if (const auto bad = find_invalid_utf8(json)) {
    diagnostics.error(begin + *bad, "the schema is not valid UTF-8", "save the file as UTF-8");
    return;
  }
  if (const auto fault = find_syntax_error(json, kMaxJsonDepth)) {
    diagnostics.error(begin + fault->offset, fault->message, fault->hint);
    return;
  }
  diagnostics.error(core::kNoOffset, "the schema is not JSON");
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_json(std::string& out, const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::Null: out += "null"; return;
    case JsonKind::Boolean: out += value.boolean ? "true" : "false"; return;
    case JsonKind::Number: out += value.string; return;
    case JsonKind::String: append_json_string(out, value.string); return;
    case JsonKind::Array:
      out += '[';
      for (const JsonValue& element : value.elements) {
        if (&element != &value.elements.front()) out += ", ";
        append_json(out, element);
      }
      out += ']';
      return;
    case JsonKind::Object:
      out += '{';
      for (const JsonMember& member : value.members) {
        if (&member != &value.members.front()) out += ", ";
        append_json_string(out, member.key);
        out += ": ";
        append_json(out, member.value);
      }
      out += '}';
      return;
  }
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const noexcept {
  for (const JsonMember& member : members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::string to_json(const JsonValue& value) {
  std::string out;
  append_json(out, value);
  return out;
}

std::string_view describe(JsonKind kind) {
  switch (kind) {
    case JsonKind::Null: return "null";
    case JsonKind::Boolean: return "a boolean";
    case JsonKind::Number: return "a number";
    case JsonKind::String: return "a string";
    case JsonKind::Array: return "an array";
    case JsonKind::Object: return "an object";
  }
  return "nothing";
}

std::optional<JsonValue> parse_json(const core::SourceText& source, core::Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  if (text.size() > kMaxSchemaBytes) {
    diagnostics.error(core::kNoOffset, fmt::format("the schema is {} bytes long; at most {} are read",
                                                   text.size(), kMaxSchemaBytes));
    return std::nullopt;
  }
  const std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t first = text.find_first_not_of(" \t\r\n", begin);
  if (first == std::string_view::npos) {
    diagnostics.error(core::kNoOffset, "the schema is empty");
    return std::nullopt;
  }
  if (text[first] != '{') {
    diagnostics.error(first, "the schema must be a JSON object: expected \"{\"");
    return std::nullopt;
  }
  JsonValue root;
  const simdjson::padded_string padded(text);
  if (padded.data() == nullptr) throw std::bad_alloc();
  if (!build_tree(padded, begin, root)) {
    report_fault(text, begin, diagnostics);
    return std::nullopt;
  }
  refuse_duplicate_keys(root, diagnostics);
  return root;
}

}  // namespace datagen::schema
