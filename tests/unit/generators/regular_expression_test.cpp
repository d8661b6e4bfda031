// Regular expressions: errors letter by letter, and matches against std::regex.
#include "generators/regular_expression.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "generators/match_writer.hpp"

using namespace datagen::generators;

namespace {

std::string error_of(const std::string& text) {
  ExpressionError error{};
  if (parse_expression(text, error)) return "none";
  return std::to_string(error.offset) + ": " + error.message +
         (error.hint.empty() ? "" : " [" + error.hint + "]");
}

Expression parsed(const std::string& text) {
  ExpressionError error{};
  std::optional<Expression> expression = parse_expression(text, error);
  REQUIRE_MESSAGE(expression.has_value(), text << ": " << error.message);
  return *std::move(expression);
}

std::string match(const Expression& expression, std::uint64_t index) {
  std::string text(expression.max_bytes, '~');
  text.resize(static_cast<std::size_t>(write_match(expression, index, text.data()) - text.data()));
  return text;
}

std::string random_match(const Expression& expression, std::uint64_t& state) {
  std::string text(expression.max_bytes, '~');
  text.resize(static_cast<std::size_t>(write_random_match(expression, state, text.data()) - text.data()));
  return text;
}

}  // namespace

TEST_CASE("every match of small expressions") {
  struct Case {
    std::string text;
    std::uint64_t texts;
    bool is_unambiguous;
  };
  const std::vector<Case> cases{
      {"", 1, true},
      {"abc", 1, true},
      {"[abc]", 3, true},
      {"[a-cx]", 4, true},
      {"[a-ca-c]", 3, true},
      {"\\d", 10, true},
      {"\\d{2}", 100, true},
      {"\\w", 63, true},
      {"[0-9a-f]{2}", 256, true},
      {"a|b|c", 3, true},
      {"(a|b)(c|d)", 4, true},
      {"a?", 2, true},
      {"a?b", 2, true},
      {"a*", 21, true},
      {"a+", 20, true},
      {"a{2,4}", 3, true},
      {"[ab]{1,3}", 14, true},
      {"[ab]{0,2}c", 7, true},
      {"(ab|c){2}", 4, false},
      {"^a(x|yz)$", 2, true},
      {"(?:a|b)-\\d", 20, true},
      {"[^a]", 94, true},
      {"x{0}", 1, true},
      {"a*?", 21, true},
      {"\\.\\\\\\[", 1, true},
      {"[]a]", 2, true},
      {"[a-]", 2, true},
      {"a{", 1, true},
      {"[\\d-]", 11, true},
      {"a|", 2, true},
      {"^a$|^b$", 2, true},
      {"(a|b$)", 2, true},
      {"[[:digit:][:upper:]_]", 37, true},
      {"[^[:alnum:]]", 33, true},
      {"(a|ab)(c|bc)", 4, false},
      {"a*a*", 441, false},
      {"(a|a)", 2, false},
      {"(a?){2}", 4, false},
      {"(ab|cd){1,2}", 6, true},
      {"[ab]{1,2}-[ab]{1,2}", 36, true},
      {"A{1,2}[0-9]{1,2}", 220, true},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    const Expression expression = parsed(expected.text);
    CHECK(expression.texts == expected.texts);
    CHECK(expression.is_unambiguous == expected.is_unambiguous);
    const std::regex regex(expected.text == "a{"     ? "a\\{"
                           : expected.text == "[]a]" ? "[\\]a]"
                                                     : expected.text);
    std::set<std::string> seen;
    bool all_match = true;
    std::size_t longest = 0;
    std::size_t shortest = expression.max_bytes;
    for (std::uint64_t index = 0; index < expression.texts; ++index) {
      const std::string text = match(expression, index);
      all_match = all_match && std::regex_match(text, regex);
      longest = std::max(longest, text.size());
      shortest = std::min(shortest, text.size());
      seen.insert(text);
    }
    CHECK(all_match);
    CHECK(longest == expression.max_bytes);
    CHECK(shortest == expression.min_bytes);
    if (expression.is_unambiguous) CHECK(seen.size() == expression.texts);

    std::set<std::string> drawn;
    std::uint64_t state = 1;
    for (int i = 0; i < 2000; ++i) drawn.insert(random_match(expression, state));
    for (const std::string& text : drawn) CHECK(seen.contains(text));
    if (seen.size() <= 100) CHECK(drawn.size() == seen.size());
  }
}

