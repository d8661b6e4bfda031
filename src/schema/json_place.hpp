// Places inside the strings of a JSON text, for the caret of a message.
#pragma once

#include <cstddef>

#include "schema/json_value.hpp"

namespace datagen::schema {

/// The place in the source of byte `inner` of a String: exact where only those characters are escaped that
/// must be, and in the short form.
[[nodiscard]] std::size_t place_in(const JsonValue& text, std::size_t inner) noexcept;

}  // namespace datagen::schema
