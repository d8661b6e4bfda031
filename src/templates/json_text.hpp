// Changes to a JSON text that leave the rest of it as it was written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json_value.hpp"

namespace datagen::templates {

/// Bytes [begin, end) of a text.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the value stands in the text it was parsed from.
[[nodiscard]] TextSpan span_of(std::string_view text, const schema::JsonValue& value);
/// What to remove so that the member is gone and the others stand as they did: a comma and the space on one
/// side.
[[nodiscard]] TextSpan removal_of(std::string_view text, const schema::JsonValue& object, std::size_t member);

struct TextEdit {
  TextSpan span;  ///< what goes; empty to insert
  std::string text;
};

/// The text with all edits made. Spans do not overlap; they are given in any order.
[[nodiscard]] std::string apply_edits(std::string_view text, std::vector<TextEdit> edits);

}  // namespace datagen::templates
