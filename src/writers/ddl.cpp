#include "writers/ddl.hpp"

#include <fmt/format.h>

#include "schema/identifiers.hpp"
#include "writers/ddl_entry.hpp"

namespace datagen::writers {

// pg_dump 15's settings. Left out: \restrict, which psql before August 2025 does not know, and
// transaction_timeout, which servers before 17 refuse.
std::string script_header(const ScriptIdentity& identity) {
  return fmt::format(
      "--\n"
      "-- PostgreSQL database dump\n"
      "--\n"
      "\n"
      "-- Dumped by datagen {}, seed {}\n"
      "\n"
      "SET statement_timeout = 0;\n"
      "SET lock_timeout = 0;\n"
      "SET idle_in_transaction_session_timeout = 0;\n"
      "SET client_encoding = 'UTF8';\n"
      "SET standard_conforming_strings = on;\n"
      "SELECT pg_catalog.set_config('search_path', 'public', false);\n"
      "SET check_function_bodies = false;\n"
      "SET xmloption = content;\n"
      "SET client_min_messages = warning;\n"
      "SET row_security = off;\n"
      "\n",
      identity.version, identity.seed);
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

std::string deferred_begin() {
  return "BEGIN;\n\nSET CONSTRAINTS ALL DEFERRED;\n\n";
}

std::string deferred_end() {
  return "COMMIT;\n\n\n";
}

std::string sequence_set(const schema::QualifiedName& sequence, std::int64_t value, bool is_called) {
  std::string script;
  append_entry(script, {sequence.name, "SEQUENCE SET", sequence.schema},
               fmt::format("SELECT pg_catalog.setval({}, {}, {});", schema::quote_literal(quoted(sequence)),
                           value, is_called));
  return script;
}

std::string script_footer() {
  return "--\n-- PostgreSQL database dump complete\n--\n\n";
}

}  // namespace datagen::writers
