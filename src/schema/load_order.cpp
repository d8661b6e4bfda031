#include "schema/load_order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "schema/dag.hpp"
#include "schema/sql_expression.hpp"

namespace datagen::schema {

namespace {

bool holds(const std::vector<std::size_t>& list, std::size_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_mentioned(const std::vector<ColumnUse>& uses, const Column& column) {
  return std::any_of(uses.begin(), uses.end(), [&](const ColumnUse& use) { return use.name == column.name; });
}

// Of a unique index: the columns themselves, or nothing if there is more to it.
std::vector<std::size_t> plain_columns(const Index& index) {
  std::vector<std::size_t> columns;
  if (!index.unique || !index.where.empty()) return columns;
  for (const IndexElement& element : index.elements) {
    if (!element.column) return {};
    columns.push_back(*element.column);
  }
  return columns;
}

// Columns that tell a table's rows apart, none of them ever NULL; empty if there are none in the data.
std::vector<std::size_t> row_key(const Table& table) {
  const auto is_usable = [&](const std::vector<std::size_t>& columns) {
    return !columns.empty() && std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
      return !table.columns[column].nullable && table.columns[column].generated_as.empty();
    });
  };
  if (table.primary_key && is_usable(table.primary_key->columns)) return table.primary_key->columns;
  for (const Key& key : table.uniques) {
    if (is_usable(key.columns)) return key.columns;
  }
  for (const Index& index : table.indexes) {
    if (std::vector<std::size_t> columns = plain_columns(index); is_usable(columns)) return columns;
  }
  return {};
}

// The column of a foreign key that may be NULL while rows come in, or what stands against it.
struct LateChoice {
  std::optional<std::size_t> column;
  std::string obstacle;  // empty where no column is nullable
};

class LateChoices {
 public:
  explicit LateChoices(const Model& model) : model_(model), referenced_(model.tables.size()) {
    for (const Table& table : model.tables) {
      for (const ForeignKey& key : table.foreign_keys) {
        std::vector<std::size_t>& columns = referenced_[key.referenced_table];
        columns.insert(columns.end(), key.referenced_columns.begin(), key.referenced_columns.end());
      }
    }
  }

  [[nodiscard]] LateChoice choose(std::size_t table, std::size_t foreign_key) const {
    const Table& child = model_.tables[table];
    LateChoice choice;
    for (const std::size_t column : child.foreign_keys[foreign_key].columns) {
      if (!child.columns[column].nullable) continue;
      choice.obstacle = obstacle(table, column);
      if (!choice.obstacle.empty()) continue;
      choice.column = column;
      return choice;
    }
    return choice;
  }

 private:
  [[nodiscard]] std::string obstacle(std::size_t table, std::size_t number) const {
    const Table& child = model_.tables[table];
    const Column& column = child.columns[number];
    const std::string label = fmt::format("column \"{}.{}\"", display(child.name), column.name);
    if (row_key(child).empty()) {
      return fmt::format("table \"{}\" has no primary key to find its rows by", display(child.name));
    }
    if (holds(referenced_[table], number)) return label + " is itself referenced";
    if (is_held_by_domain(column)) return fmt::format("the domain of {} may refuse NULL", label);
    for (const Check& check : child.checks) {
      if (is_mentioned(columns_of_expression(check.expression), column) &&
          !nulls_keep_from_false(check.expression)) {
        return fmt::format("check constraint \"{}\" may not hold where {} is NULL", check.name, label);
      }
    }
    for (const Index& index : child.indexes) {
      if (index.unique && is_in_condition(index.elements, index.where, column)) {
        return fmt::format("unique index \"{}\" is not of {} alone", index.name, label);
      }
    }
    for (const Exclusion& exclusion : child.exclusions) {
      if (is_in_condition(exclusion.elements, exclusion.where, column)) {
        return fmt::format("exclusion constraint \"{}\" is not of {} alone", exclusion.name, label);
      }
    }
    return {};
  }

  // By its own constraint or that of a domain below it.
  [[nodiscard]] bool is_held_by_domain(const Column& column) const {
    for (Type type = column.type; type.id == TypeId::Custom && type.dimensions == 0;) {
      const CustomType& custom = model_.custom_types[type.custom];
      if (custom.kind != CustomKind::Domain) return false;
      if (!custom.constraint.empty() && !nulls_keep_from_false(custom.constraint)) return true;
      type = custom.base;
    }
    return false;
  }

  // NULLs are equal to nothing in plain columns of a unique index or exclusion constraint, but not in what is
  // computed of them, and not where they bring rows into a partial one.
  static bool is_in_condition(const std::vector<IndexElement>& elements, const std::string& where,
                              const Column& column) {
    if (!where.empty() && is_mentioned(columns_of_expression(where), column)) return true;
    return std::any_of(elements.begin(), elements.end(), [&](const IndexElement& element) {
      SqlError ignored{};
      const auto parsed = element.column ? std::nullopt : parse_index_element(element.expression, ignored);
      return parsed && !parsed->is_column && is_mentioned(parsed->columns, column);
    });
  }

