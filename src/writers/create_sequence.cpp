#include "writers/create_sequence.hpp"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <string_view>

#include "schema/identifiers.hpp"
#include "writers/ddl_entry.hpp"

namespace datagen::writers {

namespace {

using schema::quote_identifier;
using schema::quote_literal;

/// The limits PostgreSQL gives a bigint sequence; pg_dump prints NO MINVALUE and NO MAXVALUE for these.
std::int64_t default_min(const schema::Sequence& sequence) {
  return sequence.increment > 0 ? 1 : std::numeric_limits<std::int64_t>::min();
}
std::int64_t default_max(const schema::Sequence& sequence) {
  return sequence.increment > 0 ? std::numeric_limits<std::int64_t>::max() : -1;
}

std::string limit(std::string_view word, std::optional<std::int64_t> value, std::int64_t default_value) {
  if (value.value_or(default_value) == default_value) return fmt::format("    NO {}\n", word);
  return fmt::format("    {} {}\n", word, *value);
}

/// START WITH to CYCLE, one a line, without the last line end.
std::string clauses(const schema::Sequence& sequence) {
  return fmt::format("    START WITH {}\n    INCREMENT BY {}\n{}{}    CACHE {}{}", sequence.start,
                     sequence.increment, limit("MINVALUE", sequence.min_value, default_min(sequence)),
                     limit("MAXVALUE", sequence.max_value, default_max(sequence)), sequence.cache,
                     sequence.cycle ? "\n    CYCLE" : "");
}

/// `as_type` is a line of its own or empty: pg_dump writes no AS for bigint.
void append_sequence(std::string& script, const schema::Sequence& sequence, std::string_view as_type) {
  append_entry(script, {sequence.name.name, "SEQUENCE", sequence.name.schema},
               fmt::format("CREATE SEQUENCE {}\n{}{};", quoted(sequence.name), as_type, clauses(sequence)));
}

schema::Sequence owned_sequence(const schema::Table& table, const schema::Column& column) {
  schema::Sequence sequence;
  sequence.name = {table.name.schema, column.owned_sequence};
  return sequence;
}

std::string_view serial_type(const schema::Column& column) {
  switch (column.type.id) {
    case schema::TypeId::SmallInt: return "    AS smallint\n";
    case schema::TypeId::Integer: return "    AS integer\n";
    default: return "";
  }
}

void append_serial(std::string& script, const schema::Table& table, const schema::Column& column) {
  const schema::Sequence sequence = owned_sequence(table, column);
  append_sequence(script, sequence, serial_type(column));
  append_entry(script, {sequence.name.name, "SEQUENCE OWNED BY", sequence.name.schema},
               fmt::format("ALTER SEQUENCE {} OWNED BY {}.{};", quoted(sequence.name), quoted(table.name),
                           quote_identifier(column.name)));
}

void append_identity(std::string& script, const schema::Table& table, const schema::Column& column) {
  const schema::Sequence sequence = owned_sequence(table, column);
  const char* when = column.identity == schema::Identity::Always ? "ALWAYS" : "BY DEFAULT";
  append_entry(script, {sequence.name.name, "SEQUENCE", sequence.name.schema},
               fmt::format("ALTER TABLE {} ALTER COLUMN {} ADD GENERATED {} AS IDENTITY (\n"
                           "    SEQUENCE NAME {}\n{}\n);",
                           quoted(table.name), quote_identifier(column.name), when, quoted(sequence.name),
                           clauses(sequence)));
}

}  // namespace

void append_free_sequence(std::string& script, const schema::Sequence& sequence) {
  append_sequence(script, sequence, "");
}

void append_owned_sequences(std::string& script, const schema::Table& table) {
  for (const schema::Column& column : table.columns) {
    switch (column.identity) {
      case schema::Identity::None: break;
      case schema::Identity::Serial: append_serial(script, table, column); break;
      case schema::Identity::Always:
      case schema::Identity::ByDefault: append_identity(script, table, column); break;
    }
  }
}

// regclass reads the literal as an identifier, so the name inside is quoted as one and then again as a
// string.
void append_serial_defaults(std::string& script, const schema::Table& table) {
  for (const schema::Column& column : table.columns) {
    if (column.identity != schema::Identity::Serial) continue;
    append_entry(script, {table.name.name + ' ' + column.name, "DEFAULT", table.name.schema},
                 fmt::format("ALTER TABLE ONLY {} ALTER COLUMN {} SET DEFAULT nextval({}::regclass);",
                             quoted(table.name), quote_identifier(column.name),
                             quote_literal(quoted(owned_sequence(table, column).name))));
  }
}

}  // namespace datagen::writers
