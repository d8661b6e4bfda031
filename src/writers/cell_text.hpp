// Cells as plain text, one at a time: what a person is shown. Dumps have encoders.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/block.hpp"
#include "core/byte_buffer.hpp"
#include "writers/encoded_dictionary.hpp"
#include "writers/row_program.hpp"

namespace datagen::writers {

/// The values of one table's columns as PostgreSQL's text output spells them, nothing escaped. Not
/// thread-safe.
class CellTexts {
 public:
  explicit CellTexts(std::span<const core::CellLayout> cells);

  /// The value in a row of the block; empty when it is NULL.
  [[nodiscard]] std::optional<std::string> text(const core::Block& block, std::uint32_t row,
                                                std::size_t cell);

 private:
  EncodedDictionaries dictionaries_;
  std::vector<std::uint16_t> null_masks_;
  std::vector<RowProgram> programs_;  // one per cell
  core::ByteBuffer buffer_;
};

}  // namespace datagen::writers