  const Model& model_;
  std::vector<std::vector<std::size_t>> referenced_;  // per table: its columns that foreign keys reference
};

class CycleBreaker {
 public:
  CycleBreaker(const Model& model, const TableOrder& natural) : model_(model), choices_(model) {
    for (const Table& table : model.tables) keys_.emplace_back(table.foreign_keys.size());
    for (const std::vector<std::size_t>& group : natural.groups) {
      for_keys_within(group, [&](std::size_t table, std::size_t number) {
        keys_[table][number].late_column = choices_.choose(table, number).column;
      });
    }
  }

  LoadOrder order() {
    LoadOrder result;
    TableOrder hard = order_tables(model_, is_hard());
    for (const std::vector<std::size_t>& group : hard.groups) {
      for_keys_within(group, [&](std::size_t table, std::size_t number) {
        keys_[table][number].waits = model_.tables[table].foreign_keys[number].deferrable;
      });
    }
    result.defers = !hard.groups.empty();
    if (result.defers) result.unbroken = order_tables(model_, is_hard()).cycles;
    if (!result.unbroken.empty()) return result;
    result.tables = make_late();
    result.late = late_columns(result.tables);
    return result;
  }

 private:
  struct KeyState {
    std::optional<std::size_t> late_column;
    bool waits = false;    // for the end of the transaction
    bool is_late = false;  // its column is set later
  };

  template <typename Action>
  void for_keys_within(const std::vector<std::size_t>& group, Action action) const {
    std::vector<bool> is_member(model_.tables.size());
    for (const std::size_t table : group) is_member[table] = true;
    for (const std::size_t table : group) {
      const std::vector<ForeignKey>& keys = model_.tables[table].foreign_keys;
      for (std::size_t number = 0; number < keys.size(); ++number) {
        const std::size_t parent = keys[number].referenced_table;
        if (parent != table && is_member[parent]) action(table, number);
      }
    }
  }

  [[nodiscard]] KeyFilter is_hard() const {
    return [this](std::size_t table, std::size_t number) {
      const KeyState& key = keys_[table][number];
      return !key.late_column && !key.waits;
    };
  }

  // Breaks cycles until there are none; returns the order of the tables then.
  std::vector<std::size_t> make_late() {
    const KeyFilter holds_now = [this](std::size_t table, std::size_t number) {
      const KeyState& key = keys_[table][number];
      return !key.is_late && !key.waits;
    };
    TableOrder order = order_tables(model_, holds_now);
    while (!order.groups.empty()) {
      for (const std::vector<std::size_t>& group : order.groups) put_first_of(group);
      order = order_tables(model_, holds_now);
    }
    return order.tables;
  }

  // The table of the group that goes first is the one with the fewest keys to make late, all of which can be.
  void put_first_of(const std::vector<std::size_t>& group) {
    std::vector<std::size_t> late(model_.tables.size());
    std::vector<bool> is_stuck(model_.tables.size());
    for_keys_within(group, [&](std::size_t table, std::size_t number) {
      const KeyState& key = keys_[table][number];
      if (key.waits || key.is_late) return;
      ++late[table];
      if (!key.late_column) is_stuck[table] = true;
    });
    const auto first = *std::min_element(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
      return is_stuck[a] != is_stuck[b] ? is_stuck[b] : late[a] < late[b];
    });
    for_keys_within(group, [&](std::size_t table, std::size_t number) {
      if (table == first) keys_[table][number].is_late = !keys_[table][number].waits;
    });
  }

  // Keys whose parent has come first after all need not be late.
  [[nodiscard]] std::vector<LateColumns> late_columns(const std::vector<std::size_t>& order) const {
    std::vector<std::size_t> position(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) position[order[i]] = i;
    std::vector<LateColumns> result;
    for (const std::size_t table : order) {
      LateColumns late{table, row_key(model_.tables[table]), {}};
      for (std::size_t number = 0; number < keys_[table].size(); ++number) {
        const std::size_t parent = model_.tables[table].foreign_keys[number].referenced_table;
        if (!keys_[table][number].is_late || position[parent] < position[table]) continue;
        const std::size_t column = *keys_[table][number].late_column;
        if (!holds(late.columns, column)) late.columns.push_back(column);
      }
      std::sort(late.columns.begin(), late.columns.end());
      if (!late.columns.empty()) result.push_back(std::move(late));
    }
    return result;
  }

  const Model& model_;
  LateChoices choices_;
  std::vector<std::vector<KeyState>> keys_;  // per table and foreign key
};

}  // namespace

LoadOrder order_load(const Model& model) {
  TableOrder natural = order_tables(model);
  if (natural.groups.empty()) return {std::move(natural.tables), {}, false, {}};
  return CycleBreaker(model, natural).order();
}

std::string why_unbroken(const Model& model, const std::vector<std::size_t>& cycle) {
  const LateChoices choices(model);
  std::vector<std::string> facts;
  for (std::size_t i = 0; i + 1 < cycle.size(); ++i) {
    const std::vector<ForeignKey>& keys = model.tables[cycle[i]].foreign_keys;
    for (std::size_t number = 0; number < keys.size(); ++number) {
      if (keys[number].referenced_table != cycle[i + 1]) continue;
      std::string fact = choices.choose(cycle[i], number).obstacle;
      if (!fact.empty() && std::find(facts.begin(), facts.end(), fact) == facts.end()) {
        facts.push_back(std::move(fact));
      }
    }
  }
  return fmt::format("{}", fmt::join(facts, "; "));
}

}  // namespace datagen::schema
