#include "cli/summary.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace datagen::cli {

TEST_CASE("sizes have one digit behind the point and never four before it") {
  CHECK(format_bytes(0) == "0 bytes");
  CHECK(format_bytes(1) == "1 byte");
  CHECK(format_bytes(999) == "999 bytes");
  CHECK(format_bytes(1'000) == "1.0 kB");
  CHECK(format_bytes(1'600'000) == "1.6 MB");
  CHECK(format_bytes(999'949) == "999.9 kB");
  CHECK(format_bytes(999'950) == "1.0 MB");
  CHECK(format_bytes(999'999'999) == "1.0 GB");
  CHECK(format_bytes(std::numeric_limits<std::uint64_t>::max()) == "18.4 EB");
}

TEST_CASE("one is singular") {
  CHECK(format_count(0, "row") == "0 rows");
  CHECK(format_count(1, "row") == "1 row");
  CHECK(format_count(2, "row") == "2 rows");
}

TEST_CASE("the summary lists the tables and adds up") {
  pipeline::Report report;
  report.tables = {{{"public", "customers"}, 45}, {{"app", "orders"}, 12'300}};
  report.rows = 12'345;
  report.bytes = 1'600'000;
  report.seed = 7;
  Settings settings;
  settings.target.path = "shop.sql";
  CHECK(table_lines(report) ==
        "          45  public.customers\n"
        "       12300  app.orders\n");
  CHECK(summary_text(settings, {report, 2, std::chrono::milliseconds(1504)}) ==
        "wrote 12345 rows of 2 tables, 1.6 MB, to shop.sql in 1.50 s (seed 7)");
}

TEST_CASE("the summary of a dump without rows speaks of definitions") {
  pipeline::Report report;
  report.bytes = 420;
  Settings settings;
  settings.options.section = pipeline::Section::SchemaOnly;
  CHECK(summary_text(settings, {report, 1, std::chrono::milliseconds(4)}) ==
        "wrote the definitions of 1 table, 420 bytes, to standard output in 0.00 s (seed 0)");
}

}  // namespace datagen::cli
