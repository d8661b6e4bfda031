#include "cli/json_writer.hpp"

#include <doctest/doctest.h>

#include "schema/json_value.hpp"

namespace datagen::cli {

TEST_CASE("members, commas and indents") {
  JsonWriter json;
  json.begin_object();
  json.member("a", std::uint64_t{18'446'744'073'709'551'615U});
  json.key("list");
  json.begin_array();
  json.text("x");
  json.null();
  json.end_array();
  json.key("empty");
  json.begin_array();
  json.end_array();
  json.end_object();
  CHECK(json.finish() ==
        "{\n  \"a\": 18446744073709551615,\n  \"list\": [\n    \"x\",\n    null\n  ],\n  \"empty\": []\n}\n");
}

TEST_CASE("any text is escaped so that it reads back") {
  const std::string hostile =
      std::string("quote \" slash \\ line\n tab\t nul ") + '\0' + " \x1b \xE6\x9D\xB1";
  JsonWriter json;
  json.begin_object();
  json.member(hostile, hostile);
  json.end_object();
  core::Diagnostics diagnostics;
  const auto parsed = schema::parse_json(core::SourceText("x", json.finish()), diagnostics);
  REQUIRE(parsed.has_value());
  CHECK(parsed->members[0].key == hostile);
  CHECK(parsed->members[0].value.string == hostile);
}

TEST_CASE("names of files that are not UTF-8 are shown as well as can be") {
  JsonWriter json;
  json.text("a\xFF\xC3\xA9\xC3.json");
  CHECK(json.finish() == "\"a\\ufffd\xC3\xA9\\ufffd.json\"\n");
}

TEST_CASE("one line holds a whole object for those who read line by line") {
  JsonWriter json(JsonLayout::OneLine);
  json.begin_object();
  json.member("a", "x");
  json.key("b");
  json.begin_array();
  json.boolean(true);
  json.literal("12");
  json.end_array();
  json.end_object();
  CHECK(json.finish() == "{\"a\": \"x\", \"b\": [true, 12]}\n");
}

}  // namespace datagen::cli
