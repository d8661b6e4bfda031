// Which part of a model a dump holds: the whole, or what patterns have chosen of it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

/// What is defined, and of which tables there are rows. Values do not depend on it: a table keeps its row
/// numbers whether its parents and children are there or not.
struct Selection {
  std::vector<bool> tables;     ///< of Model::tables
  std::vector<bool> rows;       ///< of those tables
  std::vector<bool> types;      ///< of Model::custom_types
  std::vector<bool> sequences;  ///< of Model::sequences
  std::set<std::string> schemas;
  bool extensions = true;
};

/// The schemas of tables, types and sequences; public among them only if it has one.
[[nodiscard]] std::set<std::string> schemas_of(const Model& model);

[[nodiscard]] Selection select_all(const Model& model);
[[nodiscard]] bool is_whole(const Selection& selection);

/// What the dump defines, as a model of its own; its types stay, for columns refer to them by index. A
/// foreign key goes with the table that it references: the dump has to load where that is not. `with_rows`:
/// also with that table's rows, unless those of its own table stay away too.
[[nodiscard]] Model selected_model(const Model& model, const Selection& selection, bool with_rows);

/// The model without the foreign keys that have an end outside of `tables`.
[[nodiscard]] Model without_keys_beyond(Model model, const std::vector<bool>& tables);

}  // namespace datagen::schema
