// Stretches of time or numbers for exclusion constraints.
#pragma once

#include <cstdint>

#include "generators/column_build.hpp"
#include "generators/nodes/stretch_nodes.hpp"

namespace datagen::generators::families {

/// What stretches of a kind look like where there is room.
struct StretchShape {
  std::int64_t end;  ///< of the last slot; slots lie before it
  std::int64_t unit;
  std::int64_t fine_unit;  ///< where slots get shorter than a unit
  std::uint64_t slot_units;
  std::uint64_t usual_count;  ///< slots, if they are enough
  std::uint64_t room;         ///< fine units that there are in all
  std::uint64_t opening = 0;  ///< of usual slots: units before any stretch starts, and those in which they do
  std::uint64_t starts = 0;
  std::uint64_t lengths = 1;
};

/// Moments: stretches of some hours, one a day and by day while days are enough; days: of some days.
[[nodiscard]] StretchShape moment_stretches(std::int64_t present);
[[nodiscard]] StretchShape day_stretches(std::int64_t present);

/// Numbers from 0 to `most`, 1 as they are scaled being `one`: stretches of up to 50.
[[nodiscard]] StretchShape number_stretches(std::int64_t one, std::int64_t most);

/// Slots for the column: some times as many as the rows beside the same parents need.
[[nodiscard]] StretchSlots slots_of(ColumnBuild& column, const StretchShape& shape);

}  // namespace datagen::generators::families
