// Digests of what is written, in all and of each table. They need the bytes in their order, but not the
// thread that writes: who has made the next chunk adds it while it is still in that core's cache.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/digest.hpp"
#include "pipeline/generate.hpp"
#include "pipeline/unit_worker.hpp"

namespace datagen::pipeline {

class OutputDigests {
 public:
  /// Digests of tables cost a tenth of a nanosecond a byte.
  OutputDigests(bool of_tables, std::size_t table_count);

  /// Adds the chunk of `unit` where it is the next; where others before it are still missing, nothing is
  /// done. Thread-safe for different units: of one unit, its maker calls it before the writer does.
  void add_if_next(std::uint64_t unit, const Chunk& chunk);

  /// These and finish() are the writer's, while nobody makes chunks. A table that is named has a digest, be
  /// it of no bytes.
  void add(std::string_view plain, std::optional<std::size_t> table);
  /// Units before this one were added by add(), or are none.
  void go_on_with(std::uint64_t unit) noexcept { next_unit_.store(unit, std::memory_order_relaxed); }
  /// Called once, behind all bytes. `report` has the tables that the constructor was told of.
  void finish(Report& report);

 private:
  void leave_table();

  std::atomic<std::uint64_t> next_unit_{0};
  core::Digest digest_;
  core::Digest table_digest_;               // of the table whose chunks come now
  std::vector<std::string> table_digests_;  // of those that are left; nothing unless asked for
  std::optional<std::size_t> table_;
};

}  // namespace datagen::pipeline
