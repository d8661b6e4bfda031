#include "generators/keys/distinct_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/skewed_layout.hpp"
#include "generators/keys/scheme_nodes.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/layout_nodes.hpp"

namespace datagen::generators {

namespace {

using Kind = KeyMember::Kind;

// Rows that a partial index over foreign keys has for each of its own: some parents have several children, of
// which one meets the condition.
constexpr std::uint64_t kLeastGate = 2;

bool contains(const std::vector<std::size_t>& list, std::size_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// What is left to do among the rows of one value of a member: the keys without it.
SchemeProblem within(SchemeProblem problem, std::size_t member, std::uint64_t rows) {
  problem.rows = rows;
  problem.members[member].is_skewed = false;
  for (MemberSet& key : problem.keys) key &= ~(MemberSet{1} << member);
  return problem;
}

}  // namespace

bool is_in_key(const schema::Table& table, std::size_t column) {
  const auto holds = [column](const schema::Key& key) { return contains(key.columns, column); };
  const auto indexes = [&](const schema::Index& index) {
    return index.unique &&
           std::any_of(index.elements.begin(), index.elements.end(),
                       [&](const schema::IndexElement& element) {
                         return element.column == column ||
                                (!element.column && contains(read_columns(table, element), column));
                       });
  };
  return (table.primary_key && holds(*table.primary_key)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), holds) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), indexes);
}

DistinctKeys::DistinctKeys(const schema::Model& model, std::size_t table,
                           const ReferencePlan::Table& references, const std::vector<bool>& always_distinct,
                           core::Diagnostics& problems)
    : table_(&model.tables[table]),
      plan_(plan_keys(model, table, references, always_distinct, problems)),
      members_(plan_.members.size()) {}

bool DistinctKeys::is_member(std::size_t column) const noexcept {
  return plan_.find(Kind::Column, column).has_value();
}

bool DistinctKeys::is_alone(std::size_t column) const noexcept {
  const auto number = plan_.find(Kind::Column, column);
  return number && std::any_of(plan_.keys.begin(), plan_.keys.end(), [&](const PlannedKey& key) {
           return key.members.size() == 1 && key.members.front() == *number;
         });
}

std::vector<std::size_t> DistinctKeys::foreign_keys_beside(std::size_t column) const {
  std::vector<std::size_t> found;
  const auto number = plan_.find(Kind::Column, column);
  for (const PlannedKey& key : plan_.keys) {
    if (!number || !contains(key.members, *number)) continue;
    for (const std::size_t member : key.members) {
      if (plan_.members[member].kind == Kind::ForeignKey) found.push_back(plan_.members[member].index);
    }
  }
  return found;
}

std::optional<NodeId> DistinctKeys::choose_column(Graph& graph, std::size_t column, MemberChoice choice) {
  return choose(graph, Kind::Column, column, std::move(choice));
}

std::optional<NodeId> DistinctKeys::choose_foreign_key(Graph& graph, std::size_t foreign_key,
                                                       MemberChoice choice) {
  return choose(graph, Kind::ForeignKey, foreign_key, std::move(choice));
}

std::optional<NodeId> DistinctKeys::choose(Graph& graph, Kind kind, std::size_t index, MemberChoice choice) {
  const auto number = plan_.find(kind, index);
  if (!number) return std::nullopt;
  Member& member = members_[*number];
  member.choice = std::move(choice);
  member.is_vouched = false;
  member.choice.most = std::max(member.choice.most, member.choice.count);
  if (!member.node) member.node = graph.add_later();
  return member.node;
}

void DistinctKeys::lay_out(std::size_t foreign_key, std::shared_ptr<const core::ChildLayout> layout,
                           NodeId placed) {
  const auto number = plan_.find(Kind::ForeignKey, foreign_key);
  if (!number) return;
  members_[*number].layout = std::move(layout);
  members_[*number].placed = placed;
  members_[*number].choice.count = 1;  // its values are not for the keys to choose
}

