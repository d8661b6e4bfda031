// Counts what is written, where it is written: rows, bytes and time, per table and in all.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/generate.hpp"
#include "pipeline/unit_worker.hpp"

namespace datagen::pipeline {

/// Not thread-safe: belongs to the thread that writes. Chunks come in the order of the output.
class OutputMeter {
 public:
  /// `expected`: the tables of the output; its numbers are not looked at.
  explicit OutputMeter(Report expected);

  /// The chunk is written.
  void count(const Chunk& chunk);
  /// Bytes that stand in a file already, in their order: `bytes` of the output, `plain_bytes` before
  /// compression, with so many rows of the table at that position.
  void count(std::uint64_t plain_bytes, std::uint64_t bytes, std::optional<std::size_t> table,
             std::uint64_t row_count);
  /// A file that an earlier run has finished is kept, or has changed since and is made again.
  void count_kept_file() { ++report_.kept_files; }
  void count_changed_file(std::string name) { report_.changed_files.push_back(std::move(name)); }
  /// What was written. Called once, behind the last chunk.
  [[nodiscard]] Report finish() { return std::move(report_); }

 private:
  using Clock = std::chrono::steady_clock;

  Report report_;
  Clock::time_point last_count_ = Clock::now();
};

}  // namespace datagen::pipeline
