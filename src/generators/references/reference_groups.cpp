#include "generators/references/reference_groups.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace datagen::generators {

namespace {

bool holds(const schema::ForeignKey& key, std::size_t column) {
  return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
}

bool is_uniform(const schema::JsonValue& distribution) {
  const bool is_object = distribution.kind == schema::JsonKind::Object;
  const schema::JsonValue* type = is_object ? distribution.find("type") : &distribution;
  return type != nullptr && type->string == "uniform";
}

bool is_key(const schema::Table& table, const schema::ForeignKey& foreign_key) {
  std::vector<std::size_t> columns = foreign_key.columns;
  std::sort(columns.begin(), columns.end());
  const auto is_same = [&](const schema::Key& key) {
    std::vector<std::size_t> others = key.columns;
    std::sort(others.begin(), others.end());
    return others == columns;
  };
  return (table.primary_key && is_same(*table.primary_key)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), is_same);
}

}  // namespace

bool has_wishes(const schema::ForeignKey& key) {
  const bool has_distribution = key.distribution != nullptr && !is_uniform(*key.distribution);
  return key.per_parent != nullptr || has_distribution || !key.where.empty() || key.unique;
}

bool may_be_missing(const schema::Model& model, ReferenceId reference) {
  const schema::Table& table = model.tables[reference.table];
  const auto is_shared = [&](std::size_t column) {
    for (std::size_t other = 0; other < table.foreign_keys.size(); ++other) {
      if (other != reference.number && holds(table.foreign_keys[other], column)) return true;
    }
    return false;
  };
  const std::vector<std::size_t>& columns = table.foreign_keys[reference.number].columns;
  return std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
    return table.columns[column].nullable && !is_shared(column);
  });
}

ReferenceGroups::ReferenceGroups(const schema::Model& model, std::span<const std::size_t> order,
                                 std::span<const std::uint64_t> rows, ReferencePlan& plan)
    : model_(model), rows_(rows), plan_(plan), depths_(model.tables.size()), tables_(model.tables.size()) {
  measure_depths(order);
  for (std::size_t table = 0; table < tables_.size(); ++table) find_groups(table);
  decide_all();
}

void ReferenceGroups::measure_depths(std::span<const std::size_t> order) {
  std::vector<bool> is_measured(order.size());
  for (const std::size_t table : order) {
    for (const schema::ForeignKey& key : model_.tables[table].foreign_keys) {
      if (!is_measured[key.referenced_table]) continue;  // of a cycle, or a self-reference
      depths_[table] = std::max(depths_[table], depths_[key.referenced_table] + 1);
    }
    is_measured[table] = true;
  }
}

void ReferenceGroups::find_groups(std::size_t table) {
  const schema::Table& asked = model_.tables[table];
  TableGroups& found = tables_[table];
  found.of_column.assign(asked.columns.size(), kNoGroup);
  std::vector<Group> groups;
  for (std::size_t number = 0; number < asked.foreign_keys.size(); ++number) {
    // Merges the groups that it shares columns with.
    Group merged{{number}, std::nullopt};
    const auto shares = [&](const Group& group) {
      return std::any_of(group.references.begin(), group.references.end(), [&](std::size_t other) {
        const std::vector<std::size_t>& columns = asked.foreign_keys[other].columns;
        return std::any_of(columns.begin(), columns.end(),
                           [&](std::size_t column) { return holds(asked.foreign_keys[number], column); });
      });
    };
    for (const Group& group : groups) {
      if (!shares(group)) continue;
      merged.references.insert(merged.references.end(), group.references.begin(), group.references.end());
    }
    std::erase_if(groups, shares);
    groups.push_back(std::move(merged));
  }
  for (Group& group : groups) {
    std::sort(group.references.begin(), group.references.end(), [&](std::size_t a, std::size_t b) {
      return leads_before({table, a}, {table, b});
    });
    for (const std::size_t number : group.references) {
      for (const std::size_t column : asked.foreign_keys[number].columns)
        found.of_column[column] = found.groups.size();
    }
    found.groups.push_back(std::move(group));
  }
}

// What is asked for goes first; then who always has a parent, who says the most (an order's item says its
// order, and that its tenant), and who has the fewest parents, for which the others then have some.
bool ReferenceGroups::leads_before(ReferenceId a, ReferenceId b) const {
  const auto rank = [&](ReferenceId reference) {
    const schema::ForeignKey& key = key_of(model_, reference);
    const std::uint64_t parents = rows_[key.referenced_table];
    const bool has_no_parents = parents == 0;
    const bool is_self = key.referenced_table == reference.table;
    return std::tuple(is_self, has_no_parents, !has_wishes(key), !is_key(model_.tables[reference.table], key),
                      may_be_missing(model_, reference), -static_cast<std::int64_t>(key.columns.size()),
                      -static_cast<std::int64_t>(depths_[key.referenced_table]), parents, reference.number);
  };
  return rank(a) < rank(b);
}

