// The draws of many rows of a stream at once: by vectors, where the processor has them.
#pragma once

#include <cstdint>
#include <span>

#include "core/digest.hpp"
#include "core/draw.hpp"

namespace datagen::core {

/// draws[i] = stream.draw(rows[i]); `draws` has room for as many as there are rows and is not among them.
using DrawRows = void (*)(Stream stream, std::span<const std::uint64_t> rows, std::uint64_t* draws) noexcept;
[[nodiscard]] DrawRows draw_rows(Instructions instructions) noexcept;

/// The one for this processor and environment.
inline const DrawRows kDrawRows = draw_rows(wanted_instructions());

}  // namespace datagen::core
