// Texts as JSON strings.
#pragma once

#include <string>
#include <string_view>

#include "schema/json_value.hpp"

namespace datagen::inference {

/// In double quotes, with what must be escaped.
[[nodiscard]] inline std::string quoted(std::string_view text) {
  schema::JsonValue value;
  value.kind = schema::JsonKind::String;
  value.string = text;
  return schema::to_json(value);
}

}  // namespace datagen::inference
