#include "writers/cell_text.hpp"

namespace datagen::writers {

namespace {

RowStyle plain_style() {
  return {"", "", "", "", "t", "f", Escape::None};
}

}  // namespace

CellTexts::CellTexts(std::span<const core::CellLayout> cells) {
  const CellStyle bare;
  for (const core::CellLayout& cell : cells) {
    null_masks_.push_back(cell.null_mask);
    programs_.emplace_back(plain_style(), std::span(&cell, 1), std::span(&bare, 1), dictionaries_);
  }
}

std::optional<std::string> CellTexts::text(const core::Block& block, std::uint32_t row, std::size_t cell) {
  const std::uint16_t mask = null_masks_[cell];
  if (mask != core::kNeverNull && (block.null_masks[mask] >> row & 1U) != 0) return std::nullopt;
  buffer_.clear();
  programs_[cell].append(block, row, 1, buffer_);
  return std::string(buffer_.view());
}

}  // namespace datagen::writers
