#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/identifiers.hpp"
#include "schema/selection.hpp"
#include "writers/create_sequence.hpp"
#include "writers/create_table.hpp"
#include "writers/create_type.hpp"
#include "writers/ddl.hpp"
#include "writers/ddl_entry.hpp"

namespace datagen::writers {

namespace {

/// Extensions whose control file fixes their schema: WITH SCHEMA public would be refused.
constexpr auto kPlacedExtensions =
    std::to_array<std::string_view>({"adminpack", "pg_cron", "plperl", "plperlu", "plpgsql", "plpython3u",
                                     "pltcl", "pltclu", "postgis_tiger_geocoder", "postgis_topology"});

void append_schemas(std::string& script, const std::set<std::string>& schemas) {
  for (const std::string& name : schemas) {
    if (name == "public") continue;
    append_entry(script, {name, "SCHEMA"}, fmt::format("CREATE SCHEMA {};", schema::quote_identifier(name)));
  }
}

/// In the order of the file: an extension may need one listed before it, and only the file knows.
void append_extensions(std::string& script, const schema::Model& model) {
  for (const std::string& name : model.extensions) {
    const bool placed = std::ranges::find(kPlacedExtensions, name) != kPlacedExtensions.end();
    append_entry(script, {name, "EXTENSION"},
                 fmt::format("CREATE EXTENSION IF NOT EXISTS {}{};", schema::quote_identifier(name),
                             placed ? "" : " WITH SCHEMA public"));
  }
}

void append_tables(std::string& script, const schema::Model& model, Persistence persistence) {
  if (model.tables.empty()) return;
  script += "SET default_tablespace = '';\n\nSET default_table_access_method = heap;\n\n";
  const std::vector<const schema::Table*> tables = by_name(model.tables);
  for (const schema::Table* table : tables) {
    append_table(script, model, *table, persistence);
    append_owned_sequences(script, *table);
  }
  for (const schema::Table* table : tables) append_serial_defaults(script, *table);
}

}  // namespace

// Each kind needs only kinds before it: columns have types of extensions and of the schema, defaults call
// sequences.
std::string pre_data(const schema::Model& model, const OtherObjects& others, Persistence persistence) {
  std::string script;
  append_schemas(script, others.schemas);
  append_extensions(script, model);
  append_types(script, model, others.types);
  for (const schema::Sequence* sequence : by_name(model.sequences)) append_free_sequence(script, *sequence);
  append_tables(script, model, persistence);
  return script;
}

std::string pre_data(const schema::Model& model, Persistence persistence) {
  return pre_data(model, {schema::schemas_of(model), std::vector<bool>(model.custom_types.size(), true)},
                  persistence);
}

}  // namespace datagen::writers
