// How telephone numbers of each country are written.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace datagen::generators::words {

/// National numbers: '#' is any digit, '%' one from 2 on, '&' one below 9, {a} the city's area code.
struct PhonePlan {
  std::string_view country;  ///< ISO 3166-1 alpha-2
  /// Digits of a land line's number with its area code (ITU-T E.164 national significant number); negative:
  /// without it, where area codes of several lengths stand before numbers of one.
  std::int16_t land_digits;
  std::string_view mobile;
};

/// One row a country, and a last one without a country for all others.
[[nodiscard]] std::span<const PhonePlan> phone_plans();

}  // namespace datagen::generators::words
