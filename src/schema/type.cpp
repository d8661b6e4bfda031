// The table of types and what follows from it alone; reading a type's text is in type_parser.cpp.
#include "schema/type.hpp"

#include <array>

namespace datagen::schema {

namespace {

using enum Modifiers;
using enum LiteralStyle;
using enum ComparisonClass;
using Id = TypeId;

// clang-format off
constexpr std::array kTypes = {
    TypeInfo{Id::SmallInt,        "smallint",                    None,           Bare,            Number, {}},
    TypeInfo{Id::Integer,         "integer",                     None,           Bare,            Number, {}},
    TypeInfo{Id::BigInt,          "bigint",                      None,           Bare,            Number, {}},
    TypeInfo{Id::Real,            "real",                        None,           Bare,            Number, {}},
    TypeInfo{Id::DoublePrecision, "double precision",            None,           Bare,            Number, {}},
    TypeInfo{Id::Numeric,         "numeric",                     PrecisionScale, Bare,            Number, {}},
    TypeInfo{Id::Money,           "money",                       None,           Quoted,          Own,    {}},
    TypeInfo{Id::Char,            "character",                   Length,         Quoted,          Text,   {}},
    TypeInfo{Id::VarChar,         "character varying",           Length,         Quoted,          Text,   {}},
    TypeInfo{Id::Text,            "text",                        None,           Quoted,          Text,   {}},
    TypeInfo{Id::Bytea,           "bytea",                       None,           Quoted,          Own,    {}},
    TypeInfo{Id::Boolean,         "boolean",                     None,           LiteralStyle::Boolean, Own, {}},
    TypeInfo{Id::Date,            "date",                        None,           Quoted,          Moment, {}},
    TypeInfo{Id::Time,            "time without time zone",      Precision,      Quoted,          Own,    {}},
    TypeInfo{Id::TimeTz,          "time with time zone",         Precision,      Quoted,          Own,    {}},
    TypeInfo{Id::Timestamp,       "timestamp without time zone", Precision,      Quoted,          Moment, {}},
    TypeInfo{Id::TimestampTz,     "timestamp with time zone",    Precision,      Quoted,          Moment, {}},
    TypeInfo{Id::Interval,        "interval",                    Precision,      Quoted,          Own,    {}},
    TypeInfo{Id::Uuid,            "uuid",                        None,           Quoted,          Own,    {}},
    TypeInfo{Id::Json,            "json",                        None,           Quoted,          Own,    {}},
    TypeInfo{Id::Jsonb,           "jsonb",                       None,           Quoted,          Own,    {}},
    TypeInfo{Id::Xml,             "xml",                         None,           Quoted,          Own,    {}},
    TypeInfo{Id::Inet,            "inet",                        None,           Quoted,          Own,    {}},
    TypeInfo{Id::Cidr,            "cidr",                        None,           Quoted,          Own,    {}},
    TypeInfo{Id::MacAddr,         "macaddr",                     None,           Quoted,          Own,    {}},
    TypeInfo{Id::MacAddr8,        "macaddr8",                    None,           Quoted,          Own,    {}},
    TypeInfo{Id::Bit,             "bit",                         Length,         LiteralStyle::Bit, Own,  {}},
    TypeInfo{Id::VarBit,          "bit varying",                 Length,         LiteralStyle::Bit, Own,  {}},
    TypeInfo{Id::Point,           "point",                       None,           Quoted,          Own,    {}},
    TypeInfo{Id::Line,            "line",                        None,           Quoted,          Own,    {}},
    TypeInfo{Id::LineSegment,     "lseg",                        None,           Quoted,          Own,    {}},
    TypeInfo{Id::Box,             "box",                         None,           Quoted,          Own,    {}},
    TypeInfo{Id::Path,            "path",                        None,           Quoted,          Own,    {}},
    TypeInfo{Id::Polygon,         "polygon",                     None,           Quoted,          Own,    {}},
    TypeInfo{Id::Circle,          "circle",                      None,           Quoted,          Own,    {}},
    TypeInfo{Id::Int4Range,       "int4range",                   None,           Quoted,          Own,    {}},
    TypeInfo{Id::Int8Range,       "int8range",                   None,           Quoted,          Own,    {}},
    TypeInfo{Id::NumRange,        "numrange",                    None,           Quoted,          Own,    {}},
    TypeInfo{Id::TsRange,         "tsrange",                     None,           Quoted,          Own,    {}},
    TypeInfo{Id::TsTzRange,       "tstzrange",                   None,           Quoted,          Own,    {}},
    TypeInfo{Id::DateRange,       "daterange",                   None,           Quoted,          Own,    {}},
    TypeInfo{Id::Int4MultiRange,  "int4multirange",              None,           Quoted,          Own,    {}},
    TypeInfo{Id::Int8MultiRange,  "int8multirange",              None,           Quoted,          Own,    {}},
    TypeInfo{Id::NumMultiRange,   "nummultirange",               None,           Quoted,          Own,    {}},
    TypeInfo{Id::TsMultiRange,    "tsmultirange",                None,           Quoted,          Own,    {}},
    TypeInfo{Id::TsTzMultiRange,  "tstzmultirange",              None,           Quoted,          Own,    {}},
    TypeInfo{Id::DateMultiRange,  "datemultirange",              None,           Quoted,          Own,    {}},
    TypeInfo{Id::TsVector,        "tsvector",                    None,           Quoted,          Own,    {}},
    TypeInfo{Id::Citext,          "citext",                      None,           Quoted,          Own,    "citext"},
    TypeInfo{Id::Hstore,          "hstore",                      None,           Quoted,          Own,    "hstore"},
    TypeInfo{Id::Vector,          "vector",                      Dimensions,     Quoted,          Own,    "vector"},
};
// clang-format on

static_assert(kTypes.size() == static_cast<std::size_t>(Id::Custom));
static_assert([] {
  for (std::size_t i = 0; i < kTypes.size(); ++i) {
    if (static_cast<std::size_t>(kTypes[i].id) != i) return false;
  }
  return true;
}());

// In the order of IntervalFields.
constexpr std::array<std::string_view, 14> kIntervalFields = {"",
                                                              "year",
                                                              "month",
                                                              "day",
                                                              "hour",
                                                              "minute",
                                                              "second",
                                                              "year to month",
                                                              "day to hour",
                                                              "day to minute",
                                                              "day to second",
                                                              "hour to minute",
                                                              "hour to second",
                                                              "minute to second"};

// A custom type has no row: what is asked of it is answered by its base or like text.
constexpr TypeInfo kCustom = {Id::Custom, "custom type", None, Quoted, Own, {}};

}  // namespace

std::span<const TypeInfo> all_types() {
  return kTypes;
}

const TypeInfo& info(TypeId id) {
  return id == Id::Custom ? kCustom : kTypes[static_cast<std::size_t>(id)];
}

std::string_view spelling(IntervalFields fields) {
  return kIntervalFields[static_cast<std::size_t>(fields)];
}

}  // namespace datagen::schema
