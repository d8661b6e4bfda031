// What texts can be read as, and what they cannot.
#include "inference/value_forms.hpp"

#include <doctest/doctest.h>

using namespace datagen::inference;

TEST_CASE("numbers are spelled as PostgreSQL prints them") {
  CHECK(number_form("-17").value().integer == -17);
  CHECK(number_form("0").value().integer == 0);
  CHECK(number_form("12.340").value().scale == 3);
  CHECK(number_form("12.340").value().whole_digits == 2);
  CHECK_FALSE(number_form("12345678901234567890").value().integer.has_value());
  CHECK(number_form("1e-5").value().has_exponent);
  for (const char* text : {"", "-", "007", "+1", "1.", ".5", "1,5", "0x1", " 1", "1 ", "NaN", "1e"})
    CHECK_FALSE(number_form(text).has_value());
}

TEST_CASE("dates and moments") {
  CHECK_FALSE(moment_form("2024-02-29").value().has_time);
  CHECK(moment_form("2024-02-29 12:30:00.125").value().fraction_digits == 3);
  CHECK_FALSE(moment_form("2024-02-29 12:30:00").value().has_offset);
  for (const char* text : {"2024-02-29T12:30:00Z", "2024-02-29 12:30:00+02", "2024-02-29 12:30:00-05:30"})
    CHECK(moment_form(text).value().has_offset);
  for (const char* text : {"", "2023-02-29", "29.02.2024", "02/29/2024", "2024-02-29 25:00:00"})
    CHECK_FALSE(moment_form(text).has_value());
  CHECK(is_clock_time("12:30:00"));
  CHECK(is_clock_time("12:30:00.5"));
  for (const char* text : {"", "12:30", "24:30:00", "12:30:00Z", "12:30:00 and more of it"})
    CHECK_FALSE(is_clock_time(text));
}

TEST_CASE("words, uuids, addresses and JSON") {
  CHECK(boolean_word("TRUE") == kTrue);
  CHECK(boolean_word("n") == kN);
  CHECK(boolean_word("maybe") == 0);
  CHECK(boolean_word("") == 0);
  CHECK(is_uuid("a0eebc99-9C0B-4ef8-bb6d-6bb9bd380a11"));
  CHECK_FALSE(is_uuid("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1g"));
  for (const char* text : {"10.0.0.1", "::1", "2001:db8::/32", "10.0.0.0/8"}) CHECK(is_address(text));
  for (const char* text : {"", "10.0.0", "10.0.0.256", "10.0.0.0/33", "1.2.3.4.5", "10.0.0.1/"})
    CHECK_FALSE(is_address(text));
  CHECK(is_json("{\"a\": [1, 2]}"));
  CHECK(is_json("[]"));
  for (const char* text : {"", "{", "{a}", "{1,2}", "[1,]", "\"a\"", "{\"a\": 1}, {\"b\": 2}"})
    CHECK_FALSE(is_json(text));
}
