// How long the texts of an expression are at least and at most, as far as its parts tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "generators/expressions/value_type.hpp"

namespace datagen::generators::expressions {

/// Characters.
struct TextLengths {
  std::size_t least = 0;
  std::optional<std::size_t> most{};
  bool ends_solid = false;  ///< the last one is there and is no space
  bool is_solid = false;    ///< none is a space
};

/// Of one text.
[[nodiscard]] TextLengths lengths_of_text(std::string_view text);
/// Of the texts of a type's values.
[[nodiscard]] TextLengths lengths_of_type(const schema::Model& model, const ValueType& type);
/// Of one or the other.
[[nodiscard]] TextLengths either(const TextLengths& a, const TextLengths& b);

/// Of a function's or operator's result; `whole(i)` is argument i where it is a constant whole number.
[[nodiscard]] TextLengths lengths_of_call(
    std::string_view name, std::span<const TextLengths> arguments,
    const std::function<std::optional<std::int64_t>(std::size_t)>& whole);

}  // namespace datagen::generators::expressions
