// Reads the text of one option or configuration value and says what is wrong with it; knows no option by
// name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/settings.hpp"

namespace datagen::cli {

/// What is wrong with a value, as the end of a sentence that begins with the option's name: `needs a whole
/// number, not "abc"`.
struct ValueProblem {
  std::string message;
  std::string hint;
};
using ValueResult = std::optional<ValueProblem>;

/// "true" or "false".
[[nodiscard]] ValueResult read_switch(std::string_view text, bool& value);
/// Decimal digits only, from `min` to `max`.
[[nodiscard]] ValueResult read_whole_number(std::string_view text, std::uint64_t min, std::uint64_t max,
                                            std::uint64_t& value);
[[nodiscard]] ValueResult read_whole_number(std::string_view text, std::uint32_t min, std::uint32_t max,
                                            std::uint32_t& value);
/// A name out of pipeline::formats().
[[nodiscard]] ValueResult read_format(std::string_view text, pipeline::Format& value);
/// A 64-bit number, or "random": then a seed of the system's choice.
[[nodiscard]] ValueResult read_seed(std::string_view text, std::optional<std::uint64_t>& value);
/// "auto", "none", "zstd" or "zstd:LEVEL".
[[nodiscard]] ValueResult read_compression(std::string_view text, Compression& compression,
                                           std::uint32_t& level);
/// `customers=500` or `ecommerce.customers=500`, appended.
[[nodiscard]] ValueResult read_assignment(std::string_view text, std::vector<templates::Assignment>& values);
/// Any text but none at all.
[[nodiscard]] ValueResult read_text(std::string_view text, std::string& value);
/// The same, for options that may be given several times.
[[nodiscard]] ValueResult append_text(std::string_view text, std::vector<std::string>& values);

}  // namespace datagen::cli
