#include "core/regular_pattern.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/draw.hpp"

using namespace datagen::core;

namespace {

bool found(std::string_view text, std::string_view pattern, LetterCase letter_case = LetterCase::Matters) {
  const RegularPattern expression(pattern, letter_case);
  std::vector<std::uint32_t> memory(expression.memory_size(), 7);
  return expression.is_found_in(text, memory);
}

std::string fault(std::string_view pattern) {
  try {
    static_cast<void>(RegularPattern(pattern, LetterCase::Matters));
  } catch (const RegularFault& fault) {
    return fault.message;
  }
  return "none";
}

}  // namespace

TEST_CASE("regular expressions") {
  CHECK(found("hello", "ell"));
  CHECK(found("hello", "^h.*o$"));
  CHECK_FALSE(found("hello", "^ell"));
  CHECK(found("aab", "a{2}b"));
  CHECK_FALSE(found("ab", "a{2,}b"));
  CHECK(found("abab", "^(ab){1,2}$"));
  CHECK_FALSE(found("ababab", "^(ab){1,2}$"));
  CHECK(found("xyz", "a|y"));
  CHECK(found("", "^(a|b)*$"));
  CHECK(found("A1_", "^\\w+$"));
  CHECK(found("2024-01-31", "^\\d{4}-\\d{2}-\\d{2}$"));
  CHECK(found("a]b", "[]x]"));
  CHECK(found("a-b", "[a\\-]-"));
  CHECK_FALSE(found("abc", "[^a-c]"));
  CHECK(found("ABC", "b", LetterCase::Ignored));
  CHECK(found("ABC", "(?i)b"));
  CHECK(found("user@example.com", "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$"));
  CHECK_FALSE(found("ABC", "(?c)b", LetterCase::Ignored));
  CHECK(found("A\tA", R"(^\x41\t\u0041$)"));
  CHECK(found("caf\xC3\xA9", R"(^caf[\xe8-\xEA]$)"));
  CHECK(found("\\x", R"(^\Bx$)"));
  CHECK(fault(R"(\xg)") == "invalid regular expression: invalid escape \\ sequence");
  CHECK(fault("(?n)a") == "the option n of regular expressions is not understood");
  CHECK(found("the end", "\\mend\\M"));
  CHECK_FALSE(found("bend", "\\mend"));
  CHECK(found("the end", R"(\yend\y)"));
  CHECK(found("bend", R"(\Yend)"));
  CHECK_FALSE(found("the end", R"(\Yend)"));
  CHECK(found("", R"(\Y)"));
  // No exponential time.
  CHECK_FALSE(found(std::string(200, 'a'), "^(a+)+b$"));
}

TEST_CASE("what regular expressions cannot be is said") {
  CHECK(fault("(a") == "invalid regular expression: parentheses () not balanced");
  CHECK(fault("a)") == "invalid regular expression: parentheses () not balanced");
  CHECK(fault("[a") == "invalid regular expression: brackets [] not balanced");
  CHECK(fault("*a") == "invalid regular expression: quantifier operand invalid");
  CHECK(fault("a{3,2}") == "invalid regular expression: invalid repetition count(s)");
  CHECK(fault("(?=a)") == "look-around in regular expressions is not understood");
  CHECK(fault("(a)\\1") == "back references in regular expressions are not understood");
  CHECK(fault("((a{200}){200}){200}") == "invalid regular expression: it is too complex");
}

TEST_CASE("the table and the walk of states agree") {
  // find() walks the states; is_found_in() looks into the table where the text is ASCII.
  constexpr std::string_view kParts[] = {"a",     "b",    ".",       "^",      "$",     "|",
                                         "(ab)?", "[^a]", "(a|b$)*", "b{2,3}", "(^a|c)"};
  constexpr std::string_view kLetters[] = {"a", "b", "c", "\n", "\xC3\xA9"};
  std::uint64_t state = 0;
  const auto below = [&](std::uint64_t count) { return mix(++state) % count; };
  std::size_t matches = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string pattern;
    for (std::uint64_t parts = below(6); parts > 0; --parts) pattern += kParts[below(std::size(kParts))];
    std::string text;
    for (std::uint64_t letters = below(9); letters > 0; --letters)
      text += kLetters[below(i % 4 == 0 ? 5 : 4)];
    try {
      const RegularPattern expression(pattern, i % 2 == 0 ? LetterCase::Matters : LetterCase::Ignored);
      std::vector<std::uint32_t> memory(expression.memory_size(), 7);
      INFO("pattern ", pattern, ", text ", text);
      const bool is_found = expression.is_found_in(text, memory);
      CHECK(is_found == expression.find(text, 0, memory).has_value());
      matches += is_found ? 1 : 0;
    } catch (const RegularFault&) {  // "a||b", "^*"
    }
  }
  CHECK(matches > 500);
  CHECK(matches < 2900);
}

TEST_CASE("patterns whose table would be large are walked") {
  // The 12th letter from the end: 2^12 sets of states.
  CHECK(found("abababababababababab", "^[ab]*a[ab]{11}$"));
  CHECK_FALSE(found("bbbbbbbbbbbb", "^[ab]*a[ab]{11}$"));
}
