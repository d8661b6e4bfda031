// The smallest PostgreSQL type that holds all values of a column.
#pragma once

#include <cstddef>
#include <string>

#include "inference/column_profile.hpp"

namespace datagen::inference {

/// "integer", "numeric(8,2)", "timestamptz(0)", "varchar(50)". `type` is the profile's, or Text. A varchar
/// has room for `least_room` characters at least.
[[nodiscard]] std::string column_type(const ColumnProfile& profile, ValueType type,
                                      std::size_t least_room = 0);

}  // namespace datagen::inference
