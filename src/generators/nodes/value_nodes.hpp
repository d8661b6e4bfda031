// Nodes that answer "what value": from indexes, draws and other values to the bits that pieces print.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// base + input 0 * step, wrapping: sequences, ranges of integers, decimals, days and times.
[[nodiscard]] std::unique_ptr<Node> affine(std::int64_t base, std::int64_t step);
/// base + i * step of indexes i below `first_round`; behind them `restart` + i * step over and over, in
/// rounds of `round` values: a sequence that cycles. Input 0: the index.
struct CyclingValues {
  std::int64_t base;
  std::int64_t step;
  std::uint64_t first_round;
  std::int64_t restart;
  std::uint64_t round;
};
[[nodiscard]] std::unique_ptr<Node> cycling(const CyclingValues& values);
/// input 0 + input 1, wrapping.
[[nodiscard]] std::unique_ptr<Node> sum_of_two();
/// A signed number scaled by 10^from as one scaled by 10^to, rounded towards zero.
[[nodiscard]] std::unique_ptr<Node> rescale(unsigned from, unsigned to);
/// A signed number with all but its first `digits` decimal digits made 0.
[[nodiscard]] std::unique_ptr<Node> cut_to_digits(unsigned digits);
/// table[input 0].
[[nodiscard]] std::unique_ptr<Node> lookup(std::vector<std::uint64_t> table);
/// A raw 64-bit draw per row.
[[nodiscard]] std::unique_ptr<Node> random_bits(core::Stream stream);
/// Two slots: a version 4 uuid (RFC 9562). Distinct for every row: the row's draw is part of it, and draws
/// are distinct.
[[nodiscard]] std::unique_ptr<Node> uuid_v4(core::Stream stream);
/// Two slots: a version 7 uuid of the moment in input 0 (microseconds; RFC 9562 with microseconds in rand_a).
/// Its low word holds 62 bits of the row's draw scrambled with the row number, distinct for every row.
[[nodiscard]] std::unique_ptr<Node> uuid_v7(core::Stream stream);
/// A price in hundredths: more low prices than high ones, ending in .99, .95, .50, .49 or .00.
[[nodiscard]] std::unique_ptr<Node> price_in_cents(core::Stream stream, std::int64_t min_cents,
                                                   std::int64_t max_cents);

/// The moment a row came into being, in whole seconds (as microseconds): between `window_start` - or the
/// latest of its first `parents` inputs that are not NULL, the moments of the rows it belongs to - and
/// `window_end`. Of several levels each has an equal part of that time; the row's level, from 0, is then the
/// last input.
[[nodiscard]] std::unique_ptr<Node> birth_time(core::Stream stream, std::int64_t window_start,
                                               std::int64_t window_end, std::size_t parents,
                                               std::size_t levels = 1);
/// The moment of a later stage of the row whose birth is input 0: each stage from 1 to `stage` takes some
/// hours to days, and none passes `window_end`. The same stage of a row is the same moment whatever other
/// columns there are.
[[nodiscard]] std::unique_ptr<Node> later_time(core::Stream stream, unsigned stage, std::int64_t window_end);
/// The day that the moment in input 0 lies in.
[[nodiscard]] std::unique_ptr<Node> day_of_time();

enum class DatePart : std::uint8_t { Year, Month, Day, UnixSeconds };
/// A part of the moment in input 0; months and days from 1.
[[nodiscard]] std::unique_ptr<Node> part_of_time(DatePart part);

}  // namespace datagen::generators
