#include "schema/exact_number.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace datagen::schema;

TEST_CASE("integers are read exactly from any spelling") {
  CHECK(read_integer("0").magnitude == 0);
  CHECK(read_integer("-0").magnitude == 0);
  CHECK(read_integer("1e3").magnitude == 1000);
  CHECK(read_integer("1500.0").magnitude == 1500);
  CHECK(read_integer("1.5e1").magnitude == 15);
  CHECK(read_integer("12000e-3").magnitude == 12);
  CHECK(read_integer("0e999999999999").magnitude == 0);
  CHECK(read_integer("18446744073709551615").magnitude == UINT64_MAX);
  CHECK(read_integer("-7").negative);
  CHECK(read_integer("9007199254740993").magnitude == 9007199254740993);  // not a double
}

TEST_CASE("fractions and large magnitudes are told apart") {
  CHECK(read_integer("1.5").fault == IntegerFault::Fractional);
  CHECK(read_integer("1e-3").fault == IntegerFault::Fractional);
  CHECK(read_integer("1e-99999999999").fault == IntegerFault::Fractional);
  CHECK(read_integer("1e30").fault == IntegerFault::TooLarge);
  CHECK(read_integer("1e99999999999").fault == IntegerFault::TooLarge);
  CHECK(read_integer("18446744073709551616").fault == IntegerFault::TooLarge);
}

TEST_CASE("doubles saturate instead of failing") {
  CHECK(read_double("0.25") == 0.25);
  CHECK(read_double("-1e-3") == -1e-3);
  CHECK(std::isinf(read_double("1e400")));
  CHECK(read_double("-1e400") < 0);
  CHECK(read_double("1e-400") == 0);
}
