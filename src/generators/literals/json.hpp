// JSON values as the types json and jsonb print them.
#pragma once

#include <optional>
#include <string>

#include "schema/json_value.hpp"
#include "schema/type.hpp"

namespace datagen::generators::literals {

/// json: on one line. jsonb: as jsonb_out prints it; empty for what it refuses (\u0000), and for numbers with
/// an exponent that need more than 18 digits.
[[nodiscard]] std::optional<std::string> json_text(const schema::Type& type, const schema::JsonValue& value);

}  // namespace datagen::generators::literals
