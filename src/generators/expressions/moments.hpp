// Fields of moments: what extract(), date_trunc() and to_char() know.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/interval_text.hpp"
#include "generators/expressions/decimal.hpp"

namespace datagen::generators::expressions {

enum class Field : std::uint8_t {
  Millennium,
  Century,
  Decade,
  Year,
  Quarter,
  Month,
  Week,
  Day,
  Hour,
  Minute,
  Second,
  Milliseconds,
  Microseconds,
  DayOfWeek,     ///< dow: 0 is Sunday
  IsoDayOfWeek,  ///< 7 is Sunday
  DayOfYear,
  IsoYear,
  Epoch,
};

/// "month", "dow", ...; throws Fault for what is no field or none that is known.
[[nodiscard]] Field parse_field(std::string_view name);

/// extract() of a moment, a day number, a time of day, an interval; throws Fault for fields that they do not
/// have. Seconds and the epoch have six fraction digits, milliseconds three.
[[nodiscard]] Decimal field_of_moment(Field field, std::int64_t micros);
[[nodiscard]] Decimal field_of_date(Field field, std::int64_t days);
[[nodiscard]] Decimal field_of_time(Field field, std::int64_t micros);
[[nodiscard]] Decimal field_of_interval(Field field, const core::Interval& interval);

/// The moment when the field's unit began; throws Fault for fields that are no unit of time.
[[nodiscard]] std::int64_t truncate_moment(Field field, std::int64_t micros);

/// The format of to_char(): YYYY, MM, DD, HH24, MI, SS, Mon, Day and the like. Immutable.
class MomentFormat {
 public:
  /// Throws Fault for patterns of PostgreSQL that are not known here.
  explicit MomentFormat(std::string_view format);
  [[nodiscard]] std::size_t most_bytes() const noexcept { return most_bytes_; }
  [[nodiscard]] char* write(char* out, std::int64_t micros) const;

 private:
  struct Item {
    int pattern;       ///< number in the table of patterns; -1: the text
    bool is_unpadded;  ///< FM
    std::string text;
  };
  std::vector<Item> items_;
  std::size_t most_bytes_ = 0;
};

}  // namespace datagen::generators::expressions
