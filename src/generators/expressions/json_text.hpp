// JSON as text: parts of valid documents, and the form in which jsonb prints them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "generators/text_arena.hpp"

namespace datagen::generators::expressions::json {

/// "object", "array", "string", "number", "boolean" or "null", as jsonb_typeof() calls a document.
[[nodiscard]] std::string_view type_of(std::string_view document);
/// Whether a document is no object and no array.
[[nodiscard]] bool is_scalar(std::string_view document);
/// The value of an object's member; nothing where there is none. Of several the last.
[[nodiscard]] std::optional<std::string_view> member(std::string_view document, std::string_view key);
/// An element of an array, counted from 0, from the end where negative.
[[nodiscard]] std::optional<std::string_view> element(std::string_view document, std::int64_t index);
/// The number of elements; nothing for what is no array.
[[nodiscard]] std::optional<std::int64_t> array_length(std::string_view document);
/// Whether a string is the key of a member, an element, or the document itself: the operator ?.
[[nodiscard]] bool has_key(std::string_view document, std::string_view key);
/// Whether the second is in the first by the rules of the operator @>.
[[nodiscard]] bool contains(std::string_view whole, std::string_view part);

/// What ->> makes of a value: a string without quotes; nothing for null.
[[nodiscard]] std::optional<std::string_view> plain_text(std::string_view value, TextArena& arena);

/// Appends a text as a JSON string.
void append_string(std::string& out, std::string_view text);
/// Appends the digits of a number without an exponent: "1e+20" is 100000000000000000000.
void append_number(std::string& out, std::string_view number);
/// As jsonb prints it: members by length and bytes of their keys, the last of equal ones. Throws Fault where
/// the text is no JSON.
[[nodiscard]] std::string canonical(std::string_view text);

}  // namespace datagen::generators::expressions::json
