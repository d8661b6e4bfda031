#include "cli/input_file.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

namespace datagen::cli {

TEST_CASE("an endless input ends one byte past the limit") {
  CHECK(read_input("/dev/zero", 1000).text().size() == 1001);
  CHECK(read_input("/dev/zero", 1'000'000).text().size() == 1'000'001);
}

TEST_CASE("what cannot be read is said with the system's reason") {
  CHECK_THROWS_WITH_AS(static_cast<void>(read_input("/no/such/file", 10)),
                       "could not open file \"/no/such/file\": No such file or directory", core::Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(read_input("/", 10)), "could not read file \"/\": Is a directory",
                       core::Error);
}

TEST_CASE("an empty file is an empty text under its name") {
  const core::SourceText source = read_input("/dev/null", 10);
  CHECK(source.text().empty());
  CHECK(source.name() == "/dev/null");
}

}  // namespace datagen::cli