void ReferenceGroups::decide_all() {
  for (bool is_done = false; !is_done;) {
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      for (std::size_t group = 0; group < tables_[table].groups.size(); ++group) decide(table, group);
    }
    is_done = !start_a_circle(true) && !start_a_circle(false);
  }
}

// Whether the group has a leader. One that leads back to a group in progress may lead when asked again.
bool ReferenceGroups::decide(std::size_t table, std::size_t number) {
  Group& group = tables_[table].groups[number];
  if (group.state != Group::State::Undecided) return group.state == Group::State::Decided;
  group.state = Group::State::InProgress;
  for (const std::size_t reference : group.references) {
    if (!can_lead({table, reference})) continue;
    set_leader(table, number, reference);
    return true;
  }
  group.state = Group::State::Undecided;
  return false;
}

bool ReferenceGroups::can_lead(ReferenceId reference) {
  const schema::ForeignKey& key = key_of(model_, reference);
  return std::all_of(key.referenced_columns.begin(), key.referenced_columns.end(), [&](std::size_t column) {
    const std::size_t group = tables_[key.referenced_table].of_column[column];
    return group == kNoGroup || decide(key.referenced_table, group);
  });
}

void ReferenceGroups::set_leader(std::size_t table, std::size_t number, std::optional<std::size_t> leader) {
  Group& group = tables_[table].groups[number];
  group.leader = leader;
  group.state = Group::State::Decided;
  std::vector<std::optional<std::size_t>>& sources = plan_.tables[table].sources;
  for (std::size_t column = 0; column < sources.size(); ++column) {
    if (tables_[table].of_column[column] == number) sources[column].reset();
  }
  if (!leader) return;
  for (const std::size_t column : model_.tables[table].foreign_keys[*leader].columns)
    sources[column] = leader;
}

// Groups that are undecided when all that can be decided is need each other's values, round a circle, or lie
// behind one. The first in a circle starts it; one that may have no parent is the better start.
bool ReferenceGroups::start_a_circle(bool only_where_nullable) {
  for (std::size_t table = 0; table < tables_.size(); ++table) {
    for (std::size_t number = 0; number < tables_[table].groups.size(); ++number) {
      Group& group = tables_[table].groups[number];
      if (group.state != Group::State::Undecided || group.is_behind_circles) continue;
      const bool is_nullable =
          std::all_of(group.references.begin(), group.references.end(), [&](std::size_t reference) {
            return may_be_missing(model_, {table, reference});
          });
      if (only_where_nullable && !is_nullable) continue;
      group.is_behind_circles = !needs_itself(table, number);
      if (group.is_behind_circles) continue;
      set_leader(table, number, std::nullopt);
      return true;
    }
  }
  return false;
}

// Whether the values of an undecided group come from its own, by way of others that are undecided.
bool ReferenceGroups::needs_itself(std::size_t table, std::size_t number) const {
  using GroupId = std::pair<std::size_t, std::size_t>;
  const GroupId asked{table, number};
  std::set<GroupId> seen;
  std::vector<GroupId> open{asked};
  while (!open.empty()) {
    const auto [at, group] = open.back();
    open.pop_back();
    for (const std::size_t reference : tables_[at].groups[group].references) {
      const schema::ForeignKey& key = key_of(model_, {at, reference});
      const TableGroups& parent = tables_[key.referenced_table];
      for (const std::size_t column : key.referenced_columns) {
        const GroupId needed{key.referenced_table, parent.of_column[column]};
        if (needed.second == kNoGroup || parent.groups[needed.second].state != Group::State::Undecided)
          continue;
        if (needed == asked) return true;
        if (seen.insert(needed).second) open.push_back(needed);
      }
    }
  }
  return false;
}

bool ReferenceGroups::change_leader(std::size_t table, std::size_t group, std::optional<std::size_t> leader) {
  if (leader && depends_on({table, *leader}, table, group)) return false;
  set_leader(table, group, leader);
  return true;
}

bool ReferenceGroups::depends_on(ReferenceId reference, std::size_t table, std::size_t group) const {
  const schema::ForeignKey& key = key_of(model_, reference);
  return std::any_of(key.referenced_columns.begin(), key.referenced_columns.end(), [&](std::size_t column) {
    const std::size_t other = tables_[key.referenced_table].of_column[column];
    if (other == kNoGroup) return false;
    if (key.referenced_table == table && other == group) return true;
    const std::optional<std::size_t> leader = tables_[key.referenced_table].groups[other].leader;
    return leader && depends_on({key.referenced_table, *leader}, table, group);
  });
}

}  // namespace datagen::generators
