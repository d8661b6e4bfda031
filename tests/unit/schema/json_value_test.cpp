#include "schema/json_value.hpp"

#include <doctest/doctest.h>

using namespace datagen;
using namespace datagen::schema;

namespace {

struct Parsed {
  core::SourceText source;
  core::Diagnostics diagnostics;
  std::optional<JsonValue> root;

  explicit Parsed(std::string text)
      : source("test.json", std::move(text)), root(parse_json(source, diagnostics)) {}
  [[nodiscard]] core::Diagnostic error() const { return diagnostics.sorted().at(0); }
};

}  // namespace

TEST_CASE("every key and value knows its place") {
  const std::string text = R"( {"a": [1, "x", {"b": null}], "ü": true})";
  const Parsed parsed(text);
  REQUIRE(parsed.root);
  const JsonValue& root = *parsed.root;
  CHECK(root.offset == 1);
  CHECK(root.members[0].key_offset == text.find("\"a\""));
  const JsonValue& array = root.members[0].value;
  CHECK(array.offset == text.find('['));
  CHECK(array.elements[0].offset == text.find('1'));
  CHECK(array.elements[1].offset == text.find("\"x\""));
  CHECK(array.elements[2].members[0].value.offset == text.find("null"));
  CHECK(root.members[1].key_offset == text.find("\"ü\""));
  CHECK(root.members[1].value.boolean);
  CHECK(root.find("a") == &array);
  CHECK(root.find("b") == nullptr);
}

TEST_CASE("numbers keep every digit") {
  const Parsed parsed(R"({"n": [123456789012345678901234567890 , -0.10e+5, 1E400 ]})");
  REQUIRE(parsed.root);
  const auto& elements = parsed.root->members[0].value.elements;
  CHECK(elements[0].string == "123456789012345678901234567890");
  CHECK(elements[1].string == "-0.10e+5");
  CHECK(elements[2].string == "1E400");
}

TEST_CASE("strings are unescaped and written back as JSON") {
  const Parsed parsed(R"({"s": "a\"\\\n\u00e9\ud83d\ude00", "t": [false, {}]})");
  REQUIRE(parsed.root);
  CHECK(parsed.root->members[0].value.string == "a\"\\\né😀");
  CHECK(to_json(*parsed.root) == R"({"s": "a\"\\\u000aé😀", "t": [false, {}]})");
}

TEST_CASE("a byte order mark is skipped and counted in offsets") {
  const Parsed parsed("\xEF\xBB\xBF{\"a\": 1}");
  REQUIRE(parsed.root);
  CHECK(parsed.root->offset == 3);
  CHECK(parsed.root->members[0].key_offset == 4);
  const Parsed broken("\xEF\xBB\xBF{\"a\" 1}");
  CHECK(broken.error().offset == 8);
}

TEST_CASE("the second of two equal keys is an error and leaves the tree") {
  const std::string text = R"({"a": 1, "b": 2, "a": 3})";
  const Parsed parsed(text);
  REQUIRE(parsed.root);
  CHECK(parsed.error().offset == text.rfind("\"a\""));
  CHECK(parsed.error().message == "key \"a\" is given twice");
  CHECK(parsed.root->members.size() == 2);
  CHECK(parsed.root->find("a")->string == "1");
}

TEST_CASE("duplicates are found among many keys too") {
  std::string text = "{";
  for (int i = 0; i < 100; ++i) text += "\"k" + std::to_string(i) + "\": 0, ";
  text += "\"k7\": 1, \"k99\": 1}";
  const Parsed parsed(text);
  REQUIRE(parsed.root);
  CHECK(parsed.diagnostics.error_count() == 2);
  CHECK(parsed.root->members.size() == 100);
}

TEST_CASE("texts that are no schema fail at once") {
  CHECK(Parsed("").error().message == "the schema is empty");
  CHECK(Parsed("\xEF\xBB\xBF \n").error().message == "the schema is empty");
  CHECK(Parsed("  [1]").error().offset == 2);
  CHECK(Parsed(std::string(kMaxSchemaBytes + 1, '{'))
            .error()
            .message.starts_with("the schema is 67108865 bytes"));
}

TEST_CASE("nesting is bounded and never overflows the stack") {
  const auto nested = [](std::size_t depth) {
    return "{\"a\": " + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
  };
  CHECK(Parsed(nested(kMaxJsonDepth)).root);
  const Parsed deep(nested(kMaxJsonDepth + 1));
  CHECK_FALSE(deep.root);
  CHECK(deep.error().offset == 6 + kMaxJsonDepth - 1);
  CHECK_FALSE(Parsed("{\"a\": " + std::string(1'000'000, '[')).root);
}

TEST_CASE("invalid UTF-8 is reported at its byte") {
  CHECK(Parsed("{\"a\": \"\xC3\xA9\xE9\"}").error().offset == 9);
  CHECK(Parsed("{\"a\": \"\xED\xA0\x80\"}").error().message == "the schema is not valid UTF-8");
}

TEST_CASE("what simdjson refuses gets a place and words, and what it accepts is JSON") {
  for (const char* text : {"{\"a\" 1}",
                           "{\"a\": 1 \"b\": 2}",
                           "{\"a\": 1,}",
                           "{\"a\": [1,]}",
                           "{\"a\": [1 2]}",
                           "{a: 1}",
                           "{,}",
                           "{\"a\": 01}",
                           "{\"a\": 1.}",
                           "{\"a\": .5}",
                           "{\"a\": +1}",
                           "{\"a\": 1e}",
                           "{\"a\": 0x1F}",
                           "{\"a\": tru}",
                           "{\"a\": nul}",
                           "{\"a\": nulll}",
                           "{\"a\": NaN}",
                           "{\"a\": \"\\q\"}",
                           "{\"a\": \"\\u12\"}",
                           "{\"a\": \"\\ud800\"}",
                           "{\"a\": \"x\ny\"}",
                           "{\"a\": \"x",
                           "{\"a\": [1}",
                           "{\"a\": {]}",
                           "{\"a\": 1}}",
                           "{\"a\": 1} x",
                           "{} {}",
                           "{\"a\": }",
                           "{\"a\"}",
                           "{\"a\":",
                           "{",
                           "{\"a\": 1",
                           "{\"a\": -}",
                           "{\"a\": truefalse}",
                           "{\"a\": 1true}",
                           "{\"a\": \"\x01\"}",
                           "{\"a\"::1}",
                           "{\"a\": [,1]}"}) {
    const Parsed parsed(text);
    INFO(text);
    CHECK_FALSE(parsed.root);
    CHECK(parsed.diagnostics.error_count() == 1);
    CHECK(parsed.error().offset != core::kNoOffset);
  }
}
