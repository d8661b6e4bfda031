// One worker's hands: fills, encodes and compresses a unit of a plan.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "core/byte_buffer.hpp"
#include "generators/program.hpp"
#include "pipeline/plan.hpp"
#include "writers/compressor.hpp"

namespace datagen::pipeline {

/// Bytes of the output, ready to be written.
struct Chunk {
  core::ByteBuffer bytes;
  core::ByteBuffer plain;  ///< of a compressed dump: what was compressed
  bool is_compressed = false;
  std::optional<std::size_t> table;  ///< index into Plan::tables; none of its data: definitions, updates
  std::uint64_t row_count = 0;       ///< rows of the table's data; those of updates are counted once

  [[nodiscard]] std::string_view uncompressed() const noexcept {
    return is_compressed ? plain.view() : bytes.view();
  }
};

/// Thrown by UnitWorker when it is told to stop; never leaves the pipeline.
struct Stopped {};

/// Not thread-safe: one per thread.
class UnitWorker {
 public:
  UnitWorker(const Plan& plan, const Progress& progress);

  /// Makes unit `number`. The same bytes whichever worker makes it. Looks at Progress::stop_code between
  /// blocks.
  void make(std::uint64_t number, Chunk& chunk);

 private:
  // Returns how many rows the unit has.
  std::uint64_t make_rows(const TablePlan& table, std::uint64_t unit_of_table, core::ByteBuffer& out);
  core::Block run_block(std::uint64_t first, std::uint32_t count);

  const Plan& plan_;
  const Progress& progress_;
  std::unique_ptr<writers::Compressor> compressor_;
  // Units come table by table: one workspace is enough.
  const generators::Program* program_ = nullptr;
  std::optional<generators::Workspace> workspace_;
};

}  // namespace datagen::pipeline
