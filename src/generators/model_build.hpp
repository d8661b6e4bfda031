// Builds the graph of a whole model: cells on demand, so that a child can ask for its parent's key whatever
// the order.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/child_layout.hpp"
#include "core/diagnostics.hpp"
#include "core/draw.hpp"
#include "generators/generators.hpp"
#include "generators/graph.hpp"
#include "generators/keys/distinct_keys.hpp"
#include "generators/references/reference_plan.hpp"
#include "generators/registry.hpp"
#include "generators/roles.hpp"
#include "generators/words/words.hpp"
#include "schema/model.hpp"
#include "schema/table_names.hpp"

namespace datagen::generators {

namespace checks {
class TableFits;
}
namespace duplicates {
class TableRepeats;
}

/// What a column's values come from, decided before any node is made.
struct Source {
  enum class Kind : std::uint8_t { None, ForeignKey, Generator, Rules, File };
  Kind kind = Kind::None;
  std::size_t foreign_key = 0;                ///< ForeignKey
  const GeneratorInfo* generator = nullptr;   ///< Generator
  const schema::JsonValue* config = nullptr;  ///< Generator; may be nullptr
  ColumnChoice choice;
  const GeneratorInfo* element = nullptr;  ///< Generator: what the schema names for an array's elements
};

/// What can be wrong: `errors` with what the schema says, `problems` with making it.
struct BuildReports {
  core::Diagnostics& errors;
  core::Diagnostics& problems;
};

/// Decides a column's source: rules > distribution > pattern > generator > foreign key > name > type. What
/// cannot be is reported, and the kind is None. `foreign_key` is the one whose parent gives the column its
/// value, if any; `names` are those of the table.
[[nodiscard]] Source choose_source(const schema::Model& model, schema::TableNames& names, std::size_t column,
                                   std::optional<std::size_t> foreign_key, const BuildReports& reports);

/// The same as if the column had no rules.
[[nodiscard]] Source source_without_rules(const schema::Model& model, schema::TableNames& names,
                                          std::size_t column, std::optional<std::size_t> foreign_key,
                                          const BuildReports& reports);

/// A generator that the schema asks for by name.
struct GeneratorWish {
  std::string_view name;
  const schema::JsonValue* config;  ///< may be nullptr
  std::string_view reason;
  std::size_t offset;  ///< where the name stands
};
/// An unknown name, or one that makes something else than the column's type, is reported, and the kind is
/// None.
[[nodiscard]] Source named_source(const schema::Model& model, const schema::Table& table,
                                  const schema::Column& column, const GeneratorWish& wish,
                                  core::Diagnostics& diagnostics);

/// A column of the model.
struct ColumnOf {
  std::size_t table;
  std::size_t column;
};

/// From one thread; the graph is read-only once finish() has returned.
class ModelBuild {
 public:
  ModelBuild(const schema::Model& model, const BuildOptions& options, Graph& graph, BuildReports reports);

  /// The column's cell, built when first asked for; nullptr when it is being built just now (it depends on
  /// itself), cannot be built, or is not in the data. Valid while this lives.
  const CellPlan* cell(std::size_t table, std::size_t column);
  /// The same where it has been built already, else nullptr.
  const CellPlan* built_cell(std::size_t table, std::size_t column) {
    const ColumnState& state = state_of(table).columns[column];
    return state.cell ? &*state.cell : nullptr;
  }
  /// Whether it is being built just now.
  [[nodiscard]] bool is_building(std::size_t table, std::size_t column) {
    return state_of(table).columns[column].is_building;
  }
  /// The columns whose cells its own was built from: those of its table, and of parents that it copies.
  [[nodiscard]] const std::vector<ColumnOf>& reads(std::size_t table, std::size_t column) {
    return state_of(table).columns[column].reads;
  }
  /// The column that is being built takes a value of the other one, through a foreign key or an expression.
  void note_read(ColumnOf other);
  /// Whether it decides which rows a unique index holds.
  [[nodiscard]] bool is_gate(std::size_t table, std::size_t column) {
    return state_of(table).columns[column].is_gate;
  }
  /// "a.x -> b.y -> a.x" when the column is being built just now: the columns that need each other, from it
  /// on. Empty otherwise.
  [[nodiscard]] std::string circle(std::size_t table, std::size_t column) const;
  /// What the generator of `source` makes for the column, without its null_ratio; `offset` is where what it
  /// lacks is reported. Nothing when it is in error.
  std::optional<CellPlan> generated_cell(std::size_t table, std::size_t column, const Source& source,
                                         std::size_t offset);
  /// A cell that is NULL in every row.
  CellPlan always_null(std::size_t table);
  /// The node that gives the parent's row numbers, or nothing when there are no parents (all NULL).
  std::optional<NodeId> parent_row(std::size_t table, std::size_t foreign_key);

