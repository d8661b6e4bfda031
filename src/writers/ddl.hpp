// Everything of the script but the rows, as pg_dump 15 writes it (its --no-owner form).
#pragma once

#include <cstdint>
#include <string>

#include "schema/model.hpp"

namespace datagen::writers {

/// What goes into the opening comment: fixed by version and seed, nothing of the run.
struct ScriptIdentity {
  std::string version;  ///< "0.1.0"
  std::uint64_t seed;
};

/// Opening comment and SET lines.
[[nodiscard]] std::string script_header(const ScriptIdentity& identity);
/// Schemas, extensions, types, sequences, tables with checks and comments, owned sequences, defaults.
[[nodiscard]] std::string pre_data(const schema::Model& model);
/// The comment block above a table's rows.
[[nodiscard]] std::string table_data_comment(const schema::Table& table);
/// `SELECT pg_catalog.setval(...)` with its comment block. `is_called` false: the next value is `value`
/// itself.
[[nodiscard]] std::string sequence_set(const schema::QualifiedName& sequence, std::int64_t value,
                                       bool is_called);
/// Primary keys, uniques, indexes, then foreign keys.
[[nodiscard]] std::string post_data(const schema::Model& model);
/// Closing comment.
[[nodiscard]] std::string script_footer();

}  // namespace datagen::writers