void DistinctKeys::vouch(std::size_t column) noexcept {
  if (const auto number = plan_.find(Kind::Column, column)) members_[*number].is_vouched = true;
}

std::optional<NodeId> DistinctKeys::draw_nulls(Graph& graph, std::size_t column, double ratio, SlotRef row,
                                               std::function<std::unique_ptr<Node>()> make_draw) {
  const auto number = plan_.find(Kind::Column, column);
  if (!number) return std::nullopt;
  Member& member = members_[*number];
  member.null_ratio = ratio;
  member.make_nulls = std::move(make_draw);
  member.nulls = graph.add(nullptr, {std::move(row)}, 1, Nullability::MayBeNull);
  return member.nulls;
}

std::optional<DistinctKeys::Gate> DistinctKeys::gate_of(Graph& graph, std::size_t column) {
  const auto number = plan_.find(Kind::Gate, column);
  if (!number) return std::nullopt;
  Member& gate = members_[*number];
  if (!gate.node) gate.node = graph.add_later();
  return Gate{plan_.members[*number].condition, *gate.node};
}

// A gate beside foreign keys alone is meant for several children of a parent; beside a column it opens when
// that has too few values.
void DistinctKeys::ask_gates() {
  for (const PlannedKey& key : plan_.keys) {
    const bool has_column = std::any_of(key.members.begin(), key.members.end(), [&](std::size_t member) {
      return plan_.members[member].kind == Kind::Column;
    });
    for (const std::size_t member : key.members) {
      if (plan_.members[member].kind != Kind::Gate) continue;
      members_[member].choice = {has_column ? 1 : kLeastGate, kMaxPoints, {}};
    }
  }
}

bool DistinctKeys::is_vouched(const PlannedKey& key) const {
  return std::any_of(key.members.begin(), key.members.end(),
                     [&](std::size_t member) { return members_[member].is_vouched; });
}

std::vector<DistinctKeys::Component> DistinctKeys::components() const {
  std::vector<Component> components;
  for (const PlannedKey& key : plan_.keys) {
    if (is_vouched(key)) continue;
    Component joined{{&key}, key.members};
    for (auto other = components.begin(); other != components.end();) {
      const bool is_shared =
          std::any_of(joined.members.begin(), joined.members.end(),
                      [&](std::size_t member) { return contains(other->members, member); });
      if (!is_shared) {
        ++other;
        continue;
      }
      joined.keys.insert(joined.keys.end(), other->keys.begin(), other->keys.end());
      for (const std::size_t member : other->members) {
        if (!contains(joined.members, member)) joined.members.push_back(member);
      }
      other = components.erase(other);
    }
    components.push_back(std::move(joined));
  }
  return components;
}

SchemeProblem DistinctKeys::problem_of(const Component& component, std::uint64_t rows) const {
  SchemeProblem problem{{}, {}, rows};
  for (const std::size_t number : component.members) {
    const MemberChoice& choice = members_[number].choice;
    problem.members.push_back({std::min(choice.count, kMaxPoints), std::min(choice.most, kMaxPoints),
                               plan_.members[number].kind == Kind::ForeignKey, choice.skew != nullptr});
  }
  for (const PlannedKey* key : component.keys) {
    MemberSet set = 0;
    for (std::size_t m = 0; m < component.members.size(); ++m) {
      if (contains(key->members, component.members[m])) set |= MemberSet{1} << m;
    }
    problem.keys.push_back(set);
  }
  return problem;
}

// Keys draw under the names their columns draw under, so that renaming a constraint changes no value.
core::Stream DistinctKeys::stream_of(core::Stream stream, const Component& component) const {
  std::string name = "key";
  for (const PlannedKey* key : component.keys) {
    for (const std::size_t column : key->columns) name += '\0' + table_->columns[column].stream;
  }
  return stream.part(name);
}

void DistinctKeys::set(Graph& graph, std::size_t member, std::unique_ptr<Node> node,
                       std::vector<SlotRef> inputs) {
  members_[member].is_set = true;
  if (members_[member].node) graph.set_node(*members_[member].node, std::move(node), std::move(inputs));
}

