#include "writers/encoder.hpp"

#include "schema/identifiers.hpp"

namespace datagen::writers {

std::string column_list(const schema::Table& table, std::span<const std::size_t> columns) {
  std::string list;
  for (const std::size_t column : columns) {
    if (!list.empty()) list += ", ";
    list += schema::quote_identifier(table.columns[column].name);
  }
  return list;
}

}  // namespace datagen::writers
