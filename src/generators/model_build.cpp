#include "generators/model_build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/round_layout.hpp"
#include "generators/cells.hpp"
#include "generators/checks/fit.hpp"
#include "generators/checks/redraw.hpp"
#include "generators/duplicates/repeats.hpp"
#include "generators/families/containers.hpp"
#include "generators/families/distinct_values.hpp"
#include "generators/keys/gated_cell.hpp"
#include "generators/keys/key_names.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/layout_nodes.hpp"
#include "generators/references/births.hpp"
#include "generators/references/key_types.hpp"
#include "generators/references/parent_choice.hpp"
#include "generators/references/parent_conditions.hpp"
#include "generators/references/trees.hpp"
#include "generators/row_counts.hpp"
#include "generators/rules.hpp"
#include "generators/sources/file_cell.hpp"
#include "generators/sources/source_table.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators {

namespace {

// Whether PostgreSQL has an order for the type, which keys are indexed by.
bool is_comparable(const schema::Type& base) {
  switch (base.id) {
    case schema::TypeId::Json:
    case schema::TypeId::Xml:
    case schema::TypeId::Point:
    case schema::TypeId::Line:
    case schema::TypeId::LineSegment:
    case schema::TypeId::Box:
    case schema::TypeId::Path:
    case schema::TypeId::Polygon:
    case schema::TypeId::Circle: return false;
    default: return true;
  }
}

// Whether distinct texts may have to be cut for it: what is made says whether they fit.
bool is_bounded_text(const schema::Type& base) {
  const bool is_text = base.id == schema::TypeId::VarChar || base.id == schema::TypeId::Char;
  return is_text && base.length != schema::Type::kUnset;
}

// Whether no key needs the column but exclusion constraints with ranges.
bool is_beside_ranges(const schema::Table& table, std::size_t column) {
  const auto has_range = [](const schema::Exclusion& exclusion) {
    return std::find(exclusion.operators.begin(), exclusion.operators.end(), "&&") !=
           exclusion.operators.end();
  };
  return !is_in_key(table, column) &&
         std::all_of(table.exclusions.begin(), table.exclusions.end(), has_range);
}

std::string display_column(const schema::Table& table, std::size_t column) {
  return schema::display(table.name) + "." + table.columns[column].name;
}

}  // namespace

ModelBuild::ModelBuild(const schema::Model& model, const BuildOptions& options, Graph& graph,
                       BuildReports reports)
    : model_(model),
      options_(options),
      graph_(graph),
      reports_(reports),
      references_(plan_references(model, options.rows, reports.errors, reports.problems)),
      tables_(model.tables.size()) {}

ModelBuild::TableState& ModelBuild::state_of(std::size_t table) {
  TableState& state = tables_[table];
  if (!state.keys) start(state, table);
  return state;
}

void ModelBuild::start(TableState& state, std::size_t table) {
  const schema::Table& asked = model_.tables[table];
  state.stream = core::Stream::named(options_.seed, asked.stream);
  state.names = std::make_unique<schema::TableNames>(asked);
  state.columns.resize(asked.columns.size());
  state.parent_rows.resize(asked.foreign_keys.size());
  state.fits = std::make_shared<checks::TableFits>(model_, table, options_.reference_time, reports_.errors);
  state.repeats = std::make_shared<duplicates::TableRepeats>(model_, table);
  std::vector<bool> always_distinct(asked.columns.size());
  for (std::size_t column = 0; column < asked.columns.size(); ++column) {
    Source source = source_of(*state.names, table, column);
    source = checks::fitted_source(model_, table, column, *state.fits, std::move(source));
    source = state.repeats->given_source(column, std::move(source));
    always_distinct[column] = !references_.tables[table].is_of_family[column] &&
                              source.kind == Source::Kind::Generator &&
                              source.generator->distinct == Distinct::Always &&
                              !is_bounded_text(schema::base_type(model_, asked.columns[column].type));
    state.columns[column].source = std::move(source);
  }
  state.keys = std::make_unique<DistinctKeys>(model_, table, references_.tables[table], always_distinct,
                                              reports_.problems);
  set_stretches(state, asked);
  checks::plan_groups(*this, table);
}

