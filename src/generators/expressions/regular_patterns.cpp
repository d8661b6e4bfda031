#include "generators/expressions/regular_patterns.hpp"

#include <cstddef>

#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions {

std::shared_ptr<const core::RegularPattern> regular_pattern(std::string_view pattern,
                                                            core::LetterCase letter_case) {
  try {
    return std::make_shared<const core::RegularPattern>(pattern, letter_case);
  } catch (const core::RegularFault& fault) {
    fail(fault.message);
  }
}

std::span<std::uint32_t> matching_memory(const core::RegularPattern& pattern, TextArena& arena) {
  const std::size_t count = pattern.memory_size();
  char* memory = arena.allocate(count * sizeof(std::uint32_t) + alignof(std::uint32_t));
  const auto misaligned = reinterpret_cast<std::uintptr_t>(memory) % alignof(std::uint32_t);
  if (misaligned != 0) memory += alignof(std::uint32_t) - misaligned;
  return {reinterpret_cast<std::uint32_t*>(memory), count};
}

}  // namespace datagen::generators::expressions
