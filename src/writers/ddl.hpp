// Everything of the script but the rows, as pg_dump 15 writes it (its --no-owner form).
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "schema/model.hpp"

namespace datagen::writers {

/// What goes into the opening comment: fixed by version and seed, nothing of the run.
struct ScriptIdentity {
  std::string version;  ///< "0.1.0"
  std::uint64_t seed;
};

/// Opening comment and SET lines.
[[nodiscard]] std::string script_header(const ScriptIdentity& identity);
/// The SET lines alone: of the session that a dump is loaded in.
[[nodiscard]] std::string session_settings();
/// Whether tables are written to the write-ahead log, and so are there after a crash.
enum class Persistence : std::uint8_t { Logged, Unlogged };
/// What a dump defines beside the tables and sequences of its model.
struct OtherObjects {
  std::set<std::string> schemas;  ///< public is there in every database
  std::vector<bool> types;        ///< of Model::custom_types
};
/// Schemas, extensions, types, sequences, tables with checks and comments, owned sequences, defaults.
[[nodiscard]] std::string pre_data(const schema::Model& model, const OtherObjects& others,
                                   Persistence persistence);
/// The same with all schemas and types.
[[nodiscard]] std::string pre_data(const schema::Model& model, Persistence persistence = Persistence::Logged);
/// Whether triggers, those of foreign keys among them, are off while a table's rows come in.
enum class Triggers : std::uint8_t { Fire, Disabled };
/// What stands around a table's rows: a comment block, and DISABLE and ENABLE TRIGGER ALL.
[[nodiscard]] std::string table_data_begin(const schema::Table& table, Triggers triggers);
[[nodiscard]] std::string table_data_end(const schema::Table& table, Triggers triggers);
[[nodiscard]] std::string transaction_begin();
[[nodiscard]] std::string transaction_end();
/// In front of the rows of all tables where deferrable constraints wait for the end of the transaction.
[[nodiscard]] std::string constraints_deferred();
/// Empties the tables in one statement, since foreign keys may connect them. Empty where there are none.
[[nodiscard]] std::string truncation(std::span<const schema::Table* const> tables);
/// Gathers the planner's statistics of the tables. Empty where there are none.
[[nodiscard]] std::string analysis(std::span<const schema::Table* const> tables);
/// `SELECT pg_catalog.setval(...)` with its comment block. `is_called` false: the next value is `value`
/// itself.
[[nodiscard]] std::string sequence_set(const schema::QualifiedName& sequence, std::int64_t value,
                                       bool is_called);
/// A column whose values a sequence stands behind.
struct SequenceColumn {
  const schema::Table& table;
  const schema::Column& column;
};
/// The same where only the rows tell: behind `value` and behind the furthest of the columns' values before
/// the sequence's end, in the direction it counts.
struct SequenceByRows {
  schema::QualifiedName sequence;
  std::int64_t value;
  bool is_called;
  bool ascends;
  std::int64_t end;
  std::vector<SequenceColumn> columns;  ///< of number types; one at least
};
[[nodiscard]] std::string sequence_set(const SequenceByRows& set);
/// Primary keys, uniques, indexes, then foreign keys.
[[nodiscard]] std::string post_data(const schema::Model& model);
/// Closing comment.
[[nodiscard]] std::string script_footer();

}  // namespace datagen::writers
