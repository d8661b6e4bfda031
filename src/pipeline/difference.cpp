#include "pipeline/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "pipeline/plan.hpp"
#include "writers/cell_text.hpp"
#include "writers/ddl.hpp"

namespace datagen::pipeline {

namespace {

// 4096 rows are compared in a blink; more are worth a look at blocks all over the table.
constexpr std::uint64_t kComparedBlocks = 64;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Where in `items` the counterpart of `wanted` stands: by name, else by stream where only a new name can be
// the reason that it is not there.
template <typename Item>
std::size_t counterpart(const std::vector<Item>& items, const Item& wanted, const std::vector<Item>& others) {
  const auto by_name = [&](const std::vector<Item>& in, const Item& item) {
    return std::find_if(in.begin(), in.end(), [&](const Item& other) { return other.name == item.name; });
  };
  if (const auto found = by_name(items, wanted); found != items.end())
    return static_cast<std::size_t>(found - items.begin());
  const auto renamed = std::find_if(items.begin(), items.end(), [&](const Item& item) {
    return item.stream == wanted.stream && by_name(others, item) == others.end();
  });
  return renamed == items.end() ? kNone : static_cast<std::size_t>(renamed - items.begin());
}

// "12, was 10".
std::string was(std::string_view now, std::string_view before) {
  return fmt::format("{}, was {}", now, before);
}

std::string config_text(const schema::GeneratorSpec& spec) {
  return spec.config == nullptr ? std::string() : schema::to_json(*spec.config);
}

std::string foreign_key_text(const schema::Model& model, const schema::Table& table,
                             const schema::ForeignKey& key) {
  const schema::Table& parent = model.tables[key.referenced_table];
  std::string text = fmt::format("{} {}", key.name, schema::display(parent.name));
  for (const std::size_t column : key.columns) text += " " + table.columns[column].name;
  for (const std::size_t column : key.referenced_columns) text += " " + parent.columns[column].name;
  return text + fmt::format(" {} {} {}", static_cast<int>(key.on_delete), static_cast<int>(key.on_update),
                            key.deferrable);
}

// The definitions of one table of the model, its foreign keys spelled for comparison alone. Its columns have
// types of `types`.
std::string definition(const schema::Model& model, const schema::Model& types, const schema::Table& table) {
  schema::Model alone;
  alone.custom_types = types.custom_types;
  alone.tables.push_back(table);
  alone.tables[0].foreign_keys.clear();
  std::string text = writers::pre_data(alone, {{}, std::vector<bool>(alone.custom_types.size())},
                                       writers::Persistence::Logged) +
                     writers::post_data(alone);
  for (const schema::ForeignKey& key : table.foreign_keys) text += foreign_key_text(model, table, key);
  return text;
}

// One side of a comparison.
struct Side {
  const Plan& plan;
  const TablePlan& rows;

  [[nodiscard]] const schema::Table& table() const { return plan.model.tables[rows.table]; }
  [[nodiscard]] const generators::GeneratedTable& generated() const {
    return plan.generators->tables[rows.table];
  }
  // The place of a column among the cells; kNone for one that PostgreSQL computes.
  [[nodiscard]] std::size_t cell_of(std::size_t column) const {
    const std::vector<std::size_t>& columns = generated().columns;
    const auto found = std::find(columns.begin(), columns.end(), column);
    return found == columns.end() ? kNone : static_cast<std::size_t>(found - columns.begin());
  }
};

// The texts of cells, a block at a time.
class RowReader {
 public:
  explicit RowReader(const TablePlan& table)
      : program_(*table.program), workspace_(program_), cells_(program_.cells()) {}

  void read(std::uint64_t begin, std::uint32_t count) { block_ = program_.run(begin, count, workspace_); }
  [[nodiscard]] std::optional<std::string> text(std::uint32_t row, std::size_t cell) {
    return cells_.text(*block_, row, cell);
  }

 private:
  const generators::Program& program_;
  generators::Workspace workspace_;
  writers::CellTexts cells_;
  std::optional<core::Block> block_;
};

struct CellPair {
  std::size_t a;
  std::size_t b;
  std::uint64_t differing = 0;  // of the rows compared
};

// Returns the number of rows compared.
std::uint64_t compare_rows(const TablePlan& a, const TablePlan& b, std::vector<CellPair>& pairs) {
  const std::uint64_t rows = std::min(a.rows, b.rows);
  const std::uint64_t all_blocks = (rows + core::kBlockRows - 1) / core::kBlockRows;
  const std::uint64_t blocks = std::min(all_blocks, kComparedBlocks);
  RowReader reader_a(a);
  RowReader reader_b(b);
  std::uint64_t compared = 0;
  for (std::uint64_t number = 0; number < blocks; ++number) {
    const std::uint64_t begin = all_blocks / blocks * number * core::kBlockRows;
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, rows - begin));
    reader_a.read(begin, count);
    reader_b.read(begin, count);
    for (CellPair& pair : pairs)
      for (std::uint32_t row = 0; row < count; ++row)
        if (reader_a.text(row, pair.a) != reader_b.text(row, pair.b)) ++pair.differing;
    compared += count;
  }
  return compared;
}

