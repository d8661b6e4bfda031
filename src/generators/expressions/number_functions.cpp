// Arithmetic as PostgreSQL does it: whole numbers that must fit their type, exact decimals, doubles.
#include <array>
#include <cmath>
#include <limits>

#include "generators/expressions/functions.hpp"

namespace datagen::generators::expressions {

namespace {

template <Kind kKind>
struct Whole {
  static constexpr Int128 kMax = kKind == Kind::SmallInt  ? INT16_MAX
                                 : kKind == Kind::Integer ? INT32_MAX
                                                          : INT64_MAX;

  static std::int64_t checked(Int128 value) {
    if (value > kMax || value < -kMax - 1) {
      fail(kKind == Kind::SmallInt  ? "smallint out of range"
           : kKind == Kind::Integer ? "integer out of range"
                                    : "bigint out of range");
    }
    return static_cast<std::int64_t>(value);
  }
  static std::int64_t add(std::int64_t a, std::int64_t b) { return checked(Int128{a} + b); }
  static std::int64_t subtract(std::int64_t a, std::int64_t b) { return checked(Int128{a} - b); }
  static std::int64_t multiply(std::int64_t a, std::int64_t b) { return checked(Int128{a} * b); }
  static std::int64_t divide(std::int64_t a, std::int64_t b) {
    if (b == 0) fail("division by zero");
    return checked(Int128{a} / b);
  }
  static std::int64_t remainder(std::int64_t a, std::int64_t b) {
    if (b == 0) fail("division by zero");
    return checked(Int128{a} % b);
  }
  static std::int64_t negate(std::int64_t a) { return checked(-Int128{a}); }
  static std::int64_t absolute(std::int64_t a) { return checked(a < 0 ? -Int128{a} : Int128{a}); }
};

std::int64_t same(std::int64_t a) {
  return a;
}

Decimal absolute(Decimal a) {
  return a.units < 0 ? negate(a) : a;
}
Decimal same_decimal(Decimal a) {
  return a;
}
Decimal sign(Decimal a) {
  return {a.units < 0 ? -1 : a.units > 0 ? 1 : 0, 0, 0};
}
Decimal round_whole(Decimal a) {
  return round_to(a, 0);
}
Decimal truncate_whole(Decimal a) {
  return truncate_to(a, 0);
}

double checked(double value) {
  if (std::isinf(value)) fail("value out of range: overflow");
  return value;
}
double add_doubles(double a, double b) {
  return checked(a + b);
}
double subtract_doubles(double a, double b) {
  return checked(a - b);
}
double multiply_doubles(double a, double b) {
  return checked(a * b);
}
double divide_doubles(double a, double b) {
  if (b == 0) fail("division by zero");
  return checked(a / b);
}
double negate_double(double a) {
  return -a;
}
double same_double(double a) {
  return a;
}
double absolute_double(double a) {
  return std::fabs(a);
}
double round_double(double a) {
  return std::nearbyint(a);
}
double truncate_double(double a) {
  return std::trunc(a);
}
double floor_double(double a) {
  return std::floor(a);
}
double ceil_double(double a) {
  return std::ceil(a);
}
double sign_double(double a) {
  return a < 0 ? -1 : a > 0 ? 1 : 0;
}

// Whole powers, which repeated products give exactly as long as the result is a whole number of 53 bits.
double power(double base, double exponent) {
  constexpr double kMostExact = 9007199254740992.0;
  constexpr double kMostSteps = 1024;
  if (exponent < 0 || exponent > kMostSteps || exponent != std::trunc(exponent) || base != std::trunc(base))
    fail("power() is computed for whole numbers only");
  double result = 1;
  for (double i = 0; i < exponent; ++i) {
    result *= base;
    if (std::fabs(result) > kMostExact) fail("the result of power() is past what is computed exactly, 2^53");
    if (result == 0 || (result == 1 && base == 1)) break;
  }
  return result;
}

template <Kind kKind>
constexpr std::array<Function, 9> whole_functions() {
  using W = Whole<kKind>;
  return {{
      {"+", {kKind, kKind}, kKind, row_function<&W::add>},
      {"-", {kKind, kKind}, kKind, row_function<&W::subtract>},
      {"*", {kKind, kKind}, kKind, row_function<&W::multiply>},
      {"/", {kKind, kKind}, kKind, row_function<&W::divide>},
      {"%", {kKind, kKind}, kKind, row_function<&W::remainder>},
      {"mod", {kKind, kKind}, kKind, row_function<&W::remainder>},
      {"-", {kKind}, kKind, row_function<&W::negate>},
      {"+", {kKind}, kKind, row_function<&same>},
      {"abs", {kKind}, kKind, row_function<&W::absolute>},
  }};
}

constexpr std::array kOtherFunctions{
    Function{"+", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&add>},
    Function{"-", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&subtract>},
    Function{"*", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&multiply>},
    Function{"/", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&divide>},
    Function{"%", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&remainder>},
    Function{"mod", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&remainder>},
    Function{"-", {Kind::Numeric}, Kind::Numeric, row_function<&negate>},
    Function{"+", {Kind::Numeric}, Kind::Numeric, row_function<&same_decimal>},
    Function{"abs", {Kind::Numeric}, Kind::Numeric, row_function<&absolute>},
    Function{"sign", {Kind::Numeric}, Kind::Numeric, row_function<&sign>},
    Function{"round", {Kind::Numeric}, Kind::Numeric, row_function<&round_whole>},
    Function{"round", {Kind::Numeric, Kind::Integer}, Kind::Numeric, row_function<&round_to>},
    Function{"trunc", {Kind::Numeric}, Kind::Numeric, row_function<&truncate_whole>},
    Function{"trunc", {Kind::Numeric, Kind::Integer}, Kind::Numeric, row_function<&truncate_to>},
    Function{"floor", {Kind::Numeric}, Kind::Numeric, row_function<&floor>},
    Function{"ceil", {Kind::Numeric}, Kind::Numeric, row_function<&ceil>},
    Function{"ceiling", {Kind::Numeric}, Kind::Numeric, row_function<&ceil>},
    Function{"power", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, nullptr},
    Function{"^", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, nullptr},
    Function{"+", {Kind::Double, Kind::Double}, Kind::Double, row_function<&add_doubles>},
    Function{"-", {Kind::Double, Kind::Double}, Kind::Double, row_function<&subtract_doubles>},
    Function{"*", {Kind::Double, Kind::Double}, Kind::Double, row_function<&multiply_doubles>},
    Function{"/", {Kind::Double, Kind::Double}, Kind::Double, row_function<&divide_doubles>},
    Function{"-", {Kind::Double}, Kind::Double, row_function<&negate_double>},
    Function{"+", {Kind::Double}, Kind::Double, row_function<&same_double>},
    Function{"abs", {Kind::Double}, Kind::Double, row_function<&absolute_double>},
    Function{"sign", {Kind::Double}, Kind::Double, row_function<&sign_double>},
    Function{"round", {Kind::Double}, Kind::Double, row_function<&round_double>},
    Function{"trunc", {Kind::Double}, Kind::Double, row_function<&truncate_double>},
    Function{"floor", {Kind::Double}, Kind::Double, row_function<&floor_double>},
    Function{"ceil", {Kind::Double}, Kind::Double, row_function<&ceil_double>},
    Function{"ceiling", {Kind::Double}, Kind::Double, row_function<&ceil_double>},
    Function{"power", {Kind::Double, Kind::Double}, Kind::Double, row_function<&power>},
    Function{"^", {Kind::Double, Kind::Double}, Kind::Double, row_function<&power>},
};

template <std::size_t... kSizes>
constexpr auto joined(const std::array<Function, kSizes>&... parts) {
  return std::apply([](const auto&... all) { return std::array{all...}; }, std::tuple_cat(parts...));
}

constexpr auto kFunctions = joined(whole_functions<Kind::SmallInt>(), whole_functions<Kind::Integer>(),
                                   whole_functions<Kind::BigInt>(), kOtherFunctions);

}  // namespace

std::span<const Function> number_functions() {
  return kFunctions;
}

}  // namespace datagen::generators::expressions
