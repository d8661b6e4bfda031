#include "writers/number_cells.hpp"

#include <array>
#include <cstring>
#include <map>
#include <mutex>
#include <numeric>
#include <tuple>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "core/processor.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace datagen::writers {

namespace {

// The places of cells that lie row by row.
constexpr std::array<std::uint64_t, core::kBlockRows> kRowNumbers = [] {
  std::array<std::uint64_t, core::kBlockRows> numbers{};
  std::iota(numbers.begin(), numbers.end(), std::uint64_t{0});
  return numbers;
}();

}  // namespace

#if defined(__x86_64__)

namespace {

// Four rows at a time: eight take fewer instructions, but vectors of 512 bits lower the clock of all others.
// AVX2 alone has no counts of leading zeros.
constexpr std::uint32_t kLanes = 4;
using Words = std::uint64_t __attribute__((vector_size(kLanes * sizeof(std::uint64_t))));
using Signed = std::int64_t __attribute__((vector_size(kLanes * sizeof(std::int64_t))));
using Shorts = std::uint16_t __attribute__((vector_size(kLanes * sizeof(std::uint64_t))));
#define DATAGEN_AVX512 gnu::target("avx512f,avx512bw,avx512cd,avx512vl")
#define DATAGEN_LANES [[DATAGEN_AVX512]] inline

constexpr std::int64_t kTenTo8 = 100'000'000;
constexpr std::uint64_t kZeros = 0x3030303030303030ULL;
constexpr unsigned kSizeShift = 56;

// Sixteen characters, the first in the lowest byte of `low`.
struct Texts {
  Words low;
  Words high;
  Words sizes;
  Words others;  // all bits where a value has no cell
};

// Products of 64 bits would take three times as long as these, of the low half of each word.
DATAGEN_LANES Words product(Words halves, std::uint32_t factor) {
  // All lanes: gcc 12 warns of what the plain form leaves open.
  return reinterpret_cast<Words>(
      _mm256_maskz_mul_epu32(0xF, reinterpret_cast<__m256i>(halves), _mm256_set1_epi64x(factor)));
}

// The eight digits of values below 10^8 as bytes 0 to 9, the first one in the lowest, as
// core::eight_digits() makes them.
DATAGEN_LANES Words eight_digits(Words values) {
  const Words whole = product(values, 3'518'437'209U) >> 45U;  // values / 10 000
  const Words halves = whole + ((values - product(whole, 10'000)) << 32U);
  const auto hundreds = reinterpret_cast<Shorts>(
                            _mm256_mulhi_epu16(reinterpret_cast<__m256i>(halves), _mm256_set1_epi16(5243))) >>
                        3U;
  const auto rests =
      reinterpret_cast<Words>(reinterpret_cast<Shorts>(halves) - hundreds * std::uint16_t{100});
  const auto pairs = reinterpret_cast<Shorts>(reinterpret_cast<Words>(hundreds) + (rests << 16U));
  const Shorts tens = (pairs * std::uint16_t{103}) >> 10U;
  return reinterpret_cast<Words>(tens) + (reinterpret_cast<Words>(pairs - tens * std::uint16_t{10}) << 8U);
}

// Without a sign, also the least of all.
DATAGEN_LANES Words magnitudes(Signed values) {
  const Words negative = reinterpret_cast<Words>(values < 0);
  return (reinterpret_cast<Words>(values) ^ negative) - negative;
}

// Of eight digits those without leading zeros, at least `least` of them.
struct Significant {
  Words characters;
  Words sizes;
};
DATAGEN_LANES Significant significant(Words digits, unsigned least) {
  const Words bits = digits | std::uint64_t{1} << (8U * (8U - least));
  const auto lowest = reinterpret_cast<__m256i>(bits & (0U - bits));
  const Words leading = (63U - reinterpret_cast<Words>(_mm256_lzcnt_epi64(lowest))) >> 3U;
  return {(digits + kZeros) >> (leading << 3U), 8U - leading};
}

// A minus sign in front of texts of 14 characters at most; `others`: those of values of more than eight
// digits.
DATAGEN_LANES Texts with_sign(Signed values, Words low, Words high, Words sizes) {
  // Mostly there are none of either kind.
  if (_mm256_cmpge_epu64_mask(reinterpret_cast<__m256i>(values), _mm256_set1_epi64x(kTenTo8)) == 0)
    return {low, high, sizes, Words{}};
  const Words negative = reinterpret_cast<Words>(values < 0);
  const Words shift = negative & 8U;
  const Words others = reinterpret_cast<Words>((values <= -kTenTo8) | (values >= kTenTo8));
  return {(low << shift) | (negative & std::uint64_t{'-'}), (high << shift) | ((low >> 56U) & negative),
          sizes - negative, others};
}

struct IntegerCells {
  DATAGEN_LANES static Texts texts(Signed values, unsigned /*scale*/) {
    const Significant digits = significant(eight_digits(magnitudes(values)), 1);
    return with_sign(values, digits.characters, Words{}, digits.sizes);
  }
};

// Nothing for 0.
struct PositiveCells {
  DATAGEN_LANES static Texts texts(Signed values, unsigned scale) {
    Texts texts = IntegerCells::texts(values, scale);
    const Words is_some = reinterpret_cast<Words>(values != 0);
    texts.low &= is_some;
    texts.sizes &= is_some;
    return texts;
  }
};

struct DecimalCells {
  DATAGEN_LANES static Texts texts(Signed values, unsigned scale) {
    const Significant digits = significant(eight_digits(magnitudes(values)), scale + 1);
    // The fraction moves up by a byte for the point.
    const Words point = (digits.sizes - scale) << 3U;
    const Words one = Words{} + 1U;
    const Words whole = digits.characters & ((one << point) - 1U);
    const Words fraction = digits.characters >> point;
    const Words low = whole | ((Words{} + std::uint64_t{'.'}) << point) | (fraction << point << 8U);
    return with_sign(values, low, fraction >> (56U - point), digits.sizes + 1U);
  }
};

struct DateCells {
  // As core::civil_from_days(), for the years 1 to 9999, with divisions spelled out as products.
  DATAGEN_LANES static Texts texts(Signed days, unsigned /*scale*/) {
    const Words quarters = (reinterpret_cast<Words>(days + 719'468) << 2U) + 3U;
    const Words century = product(quarters, 30'103'606) >> 42U;  // / 146 097
    const Words of_century = (quarters - product(century, 146'097)) >> 2U;
    const Words years = product((of_century << 2U) + 3U, 2'939'745);
    const Words day_of_year = product(years, 3'063'938'966) >> 55U;  // / (4 * 2 939 745)
    const Words months = product(day_of_year, 2'141) + 197'913U;
    const Words is_next_year = reinterpret_cast<Words>(day_of_year >= 306U);
    const Words month = (months >> 16U) - (is_next_year & 12U);
    const Words year = product(century, 100) + (years >> 32U) - is_next_year;
    const Words day = (product(months & 0xFFFFU, 2'006'057) >> 32U) + 1U;  // / 2141
    const Words number = product(year, 10'000) + product(month, 100) + day;
    const Words digits = eight_digits(number) + kZeros;  // "20240229"
    const Words low = (digits & 0xFFFFFFFFU) | (digits >> 32U & 0xFFFFU) << 40U | 0x2D00002D00000000ULL;
    return {low, digits >> 48U, Words{} + 10U, Words{}};
  }
};

// Whether all rows, and the neighbours that they have in a vector, have values below the count.
DATAGEN_LANES bool all_below(const CellRows& rows, std::uint64_t count) {
  const auto limit = _mm256_set1_epi64x(static_cast<std::int64_t>(count));
  for (std::uint32_t first = rows.first / kLanes * kLanes; first < rows.last; first += kLanes) {
    const auto values = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(rows.values + first));
    if (_mm256_cmpge_epu64_mask(values, limit) != 0) return false;
  }
  return true;
}

template <typename Cells>
[[DATAGEN_AVX512]] PlacedCells fill(const CellRows& rows, const CellForm& form, const ReadyCells& ready,
                                    char* room) noexcept {
  if (all_below(rows, ready.count)) return {ready.cells.data(), rows.values};
  const unsigned char behind = form.behind;
  for (std::uint32_t first = rows.first / kLanes * kLanes; first < rows.last; first += kLanes) {
    char* const out = room + first * kNumberCell;
    Signed values;
    std::memcpy(&values, rows.values + first, sizeof(values));
    const Texts texts = Cells::texts(values, form.scale);
    // What stands behind a text, at its end.
    const Words end = (Words{} + behind) << (8U * (texts.sizes & 7U));
    const Words is_long = reinterpret_cast<Words>(texts.sizes >= 8U);
    const Words sizes = (texts.sizes + (behind != 0 ? 1U : 0U)) | (texts.others & kNoNumberCell);
    const Words low = texts.low | (end & ~is_long);
    const Words high = texts.high | (end & is_long) | sizes << kSizeShift;
    const Words front = __builtin_shufflevector(low, high, 0, 4, 1, 5);
    const Words back = __builtin_shufflevector(low, high, 2, 6, 3, 7);
    std::memcpy(out, &front, sizeof(front));
    std::memcpy(out + sizeof(front), &back, sizeof(back));
  }
  return {room, kRowNumbers.data()};
}

}  // namespace

FillCells fill_cells(core::PieceKind kind, unsigned scale, core::Instructions instructions) noexcept {
  constexpr unsigned kMostScale = 7;
  if (!core::may_use_avx512(instructions)) return nullptr;
  switch (kind) {
    case core::PieceKind::Integer: return fill<IntegerCells>;
    case core::PieceKind::PositiveInteger: return fill<PositiveCells>;
    case core::PieceKind::Decimal: return scale >= 1 && scale <= kMostScale ? fill<DecimalCells> : nullptr;
    case core::PieceKind::Date: return fill<DateCells>;
    default: return nullptr;
  }
}

#else

FillCells fill_cells(core::PieceKind /*kind*/, unsigned /*scale*/, core::Instructions /*wanted*/) noexcept {
  return nullptr;
}

#endif

namespace {

ReadyCells make_ready(const CellForm& form, FillCells fill) {
  constexpr std::int64_t kNumbers = 10'000;
  constexpr std::int64_t kDays = core::days_from_civil(2050, 1, 1);
  const auto count = static_cast<std::uint64_t>(form.kind == core::PieceKind::Date ? kDays : kNumbers);
  // Whole blocks: the last one has some cells that are not counted.
  const std::uint64_t blocks = (count + core::kBlockRows - 1) / core::kBlockRows;
  ReadyCells ready{count, std::vector<char>(blocks * core::kBlockRows * kNumberCell)};
  for (std::uint64_t first = 0; first < count; first += core::kBlockRows) {
    core::Slot values;
    std::iota(values.values.begin(), values.values.end(), first);
    static_cast<void>(fill({values.values.data(), 0, core::kBlockRows}, form, {},
                           ready.cells.data() + first * kNumberCell));
  }
  return ready;
}

// Whole numbers are near each other where they have all but their last four digits in common, as those of
// rows that follow each other have.
constexpr std::uint64_t kNear = 10'000;
constexpr unsigned kNearDigits = 4;

using NearTexts = std::array<char, kNear * kNearDigits>;
NearTexts near_texts() {
  NearTexts texts;
  for (std::uint64_t number = 0; number < kNear; ++number) {
    std::array<char, 8> digits;  // what is written behind four is not read
    core::write_digits(digits.data(), number, kNearDigits);
    std::memcpy(texts.data() + number * kNearDigits, digits.data(), kNearDigits);
  }
  return texts;
}

// The cells of rows whose numbers are near each other. False, and any bytes in the room, where they are not,
// and for numbers that are ready, below zero or too long.
bool fill_near(const CellRows& rows, const CellForm& form, char* room) noexcept {
  static const NearTexts kTexts = near_texts();
  constexpr std::uint64_t kMostInCommon = 10'000'000'000;  // a cell has fifteen characters
  const std::uint64_t* const values = rows.values;
  const std::uint64_t in_common = values[rows.first] / kNear;
  const std::uint64_t least = in_common * kNear;
  if (in_common == 0 || in_common >= kMostInCommon || values[rows.last - 1] - least >= kNear) return false;
  alignas(kNumberCell) std::array<char, kNumberCell> cell{};
  char* const end = core::write_unsigned(cell.data(), in_common);
  const auto offset = static_cast<std::size_t>(end - cell.data());
  const std::size_t size = offset + kNearDigits;
  cell[size] = static_cast<char>(form.behind);
  cell[kNumberCell - 1] = static_cast<char>(size + (form.behind != 0 ? 1 : 0));
  for (std::uint32_t row = rows.first; row < rows.last; ++row) {
    const std::uint64_t near = values[row] - least;
    if (near >= kNear) return false;
    char* const out = room + row * kNumberCell;
    std::memcpy(out, cell.data(), kNumberCell);
    std::memcpy(out + offset, kTexts.data() + near * kNearDigits, kNearDigits);
  }
  return true;
}

}  // namespace

const ReadyCells& ready_cells(const CellForm& form, FillCells fill) {
  static std::mutex mutex;
  static std::map<std::tuple<core::PieceKind, unsigned, unsigned char>, ReadyCells> known;
  const std::lock_guard lock(mutex);
  const auto [entry, is_new] = known.try_emplace({form.kind, form.scale, form.behind});
  if (is_new) entry->second = make_ready(form, fill);
  return entry->second;
}

PlacedCells CellColumn::fill(const CellRows& rows, char* room) const {
  static const ReadyCells kNone;
  const ReadyCells* ready = ready_.load(std::memory_order_acquire);
  if (ready == nullptr) {
    const std::uint32_t count = rows.last - rows.first;
    if (rows_.fetch_add(count, std::memory_order_relaxed) < kRowsThatPay)
      return fill_(rows, form_, kNone, room);
    ready = &ready_cells(form_, fill_);
    ready_.store(ready, std::memory_order_release);
  }
  if (is_whole() && fill_near(rows, form_, room)) return {room, kRowNumbers.data()};
  return fill_(rows, form_, *ready, room);
}

}  // namespace datagen::writers