void DistinctKeys::set_free(Graph& graph, core::Stream stream, std::size_t member) {
  const MemberChoice& choice = members_[member].choice;
  if (plan_.members[member].kind == Kind::Gate) return set(graph, member, fixed_number(kNoGate), {});
  set(graph, member, choice.make_free ? choice.make_free() : uniform_choice(stream, choice.count), {});
}

// Rows with a NULL in the key need no values of it. There are then exactly as many as asked for; more rows
// choose anew which.
bool DistinctKeys::arrange_held(Graph& graph, core::Stream stream, const Component& component,
                                SchemeProblem problem) {
  if (component.keys.size() != 1) return false;
  for (const std::size_t number : component.members) {
    Member& member = members_[number];
    if (!member.nulls) continue;
    const std::uint64_t rows = problem.rows;
    const auto nulls =
        static_cast<std::uint64_t>(static_cast<double>(rows) * std::min(member.null_ratio, 1.0));
    problem.rows = rows - nulls;
    const std::optional<Scheme> scheme = problem.rows > 0 ? find_scheme(problem) : std::nullopt;
    if (!scheme) continue;
    graph.set_node(*member.nulls, null_unless_held(stream, rows, problem.rows));
    member.make_nulls = nullptr;
    arrange(graph, stream, component, *scheme,
            graph.add(point_of_held(stream, rows, problem.rows, scheme->points)));
    return true;
  }
  return false;
}

std::optional<std::size_t> DistinctKeys::laid_out_member(const Component& component) const {
  for (std::size_t m = 0; m < component.members.size(); ++m) {
    if (members_[component.members[m]].layout != nullptr) return m;
  }
  return std::nullopt;
}

// A skewed member that is in all of the keys: its values get their shares of the rows, as far as the other
// members have room.
std::optional<DistinctKeys::Root> DistinctKeys::find_root(core::Stream stream, const Component& component,
                                                          const SchemeProblem& problem) const {
  for (std::size_t m = 0; m < component.members.size(); ++m) {
    const MemberChoice& choice = members_[component.members[m]].choice;
    const bool is_in_all = std::all_of(problem.keys.begin(), problem.keys.end(), [&](MemberSet key) {
      return (key >> m & 1U) != 0 && (key & (key - 1)) != 0;
    });
    if (choice.skew == nullptr || !is_in_all) continue;
    SchemeProblem rest = within(problem, m, problem.rows);
    const std::uint64_t room = most_rows(rest);
    if (room == 0 || capped_product(choice.count, room) < problem.rows) continue;
    auto layout = std::make_shared<core::SkewedLayout>(stream.part("layout"), *choice.skew, choice.order,
                                                       problem.rows, room);
    rest.rows = layout->most_children();
    if (auto scheme = find_scheme(rest)) return Root{m, std::move(layout), std::nullopt, *std::move(scheme)};
  }
  return std::nullopt;
}

void DistinctKeys::arrange_laid_out(Graph& graph, core::Stream stream, const Component& component,
                                    const SchemeProblem& problem, core::Diagnostics& problems) {
  const std::size_t root = *laid_out_member(component);
  const Member& member = members_[component.members[root]];
  SchemeProblem rest = within(problem, root, member.layout->most_children());
  if (auto scheme = find_scheme(rest)) {
    return arrange(graph, stream, component, Root{root, member.layout, member.placed, *std::move(scheme)});
  }
  report_crowded(component, rest.rows, most_rows(rest), problems);
}

void DistinctKeys::arrange(Graph& graph, core::Stream stream, const Component& component, const Root& root) {
  const std::size_t member = component.members[root.member];
  const NodeId placed = root.placed ? *root.placed : graph.add(parent_in_layout(root.layout), {}, 2);
  if (!root.placed) set(graph, member, coordinate(1, kMaxPoints), {slot_of(placed, kParentRow)});
  const NodeId point = graph.add(point_of_rank(stream, root.scheme.points),
                                 {slot_of(placed, kParentRow), slot_of(placed, kRankInParent)});
  arrange(graph, stream, component, root.scheme, point);
}

