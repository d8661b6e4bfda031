// The checked schema: what the user asked for, every reference resolved to an index, every name given.
// Read-only once load_schema() has returned it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "schema/duplicates.hpp"
#include "schema/json_value.hpp"
#include "schema/type.hpp"

namespace datagen::schema {

/// Row counts go to 10^18: ids, products of counts and byte positions stay inside signed 64 bits.
inline constexpr std::uint64_t kMaxRowCount = 1'000'000'000'000'000'000ULL;
/// PostgreSQL's MaxHeapAttributeNumber.
inline constexpr std::size_t kMaxColumns = 1600;
inline constexpr std::size_t kMaxTables = 10'000;
/// Types made of types, arrays counted: each composite or array around a text doubles its quotes.
inline constexpr std::size_t kMaxTypeDepth = 16;
/// Values within one value; composites in each other multiply.
inline constexpr std::size_t kMaxNestedValues = 10'000;

struct QualifiedName {
  std::string schema;
  std::string name;
  auto operator<=>(const QualifiedName&) const = default;
};

/// How messages name it: "orders", or "app.orders" outside public.
[[nodiscard]] std::string display(const QualifiedName& name);

struct Database {
  std::string name;
  std::string encoding = "UTF8";
  std::string locale = "en_US.utf8";
};

enum class CustomKind : std::uint8_t { Enum, Composite, Domain };

struct CompositeField {
  std::string name;
  Type type;
};

struct CustomType {
  QualifiedName name;
  CustomKind kind = CustomKind::Enum;
  std::vector<std::string> labels;     ///< Enum, in declared order
  std::vector<CompositeField> fields;  ///< Composite
  Type base;                           ///< Domain
  std::string constraint;              ///< Domain: raw CHECK text without "CHECK", or empty
  std::size_t offset = 0;              ///< of its name in the source
};

struct Sequence {
  QualifiedName name;
  std::int64_t start = 1;
  std::int64_t increment = 1;
  std::optional<std::int64_t> min_value;
  std::optional<std::int64_t> max_value;
  std::int64_t cache = 1;
  bool cycle = false;
  std::size_t offset = 0;
};

/// What a column's values come from, as the schema says it; the generators layer reads `config`.
enum class GeneratorChoice : std::uint8_t {
  Inferred,      ///< nothing said: foreign key, name, type
  Named,         ///< `generator` with optional `generator_config`
  Pattern,       ///< the `pattern` shorthand object
  Distribution,  ///< the `distribution` shorthand object
};

struct GeneratorSpec {
  GeneratorChoice choice = GeneratorChoice::Inferred;
  std::string name;                   ///< Named: the generator's name
  const JsonValue* config = nullptr;  ///< Named: generator_config or nullptr; otherwise the shorthand's value
  std::size_t offset = 0;             ///< of the name or the shorthand's value
};

/// One member of a rule's `if`: another column of the row and the values it may have.
struct RuleCondition {
  std::size_t column = 0;                ///< index into Table::columns
  std::vector<const JsonValue*> values;  ///< scalars; null stands for NULL
  std::size_t offset = 0;                ///< of the column's name
};

/// A rule's `then` or `else`.
struct RuleOutcome {
  enum class Kind : std::uint8_t { Value, Range, Generator };
  Kind kind = Kind::Value;
  const JsonValue* value = nullptr;   ///< Value
  const JsonValue* config = nullptr;  ///< Range: the outcome itself; Generator: its config or nullptr
  std::string generator;              ///< Generator
  std::size_t offset = 0;             ///< of the generator's name, or of the outcome
};

struct Rule {
  std::vector<RuleCondition> conditions;  ///< all have to hold
  RuleOutcome then;
};

/// The `rules` of a column: the first that holds wins, else `otherwise`, else what the column has without
/// rules.
struct Rules {
  std::vector<Rule> rules;
  std::optional<RuleOutcome> otherwise;
  std::size_t offset = 0;
};

struct Column {
  std::string name;
  Type type;
  bool is_typed = false;  ///< the type was understood; always true in a sound model
  Identity identity = Identity::None;
  bool nullable = true;
  bool unique = false;  ///< this column alone: a one-column primary key, unique constraint or unique index
  bool in_primary_key = false;
  std::string default_sql;   ///< raw SQL, or empty
  std::string generated_as;  ///< raw SQL of a stored generated column, or empty: then it is never in the data
  std::string comment;
  std::string
      owned_sequence;  ///< name of the sequence behind a serial or identity, in the table's schema; or empty
  std::optional<Rules> rules;
  GeneratorSpec generator;           ///< beside or without rules
  std::optional<double> null_ratio;  ///< nothing: as its generator sees fit, 0 for most
  std::optional<Duplicates> duplicates;
  bool takes_part_in_reuse = true;
  std::string
      stream;  ///< the name its draws are made under; the column's name unless `stream` says otherwise
  std::size_t offset =
      0;  ///< of the column's name (array shape: of the value of "name"; object shape: of the key)
  std::size_t type_offset = 0;  ///< of the type's text
};

/// A primary key or unique constraint.
struct Key {
  std::string name;
  std::vector<std::size_t> columns;  ///< indexes into Table::columns, in the key's order
  std::size_t offset = 0;
  bool nulls_not_distinct = false;  ///< unique constraint: a NULL equals another one
};

enum class ForeignKeyAction : std::uint8_t { NoAction, Restrict, Cascade, SetNull, SetDefault };

struct ForeignKey {
  std::string name;
  std::vector<std::size_t> columns;             ///< of this table
  std::size_t referenced_table = 0;             ///< index into Model::tables
  std::vector<std::size_t> referenced_columns;  ///< of that table, pairwise with `columns`
  ForeignKeyAction on_delete = ForeignKeyAction::NoAction;
  ForeignKeyAction on_update = ForeignKeyAction::NoAction;
  bool deferrable = false;
  const JsonValue* distribution = nullptr;  ///< which parent: raw, or nullptr for uniform
  const JsonValue* per_parent = nullptr;    ///< how many children a parent has: raw, or nullptr
  std::vector<RuleCondition> where;         ///< which parents; columns are of the referenced table
  bool unique = false;                      ///< a parent has one child at most
  std::optional<double> root_share;         ///< of a self-reference: 0..1
  std::optional<std::int64_t> depth;        ///< of a self-reference: the most levels, 1 for roots alone
  std::size_t offset = 0;
};

struct Check {
  std::string name;
  std::string expression;  ///< raw SQL
  std::size_t offset = 0;
};

struct IndexElement {
  std::optional<std::size_t> column;  ///< a plain column, or
  std::string expression;             ///< raw SQL, ready to stand between the parentheses of CREATE INDEX
};

struct Index {
  std::string name;
  std::vector<IndexElement> elements;
  std::string method = "btree";
  bool unique = false;
  bool nulls_not_distinct = false;  ///< of a unique index: a NULL equals another one
  std::string where;                ///< raw SQL of a partial index, or empty
  std::size_t offset = 0;
};

/// EXCLUDE USING method (element WITH operator, ...) WHERE (where).
struct Exclusion {
  std::string name;
  std::string method = "gist";
  std::vector<IndexElement> elements;
  std::vector<std::string> operators;  ///< pairwise with `elements`: "=", "&&"
  std::string where;                   ///< raw SQL, or empty
  bool deferrable = false;
  std::size_t offset = 0;
};

struct TableSource;

struct Table {
  QualifiedName name;
  std::vector<Column> columns;
  std::optional<Key> primary_key;
  std::vector<Key> uniques;  ///< in declared order; columns with `unique: true` first
  std::vector<ForeignKey> foreign_keys;
  std::vector<Check> checks;
  std::vector<Index> indexes;
  std::vector<Exclusion> exclusions;
  std::optional<std::uint64_t> row_count;
  std::optional<Duplicates> duplicates;  ///< of columns that have none
  std::optional<Reuse> reuse;            ///< not beside duplicates
  std::string comment;
  std::string stream;  ///< the name its draws are made under; display(name) unless `stream` says otherwise
  std::size_t offset = 0;                       ///< of the table's name
  std::shared_ptr<const TableSource> source{};  ///< the file its rows or values come from (table_source.hpp)

  [[nodiscard]] std::optional<std::size_t> find_column(std::string_view column) const noexcept;
};

struct Model {
  Database database;
  std::vector<std::string> extensions;
  std::vector<CustomType> custom_types;
  std::vector<Sequence> sequences;
  std::vector<Table> tables;  ///< in the order of the file
  std::optional<std::uint64_t> seed;
  std::optional<Duplicates> duplicates;        ///< of tables that have neither
  std::optional<Reuse> reuse;                  ///< the same
  std::optional<std::int64_t> reference_time;  ///< microseconds since 1970-01-01T00:00:00Z

  std::shared_ptr<const JsonValue> document;  ///< keeps what GeneratorSpec::config points to alive
};

/// The type as DDL spells it, custom and extension types qualified: "character varying(80)",
/// "numeric(12,2)[]", "public.mood".
[[nodiscard]] std::string sql_type(const Model& model, const Type& type);
/// The type that a value of `type` is made as: domains resolved to their base.
[[nodiscard]] Type base_type(const Model& model, Type type);
/// How a value of the type is written in an INSERT; arrays are quoted.
[[nodiscard]] LiteralStyle literal_style(const Model& model, const Type& type);

}  // namespace datagen::schema
