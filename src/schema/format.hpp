// The input format as tables: every object, every key it may have, and what may stand under it. The loader
// reads against them; the JSON Schema document and docs/schema.md are made of them.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace datagen::schema {

enum class Expect : std::uint8_t {
  Any,
  String,
  Boolean,
  Integer,
  Number,
  Array,
  Object,
  ArrayOrObject,
  StringOrObject,
  IntegerOrObject,
  IntegerOrString,
  SqlOrScalar,  ///< SQL in a string, or a number, a boolean, null
};

enum class Presence : std::uint8_t {
  Optional,
  Required,
};

/// What a string has to be, as far as it can be said without the rest of the schema.
enum class TextKind : std::uint8_t {
  Any,
  NotEmpty,
  Label,  ///< of an enum: what PostgreSQL can hold, or nothing at all
  Name,
  QualifiedName,  ///< "schema.name" or "name"
  Type,
  Sql,
  Moment,
};

struct ObjectRule;

/// The object under a key that another key decides about.
struct ObjectCase {
  std::string_view value;  ///< of the deciding key
  const ObjectRule* object;
};

/// What may stand under a key beyond its kind. Empty members say nothing.
struct Contents {
  std::string_view fallback = {};                  ///< JSON: what holds when the key is absent
  std::string_view example = {};                   ///< JSON
  TextKind text = TextKind::Any;                   ///< of the string, or of the strings in the array
  std::span<const std::string_view> choices = {};  ///< the strings it may be
  bool any_case = false;                           ///< choices in any letter case and spacing
  std::int64_t least = std::numeric_limits<std::int64_t>::min();  ///< of a number, inclusive
  std::uint64_t greatest = std::numeric_limits<std::int64_t>::max();
  bool not_zero = false;
  const ObjectRule* object = nullptr;      ///< the object itself
  std::string_view decided_by = {};        ///< the key that chooses among `cases`
  std::span<const ObjectCase> cases = {};  ///< the object itself, by the value of `decided_by`
  const ObjectRule* each = nullptr;        ///< the array's elements, or the object's members
  TextKind names = TextKind::Any;          ///< of the members
  std::size_t fewest = 0;                  ///< elements or members
  std::size_t most = std::numeric_limits<std::size_t>::max();
  bool scalar_members = false;  ///< each member is a string, number, boolean or null, or an array of them
  bool field_members = false;   ///< each member is a text that is not empty, or null
  bool weights = false;         ///< each element or member is a number of 0 or more
  bool distinct = false;        ///< no two elements alike
  std::string_view element_key = {};  ///< a key that elements of the array need and members do not
  std::string_view config_of = {};    ///< the generator whose configuration the object is
  std::span<const std::string_view> excludes = {};  ///< keys that cannot stand beside this one
};

struct KeyRule {
  std::string_view key;
  Expect expect;
  Presence presence = Presence::Optional;
  std::string_view description = {};  ///< one or two sentences in Markdown, never empty
  Contents contents = {};
};

struct ObjectRule {
  std::string_view name;         ///< in the documents: "foreign key"
  std::string_view description;  ///< one or two sentences in Markdown
  std::span<const KeyRule> keys;
};

extern const ObjectRule kSchemaObject;
extern const ObjectRule kDatabaseObject;
extern const ObjectRule kCustomTypeObject;
extern const ObjectRule kEnumObject;
extern const ObjectRule kCompositeObject;
extern const ObjectRule kFieldObject;
extern const ObjectRule kDomainObject;
extern const ObjectRule kSequenceObject;
extern const ObjectRule kTableObject;
extern const ObjectRule kColumnObject;
extern const ObjectRule kRuleObject;
extern const ObjectRule kOutcomeObject;
extern const ObjectRule kSourceObject;
extern const ObjectRule kForeignKeyObject;
extern const ObjectRule kParentChoiceObject;
extern const ObjectRule kChildCountObject;
extern const ObjectRule kChildChoiceObject;
extern const ObjectRule kUniqueObject;
extern const ObjectRule kCheckObject;
extern const ObjectRule kExclusionObject;
extern const ObjectRule kExclusionElementObject;
extern const ObjectRule kIndexObject;
extern const ObjectRule kDuplicatesObject;
extern const ObjectRule kDuplicateWeightsObject;
extern const ObjectRule kReuseObject;

/// All of them, from the schema inwards.
[[nodiscard]] std::span<const ObjectRule* const> format_objects();

/// The one version this release understands.
inline constexpr std::string_view kFormatVersion = "1.0";
/// In the order of ForeignKeyAction.
inline constexpr auto kActionNames =
    std::to_array<std::string_view>({"NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"});
/// How a foreign key chooses parents, and which of these a word alone can ask for.
inline constexpr auto kParentDistributions =
    std::to_array<std::string_view>({"uniform", "zipf", "normal", "exponential", "weighted"});
inline constexpr auto kPlainParentDistributions =
    std::to_array<std::string_view>({"uniform", "zipf", "normal", "exponential"});
/// How the children of a parent are counted out, and which of these a word alone can ask for.
inline constexpr auto kChildDistributions =
    std::to_array<std::string_view>({"uniform", "zipf", "poisson", "normal", "exponential", "weighted"});
inline constexpr auto kPlainChildDistributions =
    std::to_array<std::string_view>({"uniform", "zipf", "poisson", "normal", "exponential"});
/// No parent has more children than this: row numbers and sums of them stay inside 63 bits.
inline constexpr std::uint64_t kMostChildren = 1'000'000'000'000ULL;
/// The most levels of a self-reference's trees.
inline constexpr std::uint64_t kMostLevels = 64;

/// PostgreSQL's index methods.
inline constexpr auto kIndexMethods =
    std::to_array<std::string_view>({"btree", "hash", "gin", "gist", "brin", "spgist"});
/// Of an exclusion constraint: its index method, and what compares two rows' values.
inline constexpr auto kExclusionMethods = std::to_array<std::string_view>({"gist"});
inline constexpr auto kExclusionOperators = std::to_array<std::string_view>({"=", "&&"});
/// In the order of CustomKind.
inline constexpr auto kCustomKindNames = std::to_array<std::string_view>({"enum", "composite", "domain"});

/// Of a source, in the order of SourceFormat and SourceMode; what stands between fields.
inline constexpr auto kSourceFormats =
    std::to_array<std::string_view>({"csv", "jsonl", "json", "copy", "dump"});
inline constexpr auto kSourceModes = std::to_array<std::string_view>({"table", "sample", "sample_columns"});
inline constexpr auto kSourceDelimiters =
    std::to_array<std::string_view>({",", ";", "\t", "|", ":", "^", "~"});
inline constexpr auto kSourceEncodings = std::to_array<std::string_view>({"UTF8", "LATIN1"});
inline constexpr auto kSourceFaults = std::to_array<std::string_view>({"stop", "reject"});
/// Bad rows that a source may have: without saying so, and the most, which are kept until the run ends.
inline constexpr std::uint64_t kDefaultRejects = 1000;
inline constexpr std::uint64_t kMostRejects = 100'000;

/// What a generated column cannot have: PostgreSQL computes its values.
inline constexpr auto kNotForGenerated = std::to_array<std::string_view>(
    {"generator", "rules", "distribution", "pattern", "default", "null_ratio", "duplicates", "reuse"});

/// PostgreSQL's INDEX_MAX_KEYS.
inline constexpr std::size_t kMaxKeyColumns = 32;

}  // namespace datagen::schema
