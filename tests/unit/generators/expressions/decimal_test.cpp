#include "generators/expressions/decimal.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "generators/expressions/fault.hpp"

using namespace datagen::generators::expressions;

namespace {

Decimal of(std::string_view text) {
  const auto value = parse_decimal(text);
  REQUIRE(value);
  return *value;
}

std::string text(const Decimal& value) {
  std::array<char, kMostDecimalBytes> buffer{};
  return {buffer.data(), write_decimal(buffer.data(), value)};
}

}  // namespace

TEST_CASE("decimals keep the digits they were written with") {
  for (const char* digits : {"0", "1.50", "-0.05", "123456789012345678901234567890.12345678", "0.000"}) {
    CHECK(text(of(digits)) == digits);
  }
  CHECK(text(of("-.5")) == "-0.5");
  CHECK(text(of("1e3")) == "1000");
  CHECK(text(of("1.25e-3")) == "0.00125");
  CHECK_FALSE(parse_decimal(""));
  CHECK_FALSE(parse_decimal("1x"));
  CHECK_FALSE(parse_decimal("."));
  for (const std::string_view text :
       {"123456789012345678901234567890123456789", "1e38", "-1.5E+300", "1e-300", ".1e99"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text));
    CHECK(is_number(text));
  }
  CHECK(parse_decimal("0e300"));
  for (const std::string_view text : {"", ".", "-", "1e", "1e+", "e5", "1.2.3", "1e5x", "--1", "0x1"}) {
    CAPTURE(text);
    CHECK_FALSE(is_number(text));
  }
}

TEST_CASE("scales of sums, products and quotients are those of PostgreSQL") {
  CHECK(text(add(of("1.5"), of("2.250"))) == "3.750");
  CHECK(text(subtract(of("1"), of("1.00"))) == "0.00");
  CHECK(text(multiply(of("1.50"), of("2.0"))) == "3.000");
  CHECK(text(divide(of("1"), of("3"))) == "0.33333333333333333333");
  CHECK(text(divide(of("2"), of("3"))) == "0.66666666666666666667");
  CHECK(text(divide(of("10"), of("4"))) == "2.5000000000000000");
  CHECK(text(divide(of("100000"), of("3"))) == "33333.333333333333");
  CHECK(text(divide(of("-7"), of("0.02"))) == "-350.0000000000000000");
  CHECK(text(remainder(of("-7.5"), of("2"))) == "-1.5");
  // 0.15 of many shown digits is still 0.15.
  const Decimal share = divide(of("15.00"), of("100"));
  CHECK(text(multiply(share, share)) == "0.0225000000000000000000000000000000000000");
}

TEST_CASE("a quotient by a power of ten moves the point and shows the digits of any other quotient") {
  CHECK(text(divide(of("90001"), of("100.0"))) == "900.0100000000000000");
  CHECK(text(divide(of("-5"), of("1000"))) == "-0.00500000000000000000");
  CHECK(text(divide(of("5"), of("0.001"))) == "5000.0000000000000000");
  CHECK(text(divide(of("0"), of("10"))) == "0.00000000000000000000");
  for (const char* dividend :
       {"1", "-1", "9", "15.00", "999999", "123456.789", "-0.0420", "9223372036854775807"}) {
    for (const char* power : {"1", "10", "1000.0", "0.1", "0.001", "1000000000000000000"}) {
      CAPTURE(dividend);
      CAPTURE(power);
      const Decimal threefold = divide(multiply(of(dividend), of("3")), multiply(of(power), of("3")));
      CHECK(compare(divide(of(dividend), of(power)), threefold) == 0);
    }
  }
}

TEST_CASE("what passes 38 digits or divides by zero is a fault") {
  const Decimal large = of("99999999999999999999");
  CHECK_THROWS_AS(static_cast<void>(multiply(large, large)), Fault);
  CHECK_THROWS_AS(static_cast<void>(divide(large, of("0.0"))), Fault);
  CHECK_THROWS_AS(static_cast<void>(remainder(large, of("0"))), Fault);
}

TEST_CASE("rounding is half away from zero") {
  CHECK(text(round_to(of("2.5"), 0)) == "3");
  CHECK(text(round_to(of("-2.5"), 0)) == "-3");
  CHECK(text(round_to(of("1.005"), 2)) == "1.01");
  CHECK(text(round_to(of("1.5"), 3)) == "1.500");
  CHECK(text(round_to(of("1551"), -2)) == "1600");
  CHECK(text(truncate_to(of("-1.59"), 1)) == "-1.5");
  CHECK(text(floor(of("-1.1"))) == "-2");
  CHECK(text(ceil(of("1.1"))) == "2");
  CHECK(text(ceil(of("-1.9"))) == "-1");
  CHECK(round_to_integer(of("-0.5")) == -1);
  CHECK_THROWS_AS(static_cast<void>(round_to_integer(of("1e19"))), Fault);
}

TEST_CASE("short and long numbers are rounded alike") {
  for (const char* units : {"12345.6", "12345.4999", "-12345.5", "0.0049", "9223372036854775807.5"}) {
    CAPTURE(units);
    // The same number with more digits than 64 bits have.
    const Decimal longer = multiply(of(units), of("1.00000000000000000000"));
    for (const int scale : {-2, 0, 1, 2}) {
      CAPTURE(scale);
      CHECK(compare(round_to(of(units), scale), round_to(longer, scale)) == 0);
      CHECK(compare(truncate_to(of(units), scale), truncate_to(longer, scale)) == 0);
    }
  }
}

TEST_CASE("comparisons look through scales") {
  CHECK(compare(of("1.0"), of("1")) == 0);
  CHECK(compare(of("-1"), of("0.5")) < 0);
  CHECK(compare(of("12345678901234567890123456789012345678"), of("0.00000000000000000000000000000000001")) >
        0);
  CHECK(compare(of("0.10"), of("0.1000001")) < 0);
}

TEST_CASE("doubles and back") {
  CHECK(to_double(of("0.1")) == 0.1);
  CHECK(to_double(of("-12345678901234567890.5")) == -12345678901234567890.5);
  CHECK(text(to_decimal(0.1)) == "0.1");
  CHECK(text(to_decimal(1.0 / 3)) == "0.333333333333333");
}
