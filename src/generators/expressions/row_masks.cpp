#include "generators/expressions/row_masks.hpp"

#include "core/processor.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace datagen::generators::expressions {

namespace {

std::uint64_t true_rows(const std::uint64_t* values, std::uint32_t count) noexcept {
  std::uint64_t rows = 0;
  for (std::uint32_t row = 0; row < count; ++row) rows |= std::uint64_t{values[row] != 0} << row;
  return rows;
}

// Without branches, as which rows they are cannot be guessed.
void copy_rows(std::uint64_t rows, const std::uint64_t* from, std::uint64_t* to,
               std::uint32_t count) noexcept {
  for (std::uint32_t row = 0; row < count; ++row) {
    const std::uint64_t is_chosen = 0 - (rows >> row & 1U);
    to[row] = (from[row] & is_chosen) | (to[row] & ~is_chosen);
  }
}

#if defined(__x86_64__)

// Of 256 bits: longer vectors lower the clock of what follows.
constexpr std::uint32_t kLanes = 4;  // divides core::kBlockRows
constexpr std::uint64_t kAllLanes = (1U << kLanes) - 1;
#define DATAGEN_AVX512 gnu::target("avx512f,avx512vl")

[[DATAGEN_AVX512]] __m256i load(const std::uint64_t* values) noexcept {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values));
}

[[DATAGEN_AVX512]] std::uint64_t true_rows_avx512(const std::uint64_t* values, std::uint32_t count) noexcept {
  std::uint64_t rows = 0;
  for (std::uint32_t row = 0; row < count; row += kLanes) {
    const __m256i lanes = load(values + row);
    rows |= std::uint64_t{_mm256_test_epi64_mask(lanes, lanes)} << row;
  }
  return rows;
}

[[DATAGEN_AVX512]] void copy_rows_avx512(std::uint64_t rows, const std::uint64_t* from, std::uint64_t* to,
                                         std::uint32_t count) noexcept {
  for (std::uint32_t row = 0; row < count; row += kLanes) {
    const auto lanes = static_cast<__mmask8>(rows >> row & kAllLanes);
    _mm256_mask_storeu_epi64(to + row, lanes, load(from + row));
  }
}

#endif

}  // namespace

RowMasks row_masks([[maybe_unused]] core::Instructions instructions) noexcept {
#if defined(__x86_64__)
  if (core::may_use_avx512(instructions)) return {true_rows_avx512, copy_rows_avx512};
#endif
  return {true_rows, copy_rows};
}

}  // namespace datagen::generators::expressions
