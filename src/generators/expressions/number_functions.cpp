// Arithmetic as PostgreSQL does it: whole numbers that must fit their type, exact decimals, doubles.
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "generators/expressions/checked.hpp"
#include "generators/expressions/functions.hpp"
#include "generators/expressions/number_format.hpp"

namespace datagen::generators::expressions {

namespace {

template <Kind kKind>
struct Whole {
  // What two numbers of 32 bits come to fits 64, which are compared sooner.
  using Wide = std::conditional_t<kKind == Kind::BigInt, Int128, std::int64_t>;
  // 32 bits are also divided sooner.
  using Own = std::conditional_t<kKind == Kind::BigInt, std::int64_t, std::int32_t>;
  static constexpr Wide kMax = kKind == Kind::SmallInt  ? INT16_MAX
                               : kKind == Kind::Integer ? INT32_MAX
                                                        : INT64_MAX;

  static std::int64_t checked(Wide value) {
    if (value > kMax || value < -kMax - 1) {
      fail(kKind == Kind::SmallInt  ? "smallint out of range"
           : kKind == Kind::Integer ? "integer out of range"
                                    : "bigint out of range");
    }
    return static_cast<std::int64_t>(value);
  }
  static std::int64_t add(std::int64_t a, std::int64_t b) { return checked(Wide{a} + b); }
  static std::int64_t subtract(std::int64_t a, std::int64_t b) { return checked(Wide{a} - b); }
  static std::int64_t multiply(std::int64_t a, std::int64_t b) { return checked(Wide{a} * b); }
  static std::int64_t divide(std::int64_t a, std::int64_t b) {
    if (b == 0) fail("division by zero");
    if (b == -1) return negate(a);  // the one quotient that may not fit
    return static_cast<Own>(a) / static_cast<Own>(b);
  }
  static std::int64_t remainder(std::int64_t a, std::int64_t b) {
    if (b == 0) fail("division by zero");
    return b == -1 ? 0 : static_cast<Own>(a) % static_cast<Own>(b);
  }
  static std::int64_t negate(std::int64_t a) { return checked(-Wide{a}); }
  static std::int64_t absolute(std::int64_t a) { return checked(a < 0 ? -Wide{a} : Wide{a}); }
  static std::int64_t greatest_divisor(std::int64_t a, std::int64_t b) { return checked(divisor(a, b)); }
  static std::int64_t least_multiple(std::int64_t a, std::int64_t b) {
    if (a == 0 || b == 0) return 0;
    const Wide product = Wide{a} / divisor(a, b) * b;
    return checked(product < 0 ? -product : product);
  }

  static std::int64_t bits_and(std::int64_t a, std::int64_t b) { return a & b; }
  static std::int64_t bits_or(std::int64_t a, std::int64_t b) { return a | b; }
  static std::int64_t bits_xor(std::int64_t a, std::int64_t b) { return a ^ b; }
  static std::int64_t bits_not(std::int64_t a) { return ~a; }
  // By the distance modulo the type's bits, as the processors do that PostgreSQL leaves it to.
  static std::int64_t shift_left(std::int64_t a, std::int64_t count) {
    return cut_off(static_cast<std::int64_t>(static_cast<std::uint64_t>(a) << distance(count)));
  }
  static std::int64_t shift_right(std::int64_t a, std::int64_t count) { return a >> distance(count); }

