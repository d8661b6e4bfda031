#include "schema/reference_time.hpp"

#include <doctest/doctest.h>

using namespace datagen::schema;

TEST_CASE("date-times of RFC 3339 come as microseconds of UTC") {
  CHECK(parse_reference_time("1970-01-01T00:00:00Z") == 0);
  CHECK(parse_reference_time("2025-01-01T00:00:00Z") == 1735689600000000);
  CHECK(parse_reference_time("2025-01-01t01:00:00.25+01:00") == 1735689600250000);
  CHECK(parse_reference_time("2024-12-31 19:00:00.0000019-05:00") == 1735689600000001);
  CHECK(parse_reference_time("1969-12-31T23:59:59.5Z") == -500000);
}

TEST_CASE("anything else is refused") {
  for (const char* text :
       {"", "2025-01-01", "2025-01-01T00:00:00", "2025-02-29T00:00:00Z", "2025-13-01T00:00:00Z",
        "2025-01-01T24:00:00Z", "2025-01-01T00:60:00Z", "2025-01-01T00:00:60Z", "2025-01-01T00:00:00.Z",
        "2025-01-01T00:00:00+25:00", "2025-01-01T00:00:00Zz", "25-01-01T00:00:00Z", "0000-01-01T00:00:00Z",
        "2025-01-01T00:00:00+0100"}) {
    INFO(text);
    CHECK_FALSE(parse_reference_time(text));
  }
}
