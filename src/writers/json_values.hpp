// Values of PostgreSQL as JSON, made of their text form.
#pragma once

#include <string_view>

namespace datagen::writers {

/// Whether the text is a number of JSON (RFC 8259, section 6): PostgreSQL's numbers are, but for NaN and
/// infinities.
[[nodiscard]] bool is_json_number(std::string_view text) noexcept;

// All are of type CellFinish (row_program.hpp). What has no form of its own becomes a string.

/// A number as it is.
[[nodiscard]] char* finish_json_number(char* begin, char* end) noexcept;
/// true or false.
[[nodiscard]] char* finish_json_boolean(char* begin, char* end) noexcept;

/// What elements of an array are.
enum class JsonElement : unsigned char { Number, Boolean, Json, String };
/// An array of arrays of elements; the text form where PostgreSQL writes bounds ("[0:1]={a,b}").
template <JsonElement kElement>
[[nodiscard]] char* finish_json_array(char* begin, char* end) noexcept;

}  // namespace datagen::writers
