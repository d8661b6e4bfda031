#include "schema/name_pattern.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/error.hpp"

namespace datagen::schema {

namespace {

bool matches(const std::string& pattern, const std::string& name) {
  return IdentifierPattern(pattern).matches(name);
}

std::string refusal(const std::string& pattern) {
  try {
    static_cast<void>(TablePattern(pattern));
  } catch (const core::Error& error) {
    CHECK(error.code() == core::ExitCode::Usage);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("names match as a whole, folded to lower case outside quotes") {
  CHECK(matches("users", "users"));
  CHECK(matches("USERS", "users"));
  CHECK_FALSE(matches("users", "Users"));
  CHECK(matches("\"Users\"", "Users"));
  CHECK(matches("U\"Ser\"s", "uSers"));
  CHECK_FALSE(matches("user", "users"));
  CHECK_FALSE(matches("sers", "users"));
}

TEST_CASE("stars, question marks and classes") {
  CHECK(matches("*", ""));
  CHECK(matches("u*", "users"));
  CHECK(matches("*s*s*", "addresses"));
  CHECK(matches("a*b*c", "a_b_b_c"));
  CHECK_FALSE(matches("a*b*c", "a_b_b_d"));
  CHECK(matches("log_????", "log_2024"));
  CHECK_FALSE(matches("log_????", "log_202"));
  CHECK(matches("log_[0-9]*", "log_7_old"));
  CHECK_FALSE(matches("log_[0-9]", "log_x"));
  CHECK(matches("log_[^0-9]", "log_x"));
  CHECK(matches("LOG_[A-F]", "log_c"));
  CHECK(matches("int[]", "int[]"));
  CHECK(matches("stra?e",
                "stra\xC3\x9F"
                "e"));
  CHECK(matches("a$b", "a$b"));
}

TEST_CASE("what else regular expressions know") {
  CHECK(matches("users|orders", "orders"));
  CHECK_FALSE(matches("users|orders", "orders_old"));
  CHECK(matches("log_(2023|2024)_[0-9]+", "log_2024_11"));
  CHECK(matches("a{2,3}", "aaa"));
  CHECK_FALSE(matches("a{2,3}", "a"));
  CHECK(matches("log_\\d", "log_7"));
}

TEST_CASE("in quotes everything stands for itself") {
  CHECK(matches("\"a*\"", "a*"));
  CHECK_FALSE(matches("\"a*\"", "ab"));
  CHECK(matches("\"say \"\"hi\"\"\"", "say \"hi\""));
  CHECK(matches("\"(|)\"", "(|)"));
}

TEST_CASE("long patterns are no trouble") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(matches(pattern + "b", std::string(5000, 'a')));
}

TEST_CASE("a table's name alone is one of schema public") {
  CHECK(TablePattern("users").matches({"public", "users"}));
  CHECK_FALSE(TablePattern("users").matches({"app", "users"}));
  CHECK(TablePattern("*.users").matches({"app", "users"}));
  CHECK(TablePattern("a*.u*").matches({"app", "users"}));
  CHECK(TablePattern("\"a.b\"").matches({"public", "a.b"}));
  CHECK(TablePattern("\"a.b\".c").matches({"a.b", "c"}));
}

TEST_CASE("patterns that are none are refused") {
  CHECK(refusal("a.b.c") == "pattern a.b.c has too many dots");
  CHECK(refusal("a.") == "pattern  has an empty name");
  CHECK(refusal("(a") ==
        "pattern (a cannot be read: invalid regular expression: parentheses () not balanced");
  CHECK(refusal("\"a") == "pattern \"a has a double quote that is not closed");
  CHECK(refusal("[a") == "pattern [a cannot be read: invalid regular expression: brackets [] not balanced");
  CHECK(refusal("a.b\"") == "pattern b\" has a double quote that is not closed");
  CHECK_THROWS_AS(static_cast<void>(SchemaPattern("a.b")), core::Error);
}

}  // namespace datagen::schema
