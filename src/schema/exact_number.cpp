#include "schema/exact_number.hpp"

#include <charconv>
#include <limits>
#include <string>

namespace datagen::schema {

namespace {

// digits * 10^exponent
struct Decimal {
  bool negative = false;
  std::string digits;
  std::int64_t exponent = 0;
};

// Exponents are cut at a bound that no integer of 64 bits reaches from either side, even with 64 MiB of
// digits.
std::int64_t read_exponent(std::string_view text) {
  constexpr std::int64_t kBound = 1'000'000'000;
  const bool negative = text.starts_with('-');
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = kBound;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value > kBound) value = kBound;
  return negative ? -value : value;
}

Decimal split(std::string_view number) {
  Decimal result;
  result.negative = number.starts_with('-');
  if (result.negative) number.remove_prefix(1);
  if (const std::size_t e = number.find_first_of("eE"); e != std::string_view::npos) {
    result.exponent = read_exponent(number.substr(e + 1));
    number = number.substr(0, e);
  }
  const std::size_t point = number.find('.');
  result.digits = number.substr(0, point);
  if (point != std::string_view::npos) {
    result.digits += number.substr(point + 1);
    result.exponent -= static_cast<std::int64_t>(number.size() - point - 1);
  }
  return result;
}

}  // namespace

ExactInteger read_integer(std::string_view number) {
  Decimal decimal = split(number);
  std::string& digits = decimal.digits;
  digits.erase(0, digits.find_first_not_of('0'));
  while (!digits.empty() && digits.back() == '0') {
    digits.pop_back();
    ++decimal.exponent;
  }
  if (digits.empty()) return {};
  if (decimal.exponent < 0) return {IntegerFault::Fractional, decimal.negative, 0};
  constexpr std::int64_t kLongest = std::numeric_limits<std::uint64_t>::digits10 + 1;
  if (static_cast<std::int64_t>(digits.size()) + decimal.exponent > kLongest) {
    return {IntegerFault::TooLarge, decimal.negative, 0};
  }
  digits.append(static_cast<std::size_t>(decimal.exponent), '0');
  ExactInteger result{IntegerFault::None, decimal.negative, 0};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), result.magnitude);
  if (error != std::errc()) result.fault = IntegerFault::TooLarge;
  return result;
}

double read_double(std::string_view number) {
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  // from_chars leaves the value alone when it is out of range: either past the doubles or too near to zero.
  if (error != std::errc::result_out_of_range) return value;
  const Decimal decimal = split(number);
  const auto length = static_cast<std::int64_t>(decimal.digits.size());
  if (decimal.exponent + length < 0) return 0;
  return decimal.negative ? -std::numeric_limits<double>::infinity()
                          : std::numeric_limits<double>::infinity();
}

}  // namespace datagen::schema
