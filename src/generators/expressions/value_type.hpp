// What an expression's values are: PostgreSQL's types in the kinds that are computed with, and how many slots
// a value takes.
#pragma once

#include <cstdint>
#include <string>

#include "schema/model.hpp"
#include "schema/type.hpp"

namespace datagen::generators::expressions {

/// In the order in which numbers widen to one another.
enum class Kind : std::uint8_t {
  Unknown,   ///< a quoted literal or NULL that takes the type of what it stands beside
  Boolean,   ///< 0 or 1
  SmallInt,  ///< int64, as all whole numbers
  Integer,
  BigInt,
  Numeric,      ///< three slots: low and high half of Decimal::units; scale + 2^32 * digits
  Real,         ///< the bits of a double that a float holds
  Double,       ///< the bits of a double
  Text,         ///< two slots: pointer and length; varchar and citext too
  Char,         ///< the same, padded: char(n)
  Enum,         ///< number of the label
  Date,         ///< days since 1970-01-01
  Time,         ///< microseconds since midnight
  Timestamp,    ///< microseconds since 1970-01-01
  TimestampTz,  ///< the same, UTC
  Interval,     ///< three slots: months, days, microseconds
  Uuid,         ///< two slots: high and low 64 bits
  Other,        ///< any other type: its canonical text
};

[[nodiscard]] constexpr std::uint8_t slots_of(Kind kind) noexcept {
  switch (kind) {
    case Kind::Numeric:
    case Kind::Interval: return 3;
    case Kind::Text:
    case Kind::Char:
    case Kind::Uuid:
    case Kind::Other:
    case Kind::Unknown: return 2;
    default: return 1;
  }
}

struct ValueType {
  Kind kind = Kind::Unknown;
  /// Enum and Other: which; else the type without modifiers.
  schema::Type declared{};

  bool operator==(const ValueType&) const = default;
};

/// The type that values of a (resolved) type are computed as.
[[nodiscard]] ValueType value_type(const schema::Model& model, const schema::Type& base);
/// The type of a kind that says everything: not Enum and Other.
[[nodiscard]] ValueType value_type(Kind kind);
/// "integer", "public.mood", "unknown", for messages.
[[nodiscard]] std::string display(const schema::Model& model, const ValueType& type);

[[nodiscard]] constexpr bool is_whole(Kind kind) noexcept {
  return kind == Kind::SmallInt || kind == Kind::Integer || kind == Kind::BigInt;
}
[[nodiscard]] constexpr bool is_number(Kind kind) noexcept {
  return is_whole(kind) || kind == Kind::Numeric || kind == Kind::Real || kind == Kind::Double;
}

/// Whether PostgreSQL turns a value of one kind into one of the other without being asked to.
[[nodiscard]] bool is_implicit(Kind from, Kind to) noexcept;

}  // namespace datagen::generators::expressions
