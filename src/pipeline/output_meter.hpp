// Counts what is written, where it is written: rows, bytes, time and digests, per table and in all.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/digest.hpp"
#include "pipeline/generate.hpp"
#include "pipeline/unit_worker.hpp"

namespace datagen::pipeline {

/// Not thread-safe: belongs to the thread that writes. Chunks come in the order of the output.
class OutputMeter {
 public:
  /// `expected`: the tables of the output; its numbers are not looked at. Digests of tables cost a tenth of a
  /// nanosecond a byte.
  OutputMeter(Report expected, bool has_table_digests);

  /// The chunk is written.
  void count(const Chunk& chunk);
  /// Bytes that stand in a file already, in their order: `bytes` of the output, `plain` before compression,
  /// with so many rows of the table at that position.
  void count(std::string_view plain, std::uint64_t bytes, std::optional<std::size_t> table,
             std::uint64_t row_count);
  /// A file that an earlier run has finished is kept, or has changed since and is made again.
  void count_kept_file() { ++report_.kept_files; }
  void count_changed_file(std::string name) { report_.changed_files.push_back(std::move(name)); }
  /// What was written. Called once, behind the last chunk.
  [[nodiscard]] Report finish();

 private:
  using Clock = std::chrono::steady_clock;

  void leave_table();

  Report report_;
  bool has_table_digests_;
  core::Digest digest_;
  core::Digest table_digest_;  // of the table whose chunks come now
  std::optional<std::size_t> table_;
  Clock::time_point last_count_ = Clock::now();
};

}  // namespace datagen::pipeline
