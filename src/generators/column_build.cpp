#include "generators/column_build.hpp"

#include <utility>

#include "core/alias_table.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/choice_nodes.hpp"

namespace datagen::generators {

ColumnBuild::ColumnBuild(ModelBuild& build, std::size_t table, std::size_t column, const Config& config)
    : build_(build),
      table_(table),
      column_(column),
      config_(config),
      type_(schema::base_type(build.model(), build.model().tables[table].columns[column].type)),
      kind_(schema::value_kind(type_)),
      stream_(build.stream(table).part(build.model().tables[table].columns[column].stream)) {}

const schema::Model& ColumnBuild::model() const noexcept {
  return build_.model();
}
const schema::Table& ColumnBuild::table() const noexcept {
  return build_.model().tables[table_];
}
const schema::Column& ColumnBuild::column() const noexcept {
  return table().columns[column_];
}
bool ColumnBuild::is_inferred() const noexcept {
  return column().generator.choice == schema::GeneratorChoice::Inferred;
}
std::uint64_t ColumnBuild::rows() const noexcept {
  return build_.options().rows[table_];
}
std::int64_t ColumnBuild::reference_time() const noexcept {
  return build_.options().reference_time;
}

NodeId ColumnBuild::add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs, std::uint8_t outputs,
                        Nullability nullability) {
  return build_.graph().add(std::move(node), std::move(inputs), outputs, nullability);
}

NodeId ColumnBuild::row() {
  return build_.row(table_);
}

NodeId ColumnBuild::choose(std::uint64_t count) {
  has_chosen_ = true;
  if (const auto node = build_.keys(table_).choose_column(build_.graph(), column_, count)) return *node;
  return add(uniform_choice(stream_, count));
}

NodeId ColumnBuild::choose_weighted(const std::vector<double>& weights) {
  has_chosen_ = true;
  if (const auto node = build_.keys(table_).choose_column(build_.graph(), column_, weights.size()))
    return *node;
  return add(weighted_choice(stream_, std::make_shared<const core::AliasTable>(weights)));
}

NodeId ColumnBuild::draw_below(std::uint64_t count, std::uint64_t part) {
  return add(uniform_choice(stream_.part(part), count));
}

bool ColumnBuild::must_be_distinct() const {
  return build_.keys(table_).is_member(column_);
}

bool ColumnBuild::is_key_alone() const {
  return build_.keys(table_).is_alone(column_);
}

void ColumnBuild::vouch_distinct() {
  has_chosen_ = true;
  build_.keys(table_).vouch(column_);
}

NodeId ColumnBuild::shared_node(std::string_view name, const std::function<NodeId()>& make) {
  return build_.shared(table_, name, make);
}

core::Stream ColumnBuild::shared_stream(std::string_view name) const {
  return build_.stream(table_).part(name);
}

NodeId ColumnBuild::birth() {
  return build_.birth(table_);
}

core::DictionaryPtr ColumnBuild::dictionary(words::WordList list) {
  return build_.dictionary(list);
}

const CellPlan* ColumnBuild::sibling(std::size_t column) {
  return build_.cell(table_, column);
}

std::optional<CellPlan> ColumnBuild::parent_cell(std::size_t foreign_key, std::size_t column) {
  const std::optional<NodeId> parent = build_.parent_row(table_, foreign_key);
  if (!parent) return std::nullopt;
  const CellPlan* cell = build_.cell(table().foreign_keys[foreign_key].referenced_table, column);
  if (cell == nullptr) return std::nullopt;
  return cell->behind(*parent);
}

void ColumnBuild::problem(std::string message, std::string hint) const {
  build_.problems().error(column().offset, std::move(message), std::move(hint));
}

std::string ColumnBuild::display() const {
  return "column \"" + schema::display(table().name) + "." + column().name + "\"";
}

}  // namespace datagen::generators
