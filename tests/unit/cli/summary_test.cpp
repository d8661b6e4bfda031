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
  report.tables = {{{"public", "customers"}, 45, 3'600, std::chrono::microseconds(400)},
                   {{"app", "orders"}, 12'300, 1'596'400, std::chrono::milliseconds(1500)}};
  report.rows = 12'345;
  report.bytes = 1'600'000;
  report.seed = 7;
  report.digest = "99aa06d3014798d86001c324468d497f";
  Settings settings;
  settings.target.path = "shop.sql";
  CHECK(table_lines(report) ==
        "        rows       size      time    rows/s  table\n"
        "          45     3.6 kB    0.00 s         -  public.customers\n"
        "       12300     1.6 MB    1.50 s      8.2k  app.orders\n");
  CHECK(summary_text(settings, {report, "shop.json", 2, std::chrono::milliseconds(1504)}) ==
        "wrote 12345 rows of 2 tables, 1.6 MB, to shop.sql in 1.50 s (seed 7, "
        "digest 99aa06d3014798d86001c324468d497f)");
  report.kept_files = 1;
  CHECK(summary_text(settings, {report, "shop.json", 2, std::chrono::milliseconds(1504)})
            .ends_with("d86001c324468d497f); kept 1 finished file"));
}

TEST_CASE("the summary of a dump without rows speaks of definitions") {
  pipeline::Report report;
  report.bytes = 420;
  report.digest = "d";
  Settings settings;
  settings.options.section = pipeline::Section::SchemaOnly;
  CHECK(summary_text(settings, {report, "x.json", 1, std::chrono::milliseconds(4)}) ==
        "wrote the definitions of 1 table, 420 bytes, to standard output in 0.00 s (seed 0, digest d)");
  CHECK(table_lines(report).empty());
}

TEST_CASE("the report says the same to programs") {
  pipeline::Report report;
  report.tables = {{{"app", "orders"}, 3'000, 900, std::chrono::milliseconds(1500), "c"}};
  report.rows = 3'000;
  report.bytes = 420;
  report.uncompressed_bytes = 1'000;
  report.digest = "d";
  Settings settings;
  settings.target.path = "shop.sql.zst";
  settings.options.compression = {pipeline::CompressionMethod::Zstd, 3};
  CHECK(report_json(settings, {report, "shop.json", 1, std::chrono::milliseconds(2000)}) == R"({
  "schema": "shop.json",
  "seed": 0,
  "output": "shop.sql.zst",
  "format": "copy",
  "compression": "zstd:3",
  "rows": 3000,
  "bytes": 420,
  "uncompressed_bytes": 1000,
  "elapsed_s": 2.000,
  "rows_per_second": 1500,
  "digest": "d",
  "tables": [
    {
      "schema": "app",
      "name": "orders",
      "rows": 3000,
      "uncompressed_bytes": 900,
      "elapsed_s": 1.500,
      "rows_per_second": 2000,
      "digest": "c"
    }
  ]
}
)");
}

}  // namespace datagen::cli
