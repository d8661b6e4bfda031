// Texts of number_text.hpp that dumps are full of, by tables and vectors: the same bytes in less time.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>

#include "core/calendar.hpp"
#include "core/number_text.hpp"

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace datagen::core {

namespace fast_text_detail {

using Eight = std::array<char, 8>;  // copied by one store

constexpr char digit(std::uint32_t value, std::uint32_t unit) {
  return static_cast<char>('0' + value / unit % 10);
}

/// "00" to "99".
inline constexpr auto kPairs = [] {
  std::array<std::array<char, 2>, 100> pairs{};
  for (std::uint32_t i = 0; i < pairs.size(); ++i) pairs[i] = {digit(i, 10), digit(i, 1)};
  return pairs;
}();
/// "HH:MM:" of each minute of a day, the one it ends with among them.
inline constexpr auto kMinutes = [] {
  std::array<Eight, 24UL * 60 + 1> minutes{};
  for (std::uint32_t i = 0; i < minutes.size(); ++i) {
    const std::uint32_t hour = i / 60;
    const std::uint32_t minute = i % 60;
    minutes[i] = {digit(hour, 10), digit(hour, 1), ':', digit(minute, 10), digit(minute, 1), ':'};
  }
  return minutes;
}();
/// "-MM-DD" at month * 32 + day.
inline constexpr auto kDaysOfYear = [] {
  std::array<Eight, 13UL * 32> days{};
  for (std::uint32_t i = 0; i < days.size(); ++i) {
    const std::uint32_t month = i / 32;
    const std::uint32_t day = i % 32;
    days[i] = {'-', digit(month, 10), digit(month, 1), '-', digit(day, 10), digit(day, 1)};
  }
  return days;
}();

inline void put_pair(char* out, std::uint32_t value) noexcept {
  std::memcpy(out, kPairs[value].data(), 2);
}

}  // namespace fast_text_detail

/// As write_date().
inline char* write_date_fast(char* out, std::int64_t days) noexcept {
  using namespace fast_text_detail;
  const CivilDate date = civil_from_days(days);
  const auto year = static_cast<std::uint32_t>(date.year);
  put_pair(out, year / 100);
  put_pair(out + 2, year % 100);
  std::memcpy(out + 4, kDaysOfYear[date.month * 32 + date.day].data(), 8);
  return out + 10;
}

/// As write_time() for times without a fraction, which most are; the others take that.
inline char* write_time_fast(char* out, std::int64_t micros) noexcept {
  using namespace fast_text_detail;
  const auto seconds = static_cast<std::uint32_t>(static_cast<std::uint64_t>(micros) / kMicrosPerSecond);
  if (seconds * kMicrosPerSecond != micros) return write_time(out, micros);
  const std::uint32_t minutes = seconds / 60;
  std::memcpy(out, kMinutes[minutes].data(), 8);
  put_pair(out + 6, seconds - minutes * 60);
  return out + 8;
}

/// As write_timestamp().
inline char* write_timestamp_fast(char* out, std::int64_t micros) noexcept {
  const std::int64_t days = day_of(micros);
  out = write_date_fast(out, days);
  *out++ = ' ';
  return write_time_fast(out, micros - days * kMicrosPerDay);
}

/// As write_uuid().
inline char* write_uuid_fast(char* out, std::uint64_t high, std::uint64_t low) noexcept {
#if defined(__x86_64__)
  using number_text_detail::put_word;
  // Every x86-64 has SSE2: there is nothing to ask the processor for.
  const auto digits = [](__m128i nibbles) {
    const __m128i are_letters = _mm_cmpgt_epi8(nibbles, _mm_set1_epi8(9));
    const __m128i to_letters = _mm_and_si128(are_letters, _mm_set1_epi8('a' - '0' - 10));
    return _mm_add_epi8(_mm_add_epi8(nibbles, _mm_set1_epi8('0')), to_letters);
  };
  const __m128i bytes = _mm_set_epi64x(static_cast<std::int64_t>(__builtin_bswap64(low)),
                                       static_cast<std::int64_t>(__builtin_bswap64(high)));
  const __m128i low_nibble = _mm_set1_epi8(15);
  const __m128i first = _mm_and_si128(_mm_srli_epi64(bytes, 4), low_nibble);
  const __m128i second = _mm_and_si128(bytes, low_nibble);
  const __m128i front = digits(_mm_unpacklo_epi8(first, second));
  const __m128i back = digits(_mm_unpackhi_epi8(first, second));
  const auto word = [](__m128i eight) { return static_cast<std::uint64_t>(_mm_cvtsi128_si64(eight)); };
  const std::uint64_t groups_2_3 = word(_mm_unpackhi_epi64(front, front));
  const std::uint64_t group_4 = word(back);
  // What a store writes past its group the next one corrects.
  put_word(out, word(front));
  put_word(out + 9, groups_2_3);
  put_word(out + 14, groups_2_3 >> 32U);
  put_word(out + 19, group_4);
  put_word(out + 24, group_4 >> 32U);
  put_word(out + 28, word(_mm_unpackhi_epi64(back, back)));
  out[8] = out[13] = out[18] = out[23] = '-';
  return out + 36;
#else
  return write_uuid(out, high, low);
#endif
}

}  // namespace datagen::core
