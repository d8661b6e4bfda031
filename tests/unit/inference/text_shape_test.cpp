// Shapes of codes become patterns; words and texts have none.
#include "inference/text_shape.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace datagen::inference;

namespace {

std::string pattern_of(std::initializer_list<const char*> texts) {
  TextShape shape;
  for (const char* text : texts) shape.add(text);
  return shape.pattern().value_or("none");
}

}  // namespace

TEST_CASE("codes") {
  CHECK(pattern_of({"ORD-0001", "ORD-0002", "ORD-9999"}) == "ORD-[0-9]{4}");
  CHECK(pattern_of({"AB12", "XY3", "QQ456"}) == "[A-Z]{2}[0-9]{1,3}");
  CHECK(pattern_of({"v1.2", "v1.3"}) == "v1\\.[0-9]");
  CHECK(pattern_of({"ABC", "XYZ"}) == "[A-Z]{3}");
}

TEST_CASE("no codes") {
  CHECK(pattern_of({}) == "none");
  CHECK(pattern_of({"same", "same"}) == "none");
  CHECK(pattern_of({"Smith", "Miller"}) == "none");
  CHECK(pattern_of({"new york", "los angeles"}) == "none");
  CHECK(pattern_of({"AB-1", "AB/1"}) == "none");
  CHECK(pattern_of({"AB-1", "AB-"}) == "none");
  CHECK(pattern_of({"AB-1", ""}) == "none");
  CHECK(pattern_of({"a long text that goes on and on 1",
                    "a long text that goes on and on and on and on 2"}) == "none");
}
