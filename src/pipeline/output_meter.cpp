#include "pipeline/output_meter.hpp"

#include <string_view>
#include <utility>

namespace datagen::pipeline {

OutputMeter::OutputMeter(Report expected, bool has_table_digests)
    : report_(std::move(expected)), has_table_digests_(has_table_digests) {
  report_.rows = 0;
  for (TableReport& table : report_.tables) table.rows = 0;
}

void OutputMeter::count(const Chunk& chunk) {
  const Clock::time_point now = Clock::now();
  const Clock::duration elapsed = now - std::exchange(last_count_, now);
  const std::string_view plain = chunk.uncompressed();
  report_.bytes += chunk.bytes.size();
  report_.uncompressed_bytes += plain.size();
  digest_.update(plain);
  if (chunk.table != table_) leave_table();
  table_ = chunk.table;
  if (!table_) return;
  TableReport& table = report_.tables[*table_];
  table.rows += chunk.row_count;
  table.bytes += plain.size();
  table.elapsed += elapsed;
  report_.rows += chunk.row_count;
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
