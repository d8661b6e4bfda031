// Numbers as text: every writer against a slow one.
#include "core/number_text.hpp"

#include <doctest/doctest.h>

#include <cinttypes>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

#include "core/byte_buffer.hpp"
#include "core/draw.hpp"

using namespace datagen::core;

namespace {

// What a writer appends; the bytes in front and far behind must stay.
template <typename Write>
std::string written(Write write) {
  std::array<char, 512> buffer;
  buffer.fill('~');
  char* const begin = buffer.data() + 16;
  const std::string text(begin, write(begin));
  REQUIRE(begin[-1] == '~');
  REQUIRE(begin[text.size() + ByteBuffer::kMargin] == '~');
  return text;
}

template <typename... Values>
std::string formatted(const char* format, Values... values) {
  std::array<char, 512> buffer{};
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-security"
  std::snprintf(buffer.data(), buffer.size(), format, values...);
#pragma GCC diagnostic pop
  return buffer.data();
}

std::string slow_decimal(std::int64_t value, unsigned scale) {
  std::string digits = formatted("%" PRId64, value);
  const bool is_negative = digits.front() == '-';
  if (is_negative) digits.erase(0, 1);
  while (digits.size() <= scale) digits.insert(0, 1, '0');
  if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
  return (is_negative ? "-" : "") + digits;
}

std::string slow_trimmed(std::int64_t value, unsigned scale) {
  std::string text = slow_decimal(value, scale);
  if (text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

// Edges of every number of digits, and random numbers of every size.
const std::vector<std::uint64_t>& numbers() {
  static const std::vector<std::uint64_t> all = [] {
    std::vector<std::uint64_t> values{
        0, 1, std::numeric_limits<std::uint64_t>::max(), 1ULL << 63U, (1ULL << 63U) - 1, (1ULL << 63U) + 1};
    for (const std::uint64_t power : kPowersOf10) {
      for (const std::uint64_t value : {power - 1, power, power + 1, 0 - power, 1 - power, 0 - power - 1})
        values.push_back(value);
    }
    const Stream stream = Stream::named(0, "numbers");
    for (std::uint64_t row = 0; row < 100'000; ++row) {
      values.push_back(stream.draw(row) >> (row % 64));
    }
    return values;
  }();
  return all;
}

}  // namespace

TEST_CASE("integers") {
  bool all_good = true;
  for (const std::uint64_t value : numbers()) {
    const auto number = static_cast<std::int64_t>(value);
    const std::string reference = formatted("%" PRIu64, value);
    all_good =
        all_good && count_digits(value) == reference.size() &&
        written([&](char* out) { return write_unsigned(out, value); }) == reference &&
        written([&](char* out) { return write_integer(out, number); }) == formatted("%" PRId64, number);
  }
  CHECK(all_good);
  CHECK(written([](char* out) { return write_integer(out, INT64_MIN); }) == "-9223372036854775808");
  CHECK(written([](char* out) { return write_integer(out, INT64_MAX); }) == "9223372036854775807");
}

TEST_CASE("digits and padding") {
  bool all_good = true;
  for (std::size_t i = 0; i < numbers().size(); ++i) {
    const std::uint64_t value = numbers()[i];
    const auto width = static_cast<unsigned>(i % 24);
    const std::string padded = formatted("%0*" PRIu64, static_cast<int>(width), value);
    const std::string long_enough = formatted("%040" PRIu64, value);
    all_good = all_good &&
               written([&](char* out) { return write_zero_padded(out, value, width); }) == padded &&
               written([&](char* out) { return write_digits(out, value, width); }) ==
                   long_enough.substr(long_enough.size() - width);
  }
  CHECK(all_good);
  CHECK(written([](char* out) { return write_zero_padded(out, 0, 0); }) == "0");
}

TEST_CASE("decimals of every scale") {
  bool all_good = true;
  for (std::size_t i = 0; i < numbers().size(); ++i) {
    const auto value = static_cast<std::int64_t>(numbers()[i]);
    const bool is_edge = i < 200;
    const auto random_scale = static_cast<unsigned>(i % 19);
    for (unsigned scale = is_edge ? 0 : random_scale; scale <= (is_edge ? 18 : random_scale); ++scale) {
      const std::string fixed = written([&](char* out) { return write_decimal(out, value, scale); });
      const std::string trimmed =
          written([&](char* out) { return write_trimmed_decimal(out, value, scale); });
      if (fixed == slow_decimal(value, scale) && trimmed == slow_trimmed(value, scale)) continue;
      all_good = false;
      CHECK(fixed == slow_decimal(value, scale));
      CHECK(trimmed == slow_trimmed(value, scale));
    }
  }
  CHECK(all_good);
  CHECK(written([](char* out) { return write_decimal(out, -5, 2); }) == "-0.05");
  CHECK(written([](char* out) { return write_decimal(out, 123450, 2); }) == "1234.50");
  CHECK(written([](char* out) { return write_decimal(out, INT64_MIN, 18); }) == "-9.223372036854775808");
  CHECK(written([](char* out) { return write_trimmed_decimal(out, 0, 6); }) == "0");
  CHECK(written([](char* out) { return write_trimmed_decimal(out, -1500, 3); }) == "-1.5");
}

TEST_CASE("reals as float4out prints them") {
  const auto real = [](std::int64_t value, unsigned scale) {
    return written([&](char* out) { return write_real(out, value, scale); });
  };
  CHECK(real(0, 2) == "0");
  CHECK(real(-999'999, 2) == "-9999.99");
  CHECK(real(999'999, 0) == "999999");
  CHECK(real(1'000'000, 0) == "1e+06");
  CHECK(real(-1'250'000'00, 2) == "-1.25e+06");
  CHECK(real(1, 4) == "0.0001");
  CHECK(real(5, 5) == "5e-05");
  // Exactly between two reals: PostgreSQL 15 prints the even one.
  CHECK(real(102'080'000'000, 0) == "1.02080004e+11");
  CHECK(real(2'083'840'000'000, 0) == "2.0838401e+12");
  CHECK(real(16'777'217, 0) == "1.6777216e+07");
  CHECK(real(375'040'000'000'00, 2) == "3.7503998e+11");
}

TEST_CASE("money") {
  const auto money = [](std::int64_t cents) {
    return written([&](char* out) { return write_money(out, cents); });
  };
  CHECK(money(0) == "$0.00");
  CHECK(money(-5) == "-$0.05");
  CHECK(money(99'999) == "$999.99");
  CHECK(money(100'000) == "$1,000.00");
  CHECK(money(-123'456'789) == "-$1,234,567.89");
}

TEST_CASE("dates of the years 1 to 9999") {
  const auto date = [](std::int64_t days) {
    return written([&](char* out) { return write_date(out, days); });
  };
  CHECK(date(days_from_civil(1, 1, 1)) == "0001-01-01");
  CHECK(date(days_from_civil(9999, 12, 31)) == "9999-12-31");
  CHECK(date(days_from_civil(2024, 2, 29)) == "2024-02-29");
  CHECK(date(days_from_civil(2000, 2, 29)) == "2000-02-29");
  CHECK(date(-1) == "1969-12-31");
  bool all_good = true;
  for (std::int64_t days = days_from_civil(1, 1, 1); days <= days_from_civil(9999, 12, 31); days += 37) {
    const CivilDate civil = civil_from_days(days);
    all_good = all_good && date(days) == formatted("%04d-%02u-%02u", civil.year, civil.month, civil.day);
  }
  CHECK(all_good);
}

TEST_CASE("times and timestamps") {
  const auto time = [](std::int64_t micros) {
    return written([&](char* out) { return write_time(out, micros); });
  };
  const auto slow_time = [](std::int64_t micros) {
    const std::int64_t seconds = micros / 1'000'000;
    std::string text = formatted("%02d:%02d:%02d.%06d", static_cast<int>(seconds / 3600),
                                 static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60),
                                 static_cast<int>(micros % 1'000'000));
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
  };
  CHECK(time(0) == "00:00:00");
  CHECK(time(kMicrosPerDay - 1) == "23:59:59.999999");
  CHECK(time(10) == "00:00:00.00001");
  CHECK(time(500'000) == "00:00:00.5");
  const Stream stream = Stream::named(0, "times");
  bool all_good = true;
  for (std::uint64_t row = 0; row < 100'000; ++row) {
    auto micros = static_cast<std::int64_t>(below(stream.draw(row), kMicrosPerDay));
    // Fractions of every number of digits.
    const auto unit = static_cast<std::int64_t>(kPowersOf10[row % 7]);
    micros = micros / unit * unit;
    all_good = all_good && time(micros) == slow_time(micros);
  }
  CHECK(all_good);

  const auto timestamp = [](std::int64_t micros) {
    return written([&](char* out) { return write_timestamp(out, micros); });
  };
  CHECK(timestamp(0) == "1970-01-01 00:00:00");
  CHECK(timestamp(-1) == "1969-12-31 23:59:59.999999");
  CHECK(timestamp(-kMicrosPerDay) == "1969-12-31 00:00:00");
  CHECK(timestamp(days_from_civil(1, 1, 1) * kMicrosPerDay) == "0001-01-01 00:00:00");
  CHECK(timestamp(days_from_civil(9999, 12, 31) * kMicrosPerDay + 1'500'000) == "9999-12-31 00:00:01.5");
}

TEST_CASE("hexadecimal digits and uuids") {
  bool all_good = true;
  for (std::size_t i = 0; i < numbers().size(); ++i) {
    const std::uint64_t value = numbers()[i];
    const std::string hex = formatted("%016" PRIx64, value);
    const auto width = static_cast<unsigned>(i % 16) + 1;
    all_good = all_good &&
               written([&](char* out) { return write_hex(out, value, width); }) == hex.substr(16 - width);
    const std::string low = formatted("%016" PRIx64, ~value);
    all_good = all_good && written([&](char* out) { return write_uuid(out, value, ~value); }) ==
                               hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12) + "-" +
                                   low.substr(0, 4) + "-" + low.substr(4);
  }
  CHECK(all_good);
}
