#include "writers/ddl.hpp"

#include <fmt/format.h>

#include <limits>
#include <string_view>

#include "schema/identifiers.hpp"
#include "writers/ddl_entry.hpp"

namespace datagen::writers {

// Left out: \restrict, which psql before August 2025 does not know.
std::string script_header(const ScriptIdentity& identity) {
  return fmt::format(
             "--\n"
             "-- PostgreSQL database dump\n"
             "--\n"
             "\n"
             "-- Dumped by datagen {}, seed {}\n"
             "\n",
             identity.version, identity.seed) +
         session_settings();
}

// pg_dump 15's, without transaction_timeout, which servers before 17 refuse.
std::string session_settings() {
  return "SET statement_timeout = 0;\n"
         "SET lock_timeout = 0;\n"
         "SET idle_in_transaction_session_timeout = 0;\n"
         "SET client_encoding = 'UTF8';\n"
         "SET standard_conforming_strings = on;\n"
         "SELECT pg_catalog.set_config('search_path', 'public', false);\n"
         "SET check_function_bodies = false;\n"
         "SET xmloption = content;\n"
         "SET client_min_messages = warning;\n"
         "SET row_security = off;\n"
         "\n";
}

std::string table_data_begin(const schema::Table& table, Triggers triggers) {
  std::string script;
  append_title(script, {table.name.name, "TABLE DATA", table.name.schema}, "Data for ");
  if (triggers == Triggers::Disabled) {
    script += fmt::format("ALTER TABLE {} DISABLE TRIGGER ALL;\n\n", quoted(table.name));
  }
  return script;
}

// Left out: SET SESSION AUTHORIZATION DEFAULT, which pg_dump puts before the first of these for --superuser.
std::string table_data_end(const schema::Table& table, Triggers triggers) {
  if (triggers == Triggers::Fire) return {};
  return fmt::format("ALTER TABLE {} ENABLE TRIGGER ALL;\n\n", quoted(table.name));
}

std::string transaction_begin() {
  return "BEGIN;\n\n";
}

std::string transaction_end() {
  return "COMMIT;\n\n\n";
}

std::string constraints_deferred() {
  return "SET CONSTRAINTS ALL DEFERRED;\n\n";
}

namespace {

// `statement` about all of the tables, a line for each.
std::string about_tables(std::string_view statement, std::span<const schema::Table* const> tables) {
  std::string script;
  for (const schema::Table* table : tables) {
    script += script.empty() ? fmt::format("{}\n    ", statement) : ",\n    ";
    script += quoted(table->name);
  }
  return script.empty() ? script : script + ";\n\n\n";
}

}  // namespace

// Without CASCADE: a table that is not of the dump and references one that is stops the load.
std::string truncation(std::span<const schema::Table* const> tables) {
  return about_tables("TRUNCATE TABLE", tables);
}

std::string analysis(std::span<const schema::Table* const> tables) {
  return about_tables("ANALYZE", tables);
}

std::string sequence_set(const schema::QualifiedName& sequence, std::int64_t value, bool is_called) {
  std::string script;
  append_entry(script, {sequence.name, "SEQUENCE SET", sequence.schema},
               fmt::format("SELECT pg_catalog.setval({}, {}, {});", schema::quote_literal(quoted(sequence)),
                           value, is_called));
  return script;
}

namespace {

bool is_integer(const schema::Type& type) {
  return type.dimensions == 0 && type.id <= schema::TypeId::BigInt;
}

// Whether the type goes beyond the end of the sequence.
bool can_pass(const schema::Type& type, const SequenceByRows& set) {
  if (!is_integer(type)) return true;
  const std::int64_t greatest = type.id == schema::TypeId::SmallInt ? std::numeric_limits<std::int16_t>::max()
                                : type.id == schema::TypeId::Integer
                                    ? std::numeric_limits<std::int32_t>::max()
                                    : std::numeric_limits<std::int64_t>::max();
  return set.ascends ? set.end < greatest : set.end > -greatest - 1;
}

// The column's values as whole numbers; no further than the end where the type goes beyond it.
std::string values_of(const SequenceByRows& set, const SequenceColumn& used) {
  const std::string column = schema::quote_identifier(used.column.name);
  const std::string value = is_integer(used.column.type)
                                ? column
                                : fmt::format("{}({})::bigint", set.ascends ? "ceil" : "floor", column);
  std::string rows = fmt::format("SELECT {} FROM ONLY {}", value, quoted(used.table.name));
  if (!can_pass(used.column.type, set)) return rows;
  return fmt::format("{} WHERE {} {} {}", rows, column, set.ascends ? "<=" : ">=", set.end);
}

}  // namespace

// GREATEST and LEAST pass over the NULL that max and min give of no rows.
std::string sequence_set(const SequenceByRows& set) {
  std::string values;
  for (const SequenceColumn& used : set.columns) {
    values += (values.empty() ? "" : " UNION ALL ") + values_of(set, used);
  }
  const std::string furthest = set.ascends ? "max(value)" : "min(value)";
  const std::string is_called = set.is_called ? "true"
                                              : fmt::format("COALESCE({} {} {}, false)", furthest,
                                                            set.ascends ? ">=" : "<=", set.value);
  std::string script;
  append_entry(script, {set.sequence.name, "SEQUENCE SET", set.sequence.schema},
               fmt::format("SELECT pg_catalog.setval({}, {}({}, {}), {})\n    FROM ({}) AS used(value);",
                           schema::quote_literal(quoted(set.sequence)), set.ascends ? "GREATEST" : "LEAST",
                           furthest, set.value, is_called, values));
  return script;
}

std::string script_footer() {
  return "--\n-- PostgreSQL database dump complete\n--\n\n";
}

}  // namespace datagen::writers
