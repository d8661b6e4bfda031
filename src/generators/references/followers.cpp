// The parents of foreign keys that share columns with others: found from an ancestor's row, or in a family.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/keys/key_scheme.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/references/family_layout.hpp"
#include "generators/references/follower_nodes.hpp"
#include "generators/references/parent_conditions.hpp"
#include "generators/references/parent_distribution.hpp"
#include "generators/references/reference_groups.hpp"
#include "generators/references/row_scan.hpp"
#include "generators/references/trees.hpp"

namespace datagen::generators {

namespace {

bool is_nullable(const schema::Table& table, const schema::ForeignKey& key) {
  return std::any_of(key.columns.begin(), key.columns.end(),
                     [&](std::size_t column) { return table.columns[column].nullable; });
}

bool is_shared(const schema::Table& table, std::size_t column) {
  return std::count_if(
             table.foreign_keys.begin(), table.foreign_keys.end(), [column](const schema::ForeignKey& key) {
               return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
             }) > 1;
}

// The column of the foreign key whose null_ratio says where this one is NULL.
std::size_t column_of_nulls(const schema::Table& table, const schema::ForeignKey& key, std::size_t column) {
  if (table.columns[column].null_ratio || is_shared(table, column)) return column;
  const auto ratio = [&](std::size_t other) { return table.columns[other].null_ratio.value_or(0); };
  return *std::max_element(key.columns.begin(), key.columns.end(),
                           [&](std::size_t a, std::size_t b) { return ratio(a) < ratio(b); });
}

// Rows below any ancestor, at least.
std::uint64_t fewest_below(const std::vector<LayoutPtr>& layouts) {
  std::uint64_t count = 1;
  for (const LayoutPtr& layout : layouts) count = capped_product(count, layout->fewest_children());
  return count;
}

// What a follower asks of its parents, beyond the values that it shares.
class FollowerChoice {
 public:
  FollowerChoice(ModelBuild& build, ReferenceId follower)
      : build_(build),
        follower_(follower),
        child_(build.model().tables[follower.table]),
        key_(child_.foreign_keys[follower.number]),
        parents_(build.options().rows[key_.referenced_table]),
        distribution_(read_parent_distribution(child_, key_, build.errors())),
        conditions_(parent_conditions(build, follower.table, follower.number)) {}

  // Whether it can be had where the parent follows in full, or is one that a key chooses.
  bool is_sound(bool is_given, bool is_of_key) {
    if (!distribution_ || !conditions_.is_sound) return false;
    const bool has_distribution = distribution_->kind != ParentDistribution::Kind::Uniform;
    if (distribution_->keys != nullptr) {
      refuse(key_.distribution->offset, "weights by key",
             "write an array of weights, one for each group of parents");
      return false;
    }
    if (!is_given && !is_of_key) return is_possible();
    const std::string_view why = is_given ? "another foreign key says which parent each row has"
                                          : "the key that it is part of says which parent each row has";
    if (has_distribution) refuse(key_.distribution->offset, "a \"distribution\"", why);
    if (conditions_.holds && !(is_given && key_.where.empty()))
      refuse(place(), "a condition on its parents", why);
    return !has_distribution && !conditions_.holds;
  }

  std::unique_ptr<Node> node(BelowChoice choice) {
    if (distribution_->kind != ParentDistribution::Kind::Uniform)
      choice.draw = place_draw_of(*distribution_, parents_);
    if (!conditions_.holds) return row_below(std::move(choice));
    const auto report = [asked = *this, layouts = choice.layouts](const std::vector<std::uint32_t>& known) {
      asked.report_ancestors_without(layouts, known);
    };
    return matching_row_below(number_of(*conditions_.holds), std::move(choice), parents_, report);
  }

 private:
  [[nodiscard]] std::size_t place() const {
    return key_.where.empty() ? key_.offset : key_.where.front().offset;
  }
  [[nodiscard]] bool needs_parents() const {
    return !may_be_missing(build_.model(), follower_) && build_.options().rows[follower_.table] > 0;
  }
  [[nodiscard]] std::string display() const {
    return fmt::format("foreign key \"{}\" of table \"{}\"", key_.name, schema::display(child_.name));
  }
  [[nodiscard]] std::string name_of(std::size_t table) const {
    return schema::display(build_.model().tables[table].name);
  }

