// PostgreSQL's types: one table of all the types datagen knows, and what a column's declared type comes down
// to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::schema {

enum class TypeId : std::uint8_t {
  SmallInt,
  Integer,
  BigInt,
  Real,
  DoublePrecision,
  Numeric,
  Money,
  Char,
  VarChar,
  Text,
  Bytea,
  Boolean,
  Date,
  Time,
  TimeTz,
  Timestamp,
  TimestampTz,
  Interval,
  Uuid,
  Json,
  Jsonb,
  Xml,
  Inet,
  Cidr,
  MacAddr,
  MacAddr8,
  Bit,
  VarBit,
  Point,
  Line,
  LineSegment,
  Box,
  Path,
  Polygon,
  Circle,
  Int4Range,
  Int8Range,
  NumRange,
  TsRange,
  TsTzRange,
  DateRange,
  Int4MultiRange,
  Int8MultiRange,
  NumMultiRange,
  TsMultiRange,
  TsTzMultiRange,
  DateMultiRange,
  TsVector,
  Citext,
  Hstore,
  Vector,
  Custom,  ///< an enum, composite or domain of the schema: Type::custom says which
};

/// How a value is written in an INSERT (pg_dump's rule, PG_PLAIN_FORMAT section 4).
enum class LiteralStyle : std::uint8_t {
  Bare,     ///< 42, 1.50
  Boolean,  ///< true, false
  Bit,      ///< B'101'
  Quoted,   ///< 'text'
};

/// Which modifiers the type takes in parentheses.
enum class Modifiers : std::uint8_t {
  None,
  Length,          ///< (n): char, varchar, bit, varbit; kept in Type::length
  PrecisionScale,  ///< (p) or (p,s): numeric; kept in Type::precision and Type::scale
  Precision,       ///< (p), 0 to 6: times and interval; kept in Type::precision
  Dimensions,      ///< (n): vector; kept in Type::length
};

/// Types whose values can stand on the two sides of a foreign key.
enum class ComparisonClass : std::uint8_t { Number, Text, Moment, Own };

/// One row of the type table.
struct TypeInfo {
  TypeId id;
  std::string_view name;  ///< as pg_dump spells it, without modifiers ("character varying")
  Modifiers modifiers;
  LiteralStyle literal;
  ComparisonClass comparison;
  std::string_view extension;  ///< the extension that brings the type, or empty
};

/// All rows, in the order of TypeId, without Custom.
[[nodiscard]] std::span<const TypeInfo> all_types();
[[nodiscard]] const TypeInfo& info(TypeId id);

/// Which fields an interval keeps; All is a bare `interval`.
enum class IntervalFields : std::uint8_t {
  All,
  Year,
  Month,
  Day,
  Hour,
  Minute,
  Second,
  YearToMonth,
  DayToHour,
  DayToMinute,
  DayToSecond,
  HourToMinute,
  HourToSecond,
  MinuteToSecond,
};
/// "day to second", in lower case; empty for All.
[[nodiscard]] std::string_view spelling(IntervalFields fields);

/// A declared type: what it is, with length, precision, scale and dimensions kept. Value type.
struct Type {
  static constexpr std::int32_t kUnset = -1;

  TypeId id = TypeId::Text;
  std::int32_t length = kUnset;     ///< char(n), varchar(n), bit(n), varbit(n), vector(n)
  std::int32_t precision = kUnset;  ///< numeric(p,s), time(p), timestamp(p), interval(p)
  std::int32_t scale = kUnset;      ///< numeric(p,s); 0 when only p was given
  std::int32_t dimensions = 0;      ///< 0 for a scalar, 1 for text[], 2 for integer[][]
  std::size_t custom = 0;           ///< with TypeId::Custom: index into Model::custom_types
  IntervalFields interval_fields = IntervalFields::All;  ///< interval day to second, ...

  bool operator==(const Type&) const = default;
};

/// What a type's text said besides the type: `serial` and `GENERATED ... AS IDENTITY` make a column's values
/// come from a sequence.
enum class Identity : std::uint8_t { None, Serial, Always, ByDefault };

struct ParsedType {
  Type type;
  Identity identity = Identity::None;
};

/// What is wrong with a type's text: where in it and, where a near name is known, what was meant.
struct TypeError {
  std::size_t offset;  ///< byte offset in the type's text
  std::string message;
  std::string hint;
};

/// Names of custom types that a schema declares, in the order of Model::custom_types ("mood" or "app.mood").
using CustomTypeNames = std::span<const std::string>;

/// Whether the name, in any letter case, is a type of the table or another name that PostgreSQL has for one.
[[nodiscard]] bool is_built_in_type(std::string_view name);

/// Parses a type as PostgreSQL accepts it: any letter case and spacing, all aliases, modifiers, arrays
/// ("text[]", "integer array"), serials, `GENERATED {ALWAYS|BY DEFAULT} AS IDENTITY` after an integer type,
/// and custom types by name (with or without "public."). On failure `error` is set and the result is empty.
[[nodiscard]] std::optional<ParsedType> parse_type(std::string_view text, CustomTypeNames custom,
                                                   TypeError& error);

}  // namespace datagen::schema