Source ModelBuild::source_of(schema::TableNames& names, std::size_t table, std::size_t column) {
  const schema::Table& asked = model_.tables[table];
  if (asked.source != nullptr) {
    // Before files are read, any column that the schema says nothing of may be one of the file's.
    const bool is_unknown = options_.sources.empty();
    const bool is_silent = asked.columns[column].generator.choice == schema::GeneratorChoice::Inferred &&
                           !asked.columns[column].rules;
    if (is_unknown && is_silent) return {};
    const auto* file = is_unknown ? nullptr : options_.sources[table].get();
    const std::optional<std::size_t> field = file == nullptr ? std::nullopt : file->field_of_column(column);
    if (field) {
      const std::string reason =
          fmt::format("field \"{}\" of {}", file->layout().fields[*field].name, asked.source->file);
      return {Source::Kind::File, 0, nullptr, nullptr, {"file", reason}};
    }
  }
  return choose_source(model_, names, column, references_.tables[table].sources[column], reports_);
}

// Two columns that an exclusion constraint makes a range of start and end stretches that do not overlap.
void ModelBuild::set_stretches(TableState& state, const schema::Table& table) {
  const auto set = [&](std::size_t column, std::string_view generator) {
    state.columns[column].source = {Source::Kind::Generator,
                                    0,
                                    find_generator(generator),
                                    nullptr,
                                    {std::string(generator), "exclusion constraint"}};
  };
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const auto start = state.keys->stretch_start(column);
    if (!start) continue;
    set(*start, "stretch_start");
    set(column, "stretch_end");
  }
}

const CellPlan* ModelBuild::cell(std::size_t table, std::size_t column) {
  ColumnState& state = state_of(table).columns[column];
  // Columns that are redrawn together see each other as they are before that.
  const bool is_asked_by_row = !building_.empty() && building_.back().first == table;
  if (is_asked_by_row) note_read({table, column});
  const auto seen = [&]() -> const CellPlan* {
    if (!state.cell || !is_asked_by_row) return state.cell ? &*state.cell : nullptr;
    return &checks::cell_seen_by(*this, table, building_.back().second, column, *state.cell);
  };
  if (state.cell) return seen();
  if (state.is_building) report_rules_circle(table, column);
  if (state.is_building || state.has_failed) return nullptr;
  state.is_building = true;
  building_.emplace_back(table, column);
  state.cell = build_cell(table, column);
  building_.pop_back();
  if (state.cell) state.cell = duplicates::repeated_cell(*this, table, column, *std::move(state.cell));
  state.is_building = false;
  state.has_failed = !state.cell.has_value();
  return seen();
}

void ModelBuild::note_read(ColumnOf other) {
  if (building_.empty()) return;
  const auto [table, column] = building_.back();
  const bool is_own = table == other.table && column == other.column;
  if (!is_own) state_of(table).columns[column].reads.push_back(other);
}

std::size_t ModelBuild::read_count() {
  return building_.empty() ? 0 : reads(building_.back().first, building_.back().second).size();
}

void ModelBuild::keep_reads_of(std::size_t table, std::string_view shared, std::size_t reads_before) {
  if (read_count() == reads_before) return;
  const std::vector<ColumnOf>& all = reads(building_.back().first, building_.back().second);
  state_of(table).shared_reads.emplace(
      shared, std::vector<ColumnOf>(all.begin() + static_cast<std::ptrdiff_t>(reads_before), all.end()));
}

void ModelBuild::note_reads_of(std::size_t table, std::string_view shared) {
  const auto& known = state_of(table).shared_reads;
  const auto found = known.find(shared);
  if (found == known.end()) return;
  for (const ColumnOf& read : found->second) note_read(read);
}

std::string ModelBuild::circle(std::size_t table, std::size_t column) const {
  std::string circle;
  const auto begin = std::find(building_.begin(), building_.end(), std::pair(table, column));
  for (auto at = begin; at != building_.end(); ++at) {
    circle += display_column(model_.tables[at->first], at->second) + " -> ";
  }
  return circle.empty() ? circle : circle + display_column(model_.tables[table], column);
}