  /// Which foreign keys draw their parents and which follow others.
  [[nodiscard]] const ReferencePlan& references() const noexcept { return references_; }
  /// How the children of a foreign key lie; nullptr where each draws its parent on its own. The second output
  /// of parent_row() is then the rank among the parent's children (nodes/layout_nodes.hpp).
  std::shared_ptr<const core::ChildLayout> layout(std::size_t table, std::size_t foreign_key);

  NodeId row(std::size_t table);
  /// The moment the table's rows came into being; after those of the rows they belong to.
  NodeId birth(std::size_t table);
  /// A node that several columns of a row share (its person, its place), made when first asked for under its
  /// name.
  template <typename Make>
  NodeId shared(std::size_t table, std::string_view name, Make make) {
    auto& known = state_of(table).shared;
    if (const auto found = known.find(name); found != known.end()) {
      note_reads_of(table, name);
      return found->second;
    }
    const std::size_t reads_before = read_count();
    const NodeId node = make();
    known.emplace(name, node);
    keep_reads_of(table, name, reads_before);
    return node;
  }
  /// Where ColumnBuild::constant() keeps what has that name; nullptr at first.
  std::shared_ptr<const void>& constant(const std::string& name) { return constants_[name]; }
  /// The word list as a dictionary, one for all columns that use it. The list's memory must be static.
  core::DictionaryPtr dictionary(words::WordList list);
  /// What the names of a table mean.
  schema::TableNames& names(std::size_t table) { return *state_of(table).names; }
  /// The persons and places that a table's columns are about.
  const Roles& roles(std::size_t table);
  /// What the checks of a table ask of its columns.
  checks::TableFits& fits(std::size_t table) { return *state_of(table).fits; }
  /// How a table's columns repeat.
  duplicates::TableRepeats& repeats(std::size_t table) { return *state_of(table).repeats; }
  /// The nodes that columns of a row share, by name.
  [[nodiscard]] const std::map<std::string, NodeId, std::less<>>& shared_nodes(std::size_t table) {
    return state_of(table).shared;
  }
  /// How a table's columns are made distinct.
  DistinctKeys& keys(std::size_t table) { return *state_of(table).keys; }

  /// Sizes the spaces of a table's keys before those of others, which want to look at its rows. False when
  /// one of its columns is being built, or drawn again where checks ask for it.
  bool finish_keys_early(std::size_t table);
  /// Sizes the spaces of keys; after all cells have been asked for.
  void finish();

  [[nodiscard]] const schema::Model& model() const noexcept { return model_; }
  [[nodiscard]] const BuildOptions& options() const noexcept { return options_; }
  [[nodiscard]] Graph& graph() noexcept { return graph_; }
  [[nodiscard]] core::Stream stream(std::size_t table) { return state_of(table).stream; }
  [[nodiscard]] const Source& source(std::size_t table, std::size_t column) {
    return state_of(table).columns[column].source;
  }
  [[nodiscard]] core::Diagnostics& errors() noexcept { return reports_.errors; }
  [[nodiscard]] core::Diagnostics& problems() noexcept { return reports_.problems; }
  [[nodiscard]] const BuildReports& reports() const noexcept { return reports_; }

