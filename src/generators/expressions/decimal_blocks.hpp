// Decimals of a whole block at once: loops over whole numbers of 64 bits, for blocks whose numbers fit these
// and have one scale, as nearly all do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace datagen::generators::expressions {

/// The slots of a decimal: the low and high half of its units; scale + 2^32 * digits.
using DecimalSources = std::array<const std::uint64_t*, 3>;
using DecimalTargets = std::array<std::uint64_t*, 3>;
using WholeSources = std::array<const std::uint64_t*, 1>;
using WholeTargets = std::array<std::uint64_t*, 1>;

// What the functions of decimal.hpp give for the first `count` rows. False where a row asks for more - a
// number of more than 64 bits, another scale than the others have, a Fault: then all rows are to be computed
// by those, and what was written is to be written again. Targets are none of the sources.
[[nodiscard]] bool add_block(const DecimalSources& a, const DecimalSources& b, const DecimalTargets& sums,
                             std::uint32_t count);
[[nodiscard]] bool subtract_block(const DecimalSources& a, const DecimalSources& b,
                                  const DecimalTargets& differences, std::uint32_t count);
[[nodiscard]] bool multiply_block(const DecimalSources& a, const DecimalSources& b,
                                  const DecimalTargets& products, std::uint32_t count);
/// Of a divisor that is the same power of ten in all rows.
[[nodiscard]] bool divide_block(const DecimalSources& a, const DecimalSources& b,
                                const DecimalTargets& quotients, std::uint32_t count);
/// round_to() a scale of 0 or more; false also where a magnitude is 10^`whole_digits` or more.
[[nodiscard]] bool round_block(const DecimalSources& values, std::uint32_t scale, std::uint32_t whole_digits,
                               const DecimalTargets& rounded, std::uint32_t count);

/// Whole numbers scaled by 10^scale, with so many digits shown.
void decimals_of_units(const WholeSources& units, std::uint32_t scale, std::uint32_t digits,
                       const DecimalTargets& decimals, std::uint32_t count);
/// The other way, for numbers of that scale or a smaller one.
[[nodiscard]] bool units_of_decimals(const DecimalSources& decimals, std::uint32_t scale,
                                     const WholeTargets& units, std::uint32_t count);

}  // namespace datagen::generators::expressions
