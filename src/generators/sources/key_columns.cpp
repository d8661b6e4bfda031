#include "generators/sources/key_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace datagen::generators::sources {

namespace {

void add_key(std::vector<FileKey>& keys, const Layout& layout, std::string label,
             const std::vector<std::size_t>& columns, bool nulls_not_distinct) {
  FileKey key{std::move(label), {}, nulls_not_distinct};
  for (const std::size_t column : columns) {
    const std::size_t field = field_of(layout, column);
    if (field == layout.fields.size()) return;
    key.fields.push_back(field);
  }
  const auto is_same = [&](const FileKey& other) { return other.fields == key.fields; };
  if (std::none_of(keys.begin(), keys.end(), is_same)) keys.push_back(std::move(key));
}

}  // namespace

std::size_t field_of(const Layout& layout, std::size_t column) {
  const auto found = std::find_if(layout.fields.begin(), layout.fields.end(),
                                  [column](const MappedField& field) { return field.column == column; });
  return static_cast<std::size_t>(found - layout.fields.begin());
}

std::vector<FileKey> keys_of_file(const schema::Table& table, const Layout& layout) {
  std::vector<FileKey> keys;
  if (table.primary_key) {
    add_key(keys, layout, fmt::format("primary key \"{}\"", table.primary_key->name),
            table.primary_key->columns, false);
  }
  for (const schema::Key& unique : table.uniques) {
    add_key(keys, layout, fmt::format("unique constraint \"{}\"", unique.name), unique.columns,
            unique.nulls_not_distinct);
  }
  for (const schema::Index& index : table.indexes) {
    const auto is_plain = [](const schema::IndexElement& element) { return element.column.has_value(); };
    if (!index.unique || !index.where.empty() ||
        !std::all_of(index.elements.begin(), index.elements.end(), is_plain))
      continue;
    std::vector<std::size_t> columns;
    for (const schema::IndexElement& element : index.elements) columns.push_back(*element.column);
    add_key(keys, layout, fmt::format("unique index \"{}\"", index.name), columns, index.nulls_not_distinct);
  }
  return keys;
}

}  // namespace datagen::generators::sources
