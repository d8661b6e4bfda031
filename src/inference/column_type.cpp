#include "inference/column_type.hpp"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace datagen::inference {

namespace {

std::string integer_type(const ColumnProfile::Numbers& numbers) {
  constexpr double kLeast = std::numeric_limits<std::int32_t>::min();
  constexpr double kGreatest = std::numeric_limits<std::int32_t>::max();
  return numbers.least >= kLeast && numbers.greatest <= kGreatest ? "integer" : "bigint";
}

std::string decimal_type(const ColumnProfile::Numbers& numbers) {
  constexpr unsigned kMostDigits = 1000;  // of a declared precision, PostgreSQL 15
  const unsigned precision = numbers.whole_digits + numbers.scale;
  if (precision > kMostDigits) return "numeric";
  return numbers.scale == 0 ? fmt::format("numeric({})", precision)
                            : fmt::format("numeric({},{})", precision, numbers.scale);
}

// Seconds, milliseconds or all that PostgreSQL keeps.
std::string moment_type(const ColumnProfile::Moments& moments) {
  const std::string_view name = moments.has_offset ? "timestamptz" : "timestamp";
  if (moments.fraction_digits == 0) return fmt::format("{}(0)", name);
  return moments.fraction_digits <= 3 ? fmt::format("{}(3)", name) : std::string(name);
}

// Lengths as people declare them.
std::string text_type(ColumnProfile::Lengths lengths, std::size_t least_room) {
  if (lengths.greatest < least_room) lengths.greatest = least_room;
  constexpr std::size_t kLongestCode = 3;
  const bool is_code = lengths.least == lengths.greatest && lengths.greatest <= kLongestCode;
  if (is_code && lengths.greatest > 0) return fmt::format("char({})", lengths.greatest);
  for (const std::size_t length : {5U, 10U, 20U, 30U, 40U, 50U, 60U, 80U, 100U, 120U, 150U, 200U, 255U})
    if (lengths.greatest <= length) return fmt::format("varchar({})", length);
  return "text";
}

}  // namespace

std::string column_type(const ColumnProfile& profile, ValueType type, std::size_t least_room) {
  switch (type) {
    case ValueType::Boolean: return "boolean";
    case ValueType::Integer: return integer_type(profile.numbers());
    case ValueType::Decimal: return decimal_type(profile.numbers());
    case ValueType::Double: return "double precision";
    case ValueType::Date: return "date";
    case ValueType::Moment: return moment_type(profile.moments());
    case ValueType::ClockTime: return "time";
    case ValueType::Uuid: return "uuid";
    case ValueType::Address: return "inet";
    case ValueType::Json: return "jsonb";
    case ValueType::Text: break;
  }
  return profile.value_count() == 0 ? "text" : text_type(profile.lengths(), least_room);
}

}  // namespace datagen::inference
