#include "generators/column_build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/alias_table.hpp"
#include "core/skew.hpp"
#include "generators/checks/part_fits.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/references/key_types.hpp"
#include "generators/registry.hpp"

namespace datagen::generators {

ColumnBuild::ColumnBuild(ModelBuild& build, std::size_t table, std::size_t column, const Config& config)
    : build_(build),
      table_(table),
      column_(column),
      config_(config),
      type_(type_of_values(build, table, column)),
      kind_(schema::value_kind(type_)),
      stream_(build.stream(table).part(build.model().tables[table].columns[column].stream)) {}

ColumnBuild::ColumnBuild(ColumnBuild& whole, ColumnPart part, const Config& config)
    : build_(whole.build_),
      table_(whole.table_),
      column_(part.field),
      config_(config),
      type_(schema::base_type(whole.model(), part.fields->columns[part.field].type)),
      kind_(schema::value_kind(type_)),
      stream_(part.stream),
      whole_(&whole),
      part_(std::move(part)) {}

const schema::Model& ColumnBuild::model() const noexcept {
  return build_.model();
}
const schema::Table& ColumnBuild::table() const noexcept {
  return whole_ == nullptr ? build_.model().tables[table_] : *part_.fields;
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
std::uint64_t ColumnBuild::rows_of(std::size_t table) const noexcept {
  return build_.options().rows[table];
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
  choices_ = count;
  if (whole_ != nullptr) {
    if (must_be_distinct()) return whole_->choose(count);
    return part_.count > 1 ? choose_in_list(count) : add(uniform_choice(stream_, count));
  }
  return choose_for_keys(
      {count, count, [this_stream = stream_, count] { return uniform_choice(this_stream, count); }});
}

// The node that the column's keys give, or else a free draw.
NodeId ColumnBuild::choose_for_keys(const MemberChoice& choice) {
  if (const auto node = build_.keys(table_).choose_column(build_.graph(), column_, choice)) return *node;
  return add(choice.make_free());
}

NodeId ColumnBuild::choose_numbered(std::uint64_t count, std::uint64_t most) {
  has_chosen_ = true;
  choices_ = count;
  return choose_for_keys(
      {count, most, [this_stream = stream_, count] { return uniform_choice(this_stream, count); }});
}

NodeId ColumnBuild::choose_weighted(const std::vector<double>& weights) {
  has_chosen_ = true;
  if (whole_ != nullptr && must_be_distinct()) return whole_->choose(weights.size());
  MemberChoice choice{weights.size(), weights.size(),
                      [this_stream = stream_, table = std::make_shared<const core::AliasTable>(weights)] {
                        return weighted_choice(this_stream, table);
                      }};
  if (whole_ != nullptr) return add(choice.make_free());
  if (must_be_distinct()) {
    choice.skew = std::make_shared<const core::Skew>(core::Skew::weighted(weights.size(), weights));
  }
  return choose_for_keys(choice);
}

// Elements of one array take steps of one length from a common start, so that they differ from each other.
NodeId ColumnBuild::choose_in_list(std::uint64_t count) {
  const core::Stream list = whole_->stream();
  const std::uint64_t others = std::max<std::uint64_t>(std::min<std::uint64_t>(part_.count, count) - 1, 1);
  const std::string name = fmt::format("{} elements of {}", list.key(), count);
  const NodeId start =
      build_.shared(table_, name + " start", [&] { return add(uniform_choice(list.part("start"), count)); });
  const NodeId step = build_.shared(table_, name + " step", [&] {
    return add(uniform_choice(list.part("step"), std::max<std::uint64_t>((count - 1) / others, 1)));
  });
  return add(step_around(part_.index, count), {slot_of(start), slot_of(step)});
}

// Whether there may be one part more; the first too many is reported.
bool ColumnBuild::count_part() {
  if (whole_ != nullptr) return whole_->count_part();
  if (parts_ > schema::kMaxNestedValues) return false;
  if (++parts_ <= schema::kMaxNestedValues) return true;
  problem(
      fmt::format("a value of {} would be made of more than {} others", display(), schema::kMaxNestedValues),
      "arrays in composites in arrays multiply");
  return false;
}

CellPlan ColumnBuild::build_part(ColumnPart part, const GeneratorInfo& generator,
                                 const schema::JsonValue* config) {
  if (!count_part()) return {};
  const checks::PartSource source = checks::fitted_part_source(*this, part, {&generator, config});
  const Config configured(source.config, source.generator->keys, source.generator->name, config_.offset(),
                          build_.errors());
  if (configured.has_errors()) return {};
  ColumnBuild build(*this, std::move(part), configured);
  CellPlan cell = checks::fitted_part(build, source, source.generator->build(build));
  if (build.must_be_distinct() && !build.has_chosen() && source.generator->distinct == Distinct::Always) {
    vouch_distinct();
  }
  if (configured.has_errors()) config_.note_error();
  choices_ = build.choices_;
  return cell;
}

NodeId ColumnBuild::draw_below(std::uint64_t count, std::uint64_t part) {
  return add(uniform_choice(stream_.part(part), count));
}

bool ColumnBuild::must_be_distinct() const {
  if (whole_ != nullptr) return part_.carries_key && whole_->must_be_distinct();
  return build_.keys(table_).is_member(column_);
}

bool ColumnBuild::folds_case() const {
  if (whole_ != nullptr) return part_.carries_key && whole_->folds_case();
  return must_be_distinct() && build_.keys(table_).folds_case(column_);
}

bool ColumnBuild::must_be_disjoint() const {
  return whole_ == nullptr && build_.keys(table_).is_disjoint(column_);
}

bool ColumnBuild::is_key_alone() const {
  if (whole_ != nullptr) return part_.carries_key && whole_->is_key_alone();
  return build_.keys(table_).is_alone(column_);
}

bool ColumnBuild::is_in_key() const {
  if (whole_ != nullptr) return part_.carries_key && whole_->is_in_key();
  return generators::is_in_key(table(), column_);
}

void ColumnBuild::vouch_distinct() {
  has_chosen_ = true;
  if (whole_ != nullptr) {
    if (must_be_distinct()) whole_->vouch_distinct();
    return;
  }
  build_.keys(table_).vouch(column_);
}

NodeId ColumnBuild::shared_node(std::string_view name, const std::function<NodeId()>& make) {
  return build_.shared(table_, part_.scope + std::string(name), make);
}

core::Stream ColumnBuild::shared_stream(std::string_view name) const {
  return build_.stream(table_).part(part_.scope + std::string(name));
}

const Roles& ColumnBuild::roles() const {
  return build_.roles(table_);
}

NodeId ColumnBuild::birth() {
  return build_.birth(table_);
}

std::shared_ptr<const void>& ColumnBuild::constant_of(const std::string& name) {
  return build_.constant(name);
}

core::DictionaryPtr ColumnBuild::dictionary(words::WordList list) {
  return build_.dictionary(list);
}

const CellPlan* ColumnBuild::sibling(std::size_t column) {
  if (whole_ == nullptr) return build_.cell(table_, column);
  const bool is_built = part_.siblings != nullptr && column < part_.siblings->size();
  return is_built ? &(*part_.siblings)[column] : nullptr;
}

std::optional<CellPlan> ColumnBuild::parent_cell(std::size_t foreign_key, std::size_t column) {
  if (whole_ != nullptr) return std::nullopt;
  const std::optional<NodeId> parent = build_.parent_row(table_, foreign_key);
  if (!parent) return std::nullopt;
  const CellPlan* cell = build_.cell(table().foreign_keys[foreign_key].referenced_table, column);
  if (cell == nullptr) return std::nullopt;
  build_.note_read({table().foreign_keys[foreign_key].referenced_table, column});
  return cell->behind(*parent);
}

void ColumnBuild::problem(std::string message, std::string hint) const {
  if (whole_ != nullptr) return whole_->problem(std::move(message), std::move(hint));
  build_.problems().error(column().offset, std::move(message), std::move(hint));
}

std::string ColumnBuild::display() const {
  if (whole_ != nullptr) return whole_->display();
  std::string own = fmt::format("column \"{}.{}\"", schema::display(table().name), column().name);
  const auto narrow = narrow_child(build_, table_, column_);
  if (!narrow) return own;
  const schema::Table& child = model().tables[narrow->table];
  return fmt::format("{}, which \"{}.{}\" of type {} references,", own, schema::display(child.name),
                     child.columns[narrow->column].name,
                     schema::sql_type(model(), child.columns[narrow->column].type));
}

}  // namespace datagen::generators