void ModelBuild::report_rules_circle(std::size_t table, std::size_t column) {
  const auto begin = std::find(building_.begin(), building_.end(), std::pair(table, column));
  const auto ruled = std::find_if(begin, building_.end(), [&](const auto& at) {
    return state_of(at.first).columns[at.second].source.kind == Source::Kind::Rules;
  });
  if (ruled == building_.end()) return;
  reports_.errors.error(
      model_.tables[ruled->first].columns[ruled->second].rules->offset,
      fmt::format("the rules of column \"{}\" need its own value: {}",
                  display_column(model_.tables[ruled->first], ruled->second), circle(table, column)));
}

std::optional<CellPlan> ModelBuild::build_cell(std::size_t table, std::size_t column) {
  const Source& source = state_of(table).columns[column].source;
  const schema::Column& asked = model_.tables[table].columns[column];
  std::optional<CellPlan> result;
  switch (source.kind) {
    case Source::Kind::None: return std::nullopt;
    case Source::Kind::ForeignKey: return build_reference(table, column);
    case Source::Kind::Generator:
      result = checks::computed_cell(*this, table, column);
      if (!result) {
        const std::size_t offset = repeats(table).given_at(column).value_or(asked.generator.offset);
        result = generated_cell(table, column, source, offset);
      }
      break;
    case Source::Kind::Rules: result = rules_cell(*this, table, column); break;
    case Source::Kind::File: return sources::file_cell(*this, table, column);
  }
  if (!result) return std::nullopt;
  result = checks::fitted_cell(*this, table, column, *std::move(result));
  if (!result) return std::nullopt;
  if (references_.tables[table].is_of_family[column]) result = result->behind(first_of_family(table));
  result = with_gate(table, column, with_nulls(table, column, *std::move(result)));
  if (!result) return std::nullopt;
  return checks::redrawn_cell(*this, table, column, *std::move(result));
}

std::optional<CellPlan> ModelBuild::with_gate(std::size_t table, std::size_t column, CellPlan cell) {
  auto gate = keys(table).gate_of(graph_, column);
  if (!gate) return cell;
  state_of(table).columns[column].is_gate = true;
  gate->node = checks::of_real_row(*this, table, gate->node);
  if (checks::RedrawGroup* group = fits(table).group_of(column)) group->has_fixed_columns = true;
  const core::Stream draws = stream(table).part(model_.tables[table].columns[column].stream).part("gate");
  std::optional<CellPlan> result = gated_cell(graph_, draws, std::move(cell), *gate);
  if (!result) {
    reports_.problems.error(
        model_.tables[table].columns[column].offset,
        fmt::format(
            "column \"{}\" decides which rows a unique index holds, which its generator knows nothing of",
            display_column(model_.tables[table], column)),
        "give it a generator of labels or of true and false");
  }
  return result;
}

