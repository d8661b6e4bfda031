// Reads the text of one option or configuration value and says what is wrong with it; knows no option by
// name.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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

/// A name that a value can have.
struct Choice {
  std::string_view name;
  bool is_alias = false;  ///< understood, but not offered
};
/// A name and what it stands for.
template <typename Value>
struct NamedValue {
  std::string_view name;
  Value value;
  bool is_alias = false;
};

/// The problem of a text that is none of the choices: `needs one of auto, none, not "x"`.
[[nodiscard]] ValueProblem unknown_choice(std::string_view text, std::span<const Choice> choices);

template <typename Value, std::size_t kCount>
[[nodiscard]] std::vector<Choice> choices_of(const std::array<NamedValue<Value>, kCount>& names) {
  std::vector<Choice> choices;
  choices.reserve(kCount);
  for (const auto& named : names) choices.push_back({named.name, named.is_alias});
  return choices;
}

template <typename Value, std::size_t kCount>
[[nodiscard]] ValueResult read_choice(std::string_view text,
                                      const std::array<NamedValue<Value>, kCount>& names, Value& value) {
  for (const auto& named : names) {
    if (named.name != text) continue;
    value = named.value;
    return std::nullopt;
  }
  return unknown_choice(text, choices_of(names));
}

/// The first name of a value.
template <typename Value, std::size_t kCount>
[[nodiscard]] std::string name_of(Value value, const std::array<NamedValue<Value>, kCount>& names) {
  for (const auto& named : names)
    if (named.value == value) return std::string(named.name);
  return {};
}

/// "true" or "false".
[[nodiscard]] ValueResult read_switch(std::string_view text, bool& value);
/// From `min` to `max`, both taken.
struct NumberRange {
  std::uint64_t min = 0;
  std::uint64_t max = 0;
};
/// Decimal digits only, within the range, which must fit the value.
[[nodiscard]] ValueResult read_whole_number(std::string_view text, NumberRange range, std::uint64_t& value);
[[nodiscard]] ValueResult read_whole_number(std::string_view text, NumberRange range, std::uint32_t& value);
/// The name that pipeline::formats() gives it.
[[nodiscard]] std::string_view format_name(pipeline::Format format);
/// A name out of pipeline::formats().
[[nodiscard]] ValueResult read_format(std::string_view text, pipeline::Format& value);
/// A 64-bit number, or "random": then a seed of the system's choice.
[[nodiscard]] ValueResult read_seed(std::string_view text, std::optional<std::uint64_t>& value);
/// "auto", "none", the name of a method, or name and level as "zstd:3".
[[nodiscard]] ValueResult read_compression(std::string_view text, CompressionSetting& setting);
/// `customers=500` or `ecommerce.customers=500`, appended.
[[nodiscard]] ValueResult read_assignment(std::string_view text, std::vector<templates::Assignment>& values);
/// Any text but none at all.
[[nodiscard]] ValueResult read_text(std::string_view text, std::string& value);
/// The same, for options that may be given several times.
[[nodiscard]] ValueResult append_text(std::string_view text, std::vector<std::string>& values);

}  // namespace datagen::cli
