#include "writers/create_database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "schema/identifiers.hpp"
#include "writers/ddl.hpp"
#include "writers/ddl_entry.hpp"

namespace datagen::writers {

namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

// psql reads a name with anything else in it as part of a connection string: in single quotes with
// backslashes there, the whole in double quotes (pg_dump's appendPsqlMetaConnect). No line ends: the loader
// refuses control characters in names.
std::string connect(const std::string& name) {
  if (std::ranges::all_of(name, is_plain)) return fmt::format("\\connect {}\n", name);
  std::string value;
  for (const char c : name) {
    if (c == '\'' || c == '\\') value += '\\';
    value += c;
    if (c == '"') value += c;
  }
  return fmt::format("\\connect -reuse-previous=on \"dbname='{}'\"\n", value);
}

}  // namespace

// LC_COLLATE and LC_CTYPE, as pg_dump before version 13: what stands for both today, LOCALE, means something
// else under PostgreSQL 17's builtin provider, and LOCALE_PROVIDER is unknown before 15.
std::string create_database(const schema::Database& database) {
  const std::string locale = schema::quote_literal(database.locale);
  std::string script;
  append_entry(script, {database.name, "DATABASE"},
               fmt::format("CREATE DATABASE {} WITH TEMPLATE = template0 ENCODING = {} LC_COLLATE = {} "
                           "LC_CTYPE = {};",
                           schema::quote_identifier(database.name), schema::quote_literal(database.encoding),
                           locale, locale));
  return script + connect(database.name) + "\n" + session_settings();
}

std::string drop_database(const schema::Database& database, bool if_exists) {
  return fmt::format("DROP DATABASE {}{};\n", if_exists ? "IF EXISTS " : "",
                     schema::quote_identifier(database.name));
}

}  // namespace datagen::writers