void DistinctKeys::arrange(Graph& graph, core::Stream stream, const Component& component,
                           const Scheme& scheme, NodeId point) {
  const std::vector<SlotRef> coordinates = set_coordinates(graph, component, scheme, point);
  for (const SchemeFollower& following : scheme.followers) {
    std::vector<SlotRef> inputs;
    std::vector<FollowedDigits> groups;
    for (const std::vector<std::size_t>& group : following.groups) {
      groups.emplace_back();
      for (const std::size_t part : group) {
        groups.back().sizes.push_back(scheme.coordinates[part].size);
        inputs.push_back(coordinates[part]);
      }
    }
    for (const std::size_t part : following.turned_by) inputs.push_back(coordinates[part]);
    set(graph, component.members[following.member],
        follower(stream.part(following.member), following.count, std::move(groups),
                 following.turned_by.size()),
        std::move(inputs));
  }
}

std::vector<SlotRef> DistinctKeys::set_coordinates(Graph& graph, const Component& component,
                                                   const Scheme& scheme, NodeId point) {
  std::vector<SlotRef> coordinates;
  std::uint64_t divisor = 1;
  for (const SchemeCoordinate& part : scheme.coordinates) {
    std::unique_ptr<Node> node = coordinate(divisor, part.size);
    divisor *= part.size;
    const auto member = part.member ? std::optional(component.members[*part.member]) : std::nullopt;
    const bool is_open = member && plan_.members[*member].kind == Kind::Gate && part.size == 1;
    if (is_open) node = fixed_number(kNoGate);
    if (!member || !members_[*member].node) {
      coordinates.push_back(slot_of(graph.add(std::move(node), {slot_of(point)})));
      continue;
    }
    set(graph, *member, std::move(node), {slot_of(point)});
    coordinates.push_back(slot_of(*members_[*member].node));
  }
  return coordinates;
}

void DistinctKeys::finish(Graph& graph, core::Stream stream, std::uint64_t rows,
                          const std::vector<std::string>& sources, core::Diagnostics& problems) {
  ask_gates();
  for (const Component& component : components()) {
    const bool all_asked = std::all_of(component.members.begin(), component.members.end(),
                                       [&](std::size_t member) { return members_[member].choice.count > 0; });
    // Its generator was in error, and that has been reported; or nothing is ever asked for.
    if (!all_asked || rows == 0) continue;
    finish(graph, stream_of(stream, component), component, problem_of(component, rows), sources, problems);
  }
  for (std::size_t member = 0; member < members_.size(); ++member) {
    const bool is_waiting = members_[member].node && !members_[member].is_set;
    if (is_waiting) set_free(graph, stream.part("key").part(member), member);
    if (members_[member].make_nulls) graph.set_node(*members_[member].nulls, members_[member].make_nulls());
  }
}

void DistinctKeys::finish(Graph& graph, core::Stream stream, const Component& component,
                          const SchemeProblem& problem, const std::vector<std::string>& sources,
                          core::Diagnostics& problems) {
  if (laid_out_member(component)) return arrange_laid_out(graph, stream, component, problem, problems);
  const std::optional<Scheme> scheme = find_scheme(problem);
  if (!scheme) {
    if (arrange_held(graph, stream, component, problem)) return;
    return report_too_small(component, problem, sources, problems);
  }
  if (scheme->is_even) {
    if (const auto root = find_root(stream, component, problem))
      return arrange(graph, stream, component, *root);
    warn_of_lost_skews(component, problems);
  }
  const auto& only = scheme->coordinates;
  std::unique_ptr<Node> point = distinct_choice(stream, scheme->points);
  if (only.size() == 1 && only.front().member && scheme->followers.empty()) {
    return set(graph, component.members[*only.front().member], std::move(point), {});
  }
  arrange(graph, stream, component, *scheme, graph.add(std::move(point)));
}