 private:
  struct ColumnState {
    Source source;
    std::optional<CellPlan> cell;
    bool is_building = false;
    bool has_failed = false;
    bool is_gate = false;
    std::vector<ColumnOf> reads;
  };
  struct ParentRows {
    bool is_built = false;
    std::optional<NodeId> node;   // nothing: there are no parents
    std::optional<NodeId> drawn;  // the same, but not NULL by null_ratio
    std::shared_ptr<const core::ChildLayout> layout;
  };
  struct TableState {
    core::Stream stream{0};
    std::unique_ptr<schema::TableNames> names;
    std::vector<ColumnState> columns;
    std::vector<ParentRows> parent_rows;  // per foreign key
    std::shared_ptr<checks::TableFits> fits;
    std::shared_ptr<duplicates::TableRepeats> repeats;
    std::unique_ptr<DistinctKeys> keys;
    bool has_finished_keys = false;
    std::unique_ptr<const Roles> roles;  // made when first asked for
    std::map<std::string, NodeId, std::less<>> shared;
    std::map<std::string, std::vector<ColumnOf>, std::less<>> shared_reads;  // of those that read any
  };

  std::optional<CellPlan> build_cell(std::size_t table, std::size_t column);
  std::optional<CellPlan> build_reference(std::size_t table, std::size_t column);
  std::optional<NodeId> build_parent_row(std::size_t table, std::size_t foreign_key);
  std::optional<NodeId> lay_out(std::size_t table, std::size_t foreign_key);
  std::optional<NodeId> lay_out_per_parent(std::size_t table, std::size_t foreign_key);
  // Of foreign keys that share columns (references/followers.cpp).
  std::optional<NodeId> follow(std::size_t table, std::size_t foreign_key);
  std::optional<NodeId> follow_in_tree(std::size_t table, std::size_t foreign_key);
  std::optional<SlotRef> ancestor_row(std::size_t table, const std::vector<ReferenceId>& ascent);
  NodeId first_of_family(std::size_t table);
  // The parents, whether or not columns are NULL by null_ratio.
  std::optional<NodeId> drawn_row(std::size_t table, std::size_t foreign_key);
  NodeId null_with_columns(std::size_t table, std::size_t foreign_key, NodeId drawn);
  // NULL where the column is by its null_ratio; nothing where it has none.
  std::optional<NodeId> null_by_ratio(std::size_t table, std::size_t column);
  core::Stream parent_stream(std::size_t table, std::size_t foreign_key);
  [[nodiscard]] bool heeds_conditions(std::size_t table, std::size_t foreign_key) const;
  void report_keys_that_are_null(std::size_t table, std::size_t foreign_key, std::size_t column,
                                 std::size_t key_column);
  // What a shared node reads is read by every column that asks for it.
  [[nodiscard]] std::size_t read_count();
  void keep_reads_of(std::size_t table, std::string_view shared, std::size_t reads_before);
  void note_reads_of(std::size_t table, std::string_view shared);
  void finish_keys(std::size_t table);
  void report_no_parents(std::size_t table, std::size_t foreign_key);
  CellPlan with_nulls(std::size_t table, std::size_t column, CellPlan cell);
  // Held back where a partial unique index has its condition on the column.
  std::optional<CellPlan> with_gate(std::size_t table, std::size_t column, CellPlan cell);
  // Rules whose conditions need the column they are for.
  void report_rules_circle(std::size_t table, std::size_t column);
  // Decides the sources of a table's columns when it is first asked for.
  TableState& state_of(std::size_t table);
  Source source_of(schema::TableNames& names, std::size_t table, std::size_t column);
  void start(TableState& state, std::size_t table);
  static void set_stretches(TableState& state, const schema::Table& table);

  const schema::Model& model_;
  const BuildOptions& options_;
  Graph& graph_;
  BuildReports reports_;
  const ReferencePlan references_;
  std::vector<TableState> tables_;
  std::vector<std::pair<std::size_t, std::size_t>>
      building_;  // the columns being built, each for the one before
  std::map<const void*, core::DictionaryPtr> dictionaries_;  // by the address of the word list
  std::map<std::string, std::shared_ptr<const void>> constants_;
};

}  // namespace datagen::generators
