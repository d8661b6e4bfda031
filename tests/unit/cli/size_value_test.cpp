#include "cli/size_value.hpp"

#include <doctest/doctest.h>

#include <string>

namespace datagen::cli {

namespace {

std::string size(std::string_view text) {
  std::uint64_t value = 0;
  const ValueResult problem = read_size(text, value);
  return problem ? problem->message : std::to_string(value);
}

}  // namespace

TEST_CASE("sizes are bytes, with powers of 1000 or of 1024") {
  CHECK(size("1") == "1");
  CHECK(size("512B") == "512");
  CHECK(size("5k") == "5000");
  CHECK(size("5K") == "5000");
  CHECK(size("5kB") == "5000");
  CHECK(size("5KiB") == "5120");
  CHECK(size("500MB") == "500000000");
  CHECK(size("1G") == "1000000000");
  CHECK(size("1Gi") == "1073741824");
  CHECK(size("2TiB") == "2199023255552");
}

TEST_CASE("sizes up to what 64 bits hold") {
  CHECK(size("18446744073709551615") == "18446744073709551615");
  CHECK(size("18446744073709551616") == "needs a size, not \"18446744073709551616\"");
  CHECK(size("16777215TiB") == "18446742974197923840");
  CHECK(size("16777216TiB") == "needs a size, not \"16777216TiB\"");
}

TEST_CASE("what is no size is refused, and nothing is set") {
  for (const char* text : {"", "0", "0MB", "B", "MB", "-1", "+1", "1.5G", "1 GB", " 1G", "1g", "1Bi", "1GBi",
                           "1GiBB", "1iB", "1PB", "1e3", "0x10"}) {
    CAPTURE(text);
    std::uint64_t value = 7;
    const ValueResult problem = read_size(text, value);
    REQUIRE(problem.has_value());
    CHECK(problem->message == "needs a size, not \"" + std::string(text) + "\"");
    CHECK(problem->hint == "write it like 500MB or 1GiB");
    CHECK(value == 7);
  }
}

}  // namespace datagen::cli
