// The spaces behind the text of a char(n).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "generators/graph.hpp"

namespace datagen::generators {

/// Two slots (text): as many spaces as the pieces' text lacks of `length` characters, of which it has no
/// more. The pieces' slots are inputs in their order, literals have none.
[[nodiscard]] std::unique_ptr<Node> padding_behind(std::vector<PlannedPiece> pieces, std::uint32_t length);

}  // namespace datagen::generators
