#include "generators/keys/distinct_keys.hpp"

#include <algorithm>
#include <utility>

#include "generators/keys/key_arrangement.hpp"
#include "generators/keys/key_members.hpp"
#include "generators/keys/key_plan.hpp"

namespace datagen::generators {

namespace {

using Kind = KeyMember::Kind;

bool contains(const std::vector<std::size_t>& list, std::size_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
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
    : keys_(std::make_unique<KeyMembers>()) {
  keys_->table = &model.tables[table];
  keys_->plan = plan_keys(model, table, references, always_distinct, problems);
  keys_->members.resize(keys_->plan.members.size());
  keys_->nulls.resize(keys_->table->columns.size());
}

DistinctKeys::~DistinctKeys() = default;

bool DistinctKeys::is_member(std::size_t column) const noexcept {
  return keys_->plan.find(Kind::Column, column).has_value();
}

bool DistinctKeys::is_alone(std::size_t column) const noexcept {
  const KeyPlan& plan = keys_->plan;
  const auto number = plan.find(Kind::Column, column);
  return number && std::any_of(plan.keys.begin(), plan.keys.end(), [&](const PlannedKey& key) {
           return key.members.size() == 1 && key.members.front() == *number;
         });
}

bool DistinctKeys::folds_case(std::size_t column) const noexcept {
  return keys_->plan.folds_case[column];
}

std::uint64_t DistinctKeys::room_of(std::size_t column) const noexcept {
  const auto number = keys_->plan.find(Kind::Column, column);
  if (!number || keys_->members[*number].is_vouched) return ~std::uint64_t{0};
  return keys_->members[*number].choice.most;
}

bool DistinctKeys::is_disjoint(std::size_t column) const noexcept {
  return keys_->plan.is_disjoint[column];
}

std::optional<std::size_t> DistinctKeys::stretch_start(std::size_t column) const noexcept {
  return keys_->plan.stretch_start[column];
}

std::vector<std::size_t> DistinctKeys::foreign_keys_beside(std::size_t column) const {
  std::vector<std::size_t> found;
  const KeyPlan& plan = keys_->plan;
  const auto number = plan.find(Kind::Column, column);
  for (const PlannedKey& key : plan.keys) {
    if (!number || !contains(key.members, *number)) continue;
    for (const std::size_t member : key.members) {
      if (plan.members[member].kind == Kind::ForeignKey) found.push_back(plan.members[member].index);
    }
  }
  return found;
}

std::optional<NodeId> DistinctKeys::choose_column(Graph& graph, std::size_t column, MemberChoice choice) {
  const auto number = keys_->plan.find(Kind::Column, column);
  return number ? choose(graph, *number, std::move(choice)) : std::nullopt;
}

std::optional<NodeId> DistinctKeys::choose_foreign_key(Graph& graph, std::size_t foreign_key,
                                                       MemberChoice choice) {
  const auto number = keys_->plan.find(Kind::ForeignKey, foreign_key);
  return number ? choose(graph, *number, std::move(choice)) : std::nullopt;
}

std::optional<NodeId> DistinctKeys::choose(Graph& graph, std::size_t number, MemberChoice choice) {
  MemberState& member = keys_->members[number];
  member.choice = std::move(choice);
  member.is_vouched = false;
  member.choice.most = std::max(member.choice.most, member.choice.count);
  if (!member.node) member.node = graph.add_later();
  return member.node;
}

void DistinctKeys::lay_out(std::size_t foreign_key, std::shared_ptr<const core::ChildLayout> layout,
                           NodeId placed) {
  const auto number = keys_->plan.find(Kind::ForeignKey, foreign_key);
  if (!number) return;
  MemberState& member = keys_->members[*number];
  member.layout = std::move(layout);
  member.placed = placed;
  member.choice.count = 1;  // its values are not for the keys to choose
}

void DistinctKeys::vouch(std::size_t column) noexcept {
  if (const auto number = keys_->plan.find(Kind::Column, column)) keys_->members[*number].is_vouched = true;
}

std::optional<NodeId> DistinctKeys::draw_nulls(Graph& graph, std::size_t column, double ratio, SlotRef row,
                                               std::function<std::unique_ptr<Node>()> make_draw) {
  if (!is_member(column) && !keys_->plan.null_limits[column]) return std::nullopt;
  ColumnNulls& nulls = keys_->nulls[column];
  nulls.ratio = ratio;
  nulls.make = std::move(make_draw);
  nulls.node = graph.add(nullptr, {std::move(row)}, 1, Nullability::MayBeNull);
  return nulls.node;
}

std::optional<DistinctKeys::Gate> DistinctKeys::gate_of(Graph& graph, std::size_t column) {
  const auto number = keys_->plan.find(Kind::Gate, column);
  if (!number) return std::nullopt;
  MemberState& gate = keys_->members[*number];
  if (!gate.node) gate.node = graph.add_later();
  return Gate{keys_->plan.members[*number].condition, *gate.node};
}

void DistinctKeys::finish(Graph& graph, core::Stream stream, std::uint64_t rows,
                          const std::vector<std::string>& sources, core::Diagnostics& problems) {
  arrange_keys(graph, stream, rows, sources, *keys_, problems);
}

}  // namespace datagen::generators
