#include "cli/row_values.hpp"

#include <doctest/doctest.h>

#include <string>

namespace datagen::cli {

namespace {

constexpr NumberRange kRange{0, schema::kMaxRowCount};

std::string count(std::string_view text) {
  std::uint64_t value = 0;
  const ValueResult problem = read_row_count(text, kRange, value);
  return problem ? problem->message : std::to_string(value);
}

std::string scale(std::string_view text) {
  schema::Scale value;
  const ValueResult problem = read_scale(text, value);
  return problem ? problem->message : std::to_string(value.digits) + "/" + std::to_string(value.decimals);
}

}  // namespace

TEST_CASE("numbers of rows have decimal prefixes") {
  CHECK(count("5000") == "5000");
  CHECK(count("10k") == "10000");
  CHECK(count("10K") == "10000");
  CHECK(count("1.5M") == "1500000");
  CHECK(count("0.25k") == "250");
  CHECK(count("2G") == "2000000000");
  CHECK(count("1T") == "1000000000000");
  CHECK(count("1000000T") == "1000000000000000000");
  CHECK(count("1.500000M") == "1500000");
}

TEST_CASE("what is no number of rows is refused") {
  CHECK(count("1.5") == "needs a whole number, not \"1.5\"");
  CHECK(count("1.0005k") == "needs a whole number from 0 to 1000000000000000000, not \"1.0005k\"");
  CHECK(count("1000001T") == "needs a whole number from 0 to 1000000000000000000, not \"1000001T\"");
  CHECK(count("k") == "needs a number of rows, not \"k\"");
  CHECK(count(".5k") == "needs a number of rows, not \".5k\"");
  CHECK(count("5.k") == "needs a number of rows, not \"5.k\"");
  CHECK(count("-5k") == "needs a number of rows, not \"-5k\"");
  CHECK(count("1e3k") == "needs a number of rows, not \"1e3k\"");
  CHECK(count("10m") == "needs a whole number, not \"10m\"");
  CHECK(count("10 k") == "needs a number of rows, not \"10 k\"");
}

TEST_CASE("rows are for all tables or for the one named") {
  std::uint64_t default_rows = 1;
  std::vector<NamedRows> tables;
  CHECK_FALSE(read_rows("5k", kRange, default_rows, tables).has_value());
  CHECK_FALSE(read_rows("app.users=1M", kRange, default_rows, tables).has_value());
  CHECK_FALSE(read_rows("a=b=2", kRange, default_rows, tables).has_value());
  CHECK(default_rows == 5000);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].table.text() == "app.users");
  CHECK(tables[0].rows == 1'000'000);
  CHECK(tables[1].table.text() == "a=b");
  CHECK(read_rows("=5", kRange, default_rows, tables)->message == "needs N or TABLE=N, not \"=5\"");
  CHECK(read_rows("users=x", kRange, default_rows, tables)->message ==
        "users needs a whole number, not \"x\"");
  CHECK(tables.size() == 2);
}

TEST_CASE("a scale is a decimal above 0") {
  CHECK(scale("0.1") == "1/1");
  CHECK(scale("10") == "10/0");
  CHECK(scale("0.000000000000000001") == "needs a number above 0, not \"0.000000000000000001\"");
  CHECK(scale("0.00000000000000001") == "1/17");
  CHECK(scale("0") == "needs a number above 0, not \"0\"");
  CHECK(scale("0.0") == "needs a number above 0, not \"0.0\"");
  CHECK(scale("-1") == "needs a number above 0, not \"-1\"");
  CHECK(scale("1,5") == "needs a number above 0, not \"1,5\"");
  CHECK(scale("") == "needs a number above 0, not \"\"");
}

}  // namespace datagen::cli
