// How a cell says a value that checks bound: as one slot, or as a word of a list.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "generators/checks/linear.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::checks {

/// A literal's slot, where it is one.
[[nodiscard]] std::optional<std::int64_t> slot_of_text(Measure measure, std::string_view text);

/// Whether the slot of the first piece is the whole value, in the measure's units.
[[nodiscard]] bool is_one_slot(const CellPlan& cell, Measure measure);

[[nodiscard]] bool is_one_word(const CellPlan& cell);

/// How far from a bound new values lie.
[[nodiscard]] std::int64_t reach_of(Measure measure);
/// What new values are multiples of.
[[nodiscard]] std::int64_t grain_of(Measure measure);

}  // namespace datagen::generators::checks
