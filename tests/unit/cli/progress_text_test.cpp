#include "cli/progress_text.hpp"

#include <doctest/doctest.h>

namespace datagen::cli {

TEST_CASE("a line has table, rows, part, rates and the time left") {
  CHECK(progress_text({"orders", 1'200'000, 5'000'000, 60'000'000, 2}) ==
        "orders: 1.2M of 5.0M rows, 24%, 600.0k rows/s, 30.0 MB/s, 0:07 left");
  CHECK(progress_text({"", 10, 10, 100, 1}) == "10 of 10 rows, 100%, 10 rows/s, 100 bytes/s, 0:00 left");
}

TEST_CASE("nothing is guessed too early, and no clock divides by zero") {
  CHECK(progress_text({"a", 0, 5, 0, 0}) == "a: 0 of 5 rows, 0%, 0 rows/s, 0 bytes/s");
  CHECK(progress_text({"a", 9, 1'000, 0, 1}) == "a: 9 of 1.0k rows, 0%, 9 rows/s, 0 bytes/s");
  CHECK(progress_text({"", 0, 0, 0, 1}) == "0 of 0 rows, 0%, 0 rows/s, 0 bytes/s");
}

TEST_CASE("programs get the plain numbers") {
  CHECK(progress_json({"a", 5, 10, 100, 1.5}) ==
        "{\"progress\": \"a\", \"rows\": 5, \"total_rows\": 10, \"bytes\": 100, \"elapsed_s\": 1.500, "
        "\"left_s\": 1.500}\n");
  CHECK(progress_json({"a", 0, 10, 0, 1}).ends_with("\"left_s\": null}\n"));
}

TEST_CASE("numbers and times are short") {
  CHECK(format_number(999) == "999");
  CHECK(format_number(1'000) == "1.0k");
  CHECK(format_number(999'950) == "1.0M");
  CHECK(format_duration(0) == "0:00");
  CHECK(format_duration(4.2) == "0:05");
  CHECK(format_duration(754) == "12:34");
  CHECK(format_duration(3723) == "1:02:03");
}

TEST_CASE("the table of a row is found by counting") {
  pipeline::Report expected;
  expected.tables = {{{"public", "a"}, 2}, {{"public", "none"}, 0}, {{"app", "b"}, 3}};
  CHECK(table_at(expected, 0) == "a");
  CHECK(table_at(expected, 1) == "a");
  CHECK(table_at(expected, 2) == "app.b");
  CHECK(table_at(expected, 5) == "");
}

}  // namespace datagen::cli
