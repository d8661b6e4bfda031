// Which function or operator a name and the kinds of its arguments mean, by PostgreSQL's rules of type
// conversion (chapter 10 of its documentation) as far as the kinds known here go.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "generators/expressions/functions.hpp"

namespace datagen::generators::expressions {

/// nullptr when there is none.
[[nodiscard]] const Function* find_function(std::string_view name, std::span<const Kind> arguments);

/// The type that values of both become in comparisons, CASE and COALESCE; nothing when there is none.
[[nodiscard]] std::optional<ValueType> common_type(const ValueType& a, const ValueType& b);

/// Whether the function of that name is an aggregate.
[[nodiscard]] bool is_aggregate(std::string_view function) noexcept;

/// What functions are about, and their names in alphabetical order.
struct FunctionGroup {
  std::string_view name;
  std::vector<std::string_view> names;
};
[[nodiscard]] std::vector<FunctionGroup> function_groups();
/// The names of all functions that are words, aggregates too.
[[nodiscard]] std::vector<std::string_view> function_names();

}  // namespace datagen::generators::expressions