class TableComparison {
 public:
  TableComparison(const Side& a, const Side& b) : a_(a), b_(b) {}

  std::vector<std::string> reasons() {
    compare_tables();
    compare_columns();
    if (!is_defined_alike()) add("its definition: keys, indexes, checks, defaults or comments");
    return std::move(reasons_);
  }

 private:
  // But for what is told already. What names and places of columns change besides is not told apart.
  [[nodiscard]] bool is_defined_alike() const {
    const schema::Model& before = a_.plan.model;
    const schema::Model& now = b_.plan.model;
    const std::string defined = definition(now, now, b_.table());
    if (!explains_definition_) return definition(before, before, a_.table()) == defined;
    const auto has_name = [](const schema::Column& column, const schema::Column& other) {
      return column.name == other.name;
    };
    schema::Table adapted = a_.table();
    if (adapted.name != b_.table().name || !std::ranges::equal(adapted.columns, b_.table().columns, has_name))
      return true;
    for (std::size_t number = 0; number < adapted.columns.size(); ++number) {
      adapted.columns[number].type = b_.table().columns[number].type;
      adapted.columns[number].nullable = b_.table().columns[number].nullable;
    }
    return definition(before, now, adapted) == defined;
  }

  void add(std::string reason) { reasons_.push_back(std::move(reason)); }
  // What shows in CREATE TABLE.
  void add_definition(std::string reason) {
    add(std::move(reason));
    explains_definition_ = true;
  }

  void compare_tables() {
    if (a_.table().name != b_.table().name)
      add_definition(
          fmt::format("renamed: it was \"{}\", under the same stream", schema::display(a_.table().name)));
    if (a_.rows.rows != b_.rows.rows)
      add(fmt::format("rows: {}", was(std::to_string(b_.rows.rows), std::to_string(a_.rows.rows))));
  }

  void compare_columns() {
    const std::vector<schema::Column>& before = a_.table().columns;
    const std::vector<schema::Column>& now = b_.table().columns;
    std::vector<std::size_t> found;
    for (std::size_t number = 0; number < now.size(); ++number) {
      const std::size_t old = counterpart(before, now[number], now);
      if (old == kNone) add_definition(fmt::format("column \"{}\" is added", now[number].name));
      if (old == kNone) continue;
      found.push_back(old);
      pair_columns(old, number);
    }
    for (std::size_t old = 0; old < before.size(); ++old)
      if (std::find(found.begin(), found.end(), old) == found.end())
        add_definition(fmt::format("column \"{}\" is removed", before[old].name));
    if (!std::is_sorted(found.begin(), found.end())) add_definition("the columns are in another order");
    compare_values();
  }

  void pair_columns(std::size_t old, std::size_t number) {
    const std::size_t cell_a = a_.cell_of(old);
    const std::size_t cell_b = b_.cell_of(number);
    std::string changes = definition_changes(a_.table().columns[old], b_.table().columns[number]);
    if (cell_a != kNone && cell_b != kNone) {
      pairs_.push_back({cell_a, cell_b});
      paired_.push_back({old, number, std::move(changes)});
    } else if (!changes.empty()) {
      add_definition(fmt::format("column \"{}\": {}", b_.table().columns[number].name, changes));
    }
  }

  [[nodiscard]] std::string definition_changes(const schema::Column& before,
                                               const schema::Column& now) const {
    std::vector<std::string> changes;
    if (before.name != now.name)
      changes.push_back(fmt::format("renamed, it was \"{}\", under the same stream", before.name));
    const std::string type_before = schema::sql_type(a_.plan.model, before.type);
    const std::string type_now = schema::sql_type(b_.plan.model, now.type);
    if (type_before != type_now) changes.push_back("type " + was(type_now, type_before));
    if (before.nullable != now.nullable)
      changes.emplace_back(now.nullable ? "may be NULL" : "may not be NULL");
    return fmt::format("{}", fmt::join(changes, "; "));
  }

