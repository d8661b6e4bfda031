#include "schema/reference_time.hpp"

#include <chrono>

namespace datagen::schema {

namespace {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  // Exactly `count` digits.
  bool digits(int count, int& value) {
    value = 0;
    for (int i = 0; i < count; ++i) {
      if (text_.empty() || text_[0] < '0' || text_[0] > '9') return false;
      value = value * 10 + (text_[0] - '0');
      text_.remove_prefix(1);
    }
    return true;
  }
  bool any_of(std::string_view signs) {
    if (text_.empty() || signs.find(text_[0]) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }
  [[nodiscard]] char peek() const { return text_.empty() ? '\0' : text_[0]; }
  [[nodiscard]] bool at_end() const { return text_.empty(); }

 private:
  std::string_view text_;
};

// The digits after the point as microseconds; finer ones are read and dropped.
bool read_fraction(Cursor& cursor, std::int64_t& micros) {
  std::int64_t unit = 100'000;
  int digit = 0;
  if (!cursor.digits(1, digit)) return false;
  do {
    micros += digit * unit;
    unit /= 10;
  } while (cursor.digits(1, digit));
  return true;
}

bool read_zone(Cursor& cursor, std::int64_t& offset_minutes) {
  if (cursor.any_of("Zz")) return true;
  const bool west = cursor.peek() == '-';
  int hours = 0;
  int minutes = 0;
  if (!cursor.any_of("+-") || !cursor.digits(2, hours) || !cursor.any_of(":") || !cursor.digits(2, minutes)) {
    return false;
  }
  offset_minutes = (hours * 60 + minutes) * (west ? -1 : 1);
  return hours < 24 && minutes < 60;
}

}  // namespace

std::optional<std::int64_t> parse_reference_time(std::string_view text) {
  using namespace std::chrono;
  Cursor cursor(text);
  int y = 0, m = 0, d = 0, hour = 0, minute = 0, second = 0;
  if (!cursor.digits(4, y) || !cursor.any_of("-") || !cursor.digits(2, m) || !cursor.any_of("-") ||
      !cursor.digits(2, d) || !cursor.any_of("Tt ") || !cursor.digits(2, hour) || !cursor.any_of(":") ||
      !cursor.digits(2, minute) || !cursor.any_of(":") || !cursor.digits(2, second)) {
    return std::nullopt;
  }
  std::int64_t micros = 0;
  std::int64_t offset_minutes = 0;
  if (cursor.any_of(".") && !read_fraction(cursor, micros)) return std::nullopt;
  if (!read_zone(cursor, offset_minutes) || !cursor.at_end()) return std::nullopt;
  const year_month_day date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
  if (y < 1 || !date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const std::int64_t days = sys_days(date).time_since_epoch().count();
  const std::int64_t seconds = ((days * 24 + hour) * 60 + minute - offset_minutes) * 60 + second;
  return seconds * 1'000'000 + micros;
}

}  // namespace datagen::schema
