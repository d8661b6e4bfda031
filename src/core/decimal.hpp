// Exact decimal numbers as scaled integers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace datagen::core {

/// "12.5", "-0.05", "1e3" times 10^scale; empty when it is no number, has more fraction digits than `scale`
/// or does not fit 64 bits. Scale 0 to 18.
[[nodiscard]] std::optional<std::int64_t> parse_scaled(std::string_view text, unsigned scale) noexcept;

/// The fraction digits a number's text needs: 2 for "0.25", 0 for "2.5e1".
[[nodiscard]] unsigned fraction_digits(std::string_view text) noexcept;

}  // namespace datagen::core
