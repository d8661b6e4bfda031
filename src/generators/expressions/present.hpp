// now() and its like, which are the schema's reference time.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "generators/expressions/value_type.hpp"

namespace datagen::generators::expressions {

struct PresentFunction {
  std::string_view name;
  Kind kind;
};
[[nodiscard]] std::span<const PresentFunction> present_functions() noexcept;

/// What a value of the kind is at the reference time: microseconds since 1970-01-01, UTC.
[[nodiscard]] std::int64_t present_value(Kind kind, std::int64_t reference_time) noexcept;

}  // namespace datagen::generators::expressions
