// Results that PostgreSQL refuses where they are past what their type holds.
#pragma once

#include <cmath>
#include <cstdint>

#include "core/interval_text.hpp"
#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions {

[[nodiscard]] inline double finite(double value) {
  if (std::isinf(value)) fail("value out of range: overflow");
  return value;
}

[[nodiscard]] inline core::Interval sum(const core::Interval& a, const core::Interval& b) {
  core::Interval total{a.months + b.months, a.days + b.days, 0};
  const auto is_out = [](std::int64_t part) { return part > INT32_MAX || part < INT32_MIN; };
  if (is_out(total.months) || is_out(total.days) ||
      __builtin_add_overflow(a.micros, b.micros, &total.micros)) {
    fail("interval out of range");
  }
  return total;
}

}  // namespace datagen::generators::expressions
