// Stretches of time, or of numbers, of which no two overlap.
#pragma once

#include <cstdint>
#include <memory>

#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// Slots of one length side by side, each with one stretch somewhere in it; in microseconds, days, numbers.
struct StretchSlots {
  std::int64_t first;        ///< where slot 0 begins
  std::int64_t unit;         ///< starts and lengths are multiples of it
  std::uint64_t slot_units;  ///< length of a slot, at least 1
  std::uint64_t count;       ///< of slots
  std::uint64_t opening;     ///< units at the beginning of a slot before any stretch starts
  std::uint64_t starts;      ///< units in which stretches start, at least 1
  std::uint64_t lengths;     ///< stretches are 1 to so many units long; opening + starts + lengths is
                             ///< slot_units + 1 at most
};

/// Input 0 is a slot's number. Two slots: where its stretch starts and ends.
[[nodiscard]] std::unique_ptr<Node> stretch_in_slot(core::Stream stream, const StretchSlots& slots);

}  // namespace datagen::generators
