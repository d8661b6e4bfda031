#include "core/row_draws.hpp"

#include <array>
#include <cstddef>
#include <cstring>

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
// stream.draw() of as many rows as registers hold, each step done for all of them before the next: a product
// waits for the one before, fifteen cycles long, and no processor looks far enough ahead to find others.
[[gnu::target("avx512f,avx512dq,avx512vl")]] void draw_avx512(Stream stream,
                                                              std::span<const std::uint64_t> rows,
                                                              std::uint64_t* draws) noexcept {
  constexpr std::size_t kLanes = 4;
  constexpr std::size_t kVectors = 16;
  constexpr std::size_t kRows = kLanes * kVectors;
  using Words = std::uint64_t __attribute__((vector_size(kLanes * sizeof(std::uint64_t))));
  const std::size_t grouped = rows.size() / kRows * kRows;
  for (std::size_t first = 0; first < grouped; first += kRows) {
    std::array<Words, kVectors> x;
#pragma GCC unroll 16
    for (std::size_t i = 0; i < kVectors; ++i) {
      std::memcpy(&x[i], &rows[first + i * kLanes], sizeof(Words));
      x[i] = x[i] * 0x9E3779B97F4A7C15ULL + stream.key();
    }
#pragma GCC unroll 16
    for (std::size_t i = 0; i < kVectors; ++i) x[i] = (x[i] ^ (x[i] >> 30U)) * 0xBF58476D1CE4E5B9ULL;
#pragma GCC unroll 16
    for (std::size_t i = 0; i < kVectors; ++i) x[i] = (x[i] ^ (x[i] >> 27U)) * 0x94D049BB133111EBULL;
#pragma GCC unroll 16
    for (std::size_t i = 0; i < kVectors; ++i) {
      x[i] ^= x[i] >> 31U;
      std::memcpy(draws + first + i * kLanes, &x[i], sizeof(Words));
    }
  }
  draw_each(stream, rows.subspan(grouped), draws + grouped);
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
