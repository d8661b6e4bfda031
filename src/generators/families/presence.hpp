// Which rows an event has happened to: a deleted_at that is set in every row is believed by nobody.
#pragma once

#include <cstdint>

#include <functional>
#include <optional>

#include "generators/column_build.hpp"
#include "generators/families/neighbours.hpp"

namespace datagen::generators::families {

/// How far a row has come in its life.
enum class Reached : std::uint8_t { Start, Confirmed, Paid, Shipped, Delivered };

/// A number for each label of the row's status; nothing where the row has none, or `number` knows none for
/// one of its labels.
[[nodiscard]] std::optional<RowNumber> number_by_status(
    ColumnBuild& column,
    const std::function<std::optional<std::uint64_t>(const core::Dictionary& labels, std::uint32_t label)>&
        number);

/// How much of what the row owes is paid in its status, in hundredths; nothing where that is not known.
[[nodiscard]] std::optional<RowNumber> share_paid(ColumnBuild& column);
/// How much of the row's work is done in its status, in hundredths.
[[nodiscard]] std::optional<RowNumber> share_of_work_done(ColumnBuild& column);

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
