// Making JSON: values put together in code, and printed for people to read.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json_value.hpp"

namespace datagen::schema {

struct JsonEntry {
  std::string_view key;
  JsonValue value;
};

[[nodiscard]] JsonValue json_string(std::string_view text);
[[nodiscard]] JsonValue json_boolean(bool value);
/// `digits` is a number as JSON writes it.
[[nodiscard]] JsonValue json_number(std::string digits);
[[nodiscard]] JsonValue json_array(std::vector<JsonValue> elements = {});
[[nodiscard]] JsonValue json_strings(std::initializer_list<std::string_view> texts);
[[nodiscard]] JsonValue json_object(std::initializer_list<JsonEntry> entries = {});
/// The value that a text of our own tables writes.
[[nodiscard]] JsonValue json_of(std::string_view text);

/// Appends a member; the key must be new.
void put(JsonValue& object, std::string_view key, JsonValue value);

/// Indented by two; what fits a line of 110 columns stands on one. Ends with a line break.
[[nodiscard]] std::string to_indented_json(const JsonValue& value);

}  // namespace datagen::schema
