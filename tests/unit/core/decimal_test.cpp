// Decimal numbers as scaled integers: exact or refused.
#include "core/decimal.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>

#include "core/draw.hpp"
#include "core/number_text.hpp"

using namespace datagen::core;

TEST_CASE("numbers are scaled exactly") {
  CHECK(parse_scaled("0", 0) == 0);
  CHECK(parse_scaled("-0", 2) == 0);
  CHECK(parse_scaled("12.5", 1) == 125);
  CHECK(parse_scaled("12.5", 3) == 12'500);
  CHECK(parse_scaled("-0.05", 2) == -5);
  CHECK(parse_scaled("1e3", 0) == 1000);
  CHECK(parse_scaled("1E+3", 0) == 1000);
  CHECK(parse_scaled("2.5e1", 0) == 25);
  CHECK(parse_scaled("25e-1", 1) == 25);
  CHECK(parse_scaled("1.50", 1) == 15);
  CHECK(parse_scaled("0e99", 0) == 0);
  CHECK(parse_scaled("0.000e-99", 0) == 0);
  CHECK(parse_scaled("1e18", 0) == 1'000'000'000'000'000'000);
  CHECK(parse_scaled("1e-18", 18) == 1);
}

TEST_CASE("the ends of 64 bits") {
  CHECK(parse_scaled("9223372036854775807", 0) == std::numeric_limits<std::int64_t>::max());
  CHECK(parse_scaled("-9223372036854775808", 0) == std::numeric_limits<std::int64_t>::min());
  CHECK_FALSE(parse_scaled("9223372036854775808", 0).has_value());
  CHECK_FALSE(parse_scaled("-9223372036854775809", 0).has_value());
  CHECK_FALSE(parse_scaled("18446744073709551616", 0).has_value());
  CHECK_FALSE(parse_scaled("1e19", 0).has_value());
  CHECK_FALSE(parse_scaled("10", 18).has_value());
  CHECK_FALSE(parse_scaled("1e999", 0).has_value());
}

TEST_CASE("what is no number or too fine is refused") {
  for (const char* text : {"", "-", "+1", ".", "e5", "1e", "1e+", "1e1000", "1x", "0x10", "1.2.3", " 1", "1 ",
                           "--1", "nan", "1,5", "1e1.5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_scaled(text, 2).has_value());
    CHECK(fraction_digits(text) == 0);
  }
  CHECK_FALSE(parse_scaled("0.125", 2).has_value());
  CHECK_FALSE(parse_scaled("1e-3", 2).has_value());
}

TEST_CASE("fraction digits that a number needs") {
  CHECK(fraction_digits("0.25") == 2);
  CHECK(fraction_digits("0.250") == 2);
  CHECK(fraction_digits("2.5e1") == 0);
  CHECK(fraction_digits("25e-3") == 3);
  CHECK(fraction_digits("100") == 0);
  CHECK(fraction_digits("0.0") == 0);
}

TEST_CASE("what write_decimal() writes is read back") {
  const Stream stream = Stream::named(0, "decimals");
  bool all_good = true;
  for (std::uint64_t row = 0; row < 20'000; ++row) {
    const auto value = static_cast<std::int64_t>(stream.draw(row)) >> (row % 63);
    const auto scale = static_cast<unsigned>(row % 19);
    std::array<char, 128> buffer{};
    const std::string text(buffer.data(), write_decimal(buffer.data(), value, scale));
    all_good = all_good && parse_scaled(text, scale) == value;
  }
  CHECK(all_good);
}