  void refuse(std::size_t offset, std::string_view what, std::string_view why) {
    build_.errors().error(
        offset, fmt::format("{}, which shares columns with another, cannot have {}", display(), what),
        std::string(why));
  }

  // Whether every ancestor has such a parent is known of so many parents only.
  bool is_possible() {
    if (!conditions_.holds || !needs_parents() || parents_ <= kMostScannedRows) return true;
    build_.problems().error(
        place(),
        fmt::format("{}, which shares columns with another and is never NULL, chooses among the parents that "
                    "meet a condition, which is possible for at most {} parents; table \"{}\" has {}",
                    display(), kMostScannedRows, name_of(key_.referenced_table), parents_),
        "make a column of it nullable: it is NULL then where no parent is found");
    return false;
  }

  void report_ancestors_without(const std::vector<LayoutPtr>& layouts,
                                const std::vector<std::uint32_t>& known) const {
    if (!needs_parents()) return;
    const ReferenceId first = build_.references().role(follower_).descent.front();
    const std::size_t table = build_.model().tables[first.table].foreign_keys[first.number].referenced_table;
    std::vector<bool> has_parent(build_.options().rows[table]);
    for (std::uint64_t row : known) {
      std::uint64_t rank = 0;
      for (auto layout = layouts.rbegin(); layout != layouts.rend(); ++layout)
        (*layout)->find_parents({&row, 1}, &row, &rank);
      has_parent[row] = true;
    }
    const auto lacking = std::count(has_parent.begin(), has_parent.end(), false);
    if (lacking == 0) return;
    build_.problems().error(
        place(),
        fmt::format(
            "{} needs a parent for every row of table \"{}\", which shares its columns; of its {} rows "
            "{} have none in table \"{}\" that {}",
            display(), name_of(table), has_parent.size(), lacking, name_of(key_.referenced_table),
            key_.where.empty() ? "has a key" : "meets \"where\""),
        fmt::format("give table \"{}\" more rows, or make a column of the foreign key nullable",
                    name_of(key_.referenced_table)));
  }

