// The fast way of rows that repeat a sample: its cells are encoded once, and each row takes their bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/block.hpp"
#include "core/byte_buffer.hpp"
#include "generators/duplicates/reused_rows.hpp"
#include "generators/graph.hpp"
#include "generators/program.hpp"

namespace datagen::generators::duplicates {

/// The bytes of the sample's rows begin at multiples of it.
inline constexpr std::size_t kCacheLine = 64;

/// Writes runs of adjacent cells as some format does. Const, any thread.
class RunEncoder {
 public:
  virtual ~RunEncoder() = default;
  [[nodiscard]] virtual std::size_t run_count() const noexcept = 0;
  /// Appends one run of all rows of a block; ends[i]: where that of row i ends in `out`.
  virtual void append(const core::Block& block, std::size_t run, core::ByteBuffer& out,
                      std::span<std::uint32_t> ends) const = 0;
};

/// What the node below is made of.
struct EncodedRows {
  ReusedRows rows;
  std::uint64_t table_rows;
  std::shared_ptr<const Program> cells;  ///< of the columns that repeat
  std::shared_ptr<const RunEncoder> encoder;
};

/// Two slots for each run: where its bytes begin and how many they are (core::kEncodedText). Input: the row
/// that is repeated. The sample is encoded when the first block is filled and stays in memory; rows of their
/// own are encoded some blocks ahead.
[[nodiscard]] std::unique_ptr<Node> encoded_rows(EncodedRows rows);

}  // namespace datagen::generators::duplicates
