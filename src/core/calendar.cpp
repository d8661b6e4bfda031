#include "core/calendar.hpp"

namespace datagen::core {

namespace {

// Takes fixed forms off the front of a text; after a failure `ok` stays false.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  void skip() { rest_.remove_prefix(1); }
  void expect(char c) {
    if (peek() != c || !ok_) {
      ok_ = false;
      return;
    }
    skip();
  }
  // Exactly `digits` digits within [low, high].
  std::uint32_t number(unsigned digits, std::uint32_t low, std::uint32_t high) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < digits; ++i) {
      if (!is_digit(peek())) {
        ok_ = false;
        return 0;
      }
      value = value * 10 + static_cast<std::uint32_t>(peek() - '0');
      skip();
    }
    if (value < low || value > high) ok_ = false;
    return value;
  }
  // The digits behind a decimal point as microseconds; digits past the sixth are dropped.
  std::int64_t fraction() {
    std::int64_t micros = 0;
    std::int64_t unit = kMicrosPerSecond / 10;
    if (!is_digit(peek())) ok_ = false;
    for (; is_digit(peek()); skip(), unit /= 10) micros += unit * (peek() - '0');
    return micros;
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  std::string_view rest_;
  bool ok_ = true;
};

std::int64_t take_date(Cursor& cursor) {
  const auto year = static_cast<std::int32_t>(cursor.number(4, 1, 9999));
  cursor.expect('-');
  const std::uint32_t month = cursor.number(2, 1, 12);
  cursor.expect('-');
  if (!cursor.ok()) return 0;
  const std::uint32_t day = cursor.number(2, 1, days_in_month(year, month));
  return cursor.ok() ? days_from_civil(year, month, day) : 0;
}

std::int64_t take_time(Cursor& cursor) {
  std::int64_t seconds = std::int64_t{cursor.number(2, 0, 23)} * 3600;
  cursor.expect(':');
  seconds += std::int64_t{cursor.number(2, 0, 59)} * 60;
  if (cursor.peek() != ':') return seconds * kMicrosPerSecond;
  cursor.skip();
  seconds += cursor.number(2, 0, 59);
  std::int64_t micros = seconds * kMicrosPerSecond;
  if (cursor.peek() == '.') {
    cursor.skip();
    micros += cursor.fraction();
  }
  return micros;
}

// "Z", "+02:00", "-0530" or nothing.
std::int64_t take_offset(Cursor& cursor) {
  const char sign = cursor.peek();
  if (sign == 'Z' || sign == 'z') {
    cursor.skip();
    return 0;
  }
  if (sign != '+' && sign != '-') return 0;
  cursor.skip();
  std::int64_t seconds = std::int64_t{cursor.number(2, 0, 15)} * 3600;
  if (!cursor.at_end()) {
    if (cursor.peek() == ':') cursor.skip();
    seconds += std::int64_t{cursor.number(2, 0, 59)} * 60;
  }
  return (sign == '-' ? -seconds : seconds) * kMicrosPerSecond;
}

}  // namespace

std::optional<std::int64_t> parse_date(std::string_view text) noexcept {
  Cursor cursor(text);
  const std::int64_t days = take_date(cursor);
  if (!cursor.ok() || !cursor.at_end()) return std::nullopt;
  return days;
}

std::optional<std::int64_t> parse_timestamp(std::string_view text) noexcept {
  Cursor cursor(text);
  std::int64_t micros = take_date(cursor) * kMicrosPerDay;
  if (cursor.ok() && !cursor.at_end()) {
    const char separator = cursor.peek();
    if (separator != 'T' && separator != 't' && separator != ' ') return std::nullopt;
    cursor.skip();
    micros += take_time(cursor);
    micros -= take_offset(cursor);
  }
  if (!cursor.ok() || !cursor.at_end()) return std::nullopt;
  // An offset may lead out of the years that are written with four digits.
  const std::int64_t day = day_of(micros);
  if (day < days_from_civil(1, 1, 1) || day > days_from_civil(9999, 12, 31)) return std::nullopt;
  return micros;
}

}  // namespace datagen::core
