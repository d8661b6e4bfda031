#include "generators/distinct_keys.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "generators/nodes/choice_nodes.hpp"

namespace datagen::generators {

namespace {

// Product spaces stay below 2^62: room for the permutation's next power of two. Row counts are below 10^18 <
// 2^60, so a space cut down to this size still has a point for every row.
constexpr std::uint64_t kMaxPoints = std::uint64_t{1} << 62U;

bool contains(const std::vector<std::size_t>& columns, std::size_t column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

bool contains_all(const std::vector<std::size_t>& columns, const std::vector<std::size_t>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](std::size_t column) { return contains(columns, column); });
}

// Whether the column takes its values from a parent; a generator of its own wins over that.
bool is_reference(const schema::Table& table, std::size_t column) {
  return table.columns[column].generator.choice == schema::GeneratorChoice::Inferred &&
         std::any_of(
             table.foreign_keys.begin(), table.foreign_keys.end(),
             [&](const schema::ForeignKey& foreign_key) { return contains(foreign_key.columns, column); });
}

// Keys draw under the names their columns draw under, so that renaming a constraint changes no value.
std::string stream_name(const schema::Table& table, const schema::Key& key) {
  std::string name = "key";
  for (const std::size_t column : key.columns) name += '\0' + table.columns[column].stream;
  return name;
}

std::string column_list(const schema::Table& table, const std::vector<std::size_t>& columns) {
  std::string list;
  for (const std::size_t column : columns) {
    if (!list.empty()) list += ", ";
    list += table.columns[column].name;
  }
  return list;
}

}  // namespace

bool is_in_key(const schema::Table& table, std::size_t column) {
  const auto holds = [column](const schema::Key& key) { return contains(key.columns, column); };
  const auto indexes = [column](const schema::Index& index) {
    return index.unique &&
           std::any_of(index.elements.begin(), index.elements.end(),
                       [column](const schema::IndexElement& element) { return element.column == column; });
  };
  return (table.primary_key && holds(*table.primary_key)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), holds) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), indexes);
}

DistinctKeys::DistinctKeys(const schema::Model& model, std::size_t table_index,
                           const std::vector<bool>& always_distinct, core::Diagnostics& problems)
    : table_(&model.tables[table_index]), table_index_(table_index) {
  const schema::Table& table = *table_;
  struct Candidate {
    const schema::Key* key;
    std::string_view kind;
  };
  std::vector<Candidate> candidates;
  if (table.primary_key) candidates.push_back({&*table.primary_key, "primary key"});
  for (const schema::Key& key : table.uniques) candidates.push_back({&key, "unique constraint"});
  for (const schema::Index& index : table.indexes) {
    if (!index.unique) continue;
    schema::Key key{index.name, {}, index.offset};
    for (const schema::IndexElement& element : index.elements) {
      if (element.column) key.columns.push_back(*element.column);
    }
    if (key.columns.size() != index.elements.size() && !is_satisfied(key, always_distinct)) {
      problems.error(
          index.offset,
          fmt::format("unique index \"{}\" of table \"{}\" is over expressions, for which distinct "
                      "values cannot be made yet",
                      index.name, schema::display(table.name)));
      continue;
    }
    index_keys_.push_back(std::move(key));
    candidates.push_back({&index_keys_.back(), "unique index"});
  }
  // Small keys first: a larger one that holds a smaller one's columns is distinct with it.
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.key->columns.size() < b.key->columns.size();
  });
  for (const Candidate& candidate : candidates)
    plan(*candidate.key, candidate.kind, always_distinct, problems);
}

bool DistinctKeys::is_satisfied(const schema::Key& key, const std::vector<bool>& always_distinct) const {
  const bool has_distinct_column = std::any_of(key.columns.begin(), key.columns.end(),
                                               [&](std::size_t column) { return always_distinct[column]; });
  return has_distinct_column ||
         std::any_of(satisfied_.begin(), satisfied_.end(),
                     [&](const schema::Key* smaller) { return contains_all(key.columns, smaller->columns); });
}

std::vector<DistinctKeys::Member> DistinctKeys::members_of(const schema::Key& key) const {
  std::vector<Member> members;
  std::vector<std::size_t> covered;
  for (std::size_t f = 0; f < table_->foreign_keys.size(); ++f) {
    const schema::ForeignKey& foreign_key = table_->foreign_keys[f];
    const bool covers_new = std::none_of(foreign_key.columns.begin(), foreign_key.columns.end(),
                                         [&](std::size_t column) { return contains(covered, column); });
    if (!contains_all(key.columns, foreign_key.columns) || !covers_new) continue;
    members.push_back({true, f, 0, std::nullopt});
    covered.insert(covered.end(), foreign_key.columns.begin(), foreign_key.columns.end());
  }
  for (const std::size_t column : key.columns) {
    if (!contains(covered, column)) members.push_back({false, column, 0, std::nullopt});
  }
  return members;
}

bool DistinctKeys::is_taken(std::size_t column) const {
  return std::any_of(spaces_.begin(), spaces_.end(),
                     [&](const Space& space) { return contains(space.key->columns, column); });
}

