// Where a text stops being JSON, and why, in plain words. Runs only after simdjson has refused the text:
// simdjson is fast and says that something is wrong; this says what and where.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace datagen::schema {

struct SyntaxError {
  std::size_t offset;  ///< byte offset in the text
  std::string message;
  std::string hint;
};

/// The first byte that is not UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF).
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// The first place where the text is not one JSON object (RFC 8259), nested `max_depth` deep at most; empty
/// when it is.
[[nodiscard]] std::optional<SyntaxError> find_syntax_error(std::string_view text, std::size_t max_depth);

/// Whether the token is a number of RFC 8259.
[[nodiscard]] bool is_json_number(std::string_view token);

}  // namespace datagen::schema
