// Regular expressions as expressions use them: faults and memory of their own kind.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "core/regular_pattern.hpp"
#include "generators/text_arena.hpp"

namespace datagen::generators::expressions {

/// Throws Fault with what is wrong or not understood.
[[nodiscard]] std::shared_ptr<const core::RegularPattern> regular_pattern(std::string_view pattern,
                                                                          core::LetterCase letter_case);

/// What the pattern needs to match one text, lent by the arena.
[[nodiscard]] std::span<std::uint32_t> matching_memory(const core::RegularPattern& pattern, TextArena& arena);

}  // namespace datagen::generators::expressions
