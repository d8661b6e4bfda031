// Which instructions that not all processors have this one may be asked for.
#pragma once

#include "core/digest.hpp"

namespace datagen::core {

/// Whether AVX2 is wanted and there.
[[nodiscard]] inline bool may_use_avx2([[maybe_unused]] Instructions wanted) noexcept {
#if defined(__x86_64__)
  __builtin_cpu_init();  // asked before main() too
  return wanted != Instructions::Portable && __builtin_cpu_supports("avx2") != 0;
#else
  return false;
#endif
}

/// Whether AVX-512 is wanted and there: F, BW, CD, DQ and VL, which x86-64-v4 has all of.
[[nodiscard]] inline bool may_use_avx512([[maybe_unused]] Instructions wanted) noexcept {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return wanted == Instructions::Widest && __builtin_cpu_supports("avx512f") != 0 &&
         __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512cd") != 0 &&
         __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0;
#else
  return false;
#endif
}

}  // namespace datagen::core
