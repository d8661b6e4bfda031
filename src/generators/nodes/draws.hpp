// Loops over the rows of a block that draw.
#pragma once

#include <cstdint>

#include "core/draw.hpp"
#include "core/row_draws.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// Fills the node's first output with `value_of(draw)`, the stream's draw for each row. What the loop needs
/// is in copies of its own: members of a node would be read again for every row, as the values written might
/// be them.
template <typename ValueOf>
void fill_from_draws(const NodeCall& call, const core::Stream stream, const ValueOf value_of) {
  std::uint64_t* const out = call.output();
  const std::uint32_t count = call.count;
  core::kDrawRows(stream, {call.rows, count}, out);
  for (std::uint32_t i = 0; i < count; ++i) out[i] = static_cast<std::uint64_t>(value_of(out[i]));
}

}  // namespace datagen::generators
