// The one list of generators: a row here, a function in families/, and help, checks and documents follow.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "generators/column_build.hpp"

namespace datagen::generators {

/// What a generator makes, which says the types it can fill.
enum class Makes : std::uint8_t {
  Text,         ///< char, varchar, text, citext
  Number,       ///< integers, numeric, real, double precision; and text
  Digits,       ///< text and numbers wide enough
  Boolean,      ///< boolean
  Moment,       ///< date, timestamp, timestamptz
  Uuid,         ///< uuid and text
  Json,         ///< json, jsonb
  Label,        ///< enums of the schema
  TextOrLabel,  ///< text and enums whose labels it knows
  Address,      ///< inet and text
  TimeOfDay,    ///< time, timetz
  Interval,     ///< interval
  Bytes,        ///< bytea
  Bits,         ///< bit, bit varying
  Xml,          ///< xml
  Network,      ///< cidr
  MacAddress,   ///< macaddr, macaddr8
  Point,        ///< point, and so on for the geometric types
  Line,
  LineSegment,
  Box,
  Path,
  Polygon,
  Circle,
  Range,         ///< range types
  MultiRange,    ///< multirange types
  SearchVector,  ///< tsvector
  KeyValues,     ///< hstore
  Embedding,     ///< vector
  Array,         ///< arrays of all types
  Composite,     ///< composite types of the schema
  Any,           ///< checks its values against the type itself
};

/// Whether its values are distinct for every row without the column asking for it.
enum class Distinct : std::uint8_t { WhenAsked, Always };

struct GeneratorInfo {
  std::string_view name;
  Makes makes;
  Distinct distinct;
  std::string_view summary;
  std::span<const ConfigKey> keys;
  CellPlan (*build)(ColumnBuild& column);
};

[[nodiscard]] std::span<const GeneratorInfo> all_generators();
/// A heading of the documents over the generators from `first` to the next heading.
struct GeneratorSection {
  std::string_view title;
  std::string_view first;
};
[[nodiscard]] std::span<const GeneratorSection> generator_sections();
/// nullptr when there is none of that name.
[[nodiscard]] const GeneratorInfo* find_generator(std::string_view name);
/// The generator for a type whose column's name says nothing.
[[nodiscard]] const GeneratorInfo& generator_for_type(const schema::Model& model, const schema::Type& base);
/// The generator for a part of a value: `fields` stands for its table. A part that carries a key gets one
/// whose values are many.
[[nodiscard]] const GeneratorInfo& generator_for_part(const schema::Model& model, const schema::Table& fields,
                                                      std::size_t field, bool is_key);
/// Whether what is made can stand in a column of the (resolved) type.
[[nodiscard]] bool can_fill(Makes makes, const schema::Type& base, const schema::Model& model);
/// "text", "numbers", ... for messages.
[[nodiscard]] std::string_view describe(Makes makes);

}  // namespace datagen::generators
