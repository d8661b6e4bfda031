#include "generators/checks/text_match.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace datagen::generators::checks;

TEST_CASE("texts in one case") {
  for (const std::string_view text : {"", "abc", "Abc", "ABC", "a1 _", "1", "\xC3\xA9t\xC3\xA9",
                                      "\xC3\x89T\xC3\x89", "\xC3\x89t", "stra\303\237e", "\xE6\x97\xA5"}) {
    INFO("text ", text);
    CHECK(is_in_lower_case(text) == (lower_case(text) == text));
    CHECK(is_in_upper_case(text) == (upper_case(text) == text));
  }
  CHECK(is_in_lower_case("a b"));
  CHECK_FALSE(is_in_lower_case("aB"));
  CHECK_FALSE(is_in_lower_case("\xC3\x89"));
  CHECK(is_in_upper_case("A\xC3\x89"));
}