 private:
  static Wide divisor(Wide a, Wide b) {
    while (b != 0) {
      const Wide rest = a % b;
      a = b;
      b = rest;
    }
    return a < 0 ? -a : a;
  }
  static unsigned distance(std::int64_t count) {
    return static_cast<unsigned>(count) & (kKind == Kind::BigInt ? 63U : 31U);
  }
  static std::int64_t cut_off(std::int64_t value) {
    if (kKind == Kind::SmallInt) return static_cast<std::int16_t>(value);
    return kKind == Kind::Integer ? static_cast<std::int32_t>(value) : value;
  }
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

double add_doubles(double a, double b) {
  return finite(a + b);
}
double subtract_doubles(double a, double b) {
  return finite(a - b);
}
double multiply_doubles(double a, double b) {
  return finite(a * b);
}
double divide_doubles(double a, double b) {
  if (b == 0) fail("division by zero");
  return finite(a / b);
}
// real: computed in single precision.
double checked_float(double value) {
  return finite(static_cast<double>(static_cast<float>(value)));
}
double add_floats(double a, double b) {
  return checked_float(a + b);
}
double subtract_floats(double a, double b) {
  return checked_float(a - b);
}
double multiply_floats(double a, double b) {
  return checked_float(a * b);
}
double divide_floats(double a, double b) {
  if (b == 0) fail("division by zero");
  return checked_float(a / b);
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
double square_root(double a) {
  if (a < 0) fail("cannot take square root of a negative number");
  return std::sqrt(a);
}
Decimal quotient(Decimal a, Decimal b) {
  return truncate_to(divide(subtract(a, remainder(a, b)), b), 0);
}
std::int64_t scale_of(Decimal a) {
  return a.digits > a.scale ? a.digits : a.scale;
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
constexpr std::array<Function, 15> whole_functions() {
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
      {"&", {kKind, kKind}, kKind, row_function<&W::bits_and>},
      {"|", {kKind, kKind}, kKind, row_function<&W::bits_or>},
      {"#", {kKind, kKind}, kKind, row_function<&W::bits_xor>},
      {"~", {kKind}, kKind, row_function<&W::bits_not>},
      {"<<", {kKind, Kind::Integer}, kKind, row_function<&W::shift_left>},
      {">>", {kKind, Kind::Integer}, kKind, row_function<&W::shift_right>},
  }};
}

template <typename Number>
struct FormattedNumber {
  std::shared_ptr<const NumberFormat> format;
  std::string_view operator()(RowContext& context, Number value) const {
    char* const begin = context.arena.allocate(format->most_bytes());
    if constexpr (std::is_same_v<Number, Decimal>) {
      return {begin, static_cast<std::size_t>(format->write(begin, value) - begin)};
    } else {
      return {begin, static_cast<std::size_t>(format->write(begin, {value, 0, 0}) - begin)};
    }
  }
};
template <typename Number>
std::unique_ptr<Node> to_char(std::string_view format, NodeOptions options) {
  return row_node(FormattedNumber<Number>{std::make_shared<const NumberFormat>(format)}, std::move(options));
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
    Function{"gcd",
             {Kind::Integer, Kind::Integer},
             Kind::Integer,
             row_function<&Whole<Kind::Integer>::greatest_divisor>},
    Function{"gcd",
             {Kind::BigInt, Kind::BigInt},
             Kind::BigInt,
             row_function<&Whole<Kind::BigInt>::greatest_divisor>},
    Function{"lcm",
             {Kind::Integer, Kind::Integer},
             Kind::Integer,
             row_function<&Whole<Kind::Integer>::least_multiple>},
    Function{"lcm",
             {Kind::BigInt, Kind::BigInt},
             Kind::BigInt,
             row_function<&Whole<Kind::BigInt>::least_multiple>},
    Function{"div", {Kind::Numeric, Kind::Numeric}, Kind::Numeric, row_function<&quotient>},
    Function{"scale", {Kind::Numeric}, Kind::Integer, row_function<&scale_of>},
    Function{"to_char", {Kind::Integer, Kind::Text}, Kind::Text, nullptr, to_char<std::int64_t>, 1},
    Function{"to_char", {Kind::BigInt, Kind::Text}, Kind::Text, nullptr, to_char<std::int64_t>, 1},
    Function{"to_char", {Kind::Numeric, Kind::Text}, Kind::Text, nullptr, to_char<Decimal>, 1},
    Function{"to_char", {Kind::Real, Kind::Text}, Kind::Text, nullptr},
    Function{"to_char", {Kind::Double, Kind::Text}, Kind::Text, nullptr},
    Function{"sqrt", {Kind::Numeric}, Kind::Numeric, nullptr},
    Function{"sqrt", {Kind::Double}, Kind::Double, row_function<&square_root>},
    Function{"|/", {Kind::Double}, Kind::Double, row_function<&square_root>},
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
    Function{"+", {Kind::Real, Kind::Real}, Kind::Real, row_function<&add_floats>},
    Function{"+", {Kind::Real, Kind::Double}, Kind::Double, row_function<&add_doubles>},
    Function{"+", {Kind::Double, Kind::Real}, Kind::Double, row_function<&add_doubles>},
    Function{"-", {Kind::Real, Kind::Real}, Kind::Real, row_function<&subtract_floats>},
    Function{"-", {Kind::Real, Kind::Double}, Kind::Double, row_function<&subtract_doubles>},
    Function{"-", {Kind::Double, Kind::Real}, Kind::Double, row_function<&subtract_doubles>},
    Function{"*", {Kind::Real, Kind::Real}, Kind::Real, row_function<&multiply_floats>},
    Function{"*", {Kind::Real, Kind::Double}, Kind::Double, row_function<&multiply_doubles>},
    Function{"*", {Kind::Double, Kind::Real}, Kind::Double, row_function<&multiply_doubles>},
    Function{"/", {Kind::Real, Kind::Real}, Kind::Real, row_function<&divide_floats>},
    Function{"/", {Kind::Real, Kind::Double}, Kind::Double, row_function<&divide_doubles>},
    Function{"/", {Kind::Double, Kind::Real}, Kind::Double, row_function<&divide_doubles>},
    Function{"-", {Kind::Real}, Kind::Real, row_function<&negate_double>},
    Function{"+", {Kind::Real}, Kind::Real, row_function<&same_double>},
    Function{"abs", {Kind::Real}, Kind::Real, row_function<&absolute_double>},
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
