// A JSON document as a tree that remembers where in the text each key and value stands.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"

namespace datagen::schema {

enum class JsonKind : unsigned char { Null, Boolean, Number, String, Array, Object };

struct JsonMember;

/// Immutable once parsed. Numbers keep their raw text, so that none loses digits.
struct JsonValue {
  JsonKind kind = JsonKind::Null;
  bool boolean = false;
  std::size_t offset = 0;           ///< byte offset of the value's first character in the source text
  std::string string;               ///< String: unescaped UTF-8; Number: the raw token
  std::vector<JsonValue> elements;  ///< Array
  std::vector<JsonMember> members;  ///< Object, in the order of the text

  /// The member's value, or nullptr; Objects only.
  [[nodiscard]] const JsonValue* find(std::string_view key) const noexcept;
};

struct JsonMember {
  std::string key;
  std::size_t key_offset;  ///< byte offset of the key's opening quote
  JsonValue value;
};

/// The value as JSON text on one line (messages; values that are kept as JSON).
[[nodiscard]] std::string to_json(const JsonValue& value);
/// "a string", "an object", ... for messages.
[[nodiscard]] std::string_view describe(JsonKind kind);

/// Largest schema text read, in bytes, and deepest nesting: far beyond real schemas (10 000 tables of 20
/// columns take about 20 MB), low enough that a wrong file fails at once.
inline constexpr std::size_t kMaxSchemaBytes = 64UL << 20U;
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Parses the source with simdjson. Syntax errors, invalid UTF-8, duplicate keys, too deep nesting and texts
/// that are too large or empty are reported to `diagnostics`; the result is empty when the text is not JSON.
[[nodiscard]] std::optional<JsonValue> parse_json(const core::SourceText& source,
                                                  core::Diagnostics& diagnostics);

}  // namespace datagen::schema
