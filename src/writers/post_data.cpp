#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/identifiers.hpp"
#include "writers/ddl.hpp"
#include "writers/ddl_entry.hpp"
#include "writers/raw_sql.hpp"

namespace datagen::writers {

namespace {

using schema::quote_identifier;
using schema::Table;

/// "(a, "B")"
std::string column_list(const Table& table, const std::vector<std::size_t>& columns) {
  std::string list;
  for (const std::size_t column : columns) {
    list += list.empty() ? "(" : ", ";
    schema::append_identifier(list, table.columns[column].name);
  }
  return list + ')';
}

void append_constraint(std::string& script, const Table& table, const std::string& name,
                       std::string_view type, std::string_view definition) {
  append_entry_of(script, {table.name.name + ' ' + name, type, table.name.schema}, [&] {
    script += "ALTER TABLE ONLY ";
    append_quoted(script, table.name);
    script += "\n    ADD CONSTRAINT ";
    schema::append_identifier(script, name);
    script.append(" ").append(definition).append(";");
  });
}

std::string index_element(const Table& table, const schema::IndexElement& element) {
  return element.column ? quote_identifier(table.columns[*element.column].name) : raw_sql(element.expression);
}

std::string index_elements(const Table& table, const schema::Index& index) {
  std::string list;
  for (const schema::IndexElement& element : index.elements) {
    list += list.empty() ? "(" : ", ";
    list += index_element(table, element);
  }
  return list + ')';
}

std::string condition(const std::string& where) {
  return where.empty() ? std::string() : " WHERE " + in_parentheses(where);
}

/// pg_get_constraintdef's order: WHERE, DEFERRABLE.
std::string exclusion_definition(const Table& table, const schema::Exclusion& exclusion) {
  std::string list;
  for (std::size_t i = 0; i < exclusion.elements.size(); ++i) {
    list += list.empty() ? "(" : ", ";
    list += index_element(table, exclusion.elements[i]) + " WITH " + exclusion.operators[i];
  }
  return fmt::format("EXCLUDE USING {} {}){}{}", exclusion.method, list, condition(exclusion.where),
                     exclusion.deferrable ? " DEFERRABLE" : "");
}

/// Primary key, unique and exclusion constraints by their names.
void append_keys(std::string& script, const Table& table) {
  std::vector<std::pair<std::string, std::string>> keys;  // name and definition
  if (table.primary_key) {
    keys.emplace_back(table.primary_key->name,
                      "PRIMARY KEY " + column_list(table, table.primary_key->columns));
  }
  for (const schema::Key& key : table.uniques) {
    const std::string_view nulls = key.nulls_not_distinct ? "NULLS NOT DISTINCT " : "";
    keys.emplace_back(key.name, fmt::format("UNIQUE {}{}", nulls, column_list(table, key.columns)));
  }
  for (const schema::Exclusion& exclusion : table.exclusions) {
    keys.emplace_back(exclusion.name, exclusion_definition(table, exclusion));
  }
  std::sort(keys.begin(), keys.end());
  for (const auto& [name, definition] : keys)
    append_constraint(script, table, name, "CONSTRAINT", definition);
}

void append_index(std::string& script, const Table& table, const schema::Index& index) {
  append_entry(script, {index.name, "INDEX", table.name.schema},
               fmt::format("CREATE {}INDEX {} ON {} USING {} {}{}{};", index.unique ? "UNIQUE " : "",
                           quote_identifier(index.name), quoted(table.name), index.method,
                           index_elements(table, index),
                           index.nulls_not_distinct ? " NULLS NOT DISTINCT" : "", condition(index.where)));
}

/// Empty for NO ACTION, the default, which pg_get_constraintdef leaves out.
std::string_view action_words(schema::ForeignKeyAction action) {
  switch (action) {
    case schema::ForeignKeyAction::NoAction: return "";
    case schema::ForeignKeyAction::Restrict: return "RESTRICT";
    case schema::ForeignKeyAction::Cascade: return "CASCADE";
    case schema::ForeignKeyAction::SetNull: return "SET NULL";
    case schema::ForeignKeyAction::SetDefault: return "SET DEFAULT";
  }
  return "";
}

std::string action_clause(std::string_view event, schema::ForeignKeyAction action) {
  const std::string_view words = action_words(action);
  return words.empty() ? std::string() : fmt::format(" ON {} {}", event, words);
}

/// pg_get_constraintdef's order: ON UPDATE, ON DELETE, DEFERRABLE.
void append_foreign_key(std::string& script, const schema::Model& model, const Table& table,
                        const schema::ForeignKey& key) {
  const Table& referenced = model.tables[key.referenced_table];
  append_constraint(script, table, key.name, "FK CONSTRAINT",
                    fmt::format("FOREIGN KEY {} REFERENCES {}{}{}{}{}", column_list(table, key.columns),
                                quoted(referenced.name), column_list(referenced, key.referenced_columns),
                                action_clause("UPDATE", key.on_update),
                                action_clause("DELETE", key.on_delete), key.deferrable ? " DEFERRABLE" : ""));
}

}  // namespace

// Foreign keys go last: each needs the unique constraint or index it refers to.
std::string post_data(const schema::Model& model) {
  std::string script;
  const std::vector<const Table*> tables = by_name(model.tables);
  for (const Table* table : tables) append_keys(script, *table);
  for (const Table* table : tables) {
    for (const schema::Index* index : by_name(table->indexes)) append_index(script, *table, *index);
  }
  for (const Table* table : tables) {
    for (const schema::ForeignKey* key : by_name(table->foreign_keys)) {
      append_foreign_key(script, model, *table, *key);
    }
  }
  return script;
}

}  // namespace datagen::writers
