// How far a dump is, in one line: for a terminal, for logs, for programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "pipeline/generate.hpp"

namespace datagen::cli {

/// How far a run is. Rates are those since its beginning.
struct ProgressState {
  std::string_view table;   ///< the one whose rows are written; empty before the first and behind the last
  std::uint64_t rows = 0;   ///< written so far
  std::uint64_t total = 0;  ///< rows of all tables
  std::uint64_t bytes = 0;  ///< written so far, after compression
  double elapsed_s = 0;
};

/// "orders: 1.2M of 5.0M rows, 24%, 812.0k rows/s, 93.4 MB/s, 0:05 left". The rest of the time is told once a
/// hundredth of the rows is written.
[[nodiscard]] std::string progress_text(const ProgressState& state);
/// One JSON object on one line, with a line end; docs/configuration.md has its members.
[[nodiscard]] std::string progress_json(const ProgressState& state);

/// "999", "1.2k", "3.4M": decimal units, one digit behind the point.
[[nodiscard]] std::string format_number(std::uint64_t number);
/// "0:05", "12:34", "1:02:03".
[[nodiscard]] std::string format_duration(double seconds);

/// The table that row `rows` of the dump belongs to; empty behind the last.
[[nodiscard]] std::string table_at(const pipeline::Report& expected, std::uint64_t rows);

}  // namespace datagen::cli
