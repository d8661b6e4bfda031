// The texts of rows by tables and vectors: those of number_text.hpp, byte for byte.
#include "core/fast_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "core/byte_buffer.hpp"
#include "core/draw.hpp"

using namespace datagen::core;

namespace {

// What a writer appends; the bytes far behind must stay.
template <typename Write>
std::string written(Write write) {
  std::array<char, 256> buffer;
  buffer.fill('~');
  const std::string text(buffer.data(), write(buffer.data()));
  REQUIRE(buffer[text.size() + ByteBuffer::kMargin] == '~');
  return text;
}

std::string fast(std::int64_t micros) {
  return written([&](char* out) { return write_timestamp_fast(out, micros); });
}
std::string portable(std::int64_t micros) {
  return written([&](char* out) { return write_timestamp(out, micros); });
}

}  // namespace

TEST_CASE("fast dates of the years 1 to 9999") {
  bool all_good = true;
  for (std::int64_t days = days_from_civil(1, 1, 1); days <= days_from_civil(9999, 12, 31); ++days) {
    std::array<char, 96> fast{};
    std::array<char, 96> slow{};
    const auto size = write_date_fast(fast.data(), days) - fast.data();
    all_good = all_good && size == 10 && write_date(slow.data(), days) - slow.data() == 10 &&
               std::equal(slow.begin(), slow.begin() + 10, fast.begin());
  }
  CHECK(all_good);
}

TEST_CASE("fast times and timestamps") {
  CHECK(fast(-1) == portable(-1));
  CHECK(fast(-kMicrosPerDay) == portable(-kMicrosPerDay));
  CHECK(fast(days_from_civil(9999, 12, 31) * kMicrosPerDay + 86'399'000'000) == "9999-12-31 23:59:59");
  bool all_good = true;
  const auto is_same_time = [](std::int64_t micros) {
    return written([&](char* out) { return write_time_fast(out, micros); }) ==
           written([&](char* out) { return write_time(out, micros); });
  };
  for (std::int64_t second = 0; second <= 86'400; ++second)
    all_good = all_good && is_same_time(second * kMicrosPerSecond);
  const Stream stream = Stream::named(0, "times");
  for (std::uint64_t row = 0; row < 10'000; ++row) {
    const std::uint64_t draw = below(stream.draw(row), 4'000'000'000'000'000ULL);
    const auto micros = static_cast<std::int64_t>(draw / kPowersOf10[row % 7] * kPowersOf10[row % 7]);
    all_good = all_good && is_same_time(micros % kMicrosPerDay) && fast(micros) == portable(micros) &&
               fast(-micros) == portable(-micros);
  }
  CHECK(all_good);
}

TEST_CASE("fast uuids") {
  bool all_good = true;
  const Stream stream = Stream::named(0, "uuids");
  for (std::uint64_t row = 0; row < 10'000; ++row) {
    const std::uint64_t high = row == 0 ? 0 : stream.draw(row);
    const std::uint64_t low = row == 1 ? ~std::uint64_t{0} : stream.draw(~row);
    all_good = all_good && written([&](char* out) { return write_uuid_fast(out, high, low); }) ==
                               written([&](char* out) { return write_uuid(out, high, low); });
  }
  CHECK(all_good);
}
