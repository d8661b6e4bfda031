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
  CHECK_FALSE(parse_decimal("123456789012345678901234567890123456789"));
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