std::optional<CellPlan> ModelBuild::generated_cell(std::size_t table, std::size_t column,
                                                   const Source& source, std::size_t offset) {
  const schema::Column& asked = model_.tables[table].columns[column];
  // What is configured is the generator of an array's elements, not the array.
  const schema::JsonValue* own_config = source.element == nullptr ? source.config : nullptr;
  const Config config(own_config, source.generator->keys, source.generator->name, offset, reports_.errors);
  if (config.has_errors()) return std::nullopt;
  ColumnBuild build(*this, table, column, config);
  const std::size_t problems_before = reports_.problems.error_count();
  CellPlan result = source.element == nullptr ? source.generator->build(build)
                                              : families::array_of(build, source.element, source.config);
  if (config.has_errors() || reports_.problems.error_count() != problems_before) return std::nullopt;
  const auto as_declared = [&](CellPlan cell) {
    return reprinted(*this, std::move(cell), build.type(), schema::base_type(model_, asked.type));
  };
  DistinctKeys& keys = *state_of(table).keys;
  if (!keys.is_member(column)) return as_declared(std::move(result));
  const bool is_always_distinct = source.generator->distinct == Distinct::Always && source.element == nullptr;
  if (!build.has_chosen() && is_always_distinct) build.vouch_distinct();
  const bool is_too_few = keys.is_alone(column) && keys.room_of(column) < options_.rows[table];
  if (build.has_chosen() && !is_too_few) return as_declared(std::move(result));
  if (!is_comparable(build.type())) {
    reports_.problems.error(
        asked.offset,
        fmt::format(
            "column \"{}\" of type {} cannot be part of a key: PostgreSQL does not compare such values",
            display_column(model_.tables[table], column), schema::sql_type(model_, asked.type)));
    return std::nullopt;
  }
  // Ranges that do not overlap differ whatever stands beside them.
  if (!build.has_chosen() && is_beside_ranges(model_.tables[table], column)) {
    static_cast<void>(build.choose(1));
    return as_declared(std::move(result));
  }
  // A name asks for nothing: other values of the type do as well.
  if (build.is_inferred() && source.element == nullptr) {
    if (auto other = families::distinct_values(build)) return as_declared(*std::move(other));
  }
  if (build.has_chosen()) return as_declared(std::move(result));
  reports_.problems.error(
      asked.offset,
      fmt::format("column \"{}\" is unique, but generator \"{}\" cannot make distinct values ({})",
                  display_column(model_.tables[table], column), source.generator->name,
                  key_over(model_.tables[table], column)),
      "leave the generator out for values that differ, or name one that makes codes, numbers or times");
  return std::nullopt;
}

CellPlan ModelBuild::with_nulls(std::size_t table, std::size_t column, CellPlan cell) {
  const schema::Column& asked = model_.tables[table].columns[column];
  const double null_ratio = asked.null_ratio.value_or(0);
  if (null_ratio <= 0) return cell;
  const core::Stream nulls = state_of(table).stream.part(asked.stream).part("null");
  const auto make = [nulls, null_ratio] { return null_draw(nulls, null_ratio); };
  const SlotRef rows = slot_of(row(table));
  std::optional<NodeId> node = keys(table).draw_nulls(graph_, column, null_ratio, rows, make);
  if (!node) node = graph_.add(make(), {rows}, 1, Nullability::MayBeNull);
  cell.nulls.push_back({{}, *node});
  return cell;
}

CellPlan ModelBuild::always_null(std::size_t table) {
  const NodeId node =
      graph_.add(null_draw(state_of(table).stream, 1.0), {slot_of(row(table))}, 1, Nullability::MayBeNull);
  return {.pieces = {literal("")}, .nulls = {{{}, node}}};
}

std::optional<CellPlan> ModelBuild::build_reference(std::size_t table, std::size_t column) {
  const schema::Table& child = model_.tables[table];
  const std::size_t number = state_of(table).columns[column].source.foreign_key;
  const schema::ForeignKey& foreign_key = child.foreign_keys[number];
  const auto position =
      static_cast<std::size_t>(std::find(foreign_key.columns.begin(), foreign_key.columns.end(), column) -
                               foreign_key.columns.begin());
  const std::optional<NodeId> parent = drawn_row(table, number);
  if (!parent) {
    // Without rows no value is ever asked for, nullable or not.
    const bool may_be_null = child.columns[column].nullable || options_.rows[table] == 0;
    return may_be_null ? std::optional(always_null(table)) : std::nullopt;
  }

  const std::size_t key_column = foreign_key.referenced_columns[position];
  const schema::Table& parent_table = model_.tables[foreign_key.referenced_table];
  const CellPlan* key = cell(foreign_key.referenced_table, key_column);
  if (key == nullptr) {
    const ColumnState& state = state_of(foreign_key.referenced_table).columns[key_column];
    if (state.is_building) {
      reports_.problems.error(
          foreign_key.offset,
          fmt::format(
              "foreign key of column \"{}\" references column \"{}\", whose own value comes from \"{}\"; "
              "no value can start the circle",
              display_column(child, column), display_column(parent_table, key_column),
              display_column(child, column)));
    }
    return std::nullopt;
  }
  const schema::Type key_type = schema::base_type(model_, parent_table.columns[key_column].type);
  const schema::Type own_type = schema::base_type(model_, child.columns[column].type);
  CellPlan result = reprinted(*this, *key, key_type, own_type).behind(*parent);
  if (!child.columns[column].nullable && may_be_null(graph_, *key) && !heeds_conditions(table, number)) {
    report_keys_that_are_null(table, number, column, key_column);
    return std::nullopt;
  }
  // Where the foreign key has no parent, a NOT NULL column keeps the value of the row that was drawn:
  // PostgreSQL (MATCH SIMPLE) asks for no parent where another of the key's columns is NULL.
  if (!child.columns[column].nullable) result.nulls.pop_back();
  if (const auto null = null_by_ratio(table, column)) result.nulls.push_back({{}, *null});
  return result;
}

