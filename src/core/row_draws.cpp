#include "core/row_draws.hpp"

#include <cstddef>

#include "core/processor.hpp"

namespace datagen::core {

namespace {

// A plain loop that becomes one of vectors where the function it is part of may use them: of 256 bits, as
// longer ones lower the clock of what follows.
__attribute__((always_inline)) inline void draw_each(Stream stream, std::span<const std::uint64_t> rows,
                                                     std::uint64_t* __restrict draws) noexcept {
  constexpr std::size_t kLanes = 4;
  const std::uint64_t* __restrict const numbers = rows.data();
  const std::size_t grouped = rows.size() / kLanes * kLanes;
  for (std::size_t first = 0; first < grouped; first += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      draws[first + lane] = stream.draw(numbers[first + lane]);
  }
  for (std::size_t i = grouped; i < rows.size(); ++i) draws[i] = stream.draw(numbers[i]);
}

void draw_portable(Stream stream, std::span<const std::uint64_t> rows, std::uint64_t* draws) noexcept {
  draw_each(stream, rows, draws);
}

#if defined(__x86_64__)
[[gnu::target("avx512f,avx512dq,avx512vl")]] void draw_avx512(Stream stream,
                                                              std::span<const std::uint64_t> rows,
                                                              std::uint64_t* draws) noexcept {
  draw_each(stream, rows, draws);
}
[[gnu::target("avx2")]] void draw_avx2(Stream stream, std::span<const std::uint64_t> rows,
                                       std::uint64_t* draws) noexcept {
  draw_each(stream, rows, draws);
}
#endif

}  // namespace

DrawRows draw_rows([[maybe_unused]] Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (may_use_avx512(instructions)) return draw_avx512;
  if (may_use_avx2(instructions)) return draw_avx2;
#endif
  return draw_portable;
}

}  // namespace datagen::core
