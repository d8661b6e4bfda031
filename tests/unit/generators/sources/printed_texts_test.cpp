// Texts as they are printed: words of eight bytes agree with looking at each byte.
#include "generators/sources/printed_texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "generators/sources/field_column.hpp"

using namespace datagen::generators::sources;

namespace {

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool reference_integer(std::string_view text, std::size_t most_digits) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  if (text == "0") return !is_negative;
  return are_digits(text) && text.size() <= most_digits && text.front() != '0';
}

bool reference_decimal(std::string_view text, std::size_t precision, std::size_t scale) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return false;
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(point + 1);
  if (!are_digits(whole) || !are_digits(fraction) || fraction.size() != scale) return false;
  const bool is_zero = text.find_first_not_of("0.") == std::string_view::npos;
  if (whole.front() == '0') return whole.size() == 1 && !(is_negative && is_zero);
  return whole.size() + scale <= precision;
}

std::optional<std::int64_t> reference_plain_integer(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  if (!are_digits(digits) || digits.size() > 19 || (digits.size() == 19 && digits > "9223372036854775807"))
    return std::nullopt;
  return std::stoll(std::string(text));
}

class Dice {
 public:
  std::size_t operator()(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % sides;
  }

 private:
  std::uint64_t state_ = 1;
};

// A number with at most one point, of which a byte may be another.
std::string near_number(Dice& dice) {
  static constexpr std::string_view kOthers = "-./:0+ e\x80\xB0";
  std::string text = dice(3) == 0 ? "-" : "";
  for (std::size_t n = dice(22); n > 0; --n) text += static_cast<char>('0' + dice(10));
  if (dice(2) == 0) text.insert(dice(text.size() + 1), ".");
  if (dice(3) == 0 && !text.empty()) text[dice(text.size())] = kOthers[dice(kOthers.size())];
  return text;
}

}  // namespace

TEST_CASE("numbers as they are printed, byte by byte and by words") {
  Dice dice;
  std::size_t integers = 0;
  std::size_t decimals = 0;
  for (int round = 0; round < 200'000; ++round) {
    const std::string number = near_number(dice);
    // What stands behind a text is none of it.
    const std::string padded = number + std::string(kFieldMargin, "0x."[dice(3)]);
    const std::string_view text(padded.data(), number.size());
    const std::size_t digits = dice(20) + 1;
    const std::size_t scale = dice(6) + 1;
    INFO(number);
    REQUIRE(is_all_digits(text.data(), text.size()) == are_digits(number));
    REQUIRE(plain_integer(text) == reference_plain_integer(number));
    REQUIRE(is_printed_integer(text, digits) == reference_integer(number, digits));
    REQUIRE(is_printed_decimal(text, digits, scale) == reference_decimal(number, digits, scale));
    integers += reference_integer(number, digits) ? 1 : 0;
    decimals += reference_decimal(number, digits, scale) ? 1 : 0;
  }
  CHECK(integers > 1000);
  CHECK(decimals > 1000);
}

TEST_CASE("uuids as they are printed, byte by byte and by words") {
  static constexpr std::string_view kOthers = "-/:@AFG`g\x7F\x80\xB0";
  static constexpr std::string_view kDigits = "0123456789abcdef";
  Dice dice;
  std::size_t uuids = 0;
  for (int round = 0; round < 100'000; ++round) {
    std::string text;
    UuidWords words;
    for (std::size_t i = 0; i < 32; ++i) {
      if (i == 8 || i == 12 || i == 16 || i == 20) text += '-';
      const std::size_t digit = dice(kDigits.size());
      text += kDigits[digit];
      std::uint64_t& word = i < 16 ? words.high : words.low;
      word = word << 4U | digit;
    }
    const std::size_t place = dice(text.size());
    const char changed = kOthers[dice(kOthers.size())];
    const bool is_changed = dice(2) == 0 && text[place] != changed;
    if (is_changed) text[place] = changed;
    INFO(text);
    const std::optional<UuidWords> printed = printed_uuid(text);
    REQUIRE(printed.has_value() == !is_changed);
    if (!printed) continue;
    REQUIRE(printed->high == words.high);
    REQUIRE(printed->low == words.low);
    ++uuids;
  }
  CHECK(uuids > 40'000);
  CHECK_FALSE(is_printed_uuid("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1"));
}
