#include "generators/keys/key_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "generators/keys/key_expression.hpp"

namespace datagen::generators {

std::string key_over(const schema::Table& table, std::size_t column) {
  const auto is_over = [column](const schema::Key& key) {
    return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
  };
  if (table.primary_key && is_over(*table.primary_key))
    return fmt::format("primary key \"{}\"", table.primary_key->name);
  const auto unique = std::find_if(table.uniques.begin(), table.uniques.end(), is_over);
  if (unique != table.uniques.end()) return fmt::format("unique constraint \"{}\"", unique->name);
  const auto is_read = [&](const schema::IndexElement& element) {
    const std::vector<std::size_t> columns = read_columns(table, element);
    return std::find(columns.begin(), columns.end(), column) != columns.end();
  };
  for (const schema::Index& index : table.indexes) {
    if (index.unique && std::any_of(index.elements.begin(), index.elements.end(), is_read))
      return fmt::format("unique index \"{}\"", index.name);
  }
  const auto excludes = [&](const schema::Exclusion& exclusion) {
    return std::any_of(exclusion.elements.begin(), exclusion.elements.end(), is_read);
  };
  const auto exclusion = std::find_if(table.exclusions.begin(), table.exclusions.end(), excludes);
  if (exclusion != table.exclusions.end()) return fmt::format("exclusion constraint \"{}\"", exclusion->name);
  return "a key";
}

}  // namespace datagen::generators
