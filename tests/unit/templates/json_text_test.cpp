#include "templates/json_text.hpp"

#include <doctest/doctest.h>

namespace datagen::templates {

namespace {

schema::JsonValue parse(const std::string& text) {
  core::Diagnostics diagnostics;
  return schema::parse_json({"x", text}, diagnostics).value();
}

std::string spanned(const std::string& text, std::string_view key) {
  const schema::JsonValue root = parse(text);
  const TextSpan span = span_of(text, *root.find(key));
  return text.substr(span.begin, span.end - span.begin);
}

std::string without(const std::string& text, std::size_t member) {
  return apply_edits(text, {{removal_of(text, parse(text), member), ""}});
}

}  // namespace

TEST_CASE("values are found with all their characters") {
  const std::string text =
      R"({"a": "x\"]}\\", "b": [1, {"c": "]"} ], "d": { }, "e": -1.5e3 , "f": true, "g": false,
    "h": null, "i": [], "j": {"k": {"l": [[ ] ]} } })";
  CHECK(spanned(text, "a") == R"("x\"]}\\")");
  CHECK(spanned(text, "b") == R"([1, {"c": "]"} ])");
  CHECK(spanned(text, "d") == "{ }");
  CHECK(spanned(text, "e") == "-1.5e3");
  CHECK(spanned(text, "f") == "true");
  CHECK(spanned(text, "g") == "false");
  CHECK(spanned(text, "h") == "null");
  CHECK(spanned(text, "i") == "[]");
  CHECK(spanned(text, "j") == R"({"k": {"l": [[ ] ]} })");
}

TEST_CASE("a member goes with its comma, wherever it stands") {
  const std::string text = "{\n  \"a\": 1,\n  \"b\": [2],\n  \"c\": 3\n}";
  CHECK(without(text, 0) == "{\n  \"b\": [2],\n  \"c\": 3\n}");
  CHECK(without(text, 1) == "{\n  \"a\": 1,\n  \"c\": 3\n}");
  CHECK(without(text, 2) == "{\n  \"a\": 1,\n  \"b\": [2]\n}");
  CHECK(without("{ \"a\": 1 }", 0) == "{  }");
}

TEST_CASE("edits are made in the order of the text, insertions at one place in the order given") {
  CHECK(apply_edits("0123456789", {{{7, 8}, "x"}, {{0, 2}, ""}, {{5, 5}, "a"}, {{5, 5}, "b"}}) ==
        "234ab56x89");
  CHECK(apply_edits("0123", {}) == "0123");
}

}  // namespace datagen::templates
