#include "pipeline/output_meter.hpp"

#include <utility>

namespace datagen::pipeline {

OutputMeter::OutputMeter(Report expected) : report_(std::move(expected)) {
  report_.rows = 0;
  for (TableReport& table : report_.tables) table.rows = 0;
}

void OutputMeter::count(const Chunk& chunk) {
  count(chunk.uncompressed().size(), chunk.bytes.size(), chunk.table, chunk.row_count);
}

void OutputMeter::count(std::uint64_t plain_bytes, std::uint64_t bytes, std::optional<std::size_t> position,
                        std::uint64_t row_count) {
  const Clock::time_point now = Clock::now();
  const Clock::duration elapsed = now - std::exchange(last_count_, now);
  report_.bytes += bytes;
  report_.uncompressed_bytes += plain_bytes;
  if (!position) return;
  TableReport& table = report_.tables[*position];
  table.rows += row_count;
  table.bytes += plain_bytes;
  table.elapsed += elapsed;
  report_.rows += row_count;
}

}  // namespace datagen::pipeline
