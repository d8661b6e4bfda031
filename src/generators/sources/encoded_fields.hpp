// The fast way of rows from a file: fields that stand in it as a format writes them, side by side.
#pragma once

#include <cstddef>
#include <memory>

#include "core/block.hpp"
#include "generators/graph.hpp"
#include "generators/sources/field_column.hpp"

namespace datagen::generators::sources {

/// Writes runs of fields as some format does. Const, any thread.
class FieldEncoder {
 public:
  virtual ~FieldEncoder() = default;
  [[nodiscard]] virtual std::size_t run_count() const noexcept = 0;
  /// Two slots for each run, where its bytes begin and how many they are: they lie in the arena, with
  /// core::kEncodedMargin behind them.
  virtual void encode(const FieldBlock& block, core::Slot* out, TextArena& arena) const = 0;
};

/// The runs of the records in input 0 (core::kEncodedText).
[[nodiscard]] std::unique_ptr<Node> encoded_fields(std::shared_ptr<const FieldEncoder> encoder);

}  // namespace datagen::generators::sources
