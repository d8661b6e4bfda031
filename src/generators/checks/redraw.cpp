#include "generators/checks/redraw.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <utility>
#include <vector>

#include "core/block.hpp"
#include "core/error.hpp"
#include "generators/checks/alternatives.hpp"
#include "generators/checks/check_conditions.hpp"
#include "generators/checks/container_attempts.hpp"
#include "generators/checks/fit.hpp"
#include "generators/checks/fit_nodes.hpp"
#include "generators/checks/redraw_node.hpp"
#include "generators/checks/watch.hpp"
#include "generators/expressions/cell_values.hpp"
#include "generators/expressions/expression.hpp"
#include "generators/expressions/row_scope.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;

Alias alias_of_table(ModelBuild& build, std::size_t table) {
  return alias_of(build.options().rows[table]);
}

bool contains(const std::vector<std::size_t>& list, std::size_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// The cell behind a node that is never NULL.
CellPlan behind(NodeId rows, const CellPlan& cell) {
  CellPlan result = cell.behind(rows);
  result.nulls.pop_back();
  return result;
}

void add_sources_of(const ColumnFit& fit, std::vector<std::size_t>& sources) {
  for (const std::size_t source : fit.sources) {
    if (!contains(sources, source)) sources.push_back(source);
  }
}

// A whole check that no column is changed for.
void add_watched(TableFits& fits, std::size_t source) {
  const auto is_it = [&](std::size_t number) { return fits.open()[number].source == source; };
  std::vector<std::size_t>& watched = fits.watched().open;
  if (std::any_of(watched.begin(), watched.end(), is_it)) return;
  watched.push_back(fits.add_open({source, fits.sources()[source].tree, {}, std::nullopt, {}, {}}));
}

// Joins columns into groups; each part of a check joins those it may change.
class Grouping {
 public:
  Grouping(ModelBuild& build, std::size_t table) : build_(build), table_(table), fits_(build.fits(table)) {}

  void run() {
    const std::size_t count = fits_.open().size();
    for (std::size_t number = 0; number < count; ++number) {
      const OpenCheck& open = fits_.open()[number];
      RedrawGroup own;
      own.open.push_back(number);
      for (const std::size_t column : open.columns) add(own, column);
      if (own.columns.empty()) {
        fits_.watched().open.push_back(number);
      } else {
        join(std::move(own));
      }
    }
    // Orders tie further columns to those of a group.
    for (bool grows = true; grows;) {
      grows = false;
      for (const Distance& distance : fits_.distances()) grows = tie(distance) || grows;
    }
    watch_fixed();
  }

 private:
  // What checks ask of keys, references, sequences and computed values is looked at, and not changed.
  void watch_fixed() {
    std::vector<std::size_t> sources;
    for (std::size_t column = 0; column < build_.model().tables[table_].columns.size(); ++column) {
      const bool is_computed = std::any_of(fits_.open().begin(), fits_.open().end(),
                                           [&](const OpenCheck& open) { return open.computed == column; });
      if (is_computed || !is_redrawable(build_, table_, column))
        add_sources_of(fits_.column(column), sources);
    }
    for (const std::size_t source : sources) add_watched(fits_, source);
  }

  void add(RedrawGroup& group, std::size_t column) {
    if (!is_redrawable(build_, table_, column)) {
      group.has_fixed_columns = true;
    } else if (!contains(group.columns, column)) {
      group.columns.push_back(column);
    }
  }

  void join(RedrawGroup own) {
    std::vector<RedrawGroup>& groups = fits_.groups();
    for (auto other = groups.begin(); other != groups.end();) {
      const bool shares = std::any_of(own.columns.begin(), own.columns.end(),
                                      [&](std::size_t column) { return contains(other->columns, column); });
      if (!shares) {
        ++other;
        continue;
      }
      for (const std::size_t column : other->columns) {
        if (!contains(own.columns, column)) own.columns.push_back(column);
      }
      own.open.insert(own.open.begin(), other->open.begin(), other->open.end());
      own.has_fixed_columns = own.has_fixed_columns || other->has_fixed_columns;
      other = groups.erase(other);
    }
    groups.push_back(std::move(own));
  }

  bool tie(const Distance& distance) {
    const RedrawGroup* lesser = fits_.group_of(distance.lesser);
    const RedrawGroup* greater = fits_.group_of(distance.greater);
    if (lesser == greater) return false;
    const std::size_t outside = lesser == nullptr ? distance.lesser : distance.greater;
    RedrawGroup own;
    own.columns.push_back(lesser == nullptr ? distance.greater : distance.lesser);
    add(own, outside);
    if (own.columns.size() < 2) return false;
    join(std::move(own));
    return true;
  }

  ModelBuild& build_;
  std::size_t table_;
  TableFits& fits_;
};

// Whether the condition asks if the column is NULL.
bool asks_for_null(const SqlNode& node, const std::string& column, bool is_inside = false) {
  if (node.kind == SqlKind::Column) return is_inside && node.names.back() == column;
  const bool asks =
      is_inside || node.kind == SqlKind::IsNull || node.kind == SqlKind::IsDistinct ||
      node.kind == SqlKind::Coalesce ||
      (node.kind == SqlKind::Function && (node.text == "num_nonnulls" || node.text == "num_nulls"));
  return std::any_of(node.arguments.begin(), node.arguments.end(),
                     [&](const SqlNode& argument) { return asks_for_null(argument, column, asks); });
}

// `checks "a" and "b" of table "t"` that a group is about.
std::string names_of(const TableFits& fits, const RedrawGroup& group, const std::string& table) {
  std::vector<std::string> names;
  for (const std::size_t number : group.open) {
    const std::string& name = fits.sources()[fits.open()[number].source].name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return fmt::format("{} of table \"{}\"", fmt::join(names, ", "), table);
}

// Compiles the checks of one group.
class GroupBuild {
 public:
  GroupBuild(ModelBuild& build, std::size_t table, RedrawGroup& group)
      : build_(build), table_(table), fits_(build.fits(table)), group_(group) {}

  void finish() {
    std::vector<CellPlan> conditions;
    for (const std::size_t number : group_.open) {
      if (auto condition = compile(fits_.open()[number])) conditions.push_back(*std::move(condition));
    }
    if (!group_.alias) group_.alias = build_.graph().add_later();
    if (conditions.empty()) {
      build_.graph().set_node(*group_.alias, row_itself());
      return;
    }
    auto node = std::make_unique<RedrawNode>(std::move(conditions), alias_of_table(build_, table_),
                                             names_of(fits_, group_, schema::display(asked().name)));
    group_.node = node.get();
    build_.graph().set_node(*group_.alias, std::move(node));
  }

 private:
  [[nodiscard]] const schema::Table& asked() const { return build_.model().tables[table_]; }

  [[nodiscard]] std::unique_ptr<Node> row_itself() const { return std::make_unique<RowItself>(); }

  class RowItself final : public Node {
   public:
    void fill(const NodeCall& call) const override { std::copy_n(call.rows, call.count, call.output()); }
  };

  // A cell as the condition of an attempt sees it.
  std::optional<CellPlan> cell_of(std::size_t column) {
    if (const auto own = group_.cells.find(column); own != group_.cells.end()) return own->second;
    const CellPlan* cell = build_.cell(table_, column);
    if (cell == nullptr) return std::nullopt;
    return behind(real_row_of(build_, table_), *cell);
  }

  std::optional<CellPlan> compile(const OpenCheck& open) {
    const auto value =
        check_condition(build_, table_, open, [&](std::size_t column) { return cell_of(column); });
    if (!value) return std::nullopt;
    CellPlan cell{.pieces = {piece(core::PieceKind::Boolean, slot_of(value->node))}, .nulls = {}};
    if (value->nulls != expressions::Nulls::Never) cell.nulls.push_back({{}, value->node});
    return cell;
  }

  ModelBuild& build_;
  std::size_t table_;
  TableFits& fits_;
  RedrawGroup& group_;
};

// The first rows of a table, before anything is written.
class Measuring {
 public:
  Measuring(ModelBuild& build, std::size_t table, RedrawGroup& group)
      : build_(build), table_(table), fits_(build.fits(table)), group_(group), node_(*group.node) {}

  void run() {
    // Compiling a program prepares the node.
    const std::vector<CellPlan> cells{
        {.pieces = {piece(core::PieceKind::Integer, slot_of(*group_.alias))}, .nulls = {}}};
    const Program program(build_.graph(), cells);
    Workspace workspace(*node_.nested());
    const std::uint64_t rows = std::min(build_.options().rows[table_], kRows);
    std::uint64_t first_failing = rows;
    for (std::uint64_t row = 0; row < rows; row += core::kBlockRows) {
      std::vector<std::uint64_t> block;
      for (std::uint64_t i = row; i < std::min<std::uint64_t>(row + core::kBlockRows, rows); ++i)
        block.push_back(i);
      const std::uint64_t met = node_.holds(block, workspace);
      if (met != 0 && !group_.has_fixed_columns && !has_witness_) {
        has_witness_ = true;
        node_.set_witness(row + static_cast<unsigned>(std::countr_zero(met)));
      }
      const auto kept = static_cast<std::uint64_t>(std::countr_one(met));
      if (kept < block.size()) first_failing = std::min(first_failing, row + kept);
    }
    if (first_failing < rows) measure_attempts(first_failing, rows, workspace);
  }

 private:
  static constexpr std::uint64_t kRows = 2048;
  // Attempts looked at for one row, and rows.
  static constexpr std::uint64_t kAttempts = 4096;
  static constexpr std::uint64_t kAttemptedRows = 16;
  // A share p of good attempts fails (1 - p)^(kSafety / p) of the rows: e^-40.
  static constexpr std::uint64_t kSafety = 40;

  void measure_attempts(std::uint64_t first_failing, std::uint64_t rows, Workspace& workspace) {
    std::uint64_t tried = 0;
    std::uint64_t met_count = 0;
    for (std::uint64_t row = first_failing; row < std::min(first_failing + kAttemptedRows, rows); ++row) {
      for (std::uint64_t next = 1; next < kAttempts && (met_count < 64 || next < 64);
           next += core::kBlockRows) {
        std::array<std::uint64_t, core::kBlockRows> block{};
        for (std::size_t i = 0; i < block.size(); ++i) block[i] = node_.alias().attempt(row, next + i);
        const std::uint64_t met = node_.holds(block, workspace);
        tried += block.size();
        met_count += static_cast<unsigned>(std::popcount(met));
        if (met != 0 && !group_.has_fixed_columns && !has_witness_) {
          has_witness_ = true;
          node_.set_witness(block[static_cast<std::size_t>(std::countr_zero(met))]);
        }
      }
    }
    if (met_count == 0) return report_never(tried);
    const std::uint64_t tries = std::max<std::uint64_t>(kSafety * (tried / met_count + 1), 1024);
    node_.set_tries(std::min(tries, node_.alias().most_attempts() - core::kBlockRows));
  }

  [[nodiscard]] const OpenCheck& first_open() const { return fits_.open()[group_.open.front()]; }

  void report_never(std::uint64_t tried) {
    const CheckSource& source = fits_.sources()[first_open().source];
    std::string names;
    for (const std::size_t column : group_.columns) {
      names += (names.empty() ? "\"" : ", \"") + build_.model().tables[table_].columns[column].name + "\"";
    }
    build_.problems().error(
        source.place(first_open().condition.offset),
        fmt::format("no row met {} in {} tries",
                    names_of(fits_, group_, schema::display(build_.model().tables[table_].name)), tried),
        fmt::format("give {} generators whose values meet it", names));
  }

  ModelBuild& build_;
  std::size_t table_;
  TableFits& fits_;
  RedrawGroup& group_;
  RedrawNode& node_;
  bool has_witness_ = false;
};

// The first texts of columns whose generators know nothing of what is asked of them. False when a row has
// none.
bool measure_texts(ModelBuild& build, std::size_t table) {
  const schema::Table& asked = build.model().tables[table];
  const std::uint64_t rows = std::min<std::uint64_t>(build.options().rows[table], core::kBlockRows);
  bool is_sound = true;
  for (std::size_t column = 0; column < asked.columns.size() && rows > 0; ++column) {
    const ColumnFit& fit = build.fits(table).column(column);
    // Before any redraw: a group is given what its columns can make.
    const CellPlan* cell = build.fits(table).cell_within_group(column, column);
    if (cell == nullptr) cell = build.built_cell(table, column);
    if (cell == nullptr || !fit.is_unsure) continue;
    const Program program(build.graph(), std::vector<CellPlan>{*cell});
    Workspace workspace(program);
    try {
      static_cast<void>(program.run(0, static_cast<std::uint32_t>(rows), workspace));
    } catch (const core::Error& error) {
      build.problems().error(
          build.fits(table).sources()[fit.sources.front()].place(0), error.what(),
          fmt::format("give \"{}\" a generator whose values meet it", asked.columns[column].name));
      is_sound = false;
    }
  }
  return is_sound;
}

}  // namespace

NodeId real_row_of(ModelBuild& build, std::size_t table) {
  return build.shared(table, "real row",
                      [&] { return build.graph().add(real_row(alias_of_table(build, table))); });
}

void plan_groups(ModelBuild& build, std::size_t table) {
  Grouping(build, table).run();
}

std::optional<CellPlan> computed_cell(ModelBuild& build, std::size_t table, std::size_t column) {
  TableFits& fits = build.fits(table);
  const schema::Table& asked = build.model().tables[table];
  const schema::Column& own = asked.columns[column];
  const bool is_free = own.generator.choice == schema::GeneratorChoice::Inferred && !own.rules;
  if (!is_free || !is_redrawable(build, table, column)) return std::nullopt;
  const auto open = std::find_if(fits.open().begin(), fits.open().end(),
                                 [&](const OpenCheck& each) { return each.computed == column; });
  if (open == fits.open().end()) return std::nullopt;
  std::vector<expressions::Complaint> complaints;
  const expressions::Workbench bench{build.graph(), build.model(), build.options().reference_time,
                                     std::make_shared<const std::string>(fmt::format(
                                         "column \"{}.{}\"", schema::display(asked.name), own.name)),
                                     complaints};
  expressions::RowScope scope(bench, asked, [&](std::size_t other, std::size_t offset) {
    const CellPlan* cell = build.is_building(table, other) ? nullptr : build.cell(table, other);
    if (cell == nullptr) complaints.push_back({offset, "no cell", {}});
    return cell == nullptr ? std::nullopt : std::optional(*cell);
  });
  auto value = expressions::build_value(bench, scope, open->formula);
  if (value && value->nulls != expressions::Nulls::Never && !own.nullable) return std::nullopt;
  const schema::Type base = schema::base_type(build.model(), own.type);
  if (value) value = expressions::assign(bench, *std::move(value), base);
  if (!value) return std::nullopt;
  return expressions::cell_of_value(build.graph(), build.model(), value->node, base);
}

CellPlan redrawn_cell(ModelBuild& build, std::size_t table, std::size_t column, CellPlan cell) {
  TableFits& fits = build.fits(table);
  RedrawGroup* const group = fits.group_of(column);
  if (group == nullptr || group->open.empty()) return cell;
  cell = with_alternatives(build, table, column, *group, std::move(cell));
  cell = with_container_attempts(build, table, column, *group, std::move(cell));
  const schema::Column& own = build.model().tables[table].columns[column];
  const bool may_turn_null = own.nullable && !own.null_ratio && !fits.column(column).refuses_null;
  const bool asks = std::any_of(group->open.begin(), group->open.end(), [&](std::size_t number) {
    return asks_for_null(fits.open()[number].condition, own.name);
  });
  if (may_turn_null && asks) {
    const core::Stream stream = build.stream(table).part(own.stream).part("redrawn null");
    const NodeId node = build.graph().add(null_in_redraws(stream, alias_of_table(build, table)), {}, 1,
                                          Nullability::MayBeNull);
    cell.nulls.push_back({{}, node});
  }
  group->cells[column] = cell;
  if (!group->alias) group->alias = build.graph().add_later();
  return behind(*group->alias, cell);
}

NodeId of_real_row(ModelBuild& build, std::size_t table, NodeId node) {
  if (!build.fits(table).has_attempts()) return node;
  const std::uint8_t outputs = build.graph().entry(node).outputs;
  const Nullability nullability = build.graph().entry(node).nullability;
  const NodeId row = real_row_of(build, table);
  std::vector<SlotRef> inputs;
  for (std::uint8_t output = 0; output < outputs; ++output) {
    inputs.push_back(slot_of(node, output).behind(row));
  }
  return build.graph().add(same_values(outputs), std::move(inputs), outputs, nullability);
}

const CellPlan& cell_seen_by(ModelBuild& build, std::size_t table, std::size_t asking, std::size_t column,
                             const CellPlan& cell) {
  TableFits& fits = build.fits(table);
  if (const CellPlan* own = fits.cell_within_group(asking, column)) return *own;
  RedrawGroup* const group = fits.group_of(asking);
  const bool has_attempts = group != nullptr || !fits.column(asking).rules.empty();
  if (asking == column || !has_attempts) return cell;
  // Another row's values would not go with what this row's other columns say.
  if (group != nullptr) group->has_fixed_columns = true;
  return fits.keep_of_real_row(column, [&] { return behind(real_row_of(build, table), cell); });
}

void finish_groups(ModelBuild& build, std::size_t table) {
  TableFits& fits = build.fits(table);
  for (const std::size_t number : fits.clock_sources()) {
    const CheckSource& source = fits.sources()[number];
    build.problems().warning(source.place(0),
                             fmt::format("{} depends on when the dump is restored; its values are fitted to "
                                         "the reference time",
                                         source.label));
  }
  std::vector<std::size_t> left;
  for (std::size_t column = 0; column < build.model().tables[table].columns.size(); ++column) {
    if (fits.column(column).is_left) add_sources_of(fits.column(column), left);
  }
  for (const std::size_t source : left) add_watched(fits, source);
  for (RedrawGroup& group : fits.groups()) GroupBuild(build, table, group).finish();
  finish_watch(build, table);
}

void measure_groups(ModelBuild& build, std::size_t table) {
  if (!measure_texts(build, table)) return;
  for (RedrawGroup& group : build.fits(table).groups()) {
    if (group.node != nullptr && build.options().rows[table] > 0) Measuring(build, table, group).run();
  }
  measure_watch(build, table);
}

}  // namespace datagen::generators::checks
