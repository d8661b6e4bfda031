#include "generators/references/births.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/layout_nodes.hpp"
#include "generators/nodes/parent_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "generators/references/trees.hpp"
#include "schema/dag.hpp"

namespace datagen::generators {

namespace {

// Data is up to three years old: long enough for year-on-year reports, short enough to look alive.
constexpr std::int64_t kHistory = 3L * 365 * core::kMicrosPerDay;

// Births that a row's own depends on, over all foreign keys and their foreign keys: these paths grow like a
// power of their length, and a program computes each. Past so many, further parents are not asked.
constexpr std::uint32_t kMostPaths = 256;

struct ParentBirths {
  std::vector<SlotRef> all;
  std::vector<SlotRef> required;  // of those that every row has
  std::vector<SlotRef> turn;  // of a parent whose children come in turn: its birth, rank, number of children
};

bool is_nullable(const schema::Table& table, const schema::ForeignKey& foreign_key) {
  return std::any_of(foreign_key.columns.begin(), foreign_key.columns.end(),
                     [&](std::size_t column) { return table.columns[column].nullable; });
}

// Which foreign keys the births of each table ask, so that none depends on more than kMostPaths.
class AskedParents {
 public:
  AskedParents(const schema::Model& model, const std::vector<std::size_t>& tables_in_order)
      : model_(model), asked_(model.tables.size()), paths_(model.tables.size()) {
    for (const std::size_t table : tables_in_order) choose(table);
  }

  [[nodiscard]] bool contains(std::size_t table, std::size_t foreign_key) const {
    return asked_[table][foreign_key];
  }

 private:
  // Tables that come later have no paths yet: they are not asked.
  void choose(std::size_t table) {
    const std::vector<schema::ForeignKey>& keys = model_.tables[table].foreign_keys;
    asked_[table].resize(keys.size());
    paths_[table] = 1;
    const auto ask = [&](std::size_t number) {
      const std::uint32_t paths = paths_[keys[number].referenced_table];
      const bool is_before = keys[number].referenced_table != table && paths > 0;
      if (!is_before || asked_[table][number]) return;
      if (paths_[table] + paths > kMostPaths && keys[number].per_parent == nullptr) return;
      asked_[table][number] = true;
      paths_[table] = std::min(paths_[table] + paths, kMostPaths);
    };
    for (std::size_t number = 0; number < keys.size(); ++number) {
      if (!is_nullable(model_.tables[table], keys[number])) ask(number);
    }
    for (std::size_t number = 0; number < keys.size(); ++number) ask(number);
  }

  const schema::Model& model_;
  std::vector<std::vector<bool>> asked_;  // by table and foreign key
  std::vector<std::uint32_t> paths_;      // by table, its own birth counting as one
};

const AskedParents& asked_parents(ModelBuild& build) {
  std::shared_ptr<const void>& known = build.constant("parents that births ask");
  if (!known)
    known = std::make_shared<const AskedParents>(build.model(), schema::order_tables(build.model()).tables);
  return *static_cast<const AskedParents*>(known.get());
}

ParentBirths births_of_parents(ModelBuild& build, std::size_t table) {
  const schema::Table& child = build.model().tables[table];
  const AskedParents& asked = asked_parents(build);
  ParentBirths births;
  for (std::size_t number = 0; number < child.foreign_keys.size(); ++number) {
    const schema::ForeignKey& foreign_key = child.foreign_keys[number];
    if (!asked.contains(table, number)) continue;
    const std::optional<NodeId> parent = build.parent_row(table, number);
    if (!parent) continue;
    const SlotRef born = slot_of(build.birth(foreign_key.referenced_table)).behind(*parent);
    if (foreign_key.per_parent != nullptr) {
      const NodeId siblings = build.graph().add(children_in_layout(build.layout(table, number)));
      births.turn = {born, slot_of(*parent, kRankInParent), slot_of(siblings).behind(*parent)};
      continue;
    }
    births.all.push_back(born);
    if (!is_nullable(child, foreign_key)) births.required.push_back(born);
  }
  return births;
}

// Whether a condition on the tree's parents reads a column that is being built, which asks for the births:
// they then know nothing of the tree.
bool needs_births(ModelBuild& build, std::size_t table, const schema::ForeignKey& key) {
  const auto is_building = [&](std::size_t column) { return build.is_building(table, column); };
  return std::any_of(key.referenced_columns.begin(), key.referenced_columns.end(), is_building) ||
         std::any_of(key.where.begin(), key.where.end(),
                     [&](const schema::RuleCondition& condition) { return is_building(condition.column); });
}

// The first of the table's trees that has more than roots.
std::optional<Tree> tree_of_births(ModelBuild& build, std::size_t table) {
  const schema::Table& own = build.model().tables[table];
  for (std::size_t number = 0; number < own.foreign_keys.size(); ++number) {
    const schema::ForeignKey& key = own.foreign_keys[number];
    if (key.referenced_table != table || needs_births(build, table, key)) continue;
    const std::optional<NodeId> parent = build.parent_row(table, number);
    // Only trees have a second output, the level.
    if (!parent || build.graph().entry(*parent).outputs < 2) continue;
    if (const unsigned levels = levels_of(own, key); levels > 1) return Tree{*parent, levels};
  }
  return std::nullopt;
}

}  // namespace

NodeId birth_of(ModelBuild& build, std::size_t table) {
  const std::int64_t end = build.options().reference_time;
  const core::Stream stream = build.stream(table).part("birth");
  ParentBirths births = births_of_parents(build, table);
  const std::optional<Tree> tree = tree_of_births(build, table);
  const bool depends_on_parents = !births.all.empty() || !births.turn.empty();
  NodeId birth = 0;
  if (births.turn.empty()) {
    const std::size_t parents = births.all.size();
    if (tree) births.all.push_back(slot_of(tree->parent, 1));
    birth = build.graph().add(birth_time(stream, end - kHistory, end, parents, tree ? tree->levels : 1),
                              std::move(births.all));
  } else {
    births.turn.insert(births.turn.end(), births.required.begin(), births.required.end());
    birth = build.graph().add(birth_in_turn(stream, end, births.required.size()), std::move(births.turn));
  }
  // Each level has a part of the window to itself. Where the window depends on parents, a row's may begin
  // before that of its parent in the tree.
  if (!tree || !depends_on_parents) return birth;
  std::vector<SlotRef> ancestors{slot_of(tree->parent, 1), slot_of(birth)};
  while (ancestors.size() <= tree->levels) ancestors.push_back(ancestors.back().behind(tree->parent));
  return build.graph().add(birth_after_ancestors(tree->levels, end), std::move(ancestors));
}

}  // namespace datagen::generators
