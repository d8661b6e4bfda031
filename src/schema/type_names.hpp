// The names that types have besides their own.
#pragma once

#include <string_view>
#include <vector>

#include "schema/type.hpp"

namespace datagen::schema {

/// "int", "int4", "serial", "serial4" of integer: what parse_type() takes too, in lower case.
[[nodiscard]] std::vector<std::string_view> other_names(TypeId id);

}  // namespace datagen::schema
