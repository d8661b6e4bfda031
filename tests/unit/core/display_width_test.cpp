#include "core/display_width.hpp"

#include <doctest/doctest.h>

namespace datagen::core {

TEST_CASE("characters take one column, wide ones two, marks none") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("\xC3\xA9t\xC3\xA9") == 3);                 // precomposed accents
  CHECK(display_width("e\xCC\x81") == 1);                         // e and a combining acute
  CHECK(display_width("\xE6\x9D\xB1\xE4\xBA\xAC") == 4);          // two han characters
  CHECK(display_width("\xEC\x84\x9C\xEC\x9A\xB8") == 4);          // two hangul syllables
  CHECK(display_width("\xD0\x9A\xD0\xB8\xD1\x97\xD0\xB2") == 4);  // four cyrillic letters
  CHECK(display_width("\xEF\xBD\xB1") == 1);                      // half-width katakana
  CHECK(display_width("\xEF\xBC\xA1") == 2);                      // full-width A
  CHECK(display_width("\xE0\xA4\x95\xE0\xA5\x8D") == 1);          // devanagari ka and its virama
  CHECK(display_width("\xF0\xA0\x80\x80") == 2);                  // plane 2
}

TEST_CASE("what steers a terminal is spelled out") {
  CHECK(printable("plain \xE6\x9D\xB1") == "plain \xE6\x9D\xB1");
  CHECK(printable("a\nb\tc\rd\be\ff\v") == "a\\nb\\tc\\rd\\be\\ff\\v");
  CHECK(printable("\x1b[31m\x7f") == "\\x1b[31m\\x7f");
  CHECK(printable("\xC2\x9B") == "\\x9b");
  CHECK(printable("\xE2\x80\xAE") == "\\u202e");
}

TEST_CASE("long texts are cut at a character and never wider than asked") {
  CHECK(shortened("abcdef", 6) == "abcdef");
  CHECK(shortened("abcdefg", 6) == "abc...");
  CHECK(shortened("\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD", 6) == "\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD");
  CHECK(shortened("\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD", 5) == "\xE6\x9D\xB1...");
  CHECK(shortened("\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD", 4) == "...");
  CHECK(shortened("abcdef", 2) == "..");
  CHECK(shortened("abcdef", 0).empty());
}

}  // namespace datagen::core
