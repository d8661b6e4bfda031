#include "pipeline/unit_worker.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace datagen::pipeline {

namespace {

const TablePlan& table_of_unit(const std::vector<TablePlan>& tables, std::uint64_t number) {
  const auto behind =
      std::upper_bound(tables.begin(), tables.end(), number,
                       [](std::uint64_t unit, const TablePlan& table) { return unit < table.first_unit; });
  return *(behind - 1);
}

// About the bytes of so many rows, with some to spare: buffers that begin with them need not grow. At most
// what a unit usually has.
std::size_t expected_bytes(const generators::Program& program, std::uint64_t rows) {
  constexpr double kMost = 2 << 20;
  return static_cast<std::size_t>(
      std::min(kMost, 1.5 * program.mean_row_bytes() * static_cast<double>(rows)));
}

std::unique_ptr<writers::Compressor> make_compressor(const std::optional<Compression>& wanted) {
  if (!wanted) return nullptr;
  switch (wanted->method) {
    case CompressionMethod::Zstd: return writers::make_zstd_compressor(wanted->level);
    case CompressionMethod::Gzip: return writers::make_gzip_compressor(wanted->level);
  }
  return nullptr;
}

}  // namespace

UnitWorker::UnitWorker(const Plan& plan, const Progress& progress)
    : plan_(plan),
      progress_(progress),
      compressor_(plan.options.plain_chunks ? nullptr : make_compressor(plan.options.compression)) {}

void UnitWorker::make(std::uint64_t number, Chunk& chunk) {
  chunk.bytes.clear();
  chunk.plain.clear();
  // Definitions that have a file of their own stay readable.
  const bool is_rows = number != 0 && number + 1 != plan_.unit_count;
  chunk.is_compressed = compressor_ && (is_rows || plan_.files.empty());
  chunk.table.reset();
  chunk.row_count = 0;
  core::ByteBuffer& out = chunk.is_compressed ? chunk.plain : chunk.bytes;
  if (number == 0) {
    out.append(plan_.before_rows);
  } else if (number + 1 == plan_.unit_count) {
    out.append(plan_.after_rows);
  } else {
    const bool is_update = !plan_.updates.empty() && number >= plan_.updates.front().first_unit;
    const std::vector<TablePlan>& tables = is_update ? plan_.updates : plan_.tables;
    const TablePlan& table = table_of_unit(tables, number);
    const std::uint64_t rows = make_rows(table, number - table.first_unit, out);
    if (!is_update) {
      chunk.table = static_cast<std::size_t>(&table - tables.data());
      chunk.row_count = rows;
    }
  }
  if (chunk.is_compressed) compressor_->append_frame(chunk.plain.view(), chunk.bytes);
}

std::uint64_t UnitWorker::make_rows(const TablePlan& table, std::uint64_t unit_of_table,
                                    core::ByteBuffer& out) {
  if (program_ != &table.row_program()) {
    program_ = &table.row_program();
    workspace_.emplace(*program_);
  }
  const auto [begin, end, file_begin, file_end] = rows_of_unit(table, unit_of_table);
  static_cast<void>(out.reserve(expected_bytes(*program_, end - begin)));
  if (begin == file_begin) out.append(table.begin);
  for (std::uint64_t row = begin; row < end;) {
    if (progress_.stop_code.load(std::memory_order_relaxed) != 0) throw Stopped{};
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, end - row));
    const core::Block block = run_block(row, count);
    table.row_encoder().append(block, row - file_begin, file_end - file_begin, out);
    row += count;
  }
  if (end == file_end) out.append(table.end);
  return end - begin;
}

// Where several rows of a block cannot be made, the first of them is named, however the rows are cut into
// blocks.
core::Block UnitWorker::run_block(std::uint64_t first, std::uint32_t count) {
  try {
    return program_->run(first, count, *workspace_);
  } catch (const core::Error&) {
    for (std::uint32_t i = 0; i < count; ++i) static_cast<void>(program_->run(first + i, 1, *workspace_));
    throw;
  }
}

}  // namespace datagen::pipeline