  ModelBuild& build_;
  ReferenceId follower_;
  const schema::Table& child_;
  const schema::ForeignKey& key_;
  std::uint64_t parents_;
  std::optional<ParentDistribution> distribution_;
  ParentConditions conditions_;
};

}  // namespace

// Named after a column that no other foreign key draws for: the first that the key gives its value.
core::Stream ModelBuild::parent_stream(std::size_t table, std::size_t number) {
  const schema::Table& child = model_.tables[table];
  const std::vector<std::size_t>& columns = child.foreign_keys[number].columns;
  const auto own = std::find_if(columns.begin(), columns.end(), [&](std::size_t column) {
    return references_.tables[table].sources[column] == number;
  });
  const std::size_t named_after = own == columns.end() ? columns.front() : *own;
  return stream(table).part(child.columns[named_after].stream).part("parent");
}

// The row's ancestor; nothing when there are no rows on the way to it.
std::optional<SlotRef> ModelBuild::ancestor_row(std::size_t table, const std::vector<ReferenceId>& ascent) {
  if (ascent.empty()) return slot_of(row(table));
  NodePath path;
  for (const ReferenceId reference : ascent) {
    const std::optional<NodeId> parent = drawn_row(reference.table, reference.number);
    if (!parent) return std::nullopt;
    path.hops.push_back(*parent);
  }
  path.node = path.hops.back();
  path.hops.pop_back();
  return SlotRef{std::move(path), 0};
}

std::optional<NodeId> ModelBuild::follow(std::size_t table, std::size_t number) {
  const ReferenceRole& role = references_.role({table, number});
  if (model_.tables[table].foreign_keys[number].referenced_table == table && !role.descent.empty())
    return follow_in_tree(table, number);
  const std::optional<SlotRef> ancestor = ancestor_row(table, role.ascent);
  if (!ancestor) return std::nullopt;
  std::vector<LayoutPtr> layouts;
  for (const ReferenceId reference : role.descent) {
    layouts.push_back(layout(reference.table, reference.number));
    if (!layouts.back()) return std::nullopt;  // without rows; that has been reported where it is wrong
  }
  const core::Stream draws = parent_stream(table, number).part("below");
  // As part of a key it is asked for different ones: the key gives their ranks.
  const std::uint64_t count = std::max<std::uint64_t>(fewest_below(layouts), 1);
  const MemberChoice choice{count, count, [draws, count] { return uniform_choice(draws, count); }};
  const auto rank =
      layouts.empty() ? std::nullopt : state_of(table).keys->choose_foreign_key(graph_, number, choice);
  FollowerChoice follower(*this, {table, number});
  if (!follower.is_sound(layouts.empty(), rank.has_value())) return std::nullopt;
  if (rank) {
    return graph_.add(ranked_row_below(draws, std::move(layouts)), {*ancestor, slot_of(*rank)}, 1,
                      Nullability::MayBeNull);
  }
  return graph_.add(follower.node({draws, std::move(layouts)}), {*ancestor}, 1, Nullability::MayBeNull);
}

// A tree whose rows have parents with the same shared values: earlier ones, so that none is its own ancestor.
std::optional<NodeId> ModelBuild::follow_in_tree(std::size_t table, std::size_t number) {
  const ReferenceRole& role = references_.role({table, number});
  const LayoutPtr siblings = role.is_in_family
                                 ? std::make_shared<const FamilyLayout>(options_.rows[table])
                                 : layout(role.descent.front().table, role.descent.front().number);
  if (!siblings) return std::nullopt;
  return tree_within(*this, table, number, parent_stream(table, number), siblings).parent;
}

NodeId ModelBuild::first_of_family(std::size_t table) {
  return shared(table, "first of family", [&] {
    return graph_.add(first_sibling(std::make_shared<const FamilyLayout>(options_.rows[table])));
  });
}

// A column with a null_ratio is NULL by a draw of its own: of a composite reference PostgreSQL (MATCH SIMPLE)
// asks for no parent where any column is NULL. One without is NULL with the column of its foreign key that is
// so most often, unless it is in another foreign key, too.
std::optional<NodeId> ModelBuild::null_by_ratio(std::size_t table, std::size_t column) {
  const schema::Table& child = model_.tables[table];
  const std::optional<std::size_t> source = references_.tables[table].sources[column];
  if (!source || !child.columns[column].nullable) return std::nullopt;
  // The roots of a tree are its NULLs.
  if (child.foreign_keys[*source].referenced_table == table) return std::nullopt;
  const std::size_t drawn = column_of_nulls(child, child.foreign_keys[*source], column);
  const double ratio = child.columns[drawn].null_ratio.value_or(0);
  if (ratio <= 0) return std::nullopt;
  const std::string& name = child.columns[drawn].stream;
  return shared(table, "null of " + name, [&] {
    const auto make = [draws = stream(table).part(name).part("parent").part("null"), ratio] {
      return null_draw(draws, ratio);
    };
    const SlotRef rows = slot_of(row(table));
    if (const auto node = keys(table).draw_nulls(graph_, drawn, ratio, rows, make)) return *node;
    return graph_.add(make(), {rows}, 1, Nullability::MayBeNull);
  });
}

NodeId ModelBuild::null_with_columns(std::size_t table, std::size_t number, NodeId drawn) {
  std::vector<SlotRef> inputs{slot_of(drawn)};
  for (const std::size_t column : model_.tables[table].foreign_keys[number].columns) {
    if (const auto null = null_by_ratio(table, column)) inputs.push_back(slot_of(*null));
  }
  if (inputs.size() == 1) return drawn;
  const std::size_t count = inputs.size();
  return graph_.add(null_with_any(count), std::move(inputs), 1, Nullability::MayBeNull);
}

// Columns that take their values from it need parents; the others have theirs from elsewhere.
void ModelBuild::report_no_parents(std::size_t table, std::size_t number) {
  const schema::Table& child = model_.tables[table];
  const schema::ForeignKey& key = child.foreign_keys[number];
  if (options_.rows[table] == 0) return;
  const auto required = std::find_if(key.columns.begin(), key.columns.end(), [&](std::size_t column) {
    return !child.columns[column].nullable && references_.tables[table].sources[column] == number;
  });
  if (required == key.columns.end() && is_nullable(child, key)) return;
  const std::size_t column = required == key.columns.end() ? key.columns.front() : *required;
  const std::string parent = schema::display(model_.tables[key.referenced_table].name);
  reports_.problems.error(
      key.offset,
      fmt::format("table \"{}\" has {} rows, each of which needs a parent in table \"{}\", which has none",
                  schema::display(child.name), options_.rows[table], parent),
      fmt::format("give table \"{}\" a \"row_count\" above 0 or make column \"{}\" nullable", parent,
                  child.columns[column].name));
}

}  // namespace datagen::generators
