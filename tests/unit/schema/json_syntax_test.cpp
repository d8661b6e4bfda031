#include "schema/json_syntax.hpp"

#include <doctest/doctest.h>

using namespace datagen::schema;

namespace {

std::string fault(std::string_view text) {
  const auto error = find_syntax_error(text, 64);
  return error ? std::to_string(error->offset) + ": " + error->message : "none";
}

}  // namespace

TEST_CASE("syntax errors have a place and plain words") {
  CHECK(fault(R"({"a": [1, -2.5e3, "x\u00e9", true, false, null, {}, []]})") == "none");
  CHECK(fault(R"({"a": 1 "b": 2})") == "8: expected a comma or \"}\" after a member, found a string");
  CHECK(fault(R"({"a": 1,})") == "7: trailing comma before \"}\"");
  CHECK(fault(R"({"a": [1 2]})") == "9: expected a comma or \"]\" after an element, found \"2\"");
  CHECK(fault(R"({"a" 1})") == "5: expected \":\" after a key, found \"1\"");
  CHECK(fault(R"({a: 1})") == "1: expected a key in double quotes, found \"a\"");
  CHECK(fault(R"({"a": 012})") == "6: \"012\" is not a number");
  CHECK(fault(R"({"a": True})") == "6: expected a value, found \"True\"");
  CHECK(fault(R"({"a": "x)") == "6: a string is not closed");
  CHECK(fault("{\"a\": \"x\n\"}") == "6: a string is not closed on its line");
  CHECK(fault(R"({"a": "\ud800x"})") == "7: half of a surrogate pair in a string");
  CHECK(fault(R"({"a": "\"\\\/\b\n\u00e9\ud83d\ude00" x})") ==
        "37: expected a comma or \"}\" after a member, found \"x\"");
  CHECK(fault(R"({"a": [{"b": 1})") == "6: \"[\" is not closed: the text ends before its \"]\"");
  CHECK(fault(R"({} x)") == "3: unexpected \"x\" after the end of the schema");
}

TEST_CASE("numbers are those of RFC 8259") {
  for (const char* good : {"0", "-0", "12", "1.5", "1e5", "1E-05", "-12.50e+3"}) CHECK(is_json_number(good));
  for (const char* bad : {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "1 ", "NaN"}) {
    CHECK_FALSE(is_json_number(bad));
  }
}

TEST_CASE("invalid UTF-8 is found at its first byte") {
  CHECK_FALSE(find_invalid_utf8("aé€😀\xF4\x8F\xBF\xBF"));
  CHECK(find_invalid_utf8("ab\x80") == 2);
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // overlong
  CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0);      // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
  CHECK(find_invalid_utf8("a\xE2\x82") == 1);         // cut off
}
