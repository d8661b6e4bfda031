#include "schema/selection.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace datagen::schema {

namespace {

template <typename Item>
std::vector<Item> chosen(const std::vector<Item>& items, const std::vector<bool>& is_chosen) {
  std::vector<Item> result;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (is_chosen[i]) result.push_back(items[i]);
  return result;
}

}  // namespace

std::set<std::string> schemas_of(const Model& model) {
  std::set<std::string> schemas;
  for (const CustomType& type : model.custom_types) schemas.insert(type.name.schema);
  for (const Sequence& sequence : model.sequences) schemas.insert(sequence.name.schema);
  for (const Table& table : model.tables) schemas.insert(table.name.schema);
  return schemas;
}

Selection select_all(const Model& model) {
  return {std::vector<bool>(model.tables.size(), true),
          std::vector<bool>(model.tables.size(), true),
          std::vector<bool>(model.custom_types.size(), true),
          std::vector<bool>(model.sequences.size(), true),
          schemas_of(model),
          true};
}

bool is_whole(const Selection& selection) {
  const auto are_all = [](const std::vector<bool>& chosen) {
    return std::find(chosen.begin(), chosen.end(), false) == chosen.end();
  };
  return are_all(selection.tables) && are_all(selection.rows) && are_all(selection.types) &&
         are_all(selection.sequences) && selection.extensions;
}

Model selected_model(const Model& model, const Selection& selection, bool with_rows) {
  Model result = model;
  std::vector<std::size_t> number_of(model.tables.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < model.tables.size(); ++i) {
    if (selection.tables[i]) number_of[i] = count++;
    std::erase_if(result.tables[i].foreign_keys, [&](const ForeignKey& key) {
      const std::size_t parent = key.referenced_table;
      const bool lacks_parents = with_rows && selection.rows[i] && !selection.rows[parent];
      return !selection.tables[parent] || lacks_parents;
    });
  }
  result.tables = chosen(result.tables, selection.tables);
  for (Table& table : result.tables)
    for (ForeignKey& key : table.foreign_keys) key.referenced_table = number_of[key.referenced_table];
  result.sequences = chosen(model.sequences, selection.sequences);
  if (!selection.extensions) result.extensions.clear();
  return result;
}

Model without_keys_beyond(Model model, const std::vector<bool>& tables) {
  for (std::size_t i = 0; i < model.tables.size(); ++i) {
    std::erase_if(model.tables[i].foreign_keys,
                  [&](const ForeignKey& key) { return !tables[i] || !tables[key.referenced_table]; });
  }
  return model;
}

}  // namespace datagen::schema
