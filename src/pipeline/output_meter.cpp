#include "pipeline/output_meter.hpp"

#include <utility>

namespace datagen::pipeline {

OutputMeter::OutputMeter(Report expected, bool has_table_digests)
    : report_(std::move(expected)), has_table_digests_(has_table_digests) {
  report_.rows = 0;
  for (TableReport& table : report_.tables) table.rows = 0;
}

void OutputMeter::count(const Chunk& chunk) {
  count(chunk.uncompressed(), chunk.bytes.size(), chunk.table, chunk.row_count);
}

void OutputMeter::count(std::string_view plain, std::uint64_t bytes, std::optional<std::size_t> position,
                        std::uint64_t row_count) {
  const Clock::time_point now = Clock::now();
  const Clock::duration elapsed = now - std::exchange(last_count_, now);
  report_.bytes += bytes;
  report_.uncompressed_bytes += plain.size();
  digest_.update(plain);
  if (position != table_) leave_table();
  table_ = position;
  if (!table_) return;
  TableReport& table = report_.tables[*table_];
  table.rows += row_count;
  table.bytes += plain.size();
  table.elapsed += elapsed;
  report_.rows += row_count;
  if (has_table_digests_) table_digest_.update(plain);
}

Report OutputMeter::finish() {
  leave_table();
  report_.digest = digest_.hex();
  return std::move(report_);
}

void OutputMeter::leave_table() {
  if (!table_ || !has_table_digests_) return;
  report_.tables[*table_].digest = table_digest_.hex();
  table_digest_.reset();
}

}  // namespace datagen::pipeline