// Whether parents whose key is NULL are passed over: not where children are laid out for all of them, or
// another foreign key says which parent a row has.
bool ModelBuild::heeds_conditions(std::size_t table, std::size_t number) const {
  const schema::ForeignKey& key = model_.tables[table].foreign_keys[number];
  const ReferenceRole& role = references_.role({table, number});
  if (role.follows) return !role.descent.empty() || role.is_in_family;
  return (key.per_parent == nullptr || !key.where.empty()) && !role.is_laid_out &&
         !is_chain(model_.tables[table], table, key);
}

void ModelBuild::report_keys_that_are_null(std::size_t table, std::size_t number, std::size_t column,
                                           std::size_t key_column) {
  const schema::ForeignKey& key = model_.tables[table].foreign_keys[number];
  const std::string parent = display_column(model_.tables[key.referenced_table], key_column);
  reports_.problems.error(
      key.offset,
      fmt::format(
          "column \"{}\" is never NULL, but foreign key \"{}\" gives it the values of column \"{}\" for "
          "all rows of table \"{}\", and some of them are NULL",
          display_column(model_.tables[table], column), key.name, parent,
          schema::display(model_.tables[key.referenced_table].name)),
      fmt::format("make column \"{}\" NOT NULL or column \"{}\" nullable", parent,
                  display_column(model_.tables[table], column)));
}

std::optional<NodeId> ModelBuild::parent_row(std::size_t table, std::size_t foreign_key) {
  const std::optional<NodeId> drawn = drawn_row(table, foreign_key);
  ParentRows& known = state_of(table).parent_rows[foreign_key];
  if (drawn && !known.node) {
    known.node = null_with_columns(table, foreign_key, *drawn);
    graph_.set_target_rows(*known.node,
                           options_.rows[model_.tables[table].foreign_keys[foreign_key].referenced_table]);
  }
  return known.node;
}

std::optional<NodeId> ModelBuild::drawn_row(std::size_t table, std::size_t foreign_key) {
  ParentRows& known = state_of(table).parent_rows[foreign_key];
  if (!known.is_built) {
    known.is_built = true;
    known.drawn = build_parent_row(table, foreign_key);
    if (known.drawn) known.drawn = checks::of_real_row(*this, table, *known.drawn);
  }
  return known.drawn;
}

std::shared_ptr<const core::ChildLayout> ModelBuild::layout(std::size_t table, std::size_t foreign_key) {
  static_cast<void>(parent_row(table, foreign_key));
  return state_of(table).parent_rows[foreign_key].layout;
}

std::optional<NodeId> ModelBuild::build_parent_row(std::size_t table, std::size_t number) {
  const schema::Table& child = model_.tables[table];
  const schema::ForeignKey& foreign_key = child.foreign_keys[number];
  const ReferenceRole& role = references_.role({table, number});
  if (role.is_in_family) return follow_in_tree(table, number);
  if (foreign_key.referenced_table == table && !role.follows) return tree_of(*this, table, number).parent;
  const std::uint64_t parents = options_.rows[foreign_key.referenced_table];
  if (foreign_key.per_parent != nullptr) return lay_out_per_parent(table, number);
  const bool is_free = !role.follows && !role.is_laid_out;
  const std::optional<NodeId> parent = is_free ? choose_parents(*this, table, number) : std::nullopt;
  if (parents == 0) {
    report_no_parents(table, number);
    return std::nullopt;
  }
  if (role.follows) return follow(table, number);
  if (!role.is_laid_out) return parent;
  const core::Stream of_parents = state_of(foreign_key.referenced_table).stream.part("laid out");
  state_of(table).parent_rows[number].layout = std::make_shared<const core::RoundLayout>(
      of_parents, parent_stream(table, number), parents, options_.rows[table]);
  return lay_out(table, number);
}

