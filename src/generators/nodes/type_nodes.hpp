// Nodes that make the texts of types that pieces cannot print: intervals, bit strings, vectors.
#pragma once

#include <cstdint>
#include <memory>

#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// What one step of a length of time is made of.
struct IntervalUnit {
  std::int64_t months = 0;
  std::int64_t micros = 0;
  bool has_days = true;  ///< whole days of `micros` are written as days
};
/// Two slots (text): input 0 times the unit, as an interval.
[[nodiscard]] std::unique_ptr<Node> interval_text(IntervalUnit unit);

/// Two slots (text): as many binary digits as input 0 says, the last 62 of them those of input 1, the others
/// drawn.
[[nodiscard]] std::unique_ptr<Node> bit_text(core::Stream stream);

/// Two slots (text): "[0.25,-0.5,...]" of `dimensions` numbers between -1 and 1 with up to five digits behind
/// the point.
[[nodiscard]] std::unique_ptr<Node> vector_text(core::Stream stream, std::uint32_t dimensions);

}  // namespace datagen::generators
