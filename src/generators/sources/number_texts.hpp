// Numbers that 64 bits do not hold, and floating point ones, as PostgreSQL prints them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/type.hpp"

namespace datagen::generators::sources {

/// A numeric of any number of digits: with its scale, if it has one; NaN too. Nothing where digits would be
/// lost.
[[nodiscard]] std::optional<std::string> numeric_text(const schema::Type& type, std::string_view text);

/// A real or double precision as float4out and float8out print it, rounded to the nearest.
[[nodiscard]] std::optional<std::string> float_text(const schema::Type& type, std::string_view text);

/// The same without memory of its own, where the text is what would be printed: "12.5", "-3".
[[nodiscard]] bool is_printed_float(const schema::Type& type, std::string_view text) noexcept;

}  // namespace datagen::generators::sources
