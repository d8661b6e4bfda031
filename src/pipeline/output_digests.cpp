#include "pipeline/output_digests.hpp"

#include <utility>

namespace datagen::pipeline {

OutputDigests::OutputDigests(bool of_tables, std::size_t table_count)
    : table_digests_(of_tables ? table_count : 0) {}

// The numbers that a thread has added are all seen by the one that finds its own unit to be the next.
void OutputDigests::add_if_next(std::uint64_t unit, const Chunk& chunk) {
  if (next_unit_.load(std::memory_order_acquire) != unit) return;
  add(chunk.uncompressed(), chunk.table);
  next_unit_.store(unit + 1, std::memory_order_release);
}

void OutputDigests::add(std::string_view plain, std::optional<std::size_t> table) {
  digest_.update(plain);
  if (table_digests_.empty()) return;
  if (table != table_) leave_table();
  table_ = table;
  if (table_) table_digest_.update(plain);
}

void OutputDigests::finish(Report& report) {
  report.digest = digest_.hex();
  if (table_digests_.empty()) return;
  leave_table();
  for (std::size_t i = 0; i < table_digests_.size(); ++i) {
    report.tables[i].digest = std::move(table_digests_[i]);
  }
}

void OutputDigests::leave_table() {
  if (!table_) return;
  table_digests_[*table_] = table_digest_.hex();
  table_digest_.reset();
}

}  // namespace datagen::pipeline
