#include "schema/table_loader.hpp"

#include <fmt/format.h>

#include "schema/column_loader.hpp"
#include "schema/constraint_loader.hpp"
#include "schema/duplicates_loader.hpp"
#include "schema/exclusion_loader.hpp"
#include "schema/foreign_key_loader.hpp"
#include "schema/index_loader.hpp"
#include "schema/object_reader.hpp"
#include "schema/rule_loader.hpp"
#include "schema/source_loader.hpp"

namespace datagen::schema {

namespace {

// What the later steps need of a table beside the model: its foreign keys are read when all tables have their
// keys.
struct Unresolved {
  std::size_t table;
  const JsonValue* foreign_keys;
};

void load_stream(LoadContext& context, Table& table, const ObjectReader& reader) {
  table.stream = display(table.name);
  const JsonValue* stream = reader.string("stream");
  if (stream == nullptr) return;
  if (stream->string.empty()) context.error(stream->offset, "\"stream\" is empty");
  table.stream = stream->string;
}

void load_table(LoadContext& context, std::size_t index, const JsonValue& json,
                std::vector<Unresolved>& unresolved) {
  Table& table = context.model().tables[index];
  const std::string owner = fmt::format("table \"{}\"", display(table.name));
  if (!context.require_kind(json, JsonKind::Object, owner)) return;
  ObjectReader reader(json, kTableObject, owner, table.offset, context);
  table.row_count = reader.unsigned_integer("row_count");
  table.comment = reader.text("comment");
  load_stream(context, table, reader);
  table.duplicates = load_duplicates(context, reader, DuplicatesOf::Columns);
  table.reuse = load_reuse(context, reader);
  const JsonValue* columns = reader.find("columns");
  if (columns == nullptr) return;
  const std::vector<ColumnClaims> claims = load_columns(context, table, *columns);
  check_column_sql(context, table, claims);
  load_keys(context, table, reader, claims);
  settle_nullability(context, table, claims);
  load_rules(context, table, claims);
  load_checks(context, table, reader);
  load_exclusions(context, table, reader);
  load_indexes(context, table, reader);
  load_source(context, table, reader);
  if (const JsonValue* keys = reader.array("foreign_keys")) unresolved.push_back({index, keys});
}

}  // namespace

void load_tables(LoadContext& context, const JsonValue& tables) {
  std::vector<Table>& loaded = context.model().tables;
  if (tables.members.empty()) context.error(tables.offset, "the schema has no tables");
  if (tables.members.size() > kMaxTables) {
    context.error(tables.offset, fmt::format("the schema has {} tables; at most {} are possible",
                                             tables.members.size(), kMaxTables));
    return;
  }
  std::vector<const JsonValue*> json;
  loaded.reserve(tables.members.size());
  for (const JsonMember& member : tables.members) {
    const auto name = context.read_qualified_name("table", member.key, member.key_offset);
    if (!name) continue;
    if (!context.add_table_name(*name, loaded.size())) {
      context.error(member.key_offset, fmt::format("table \"{}\" is given twice", display(*name)));
      continue;
    }
    Table& table = loaded.emplace_back();
    table.name = *name;
    table.offset = member.key_offset;
    json.push_back(&member.value);
  }
  std::vector<Unresolved> unresolved;
  for (std::size_t i = 0; i < loaded.size(); ++i) load_table(context, i, *json[i], unresolved);
  for (const auto& [table, foreign_keys] : unresolved) load_foreign_keys(context, table, *foreign_keys);
  for (const Table& table : loaded) check_source(context, table);
}

}  // namespace datagen::schema
