// The person that a row is about: one per row, shared by all columns that name it.
#pragma once

#include "generators/column_build.hpp"

namespace datagen::generators::families {

/// Slots of the row's person: indexes into words::first_names() and last_names(), and the round: 0 until
/// every pair of names has been used, then 1, ... The three together are distinct for every row.
struct Person {
  SlotRef first;
  SlotRef last;
  SlotRef round;
};

[[nodiscard]] Person person(ColumnBuild& column);

}  // namespace datagen::generators::families
