#include "generators/references/trees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "core/forest.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/parent_nodes.hpp"

namespace datagen::generators {

namespace {

// Enough top-level rows to read as a forest, few enough to have branches; menus, staffs and threads are
// seldom deeper.
constexpr double kRootShare = 0.1;
constexpr unsigned kLevels = 5;

bool is_nullable(const schema::Table& table, const schema::ForeignKey& foreign_key) {
  return std::any_of(foreign_key.columns.begin(), foreign_key.columns.end(),
                     [&](std::size_t column) { return table.columns[column].nullable; });
}

double root_share_of(const schema::Table& table, const schema::ForeignKey& foreign_key) {
  if (foreign_key.root_share) return *foreign_key.root_share;
  double asked = 0;
  for (const std::size_t column : foreign_key.columns)
    asked = std::max(asked, table.columns[column].null_ratio.value_or(0));
  if (asked > 0) return asked;
  // Rows that are their own parents are read as errors: one of them is enough.
  return is_nullable(table, foreign_key) ? kRootShare : 0;
}

// Whether no two rows may have one parent.
bool is_unique(const schema::Table& table, const schema::ForeignKey& foreign_key) {
  const auto is_within = [&](const std::vector<std::size_t>& columns) {
    return std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
      return std::find(foreign_key.columns.begin(), foreign_key.columns.end(), column) !=
             foreign_key.columns.end();
    });
  };
  const auto is_such_index = [&](const schema::Index& index) {
    std::vector<std::size_t> columns;
    for (const schema::IndexElement& element : index.elements) {
      if (!element.column) return false;
      columns.push_back(*element.column);
    }
    return index.unique && is_within(columns);
  };
  return foreign_key.unique || (table.primary_key && is_within(table.primary_key->columns)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(),
                     [&](const schema::Key& key) { return is_within(key.columns); }) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), is_such_index);
}

struct TreeShape {
  double root_share;
  unsigned levels;
  bool is_nullable;
  bool is_chain;
};

TreeShape shape_of(const schema::Table& table, const schema::ForeignKey& foreign_key) {
  TreeShape shape{root_share_of(table, foreign_key),
                  static_cast<unsigned>(foreign_key.depth.value_or(kLevels)), is_nullable(table, foreign_key),
                  is_unique(table, foreign_key)};
  if (shape.is_chain && shape.root_share > 0) {
    // One root begins each chain.
    const double longest = std::floor(1 / shape.root_share + 0.5);
    shape.levels = static_cast<unsigned>(std::min(longest, static_cast<double>(shape.levels)));
  }
  // Of a chain, rows that refer to themselves have no room for another child.
  if (shape.root_share >= 1 || (shape.is_chain && !shape.is_nullable)) shape.levels = 1;
  return shape;
}

NodeId make_tree(ModelBuild& build, std::size_t table, std::size_t number, const TreeShape& shape) {
  const schema::Table& own = build.model().tables[table];
  const std::size_t first = own.foreign_keys[number].columns.front();
  const auto nullability = shape.is_nullable ? Nullability::MayBeNull : Nullability::NeverNull;
  if (shape.is_chain) {
    return build.graph().add(chain_parent(shape.levels, shape.is_nullable), {}, 2, nullability);
  }
  const core::Stream stream = build.stream(table).part(own.columns[first].stream).part("parent");
  auto forest = std::make_shared<const core::Forest>(stream, shape.root_share, shape.levels);
  return build.graph().add(tree_parent(std::move(forest), shape.is_nullable), {}, 2, nullability);
}

}  // namespace

Tree tree_of(ModelBuild& build, std::size_t table, std::size_t foreign_key) {
  const schema::Table& own = build.model().tables[table];
  const TreeShape shape = shape_of(own, own.foreign_keys[foreign_key]);
  const NodeId parent = build.shared(table, fmt::format("tree {}", foreign_key),
                                     [&] { return make_tree(build, table, foreign_key, shape); });
  return {parent, shape.levels};
}

}  // namespace datagen::generators
