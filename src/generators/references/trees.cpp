#include "generators/references/trees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/draw.hpp"
#include "core/forest.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/parent_nodes.hpp"
#include "generators/nodes/tree_nodes.hpp"
#include "generators/references/parent_conditions.hpp"
#include "generators/references/parent_distribution.hpp"
#include "generators/references/row_scan.hpp"

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

// What a tree cannot heed is an error of the schema.
class TreeBuild {
 public:
  TreeBuild(ModelBuild& build, std::size_t table, std::size_t number)
      : build_(build),
        table_(table),
        number_(number),
        own_(build.model().tables[table]),
        key_(own_.foreign_keys[number]),
        shape_(shape_of(own_, key_)) {}

  [[nodiscard]] unsigned levels() const noexcept { return shape_.levels; }

  NodeId whole_table() {
    const ParentConditions conditions = parent_conditions(build_, table_, number_);
    if (shape_.is_chain) {
      refuse_in_chain();
      return add(chain_parent(shape_.levels, shape_.is_nullable));
    }
    const core::Stream stream = stream_of(key_.columns.front());
    if (!conditions.holds && key_.distribution == nullptr) {
      auto forest = std::make_shared<const core::Forest>(stream, shape_.root_share, shape_.levels);
      return add(tree_parent(std::move(forest), shape_.is_nullable));
    }
    return chosen(choice_of(stream), conditions);
  }

  NodeId within(core::Stream stream, std::shared_ptr<const core::ChildLayout> families) {
    const ParentConditions conditions = parent_conditions(build_, table_, number_);
    if (conditions.holds && !shape_.is_nullable) {
      build_.errors().error(
          place_of_condition(),
          fmt::format("foreign key {} shares columns with another and is never NULL: it cannot have a "
                      "condition on its parents",
                      display()),
          key_.where.empty() ? "make a column of it nullable, or those that it references NOT NULL"
                             : "make a column of it nullable: rows that find no parent are then roots");
    }
    if (shape_.is_chain) refuse_in_chain();
    TreeChoice choice = choice_of(stream);
    choice.families = std::move(families);
    if (shape_.is_chain) {
      choice.chain_length = shape_.levels;
      return add(chosen_tree_parent(std::move(choice)));
    }
    return chosen(std::move(choice), conditions);
  }

 private:
  [[nodiscard]] core::Stream stream_of(std::size_t column) const {
    return build_.stream(table_).part(own_.columns[column].stream).part("parent");
  }
  [[nodiscard]] std::string display() const {
    return fmt::format("\"{}\" of table \"{}\"", key_.name, schema::display(own_.name));
  }
  [[nodiscard]] std::size_t place_of_condition() const {
    return key_.where.empty() ? key_.offset : key_.where.front().offset;
  }

  NodeId add(std::unique_ptr<Node> node) {
    return build_.graph().add(std::move(node), {}, 2,
                              shape_.is_nullable ? Nullability::MayBeNull : Nullability::NeverNull);
  }

  TreeChoice choice_of(core::Stream stream) {
    TreeChoice choice{std::make_shared<const core::Forest>(stream, shape_.root_share, shape_.levels),
                      nullptr,
                      stream.part("chosen"),
                      {},
                      shape_.is_nullable};
    const auto distribution = read_parent_distribution(own_, key_, build_.errors());
    if (!distribution) return choice;
    if (distribution->keys != nullptr) {
      build_.errors().error(key_.distribution->offset,
                            fmt::format("foreign key {} references its own table and cannot have weights by "
                                        "key: who is above whom follows from levels",
                                        display()),
                            "write an array of weights, one for each group of rows");
      return choice;
    }
    choice.draw = place_draw_of(*distribution, build_.options().rows[table_]);
    return choice;
  }

  NodeId chosen(TreeChoice choice, const ParentConditions& conditions) {
    if (!conditions.holds) return add(chosen_tree_parent(std::move(choice)));
    const auto report_none = [tree = *this] { tree.report_none(); };
    return add(matching_tree_parent(number_of(*conditions.holds), std::move(choice),
                                    build_.options().rows[table_], report_none));
  }

  // A parent that is never NULL has to be one of the rows.
  void report_none() const {
    const std::uint64_t rows = build_.options().rows[table_];
    if (shape_.is_nullable || rows == 0) return;
    build_.problems().error(
        place_of_condition(),
        fmt::format(
            "table \"{}\" has {} rows, each of which needs a parent among them; none of {} can be one",
            schema::display(own_.name), rows,
            rows > kMostScannedRows ? fmt::format("the first {}", kMostScannedRows) : "them"),
        key_.where.empty() ? "the referenced columns are NULL in all of them"
                           : "no row has the values that \"where\" asks for");
  }

  // Each row of a chain has the row before it for its parent.
  void refuse_in_chain() {
    const auto refuse = [&](std::size_t offset, std::string_view what) {
      build_.errors().error(
          offset,
          fmt::format("foreign key {} references its own table and is unique: it cannot have a \"{}\"",
                      display(), what),
          "its rows form chains, in which each has the row before it for its parent");
    };
    if (!key_.where.empty()) refuse(key_.where.front().offset, "where");
    const auto distribution = read_parent_distribution(own_, key_, build_.errors());
    if (distribution && distribution->kind != ParentDistribution::Kind::Uniform)
      refuse(key_.distribution->offset, "distribution");
  }

  ModelBuild& build_;
  std::size_t table_;
  std::size_t number_;
  const schema::Table& own_;
  const schema::ForeignKey& key_;
  TreeShape shape_;
};

}  // namespace

Tree tree_of(ModelBuild& build, std::size_t table, std::size_t foreign_key) {
  TreeBuild tree(build, table, foreign_key);
  const NodeId parent =
      build.shared(table, fmt::format("tree {}", foreign_key), [&] { return tree.whole_table(); });
  return {parent, tree.levels()};
}

Tree tree_within(ModelBuild& build, std::size_t table, std::size_t foreign_key, core::Stream stream,
                 std::shared_ptr<const core::ChildLayout> families) {
  TreeBuild tree(build, table, foreign_key);
  return {tree.within(stream, std::move(families)), tree.levels()};
}

bool is_chain(const schema::Table& table, std::size_t number, const schema::ForeignKey& foreign_key) {
  return foreign_key.referenced_table == number && is_unique(table, foreign_key);
}

unsigned levels_of(const schema::Table& table, const schema::ForeignKey& foreign_key) {
  return shape_of(table, foreign_key).levels;
}

}  // namespace datagen::generators
