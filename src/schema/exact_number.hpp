// Numbers of the schema read without losing a digit: integers from any JSON spelling, ratios as doubles.
#pragma once

#include <cstdint>
#include <string_view>

namespace datagen::schema {

enum class IntegerFault : std::uint8_t {
  None,
  Fractional,  ///< 1.5, 1e-3
  TooLarge,    ///< the magnitude is past 64 bits
};

struct ExactInteger {
  IntegerFault fault = IntegerFault::None;
  bool negative = false;
  std::uint64_t magnitude = 0;
};

/// The integer that a JSON number is exactly: "42", "-7", "1e3", "1500.0".
[[nodiscard]] ExactInteger read_integer(std::string_view number);

/// The double nearest to a JSON number; infinite when it is past the doubles.
[[nodiscard]] double read_double(std::string_view number);

}  // namespace datagen::schema
