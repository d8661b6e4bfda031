// Texts of values of any type, checked and brought into PostgreSQL's canonical text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/json_value.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// The text that COPY would print for it; booleans are "true" and "false". Nothing where the type, which is
/// no domain, cannot hold it.
[[nodiscard]] std::optional<std::string> canonical_text(const schema::Model& model, const schema::Type& type,
                                                        const std::string& text);
/// The same for a JSON value; not null.
[[nodiscard]] std::optional<std::string> canonical_text(const schema::Model& model, const schema::Type& type,
                                                        const schema::JsonValue& value);
/// How a value of the type is written: "an array is written as ..."; may be empty.
[[nodiscard]] std::string_view example_of_type(const schema::Type& type);

}  // namespace datagen::generators
