// What a run tells when it is done: rows per table, then one line with the totals.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "cli/settings.hpp"

namespace datagen::cli {

/// "1 byte", "999 bytes", "1.6 MB": decimal units, one digit behind the point.
[[nodiscard]] std::string format_bytes(std::uint64_t bytes);
/// "1 table", "9 tables".
[[nodiscard]] std::string format_count(std::uint64_t count, std::string_view noun);

struct Outcome {
  const pipeline::Report& report;
  std::string_view schema;  ///< as messages call it
  std::size_t table_count;  ///< of the schema; a dump of definitions alone reports no tables
  std::chrono::steady_clock::duration elapsed;
};

/// A line for each table, in the order of the dump, below a heading: rows, bytes before compression, time and
/// rows per second. Empty without tables.
[[nodiscard]] std::string table_lines(const pipeline::Report& report);
/// A line for each table that takes rows or values from a file, and what became of the rows that were read;
/// empty without such tables.
[[nodiscard]] std::string source_lines(const pipeline::Report& report);
/// "wrote 8 rows of 2 tables, 3.3 kB, to shop.sql in 0.02 s (seed 7, digest
/// 99aa06d3014798d86001c324468d497f)".
[[nodiscard]] std::string summary_text(const Settings& settings, const Outcome& outcome);
/// The same for programs; docs/report.md has its members.
[[nodiscard]] std::string report_json(const Settings& settings, const Outcome& outcome);

}  // namespace datagen::cli
