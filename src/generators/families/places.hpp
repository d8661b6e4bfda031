// The place that a row is about: one per row and role, among the cities of its person's locale.
#pragma once

#include <string_view>
#include <vector>

#include "core/dictionary.hpp"
#include "generators/column_build.hpp"
#include "generators/families/locale_mix.hpp"

namespace datagen::generators::families {

struct Place {
  SlotRef city;          ///< index into words::cities()
  LocaleMixPtr locales;  ///< of which its country is one
};

/// The place that the column is about. Checks the column's "locale".
[[nodiscard]] Place place(ColumnBuild& column);
/// The place of that role of the column's table.
[[nodiscard]] Place place_of_role(ColumnBuild& column, std::string_view role);

}  // namespace datagen::generators::families
