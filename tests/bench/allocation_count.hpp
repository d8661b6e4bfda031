// How often a program asks for memory: linking allocation_count.cpp replaces operator new by one that counts.
#pragma once

#include <cstdint>

namespace datagen::bench {

/// Calls of operator new so far, of all threads.
[[nodiscard]] std::uint64_t allocation_count() noexcept;

}  // namespace datagen::bench
