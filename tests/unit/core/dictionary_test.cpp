// Dictionaries keep their entries, whatever bytes they hold.
#include "core/dictionary.hpp"

#include <doctest/doctest.h>

using namespace datagen::core;

TEST_CASE("entries are kept in order, empty ones and zero bytes too") {
  const std::vector<std::string> entries{"",      "one", std::string("a\0b", 3),
                                         "zwölf", "",    std::string(1000, 'x')};
  const Dictionary dictionary(entries);
  REQUIRE(dictionary.size() == entries.size());
  for (std::uint32_t i = 0; i < dictionary.size(); ++i) CHECK(dictionary[i] == entries[i]);
  CHECK(dictionary.max_bytes() == 1000);
  CHECK(dictionary.mean_bytes() == doctest::Approx(1012.0 / 6));
}

TEST_CASE("the entries are copied") {
  std::string word = "before";
  const Dictionary dictionary(std::vector<std::string_view>{word});
  word = "after!";
  CHECK(dictionary[0] == "before");
}

TEST_CASE("an empty dictionary") {
  const Dictionary dictionary(std::vector<std::string>{});
  CHECK(dictionary.size() == 0);
  CHECK(dictionary.max_bytes() == 0);
  CHECK(dictionary.mean_bytes() == 0);
}
