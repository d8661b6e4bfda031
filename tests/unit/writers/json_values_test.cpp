// Values as JSON made in place: numbers, booleans and arrays, and the string that everything else is.
#include "writers/json_values.hpp"

#include <doctest/doctest.h>

#include <string>

#include "writers/row_program.hpp"

using namespace datagen::writers;

namespace {

std::string finished(CellFinish finish, const std::string& text) {
  // Bytes behind what may be used would be told by the sanitizer.
  std::string out = text;
  out.resize(kFinishGrowth * text.size() + kFinishMargin, '~');
  char* const end = finish(out.data(), out.data() + text.size());
  return out.substr(0, static_cast<std::size_t>(end - out.data()));
}

}  // namespace

TEST_CASE("numbers of JSON") {
  for (const char* number :
       {"0", "-0", "7", "10", "-12.50", "0.001", "1e+20", "1.5E-07", "123456789012345678901234567890"}) {
    CAPTURE(number);
    CHECK(is_json_number(number));
    CHECK(finished(finish_json_number, number) == number);
  }
  for (const char* text :
       {"", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "NaN", "Infinity", "-Infinity", "1 ", "0x1"}) {
    CAPTURE(text);
    CHECK(!is_json_number(text));
    CHECK(finished(finish_json_number, text) == "\"" + std::string(text) + "\"");
  }
}

TEST_CASE("booleans") {
  CHECK(finished(finish_json_boolean, "t") == "true");
  CHECK(finished(finish_json_boolean, "f") == "false");
  CHECK(finished(finish_json_boolean, "true") == "true");
  CHECK(finished(finish_json_boolean, "maybe") == "\"maybe\"");
}

TEST_CASE("arrays of PostgreSQL as arrays of JSON") {
  const CellFinish strings = finish_json_array<JsonElement::String>;
  CHECK(finished(strings, "{}") == "[]");
  CHECK(finished(strings, "{a,b c,\"d,e\"}") == R"(["a","b c","d,e"])");
  CHECK(finished(strings, R"({"say \"hi\"","back\\slash","","NULL",NULL,null})") ==
        R"(["say \"hi\"","back\\slash","","NULL",null,null])");
  CHECK(finished(strings, "{\"a\nb\",\x01\x01\x01}") == R"(["a\nb","\u0001\u0001\u0001"])");
  CHECK(finished(strings, "{{a,b},{c,NULL}}") == R"([["a","b"],["c",null]])");
  CHECK(finished(strings, "{\xc3\xa4}") == "[\"\xc3\xa4\"]");
  const CellFinish numbers = finish_json_array<JsonElement::Number>;
  CHECK(finished(numbers, "{1,-2.50,NaN,NULL}") == R"([1,-2.50,"NaN",null])");
  CHECK(finished(numbers, "{{1},{2}}") == "[[1],[2]]");
  CHECK(finished(finish_json_array<JsonElement::Boolean>, "{t,f,NULL}") == "[true,false,null]");
  CHECK(finished(finish_json_array<JsonElement::Json>, R"({"{\"a\": [1, \"\\\"\"]}",7,NULL,"[\n]"})") ==
        R"([{"a": [1, "\""]},7,null,[n]])");
}

TEST_CASE("what is no plain array stays a string") {
  for (const char* text : {"[0:1]={a,b}", "", "{", "}", "{a", "{a,}", "{,a}", "{a}b", "{\"a}", "{a\"b\"}",
                           "{{{{{{{a}}}}}}}", "{{a},b", "{a\\"}) {
    CAPTURE(text);
    std::string escaped = text;
    for (std::size_t at = 0; (at = escaped.find_first_of("\"\\", at)) != std::string::npos; at += 2)
      escaped.insert(at, "\\");
    CHECK(finished(finish_json_array<JsonElement::String>, text) == "\"" + escaped + "\"");
  }
}
