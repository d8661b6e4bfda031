// Which rows an event has happened to: a deleted_at that is set in every row is believed by nobody.
#pragma once

#include <cstdint>

#include "generators/column_build.hpp"

namespace datagen::generators::families {

/// How far a row has come in its life.
enum class Reached : std::uint8_t { Start, Confirmed, Paid, Shipped, Delivered };

/// The cell of an event that most rows get to, NULL where the row's status says that it has not come so far
/// ("pending" is not yet shipped), else in `absent` of the rows. Only where the column is nullable, its name
/// chose the generator, and the schema says nothing about NULLs itself.
[[nodiscard]] CellPlan once_reached(ColumnBuild& column, CellPlan cell, Reached stage, double absent);

/// The cell of an event that few rows see: set where the row's status is named like the column ("cancelled"
/// and cancelled_at), else in all but `absent` of the rows.
[[nodiscard]] CellPlan if_happened(ColumnBuild& column, CellPlan cell, double absent);

/// NULL in `absent` of the rows, under the same conditions.
[[nodiscard]] CellPlan sometimes_absent(ColumnBuild& column, CellPlan cell, double absent);

}  // namespace datagen::generators::families
