#include "generators/literals/containers.hpp"

#include <algorithm>
#include <string>

#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

using schema::JsonKind;
using schema::JsonValue;

JsonValue text_value(std::string text) {
  JsonValue value;
  value.kind = JsonKind::String;
  value.string = std::move(text);
  return value;
}

// What stands in double quotes, the first of them read: a backslash in front of any character; in composites
// also a quote in front of a quote.
std::optional<std::string> rest_of_quoted(Scanner& in, bool doubles_quotes) {
  std::string result;
  while (!in.at_end()) {
    const char c = in.next();
    if (c == '\\' && !in.at_end()) {
      result += in.next();
    } else if (c != '"') {
      result += c;
    } else if (doubles_quotes && in.take("\"")) {
      result += '"';
    } else {
      return result;
    }
  }
  return std::nullopt;
}

bool is_null_word(std::string_view word) {
  constexpr std::string_view kNull = "null";
  return std::equal(word.begin(), word.end(), kNull.begin(), kNull.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

std::optional<JsonValue> take_item(Scanner& in, char separator) {
  if (in.take("\"")) {
    std::optional<std::string> text = rest_of_quoted(in, false);
    return text ? std::optional(text_value(*std::move(text))) : std::nullopt;
  }
  std::string_view word = in.take_while(
      [&](char c) { return c != separator && std::string_view("{}\"\\").find(c) == std::string_view::npos; });
  while (!word.empty() && is_space(word.back())) word.remove_suffix(1);
  if (word.empty()) return std::nullopt;
  return is_null_word(word) ? JsonValue{} : text_value(std::string(word));
}

std::optional<JsonValue> take_array(Scanner& in, std::int32_t dimensions, char separator) {
  JsonValue array;
  array.kind = JsonKind::Array;
  if (!in.take_token("{")) return std::nullopt;
  if (in.take_token("}")) return array;
  do {
    std::optional<JsonValue> item =
        dimensions > 1 ? take_array(in, dimensions - 1, separator) : take_item(in, separator);
    if (!item) return std::nullopt;
    array.elements.push_back(*std::move(item));
  } while (in.take_token({&separator, 1}));
  return in.take_token("}") ? std::optional(std::move(array)) : std::nullopt;
}

}  // namespace

std::optional<JsonValue> read_array(const schema::Type& type, std::string_view text) {
  Scanner in(text);
  std::optional<JsonValue> array =
      take_array(in, type.dimensions, type.id == schema::TypeId::Box ? ';' : ',');
  return in.at_end() ? array : std::nullopt;
}

std::optional<JsonValue> read_composite(const schema::CustomType& type, std::string_view text) {
  JsonValue object;
  object.kind = JsonKind::Object;
  Scanner in(text);
  if (!in.take("(")) return std::nullopt;
  for (const schema::CompositeField& field : type.fields) {
    if (&field != &type.fields.front() && !in.take(",")) return std::nullopt;
    if (in.take("\"")) {
      std::optional<std::string> item = rest_of_quoted(in, true);
      if (!item) return std::nullopt;
      object.members.push_back({field.name, 0, text_value(*std::move(item))});
      continue;
    }
    const std::string_view item =
        in.take_while([](char c) { return std::string_view(",()\"\\").find(c) == std::string_view::npos; });
    if (!item.empty()) object.members.push_back({field.name, 0, text_value(std::string(item))});
  }
  return in.take(")") && in.at_end() ? std::optional(std::move(object)) : std::nullopt;
}

}  // namespace datagen::generators::literals
