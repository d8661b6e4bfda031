// Division by a number that stays: a multiplication.
#pragma once

#include <cstdint>

namespace datagen::core {

/// Divides by `value` >= 1. Numerators below 2^32 take a multiplication with the reciprocal, rounded up to 64
/// bits (Lemire, Kaser, Kurz: Faster Remainder by Direct Computation, 2019), greater ones a division. Value
/// type.
class Divisor {
 public:
  constexpr explicit Divisor(std::uint64_t value) noexcept
      : value_(value), reciprocal_(~std::uint64_t{0} / value + 1) {}

  [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }
  [[nodiscard]] constexpr std::uint64_t quotient(std::uint64_t numerator) const noexcept {
    __extension__ using Wide = unsigned __int128;
    // The reciprocal of 1 is 2^64.
    if (numerator >> 32U != 0 || value_ == 1) return numerator / value_;
    return static_cast<std::uint64_t>((static_cast<Wide>(reciprocal_) * numerator) >> 64U);
  }
  [[nodiscard]] constexpr std::uint64_t remainder(std::uint64_t numerator) const noexcept {
    return numerator - quotient(numerator) * value_;
  }

 private:
  std::uint64_t value_;
  std::uint64_t reciprocal_;
};

}  // namespace datagen::core
