// Nodes that reckon: curves of numbers, products and sums that add up within a row, check digits.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// Where in a range numbers lie.
enum class Curve : std::uint8_t {
  Even,
  Low,     ///< half of them in the lowest quarter
  Lowest,  ///< half of them in the lowest eighth
  High,    ///< half of them in the highest quarter
  Bell,    ///< around the middle
};

/// Numbers of [min, max], each min plus a multiple of `step`.
[[nodiscard]] std::unique_ptr<Node> curved_range(core::Stream stream, std::int64_t min, std::int64_t max,
                                                 Curve curve, std::int64_t step = 1);

/// input 0 * input 1 / divisor, rounded half up, kept within [min, max].
[[nodiscard]] std::unique_ptr<Node> product_of_two(std::int64_t divisor, std::int64_t min, std::int64_t max);
/// input 0 * numerator / (input 1 * denominator), rounded half up, kept within [min, max]; `min` where that
/// divides by 0.
[[nodiscard]] std::unique_ptr<Node> quotient_of_two(std::int64_t numerator, std::int64_t denominator,
                                                    std::int64_t min, std::int64_t max);
/// The sum of the inputs, each times its sign and its factor; kept within [min, max].
[[nodiscard]] std::unique_ptr<Node> signed_sum(std::vector<std::int64_t> factors, std::int64_t min,
                                               std::int64_t max);

/// Schemes of check digits.
enum class CheckDigit : std::uint8_t {
  Gtin,     ///< EAN, UPC, ISBN-13: weights 3 and 1 from the right (GS1 General Specifications 7.9)
  Luhn,     ///< payment cards (ISO/IEC 7812-1)
  Routing,  ///< ABA routing numbers: weights 3, 7, 1 of nine digits
};
/// input 0 with its check digit behind it.
[[nodiscard]] std::unique_ptr<Node> with_check_digit(CheckDigit scheme);

/// The whole years from the day in input 0 to `day`.
[[nodiscard]] std::unique_ptr<Node> years_until(std::int64_t day);

}  // namespace datagen::generators
