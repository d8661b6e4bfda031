#include "core/masked_text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace datagen::core {

TEST_CASE("what is harmless stays as it is") {
  const std::string text = "plain \"quoted\" \\ \xC3\xA4 \xE2\x82\xAC \xF0\x9F\x90\x98 \xC2\xA0";
  CHECK(masked(text) == text);
  CHECK(blanked(text) == text);
}

TEST_CASE("control characters are spelled out") {
  CHECK(masked("a\nb\tc\rd\x1b[31m\x7F") == "a\\nb\\tc\\rd\\x1b[31m\\x7f");
  CHECK(masked(std::string("a\0b", 3)) == "a\\x00b");
  CHECK(masked("\xC2\x80\xC2\x9B\xC2\x9F") == "\\u0080\\u009b\\u009f");
}

TEST_CASE("what changes the direction of writing or ends lines is spelled out") {
  CHECK(masked("\xE2\x80\xAE") == "\\u202e");
  CHECK(masked("\xE2\x81\xA6x\xE2\x81\xA9") == "\\u2066x\\u2069");
  CHECK(masked("\xD8\x9C\xE2\x80\x8E\xE2\x80\x8F") == "\\u061c\\u200e\\u200f");
  CHECK(masked("\xE2\x80\xA8\xE2\x80\xA9") == "\\u2028\\u2029");
}

TEST_CASE("bytes that are no UTF-8 are spelled out one by one") {
  CHECK(masked("\x9B"
               "31m") == "\\x9b31m");
  CHECK(masked("\xE2\x80") == "\\xe2\\x80");
  CHECK(masked("\xF0\x9F\x90 ") == "\\xf0\\x9f\\x90 ");
}

TEST_CASE("a blank for each keeps the number of characters") {
  CHECK(blanked("a\tb\xE2\x80\xAE"
                "c\xC2\x9B") == "a b c ");
}

}  // namespace datagen::core
