#include "generators/literals/parsers.hpp"

#include <algorithm>

namespace datagen::generators::literals {

namespace {

using schema::TypeId;

constexpr std::array kForms{
    LiteralForm{TypeId::SmallInt, number, ""},
    LiteralForm{TypeId::Integer, number, ""},
    LiteralForm{TypeId::BigInt, number, ""},
    LiteralForm{TypeId::Real, number, ""},
    LiteralForm{TypeId::DoublePrecision, number, ""},
    LiteralForm{TypeId::Numeric, number, ""},
    LiteralForm{TypeId::Money, number, ""},
    LiteralForm{TypeId::Bytea, bytes, R"(\x00ff)"},
    LiteralForm{TypeId::Date, moment, "2024-02-29"},
    LiteralForm{TypeId::Time, time_of_day, "09:30:00"},
    LiteralForm{TypeId::TimeTz, time_of_day, "09:30:00+02"},
    LiteralForm{TypeId::Timestamp, moment, "2024-02-29 09:30:00"},
    LiteralForm{TypeId::TimestampTz, moment, "2024-02-29 09:30:00+00"},
    LiteralForm{TypeId::Interval, interval, "1 year 2 mons 3 days 04:05:06"},
    LiteralForm{TypeId::Uuid, uuid, "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"},
    LiteralForm{TypeId::Json, json, R"({"a": 1})"},
    LiteralForm{TypeId::Jsonb, json, R"({"a": 1})"},
    LiteralForm{TypeId::Xml, xml, "<a>text</a>"},
    LiteralForm{TypeId::Inet, inet, "192.168.0.1"},
    LiteralForm{TypeId::Cidr, inet, "192.168.0.0/24"},
    LiteralForm{TypeId::MacAddr, mac_address, "08:00:2b:01:02:03"},
    LiteralForm{TypeId::MacAddr8, mac_address, "08:00:2b:01:02:03:04:05"},
    LiteralForm{TypeId::Bit, bits, "101"},
    LiteralForm{TypeId::VarBit, bits, "101"},
    LiteralForm{TypeId::Point, point, "(1,2)"},
    LiteralForm{TypeId::Line, line, "{1,-1,0}"},
    LiteralForm{TypeId::LineSegment, line_segment, "[(0,0),(1,2)]"},
    LiteralForm{TypeId::Box, box, "(1,2),(0,0)"},
    LiteralForm{TypeId::Path, path, "[(0,0),(1,2)]"},
    LiteralForm{TypeId::Polygon, polygon, "((0,0),(1,0),(1,2))"},
    LiteralForm{TypeId::Circle, circle, "<(1,2),3>"},
    LiteralForm{TypeId::Int4Range, range, "[1,10)"},
    LiteralForm{TypeId::Int8Range, range, "[1,10)"},
    LiteralForm{TypeId::NumRange, range, "[1.5,10)"},
    LiteralForm{TypeId::TsRange, range, R"(["2024-01-01 09:00:00","2024-01-01 17:00:00"))"},
    LiteralForm{TypeId::TsTzRange, range, R"(["2024-01-01 09:00:00+00","2024-01-01 17:00:00+00"))"},
    LiteralForm{TypeId::DateRange, range, "[2024-01-01,2024-02-01)"},
    LiteralForm{TypeId::Int4MultiRange, multirange, "{[1,3),[5,10)}"},
    LiteralForm{TypeId::Int8MultiRange, multirange, "{[1,3),[5,10)}"},
    LiteralForm{TypeId::NumMultiRange, multirange, "{[1.5,3),[5,10)}"},
    LiteralForm{TypeId::TsMultiRange, multirange, R"({["2024-01-01 09:00:00","2024-01-01 17:00:00")})"},
    LiteralForm{TypeId::TsTzMultiRange, multirange,
                R"({["2024-01-01 09:00:00+00","2024-01-01 17:00:00+00")})"},
    LiteralForm{TypeId::DateMultiRange, multirange, "{[2024-01-01,2024-02-01)}"},
    LiteralForm{TypeId::TsVector, search_vector, "'cat':3 'fat':2"},
    LiteralForm{TypeId::Hstore, key_value_pairs, R"("a"=>"1", "b"=>NULL)"},
    LiteralForm{TypeId::Vector, vector, "[1,2.5,3]"},
};

}  // namespace

const LiteralForm* literal_form(schema::TypeId type) {
  const auto* const found =
      std::find_if(kForms.begin(), kForms.end(), [&](const LiteralForm& form) { return form.type == type; });
  return found == kForms.end() ? nullptr : found;
}

}  // namespace datagen::generators::literals
