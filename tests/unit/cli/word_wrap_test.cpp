#include "cli/word_wrap.hpp"

#include <doctest/doctest.h>

namespace datagen::cli {

TEST_CASE("lines break at spaces, each behind the prefix") {
  CHECK(wrapped("one two three", 9, "# ") == "# one two\n# three\n");
  CHECK(wrapped("one", 2, "# ") == "# one\n");
  CHECK(wrapped("", 10, "# ") == "# \n");
}

TEST_CASE("text goes on behind what stands in the line") {
  std::string out = "--x  ";
  append_wrapped(out, "aa bb cc", 10, 5, "     ");
  CHECK(out == "--x  aa bb\n     cc\n");
}

}  // namespace datagen::cli