TEST_CASE("expressions that look unambiguous but are not are never claimed to be") {
  // Each makes some text in more than one way.
  for (const char* text :
       {"(a|b|ab){1,2}", "a?a?[0-9]", "[ab]?a?-", "a?a?", "(a|aa)+", "(ab?){1,2}(b|c)?", "(x|xy)(y|z)?",
        "a{1,2}a{1,2}", "(a*)*", "(|a)(|a)", "(ab|abc)(d|cd)", "(a?b?){2}", "é?é?"}) {
    CAPTURE(text);
    const Expression expression = parsed(text);
    std::set<std::string> seen;
    const std::uint64_t count = std::min<std::uint64_t>(expression.texts, 20'000);
    for (std::uint64_t index = 0; index < count; ++index) seen.insert(match(expression, index));
    REQUIRE(seen.size() < count);
    CHECK_FALSE(expression.is_unambiguous);
  }
}

TEST_CASE("characters beyond ASCII are whole") {
  const Expression expression = parsed("[äöü]€");
  CHECK(expression.texts == 3);
  CHECK(expression.max_bytes == 5);
  std::set<std::string> seen;
  for (std::uint64_t index = 0; index < 3; ++index) seen.insert(match(expression, index));
  CHECK(seen == std::set<std::string>{"ä€", "ö€", "ü€"});
}

TEST_CASE("ranges run over any alphabet") {
  CHECK(parsed("[а-я]").texts == 32);
  CHECK(parsed("[α-ω]{2}").texts == 625);
  CHECK(match(parsed("[ぁ-ん]"), 1) == "あ");
  CHECK(parsed("(?<year>20\\d\\d)-(?P<no>\\d)").texts == 1000);
}

TEST_CASE("matches are counted up to a bound") {
  CHECK(parsed("[0-9]{18}").texts == 1'000'000'000'000'000'000);
  CHECK(parsed("[0-9]{19}").texts == kMostTexts);
  CHECK(parsed("[0-9]{1000}").texts == kMostTexts);
  CHECK(parsed("[0-9]{18}|[a-z]{40}").texts == kMostTexts);
}

TEST_CASE("what cannot be parsed or made") {
  CHECK(error_of("(ab") == "0: unmatched \"(\"");
  CHECK(error_of("a)b") == "1: unmatched \")\"");
  CHECK(error_of("x[ab") == "1: unmatched \"[\"");
  CHECK(error_of("[]") == "0: unmatched \"[\"");
  CHECK(error_of("*a") == "0: nothing to repeat before \"*\"");
  CHECK(error_of("a|+") == "2: nothing to repeat before \"+\"");
  CHECK(error_of("(?)") == "0: this kind of group cannot be generated [use ( ) or (?: )]");
  CHECK(error_of("(?i)a") == "0: this kind of group cannot be generated [use ( ) or (?: )]");
  CHECK(error_of("x(?=a)") == "1: look-around cannot be generated [use ( ) or (?: )]");
  CHECK(error_of("x(?<!a)") == "1: look-around cannot be generated [use ( ) or (?: )]");
  CHECK(error_of("a++") == "2: possessive repeats cannot be generated [leave out the second \"+\"]");
  CHECK(error_of(std::string("a\0b", 3)) == "1: the character U+0000 cannot be stored");
  CHECK(error_of("(a$|b)c") == "2: \"$\" stands inside the expression [write \\$]");
  CHECK(error_of("(^a)") == "1: \"^\" stands inside the expression [write \\^]");
  CHECK(error_of("a\\") == "1: a backslash at the end stands for nothing [write \\\\]");
  CHECK(error_of("(a)\\1") == "3: back-references cannot be generated [write the text again]");
  CHECK(error_of("\\bword") ==
        "0: \"\\b\" cannot be generated [\\d, \\w, \\s, \\t, \\n and escaped punctuation can]");
  CHECK(error_of("a^b") == "1: \"^\" stands inside the expression [write \\^]");
  CHECK(error_of("a$b") == "1: \"$\" stands inside the expression [write \\$]");
  CHECK(error_of("a{3,2}") == "1: repeat from 3 to 2 runs backwards");
  CHECK(error_of("a{2") == "1: unmatched \"{\"");
  CHECK(error_of("a{2,x}") == "1: a repeat is written {n}, {n,} or {n,m}");
  CHECK(error_of("a{2000}") == "1: repeats above 1000 are not supported");
  CHECK(error_of("a{99999999999999999999}") == "1: repeats above 1000 are not supported");
  CHECK(error_of("[z-a]") == "1: range z-a runs backwards");
  CHECK(error_of("[\\d-z]") == "1: a range runs between two characters");
  CHECK(error_of("[a-\U0001F600]") == "1: range a-\U0001F600 holds more than 4096 characters");
  CHECK(error_of("[[:alpa:]]") == "1: class [:alpa:] cannot be generated [did you mean \"alpha\"?]");
  CHECK(error_of("[[:alpha]") == "1: unmatched \"[:\"");
}

TEST_CASE("explosions are refused at once") {
  CHECK(error_of("(((a{1000}){1000}){1000})") ==
        "18: its matches can be longer than a megabyte [lower the repeat counts]");
  CHECK(error_of(std::string(60, '(') + "a" + std::string(60, ')')) ==
        "50: groups are nested more than 50 deep");
  CHECK(error_of(std::string(100'000, '(')) == "50: groups are nested more than 50 deep");
  std::string nested = "a";
  for (int i = 0; i < 40; ++i) nested = "(" + nested + "){2}";
  CHECK(error_of(nested).find("its matches can be longer than a megabyte") != std::string::npos);
  std::string starred = "a";
  for (int i = 0; i < 40; ++i) starred = "(" + starred + ")*";
  CHECK(error_of(starred).find("its matches can be longer than a megabyte") != std::string::npos);
  // Nothing repeated is nothing, however often: no work grows with the product of the counts.
  CHECK(parsed("((((){1000}){1000}){1000}){1000}").texts == 1);
  CHECK(parsed("(((a{0}){1000}){1000}){1000}").texts == 1);
}

TEST_CASE("matches drawn for many rows at once are those drawn one by one") {
  const std::vector<std::string> patterns{
      "",
      "abc",
      "[abc]",
      "\\d{2}-\\w+",
      "(red|green|dark blue)( (fox|\u00e9tude))?[.;]",
      "(a|b[0-9]{1,3}|(c|dd){0,2})x",
      "[a\u00e9\u4e2d]{3,9}",
      "((quickly|) (sleep|wake\\.) ){1,3}!",
      "x(red|green)yy(blue|)(z(fox|bear)(a|b))?(, (one|two))?",
      "(one of more than thirty-two characters|short)( and a text behind it, also a long one)?"};
  constexpr std::size_t kRows = datagen::core::kBlockRows;
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    const Expression expression = parsed(pattern);
    const MatchWriter writer(expression);
    for (const std::uint32_t count : {1U, 3U, 64U}) {
      std::string room(writer.room() * kRows, '~');
      MatchWriter::Texts texts{};
      for (std::uint32_t row = 0; row < count; ++row) {
        texts.states.values[row] = row * 77;
        texts.ends[row] = room.data() + row * writer.room();
      }
      writer.write(texts, count);
      for (std::uint32_t row = 0; row < count; ++row) {
        std::uint64_t state = row * 77;
        char* const begin = room.data() + row * writer.room();
        CHECK(std::string(begin, texts.ends[row]) == random_match(expression, state));
      }
    }
  }
}
