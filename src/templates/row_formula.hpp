// How many rows a table of a template has: "40", "customers", "customers * 2.5", "customers / 20".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace datagen::templates {

/// A number, or a parameter times or over a number.
struct RowFormula {
  std::optional<std::size_t> parameter;  ///< index into Template::parameters
  bool divides = false;
  std::uint64_t millionths = 1'000'000;  ///< the number, scaled by 10^6
};

/// Fraction digits that a number in a formula may have.
inline constexpr unsigned kFormulaDigits = 6;

/// Reads a formula over the named parameters; when it is none, `problem` says why as the end of a sentence.
[[nodiscard]] std::optional<RowFormula> parse_row_formula(std::string_view text,
                                                          std::span<const std::string_view> parameters,
                                                          std::string& problem);

/// The rows for these values of the parameters: rounded half up, at least 1. Empty above
/// schema::kMaxRowCount.
[[nodiscard]] std::optional<std::uint64_t> evaluate(const RowFormula& formula,
                                                    std::span<const std::uint64_t> values);

/// a * b / c, rounded half up; empty above schema::kMaxRowCount. c > 0; a and b below 2^63.
[[nodiscard]] std::optional<std::uint64_t> scale_rows(std::uint64_t a, std::uint64_t b, std::uint64_t c);

}  // namespace datagen::templates
