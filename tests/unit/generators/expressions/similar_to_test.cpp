#include "generators/expressions/similar_to.hpp"

#include <doctest/doctest.h>

using datagen::generators::expressions::similar_to_regular;

TEST_CASE("SIMILAR TO becomes a regular expression") {
  CHECK(similar_to_regular("a%_b", "\\") == "^(?:a.*.b)$");
  CHECK(similar_to_regular("(a|b).[c.]", "\\") == "^(?:(?:a|b)\\.[c.])$");
}
