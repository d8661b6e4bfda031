// Texts of keys in tables whose rows repeat: they say what the repeated row's text says, and a number tells
// them apart ("anna.schmidt10234@example.com" of the third Anna Schmidt).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "generators/graph.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::duplicates {

/// Of a column that a key alone keeps from repeating.
struct NumberedRepeats {
  NodeId rows;        ///< the row that each row repeats
  SlotRef number;     ///< 0 in rows of their own, else another number for every row
  SlotRef is_number;  ///< 0 in rows of their own, else 1
};

/// Nothing where the column's table has no `reuse`, or more than a key keeps it from repeating. `own_rows`:
/// rows from row 0 on whose texts differ without a number; all behind them have one. Numbers begin behind
/// `offset`.
[[nodiscard]] std::optional<NumberedRepeats> numbered_repeats(ModelBuild& build, std::size_t table,
                                                              std::size_t column, std::uint64_t own_rows,
                                                              std::uint64_t offset = 0);

/// The greatest number among so many rows.
[[nodiscard]] constexpr std::uint64_t greatest_number(std::uint64_t rows, std::uint64_t offset = 0) noexcept {
  return rows + offset;
}

/// The pieces as they are in the row that is repeated.
[[nodiscard]] std::vector<PlannedPiece> repeated_pieces(std::vector<PlannedPiece> pieces, NodeId rows);

}  // namespace datagen::generators::duplicates
