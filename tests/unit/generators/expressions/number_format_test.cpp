// Formats of numbers; the results are PostgreSQL's.
#include "generators/expressions/number_format.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "generators/expressions/fault.hpp"

using namespace datagen::generators::expressions;

namespace {

std::string written(std::string_view number, std::string_view pattern) {
  const NumberFormat format(pattern);
  std::string out(format.most_bytes(), '\0');
  out.resize(static_cast<std::size_t>(format.write(out.data(), *parse_decimal(number)) - out.data()));
  return out;
}

}  // namespace

TEST_CASE("places are filled from the right") {
  CHECK(written("123", "9999") == "  123");
  CHECK(written("-12", "999") == " -12");
  CHECK(written("12", "0000") == " 0012");
  CHECK(written("12", "FM0000") == "0012");
  CHECK(written("0", "999") == "   0");
  CHECK(written("12345", "999") == " ###");
}

TEST_CASE("commas stand between digits alone") {
  CHECK(written("1234567", "9,999,999") == " 1,234,567");
  CHECK(written("123", "9,999,999") == "       123");
  CHECK(written("1234567", "FM9,999,999") == "1,234,567");
}

TEST_CASE("decimals") {
  CHECK(written("12.345", "999.99") == "  12.35");
  CHECK(written("0.5", "9.99") == "  .50");
  CHECK(written("-0.1", "99.99") == "  -.10");
  CHECK(written("0.5", "FM990.00") == "0.50");
  CHECK(written("0.5", "FM999.99") == ".5");
  CHECK(written("5", "FM999.99") == "5.");
  CHECK(written("0", "FM9.99") == "0.");
}

TEST_CASE("what is not understood is said") {
  CHECK_THROWS_AS(NumberFormat("999PR"), Fault);
  CHECK_THROWS_AS(NumberFormat("9.9.9"), Fault);
}
