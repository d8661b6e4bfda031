#include "generators/examples.hpp"

#include <algorithm>
#include <array>

namespace datagen::generators {

namespace {

// Generators that need a configuration or another type than the usual one.
// clang-format off
constexpr auto kExamples = std::to_array<GeneratorExample>({
    {"sequence",      "integer",       R"({"start": 1000, "increment": 10})"},
    {"integer_range", "integer",       R"({"min": 10, "max": 99})"},
    {"distribution",  "integer",       R"({"type": "normal", "mean": 100, "std_dev": 15})"},
    {"percentage",    "numeric(5,2)",  {}},
    {"measure",       "numeric(8,2)",  {}},
    {"rating",        "smallint",      {}},
    {"price",         "numeric(10,2)", {}},
    {"amount",        "numeric(10,2)", {}},
    {"small_amount",  "numeric(10,2)", {}},
    {"enum",          "text",          R"({"values": ["red", "green", "blue"]})"},
    {"weighted_enum", "text",          R"({"values": {"basic": 70, "pro": 25, "team": 5}})"},
    {"boolean",       "boolean",       R"({"true_ratio": 0.8})"},
    {"full_name",     "text",          R"({"locale": "ja"})"},
    {"city",          "text",          R"({"locale": "ja"})"},
    {"email",         "text",          R"({"domain": "example.com"})"},
    {"phone",         "text",          R"({"format": "uk"})"},
    {"birth_date",    "date",          {}},
    {"latitude",      "numeric(9,6)",  {}},
    {"longitude",     "numeric(9,6)",  {}},
    {"lorem_ipsum",   "text",          R"({"paragraphs": 1, "sentences_per_paragraph": 2})"},
    {"timestamp",     "timestamp(0)",  R"({"start": "2024-06-01", "end": "2024-06-30T23:59:59Z"})"},
    {"date",          "date",          R"({"start": "2024-01-01", "end": "2024-12-31"})"},
    {"uuid",          "uuid",          R"({"version": 7})"},
    {"pattern",       "text",          R"j({"pattern": "[A-Z]{3}-[0-9]{4}"})j"},
    {"template",      "text",          R"({"template": "ORD-{year}-{sequence:6}"})"},
    {"expression",    "numeric(10,2)", R"j({"expression": "round(19.99 * 1.19, 2)"})j"},
});
// clang-format on

std::string_view usual_type(Makes makes) {
  switch (makes) {
    case Makes::Number: return "integer";
    case Makes::Boolean: return "boolean";
    case Makes::Moment: return "timestamp(0)";
    case Makes::Uuid: return "uuid";
    case Makes::Json: return "jsonb";
    case Makes::Label: return "mood";
    case Makes::Address: return "inet";
    case Makes::TimeOfDay: return "time";
    case Makes::Interval: return "interval";
    case Makes::Bytes: return "bytea";
    case Makes::Bits: return "bit(8)";
    case Makes::Xml: return "xml";
    case Makes::Network: return "cidr";
    case Makes::MacAddress: return "macaddr";
    case Makes::Point: return "point";
    case Makes::Line: return "line";
    case Makes::LineSegment: return "lseg";
    case Makes::Box: return "box";
    case Makes::Path: return "path";
    case Makes::Polygon: return "polygon";
    case Makes::Circle: return "circle";
    case Makes::Range: return "int4range";
    case Makes::MultiRange: return "datemultirange";
    case Makes::SearchVector: return "tsvector";
    case Makes::KeyValues: return "hstore";
    case Makes::Embedding: return "vector(4)";
    case Makes::Array: return "text[]";
    case Makes::Composite: return "place";
    default: return "text";
  }
}

}  // namespace

GeneratorExample example_of(const GeneratorInfo& generator) {
  const auto found = std::find_if(kExamples.begin(), kExamples.end(), [&](const GeneratorExample& example) {
    return example.generator == generator.name;
  });
  if (found != kExamples.end()) return *found;
  return {generator.name, usual_type(generator.makes), {}};
}

}  // namespace datagen::generators
