// Things that are called by their kind.
#pragma once

#include <string>

#include "generators/column_build.hpp"

namespace datagen::generators::families {

/// What kind of thing the column names, capitalised: "Stadium" of `home_stadium`, "Hotel" of `hotel_name` and
/// of `name` in a table of hotels.
[[nodiscard]] std::string kind_named(const ColumnBuild& column);

}  // namespace datagen::generators::families
