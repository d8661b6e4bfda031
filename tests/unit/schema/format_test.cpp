#include "schema/format.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/diagnostics.hpp"
#include "schema/json_value.hpp"

using namespace datagen::schema;

namespace {

bool is_json(std::string_view text) {
  datagen::core::Diagnostics diagnostics;
  const datagen::core::SourceText source("text", fmt::format(R"({{"value": {}}})", text));
  return parse_json(source, diagnostics).has_value();
}

bool is_listed(const ObjectRule* wanted) {
  const auto objects = format_objects();
  return wanted == nullptr || std::find(objects.begin(), objects.end(), wanted) != objects.end();
}

}  // namespace

TEST_CASE("every key of the format has a description and an example") {
  for (const ObjectRule* object : format_objects()) {
    CHECK(object->description.ends_with('.'));
    for (const KeyRule& rule : object->keys) {
      CAPTURE(rule.key);
      CHECK(rule.description.ends_with('.'));
      CHECK(is_json(rule.contents.example));
      if (!rule.contents.fallback.empty()) CHECK(is_json(rule.contents.fallback));
    }
  }
}

TEST_CASE("the list of objects holds all that keys lead to") {
  for (const ObjectRule* object : format_objects()) {
    for (const KeyRule& rule : object->keys) {
      CAPTURE(rule.key);
      CHECK(is_listed(rule.contents.object));
      CHECK(is_listed(rule.contents.each));
      for (const ObjectCase& one : rule.contents.cases) CHECK(is_listed(one.object));
    }
  }
}