  void compare_values() {
    const std::uint64_t compared = compare_rows(a_.rows, b_.rows, pairs_);
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      std::string text = paired_[i].changes;
      if (!text.empty()) explains_definition_ = true;
      if (pairs_[i].differing > 0) {
        text += fmt::format("{}{}: values differ in {} of {} rows", text.empty() ? "" : "; ",
                            value_change(paired_[i], pairs_[i]), pairs_[i].differing, compared);
      }
      if (text.empty()) continue;
      add(fmt::format("column \"{}\": {}", b_.table().columns[paired_[i].now].name, text));
    }
  }

  struct PairedColumns {
    std::size_t old;
    std::size_t now;
    std::string changes;  // of the definition
  };

  // Why values differ: by what the schema says of the column, else by what lies outside of it.
  [[nodiscard]] std::string value_change(const PairedColumns& columns, const CellPair& cells) const {
    const schema::Column& before = a_.table().columns[columns.old];
    const schema::Column& now = b_.table().columns[columns.now];
    const generators::ColumnChoice& old_choice = a_.generated().choices[cells.a];
    const generators::ColumnChoice& choice = b_.generated().choices[cells.b];
    if (before.stream != now.stream) return "stream " + was(now.stream, before.stream);
    if (old_choice.generator != choice.generator)
      return "generator " + was(choice.generator, old_choice.generator);
    if (old_choice.reason != choice.reason && choice.generator == "foreign key")
      return was(choice.reason, old_choice.reason);
    if (config_text(before.generator) != config_text(now.generator))
      return "its generator is configured otherwise";
    if (before.null_ratio != now.null_ratio) return "another null_ratio";
    return reason_outside(choice);
  }

  // Why values differ of a column that is the same itself.
  [[nodiscard]] std::string reason_outside(const generators::ColumnChoice& choice) const {
    if (a_.plan.seed != b_.plan.seed)
      return "seed " + was(std::to_string(b_.plan.seed), std::to_string(a_.plan.seed));
    if (a_.plan.reference_time != b_.plan.reference_time) return "another reference_time";
    if (a_.table().stream != b_.table().stream)
      return "the table's stream " + was(b_.table().stream, a_.table().stream);
    if (choice.generator == "foreign key") return choice.reason + ", whose rows are others";
    return "what it depends on";
  }

  Side a_;
  Side b_;
  bool explains_definition_ = false;
  std::vector<std::string> reasons_;
  std::vector<CellPair> pairs_;
  std::vector<PairedColumns> paired_;  // pairwise with pairs_
};

const TablePlan* rows_of(const Plan& plan, std::size_t table) {
  const auto found = std::find_if(plan.tables.begin(), plan.tables.end(),
                                  [&](const TablePlan& planned) { return planned.table == table; });
  return found == plan.tables.end() ? nullptr : &*found;
}

std::string count_text(std::uint64_t rows) {
  return fmt::format("{} row{}", rows, rows == 1 ? "" : "s");
}

}  // namespace

std::vector<TableDifference> compare(const Plan& a, const Plan& b) {
  std::vector<TableDifference> result;
  std::vector<bool> found(a.model.tables.size(), false);
  for (const TablePlan& now : b.tables) {
    const schema::Table& table = b.model.tables[now.table];
    const std::size_t old = counterpart(a.model.tables, table, b.model.tables);
    const TablePlan* const before = old == kNone ? nullptr : rows_of(a, old);
    if (before == nullptr) {
      result.push_back({table.name, TableChange::Added, {count_text(now.rows)}});
      continue;
    }
    found[old] = true;
    std::vector<std::string> reasons = TableComparison({a, *before}, {b, now}).reasons();
    const TableChange change = reasons.empty() ? TableChange::Same : TableChange::Changed;
    result.push_back({table.name, change, std::move(reasons)});
  }
  for (const TablePlan& before : a.tables)
    if (!found[before.table])
      result.push_back({a.model.tables[before.table].name, TableChange::Removed, {count_text(before.rows)}});
  return result;
}

bool differs_beside_tables(const Plan& a, const Plan& b) {
  const auto text_of = [](const Plan& plan) {
    schema::Model rest = plan.model;
    const std::set<std::string> schemas = schema::schemas_of(rest);
    rest.tables.clear();
    return writers::pre_data(rest, {schemas, std::vector<bool>(rest.custom_types.size(), true)},
                             writers::Persistence::Logged);
  };
  return text_of(a) != text_of(b);
}

}  // namespace datagen::pipeline
