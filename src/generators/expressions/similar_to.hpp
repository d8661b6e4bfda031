// SIMILAR TO's patterns as regular expressions.
#pragma once

#include <string>
#include <string_view>

namespace datagen::generators::expressions {

/// The regular expression that SIMILAR TO's pattern stands for (similar_escape()). Throws Fault.
[[nodiscard]] std::string similar_to_regular(std::string_view pattern, std::string_view escape);

}  // namespace datagen::generators::expressions
