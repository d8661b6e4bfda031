// Small models for DDL tests: columns and tables in a line each.
#pragma once

#include <string>
#include <utility>

#include "schema/model.hpp"

namespace datagen::writers::test {

inline schema::Type type_of(schema::TypeId id) {
  schema::Type type;
  type.id = id;
  return type;
}

inline schema::Type custom_type(std::size_t index) {
  schema::Type type = type_of(schema::TypeId::Custom);
  type.custom = index;
  return type;
}

inline schema::Column column(std::string name, schema::Type type) {
  schema::Column made;
  made.name = std::move(name);
  made.type = type;
  return made;
}

inline schema::Column column(std::string name, schema::TypeId id = schema::TypeId::Integer) {
  return column(std::move(name), type_of(id));
}

inline schema::Table table(std::string schema_name, std::string name, std::vector<schema::Column> columns) {
  schema::Table made;
  made.name = {std::move(schema_name), std::move(name)};
  made.columns = std::move(columns);
  return made;
}

inline schema::Column owner(std::string name, schema::TypeId id, schema::Identity identity,
                            std::string sequence) {
  schema::Column made = column(std::move(name), id);
  made.identity = identity;
  made.owned_sequence = std::move(sequence);
  return made;
}

}  // namespace datagen::writers::test
