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

TEST_CASE("pieces between % are found as letters are") {
  // ILIKE goes letter by letter, LIKE without _ piece by piece.
  const std::string letters = "ab%";
  std::size_t matches = 0;
  for (int number = 0; number < 3 * 3 * 3 * 3 * 3; ++number) {
    std::string pattern;
    for (int rest = number; rest > 0; rest /= 3) pattern += letters[static_cast<std::size_t>(rest % 3)];
    for (const std::string_view text : {"", "a", "ab", "ba", "aab", "abab", "bbaab", "abbab"}) {
      INFO("pattern ", pattern, ", text ", text);
      const bool is_match = like(text, pattern);
      CHECK(is_match == like(text, pattern, datagen::core::LetterCase::Ignored));
      matches += is_match ? 1 : 0;
    }
  }
  CHECK(matches > 200);
}
