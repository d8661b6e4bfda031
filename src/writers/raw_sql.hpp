// Raw SQL of the schema, put into a statement so that it cannot run over what follows it.
#pragma once

#include <string>
#include <string_view>

namespace datagen::writers {

/// The text as given; with a line end behind it if a `--` comment at its end could swallow what follows.
[[nodiscard]] std::string raw_sql(std::string_view text);
/// `(text)`.
[[nodiscard]] std::string in_parentheses(std::string_view text);
/// The text as it can follow DEFAULT: bare if it is a plain operand (a literal, a call, a cast of one), as
/// pg_dump prints these, else in parentheses.
[[nodiscard]] std::string default_expression(std::string_view text);

}  // namespace datagen::writers