void DistinctKeys::plan(const schema::Key& key, std::string_view kind,
                        const std::vector<bool>& always_distinct, core::Diagnostics& problems) {
  if (is_satisfied(key, always_distinct)) return;
  const auto is_self_reference = [&](const Member& member) {
    return member.is_foreign_key && table_->foreign_keys[member.index].referenced_table == table_index_;
  };
  Space space{kind, &key, members_of(key), std::nullopt};
  const bool has_self_reference = std::any_of(space.members.begin(), space.members.end(), is_self_reference);
  if (has_self_reference) {
    // A tree's parents follow from its shape, so another member has to be distinct by itself.
    std::erase_if(space.members, [](const Member& member) { return member.is_foreign_key; });
    if (space.members.size() > 1) space.members.resize(1);
  }
  const bool overlaps = std::any_of(key.columns.begin(), key.columns.end(),
                                    [&](std::size_t column) { return is_taken(column); });
  // A column that takes a parent's value has none of its own to choose.
  const bool has_part_of_reference = std::any_of(
      space.members.begin(), space.members.end(),
      [&](const Member& member) { return !member.is_foreign_key && is_reference(*table_, member.index); });
  if (overlaps || space.members.empty() || has_part_of_reference) {
    const std::string_view reason = overlaps                ? "shares columns with another key"
                                    : space.members.empty() ? "is only a reference to its own table"
                                                            : "holds a part of a foreign key";
    problems.error(
        key.offset,
        fmt::format("{} \"{}\" of table \"{}\" over ({}) {}, which cannot be made distinct yet", kind,
                    key.name, schema::display(table_->name), column_list(*table_, key.columns), reason));
    return;
  }
  spaces_.push_back(std::move(space));
  satisfied_.push_back(&key);
}

bool DistinctKeys::is_member(std::size_t column) const noexcept {
  for (const Space& space : spaces_) {
    for (const Member& member : space.members) {
      if (!member.is_foreign_key && member.index == column) return true;
    }
  }
  return false;
}

bool DistinctKeys::is_alone(std::size_t column) const noexcept {
  return std::any_of(spaces_.begin(), spaces_.end(), [column](const Space& space) {
    return space.members.size() == 1 && !space.members.front().is_foreign_key &&
           space.members.front().index == column;
  });
}

std::optional<NodeId> DistinctKeys::choose_column(Graph& graph, std::size_t column, std::uint64_t count) {
  return choose(graph, false, column, count);
}

std::optional<NodeId> DistinctKeys::choose_foreign_key(Graph& graph, std::size_t foreign_key,
                                                       std::uint64_t parent_rows) {
  return choose(graph, true, foreign_key, parent_rows);
}

std::optional<NodeId> DistinctKeys::choose(Graph& graph, bool is_foreign_key, std::size_t index,
                                           std::uint64_t count) {
  for (Space& space : spaces_) {
    for (Member& member : space.members) {
      if (member.is_foreign_key != is_foreign_key || member.index != index) continue;
      member.count = count;
      if (!space.point) space.point = graph.add_later();
      // A single member is the point itself; several are its coordinates.
      if (!member.node) {
        member.node = space.members.size() == 1 ? *space.point : graph.add_later({slot_of(*space.point)});
      }
      return member.node;
    }
  }
  return std::nullopt;
}

void DistinctKeys::vouch(std::size_t column) noexcept {
  for (Space& space : spaces_) {
    if (contains(space.key->columns, column)) space.is_vouched = true;
  }
}

// The key is distinct anyway: what its other members were given draws freely.
void DistinctKeys::set_free(Graph& graph, core::Stream stream, Space& space) {
  if (!space.point) return;
  graph.set_node(*space.point, row_number());
  for (std::size_t m = 0; m < space.members.size(); ++m) {
    const Member& member = space.members[m];
    if (member.node) graph.set_node(*member.node, uniform_choice(stream.part(m), member.count));
  }
}

void DistinctKeys::finish(Graph& graph, core::Stream stream, std::uint64_t rows,
                          const std::vector<std::string>& sources, core::Diagnostics& problems) {
  for (Space& space : spaces_) {
    if (space.is_vouched) {
      set_free(graph, stream.part(stream_name(*table_, *space.key)), space);
      continue;
    }
    const bool all_asked = std::all_of(space.members.begin(), space.members.end(),
                                       [](const Member& member) { return member.count > 0; });
    if (!all_asked || !space.point) continue;  // its generator was in error, and that has been reported
    std::uint64_t points = 1;
    for (Member& member : space.members) {
      member.count = std::min(member.count, kMaxPoints / points);
      points *= member.count;
    }
    if (points < rows) {
      report_too_small(space, points, rows, sources, problems);
      continue;
    }
    graph.set_node(*space.point, distinct_choice(stream.part(stream_name(*table_, *space.key)), points));
    std::uint64_t divisor = 1;
    for (const Member& member : space.members) {
      if (space.members.size() > 1) graph.set_node(*member.node, coordinate(divisor, member.count));
      divisor *= member.count;
    }
  }
}

void DistinctKeys::report_too_small(const Space& space, std::uint64_t possible, std::uint64_t rows,
                                    const std::vector<std::string>& sources,
                                    core::Diagnostics& problems) const {
  const std::string table = schema::display(table_->name);
  const Member& first = space.members.front();
  if (space.members.size() == 1 && !first.is_foreign_key) {
    const schema::Column& column = table_->columns[first.index];
    problems.error(column.offset,
                   fmt::format("column \"{}.{}\" is unique and needs {} values; its {} can make {}", table,
                               column.name, rows, sources[first.index], possible),
                   fmt::format("lower \"row_count\" of table \"{}\" to {} or widen the {}", table, possible,
                               sources[first.index]));
    return;
  }
  problems.error(
      space.key->offset,
      fmt::format("{} \"{}\" of table \"{}\" needs {} distinct combinations of ({}); there are {}",
                  space.kind, space.key->name, table, rows, column_list(*table_, space.key->columns),
                  possible),
      fmt::format("lower \"row_count\" of table \"{}\" to {} or add rows to the tables it references", table,
                  possible));
}

}  // namespace datagen::generators