// Weights of a column give way silently, as the schema asks for its values to be distinct.
void DistinctKeys::warn_of_lost_skews(const Component& component, core::Diagnostics& problems) const {
  for (const std::size_t number : component.members) {
    const KeyMember& member = plan_.members[number];
    if (member.kind != Kind::ForeignKey || members_[number].choice.skew == nullptr) continue;
    const schema::ForeignKey& foreign_key = table_->foreign_keys[member.index];
    problems.warning(foreign_key.offset,
                     fmt::format("foreign key \"{}\" of table \"{}\" chooses its parents evenly: its "
                                 "distribution does not go with the table's keys",
                                 foreign_key.name, schema::display(table_->name)));
  }
}

void DistinctKeys::report_crowded(const Component& component, std::uint64_t most, std::uint64_t room,
                                  core::Diagnostics& problems) const {
  const KeyMember& laid_out = plan_.members[component.members[*laid_out_member(component)]];
  const schema::ForeignKey& foreign_key = table_->foreign_keys[laid_out.index];
  const PlannedKey& key = *component.keys.front();
  problems.error(
      foreign_key.offset,
      fmt::format("foreign key \"{}\" of table \"{}\" gives a parent up to {} rows; {} \"{}\" over ({}) "
                  "has room for {}",
                  foreign_key.name, schema::display(table_->name), most, key.kind, key.name,
                  column_list(*table_, key.columns), room),
      fmt::format("lower \"max\" of \"per_parent\" to {} or give the other columns more values", room));
}

void DistinctKeys::report_too_small(const Component& component, const SchemeProblem& problem,
                                    const std::vector<std::string>& sources,
                                    core::Diagnostics& problems) const {
  bool is_reported = false;
  for (std::size_t k = 0; k < component.keys.size(); ++k) {
    std::uint64_t possible = 1;
    for (std::size_t m = 0; m < problem.members.size(); ++m) {
      if ((problem.keys[k] >> m & 1U) != 0) possible = capped_product(possible, problem.members[m].most);
    }
    if (possible >= problem.rows) continue;
    report_key(*component.keys[k], possible, problem.rows, sources, problems);
    is_reported = true;
  }
  if (is_reported) return;
  std::string names;
  for (const PlannedKey* key : component.keys) {
    names += fmt::format("{}\"{}\" ({})", names.empty() ? "" : ", ", key->name,
                         column_list(*table_, key->columns));
  }
  const std::uint64_t possible = most_rows(problem);
  const std::string table = schema::display(table_->name);
  problems.error(component.keys.front()->offset,
                 fmt::format("keys {} of table \"{}\" share columns and need {} rows that differ in each of "
                             "them; {} can be made",
                             names, table, problem.rows, possible),
                 fmt::format("lower \"row_count\" of table \"{}\" to {} or give their columns more values",
                             table, possible));
}

void DistinctKeys::report_key(const PlannedKey& key, std::uint64_t possible, std::uint64_t rows,
                              const std::vector<std::string>& sources, core::Diagnostics& problems) const {
  const std::string table = schema::display(table_->name);
  const KeyMember& first = plan_.members[key.members.front()];
  if (key.members.size() == 1 && first.kind == Kind::Column) {
    const schema::Column& column = table_->columns[first.index];
    problems.error(
        column.offset,
        fmt::format("column \"{}.{}\" is unique and needs {} distinct values; its {} can make {} ({} \"{}\")",
                    table, column.name, rows, sources[first.index], possible, key.kind, key.name),
        fmt::format("lower \"row_count\" of table \"{}\" to {} or widen the {}", table, possible,
                    sources[first.index]));
    return;
  }
  problems.error(
      key.offset,
      fmt::format("{} \"{}\" of table \"{}\" needs {} distinct combinations of ({}); there are {}", key.kind,
                  key.name, table, rows, column_list(*table_, key.columns), possible),
      fmt::format("lower \"row_count\" of table \"{}\" to {} or add rows to the tables it references", table,
                  possible));
}

}  // namespace datagen::generators
