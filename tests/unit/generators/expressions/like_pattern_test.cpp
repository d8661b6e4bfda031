#include "generators/expressions/like_pattern.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "generators/expressions/fault.hpp"

using namespace datagen::generators;
using namespace datagen::generators::expressions;

namespace {

bool like(std::string_view text, std::string_view pattern,
          datagen::core::LetterCase letter_case = datagen::core::LetterCase::Matters) {
  return LikePattern(pattern, "\\", letter_case).matches(text);
}

}  // namespace

TEST_CASE("LIKE") {
  CHECK(like("abc", "abc"));
  CHECK(like("abc", "a%"));
  CHECK(like("abc", "%c"));
  CHECK(like("abc", "_b_"));
  CHECK(like("äbc", "_bc"));
  CHECK(like("", "%"));
  CHECK(like("aXbXc", "a%X%c"));
  CHECK(like("50%", "50\\%"));
  CHECK(like("Größe", "gRÖßE", datagen::core::LetterCase::Ignored));
  CHECK_FALSE(like("", "_"));
  CHECK_FALSE(like("abc", "ab"));
  CHECK_FALSE(like("505", "50\\%"));
  CHECK(LikePattern("a!%", "!", datagen::core::LetterCase::Matters).matches("a%"));
  CHECK_THROWS_AS(LikePattern("a\\", "\\", datagen::core::LetterCase::Matters), Fault);
  // Without backtracking over all of the text for each %.
  CHECK_FALSE(like(std::string(5000, 'a'), "%a%a%a%a%a%a%a%b"));
}
