#include "cli/table_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "cli/table_names.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

using Patterns = std::span<const schema::TablePattern>;

// Tables first, then the sequences that no column owns: pg_dump's patterns are for both.
std::vector<schema::QualifiedName> names_of(const schema::Model& model) {
  std::vector<schema::QualifiedName> names = table_names(model);
  for (const schema::Sequence& sequence : model.sequences) names.push_back(sequence.name);
  return names;
}

// Sets what matches to `value`, in the flags of tables and sequences.
void mark(const std::vector<schema::QualifiedName>& names, Patterns patterns, bool value,
          schema::Selection& selection) {
  const std::size_t table_count = selection.tables.size();
  for (const schema::TablePattern& pattern : patterns)
    for (const std::size_t number : find_tables(names, pattern))
      (number < table_count ? selection.tables[number] : selection.sequences[number - table_count]) = value;
}

// A name that matches as a pattern or as it stands: capital letters need no quotes where nothing else has
// them.
std::set<std::string> find_schemas(const std::set<std::string>& known, const schema::SchemaPattern& pattern) {
  std::set<std::string> found;
  for (const std::string& name : known)
    if (pattern.matches(name)) found.insert(name);
  if (found.empty() && known.contains(pattern.text())) found.insert(pattern.text());
  if (!found.empty()) return found;
  const std::vector<std::string_view> names(known.begin(), known.end());
  std::string hint = core::did_you_mean(pattern.text(), names);
  if (hint.empty()) hint = fmt::format("the schemas are {}", fmt::join(names, ", "));
  throw core::Error(core::ExitCode::Usage,
                    fmt::format("no matching schemas were found for pattern \"{}\"", pattern.text()),
                    std::move(hint));
}

std::set<std::string> find_schemas(const std::set<std::string>& known,
                                   std::span<const schema::SchemaPattern> patterns) {
  std::set<std::string> found;
  for (const schema::SchemaPattern& pattern : patterns) found.merge(find_schemas(known, pattern));
  return found;
}

// Leaves what lies in the selection's schemas.
void keep_schemas(const schema::Model& model, schema::Selection& selection) {
  const auto keep = [&](const auto& items, std::vector<bool>& flags) {
    for (std::size_t i = 0; i < items.size(); ++i)
      flags[i] = flags[i] && selection.schemas.contains(items[i].name.schema);
  };
  keep(model.tables, selection.tables);
  keep(model.custom_types, selection.types);
  keep(model.sequences, selection.sequences);
}

schema::Selection select_nothing(const schema::Model& model) {
  schema::Selection selection;
  selection.tables.resize(model.tables.size());
  selection.types.resize(model.custom_types.size());
  selection.sequences.resize(model.sequences.size());
  selection.extensions = false;
  return selection;
}

schema::Selection select_by_schema(const TableChoice& choice, const schema::Model& model) {
  schema::Selection selection = schema::select_all(model);
  if (!choice.schemas.empty()) {
    selection.schemas = find_schemas(selection.schemas, choice.schemas);
    selection.extensions = false;
  }
  for (const std::string& name : find_schemas(schema::schemas_of(model), choice.excluded_schemas))
    selection.schemas.erase(name);
  keep_schemas(model, selection);
  return selection;
}

}  // namespace

std::optional<schema::Selection> select(const TableChoice& choice, const schema::Model& model) {
  const bool is_all = choice.tables.empty() && choice.excluded_tables.empty() && choice.schemas.empty() &&
                      choice.excluded_schemas.empty() && choice.tables_without_rows.empty();
  if (is_all) return std::nullopt;
  const std::vector<schema::QualifiedName> names = names_of(model);
  // What is named as a table is there whatever is said of schemas.
  schema::Selection selection =
      choice.tables.empty() ? select_by_schema(choice, model) : select_nothing(model);
  mark(names, choice.tables, true, selection);
  mark(names, choice.excluded_tables, false, selection);
  selection.rows = selection.tables;
  const std::vector<schema::QualifiedName> tables = table_names(model);
  for (const schema::TablePattern& pattern : choice.tables_without_rows)
    for (const std::size_t table : find_tables(tables, pattern)) selection.rows[table] = false;
  return selection;
}

}  // namespace datagen::cli
