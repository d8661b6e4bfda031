#include "pipeline/unit_worker.hpp"

#include <algorithm>

namespace datagen::pipeline {

UnitWorker::UnitWorker(const Plan& plan, const Progress& progress) : plan_(plan), progress_(progress) {
  if (plan.options.zstd_level) compressor_.emplace(*plan.options.zstd_level);
}

void UnitWorker::make(std::uint64_t number, Chunk& chunk) {
  chunk.bytes.clear();
  chunk.row_count = 0;
  plain_.clear();
  core::ByteBuffer& out = compressor_ ? plain_ : chunk.bytes;
  if (number == 0) {
    out.append(plan_.before_rows);
  } else if (number + 1 == plan_.unit_count) {
    out.append(plan_.after_rows);
  } else {
    const auto behind =
        std::upper_bound(plan_.tables.begin(), plan_.tables.end(), number,
                         [](std::uint64_t unit, const TablePlan& table) { return unit < table.first_unit; });
    const TablePlan& table = *(behind - 1);
    chunk.table_position = static_cast<std::size_t>(&table - plan_.tables.data());
    make_rows(table, number - table.first_unit, chunk, out);
  }
  if (compressor_) compressor_->append_frame(plain_.view(), chunk.bytes);
}

void UnitWorker::make_rows(const TablePlan& table, std::uint64_t unit_of_table, Chunk& chunk,
                           core::ByteBuffer& out) {
  if (program_ != table.program) {
    program_ = table.program;
    workspace_.emplace(*program_);
  }
  const std::uint64_t begin = unit_of_table * table.rows_per_unit;
  const std::uint64_t end = std::min(table.rows, begin + table.rows_per_unit);
  if (begin == 0) out.append(table.encoder->table_begin());
  for (std::uint64_t row = begin; row < end;) {
    if (progress_.stop_code.load(std::memory_order_relaxed) != 0) throw Stopped{};
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, end - row));
    const core::Block block = program_->run(row, count, *workspace_);
    table.encoder->append(block, row, table.rows, out);
    row += count;
  }
  if (end == table.rows) out.append(table.encoder->table_end());
  chunk.row_count = end - begin;
}

}  // namespace datagen::pipeline