std::optional<NodeId> ModelBuild::lay_out_per_parent(std::size_t table, std::size_t number) {
  const bool has_condition = !model_.tables[table].foreign_keys[number].where.empty();
  if (has_condition) static_cast<void>(parent_conditions(*this, table, number));  // for what is wrong with it
  if (has_condition && options_.rows[table] == 0) return std::nullopt;
  core::Diagnostics known;  // row_counts() has reported it
  state_of(table).parent_rows[number].layout = per_parent_layout(model_, options_, table, number, known);
  return lay_out(table, number);
}

// Nothing when the table has no rows to lay out.
std::optional<NodeId> ModelBuild::lay_out(std::size_t table, std::size_t number) {
  const auto& layout = state_of(table).parent_rows[number].layout;
  if (layout == nullptr || layout->child_rows() == 0) return std::nullopt;
  const NodeId placed = graph_.add(parent_in_layout(layout), {}, 2);
  state_of(table).keys->lay_out(number, layout, placed);
  return placed;
}

const Roles& ModelBuild::roles(std::size_t table) {
  TableState& state = state_of(table);
  if (!state.roles) {
    std::vector<RoleSource> sources;
    sources.reserve(state.columns.size());
    for (const ColumnState& column : state.columns) {
      const Source& source = column.source;
      const bool is_generated = source.kind == Source::Kind::Generator;
      sources.push_back(is_generated ? RoleSource{source.generator->name, source.config} : RoleSource{});
    }
    state.roles = std::make_unique<const Roles>(model_.tables[table], sources);
  }
  return *state.roles;
}

NodeId ModelBuild::row(std::size_t table) {
  return shared(table, "row", [&] {
    return fits(table).has_attempts() ? checks::real_row_of(*this, table) : graph_.add(row_number());
  });
}

NodeId ModelBuild::birth(std::size_t table) {
  const NodeId made = shared(table, "birth", [&] { return birth_of(*this, table); });
  // Columns that a tree is chosen by may have asked for the births in between; theirs are everyone's.
  return shared(table, "birth", [made] { return made; });
}

core::DictionaryPtr ModelBuild::dictionary(words::WordList list) {
  core::DictionaryPtr& known = dictionaries_[list.data()];
  if (!known) {
    known = std::make_shared<core::Dictionary>(std::vector<std::string_view>(list.begin(), list.end()));
  }
  return known;
}

void ModelBuild::finish() {
  for (std::size_t table = 0; table < tables_.size(); ++table) checks::finish_groups(*this, table);
  for (std::size_t table = 0; table < tables_.size(); ++table) finish_keys(table);
}

bool ModelBuild::finish_keys_early(std::size_t table) {
  const auto is_of_table = [table](const auto& column) { return column.first == table; };
  if (std::any_of(building_.begin(), building_.end(), is_of_table) || fits(table).has_attempts())
    return false;
  for (std::size_t column = 0; column < model_.tables[table].columns.size(); ++column) {
    if (model_.tables[table].columns[column].generated_as.empty()) static_cast<void>(cell(table, column));
  }
  finish_keys(table);
  return true;
}

void ModelBuild::finish_keys(std::size_t table) {
  TableState& state = state_of(table);
  if (state.has_finished_keys) return;
  state.has_finished_keys = true;
  std::vector<std::string> sources;
  sources.reserve(state.columns.size());
  for (const ColumnState& column : state.columns) sources.push_back(column.source.choice.generator);
  state.keys->finish(graph_, state.stream, options_.rows[table], sources, reports_.problems);
}

}  // namespace datagen::generators
