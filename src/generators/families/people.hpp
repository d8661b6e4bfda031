// The person that a row is about: one per row and role, shared by all columns that name it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generators/column_build.hpp"
#include "generators/families/locale_mix.hpp"
#include "generators/nodes/person_nodes.hpp"

namespace datagen::generators::families {

/// Slots of a row's person (PersonSlot) and the locales that people of this role are from. Given name, family
/// name and round together are distinct for every row.
struct Person {
  SlotRef given;   ///< index into name_lists().given
  SlotRef family;  ///< index into name_lists().family
  SlotRef round;
  SlotRef part;    ///< index into `locales.parts` and `ranges`
  SlotRef gender;  ///< 0 a woman, 1 a man
  LocaleMixPtr locales;
  std::vector<NameRange> ranges;
};

/// The person that the column is about. Checks the column's "locale".
[[nodiscard]] Person person(ColumnBuild& column);
/// The person of that role of the column's table.
[[nodiscard]] Person person_of_role(ColumnBuild& column, std::string_view role);

/// "alice-seidel.example" of that person; another one for each (the top-level domain is reserved, RFC 2606).
[[nodiscard]] std::vector<PlannedPiece> personal_domain(ColumnBuild& column, const std::string& role);

}  // namespace datagen::generators::families
