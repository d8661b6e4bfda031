#include "generators/keys/key_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generators/references/trees.hpp"
#include "schema/name_inference.hpp"
#include "schema/type.hpp"

namespace datagen::generators {

namespace {

bool contains(const std::vector<std::size_t>& list, std::size_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool contains_all(const std::vector<std::size_t>& list, const std::vector<std::size_t>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](std::size_t item) { return contains(list, item); });
}

constexpr std::string_view kUniqueIndex = "unique index";

// A key as it is declared: elements, and for indexes the rows it holds.
struct DeclaredKey {
  std::string_view kind;
  std::string name;
  std::size_t offset;
  std::vector<schema::IndexElement> elements;
  std::string_view where{};
  bool nulls_not_distinct = false;
};

class KeyPlanner {
 public:
  KeyPlanner(const schema::Model& model, std::size_t table, const ReferencePlan::Table& references,
             const std::vector<bool>& always_distinct, core::Diagnostics& problems)
      : model_(model),
        table_number_(table),
        table_(model.tables[table]),
        references_(references),
        always_distinct_(always_distinct),
        problems_(problems) {
    plan_.folds_case.resize(table_.columns.size());
    plan_.is_disjoint.resize(table_.columns.size());
    plan_.stretch_start.resize(table_.columns.size());
    plan_.null_limits.resize(table_.columns.size());
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      const schema::Type base = schema::base_type(model, table_.columns[column].type);
      plan_.folds_case[column] = base.id == schema::TypeId::Citext && base.dimensions == 0;
    }
  }

  KeyPlan plan() {
    std::vector<DeclaredKey> declared = declared_keys();
    // Small keys first: a larger one that holds a smaller one's columns is distinct with it. Partial ones
    // last: the columns of their conditions must not be members of others.
    const auto order = [](const DeclaredKey& key) {
      return std::pair(!key.where.empty(), key.elements.size());
    };
    std::stable_sort(declared.begin(), declared.end(),
                     [&](const DeclaredKey& a, const DeclaredKey& b) { return order(a) < order(b); });
    for (const DeclaredKey& key : declared) add(key);
    for (const schema::Exclusion& exclusion : table_.exclusions) add(exclusion);
    return std::move(plan_);
  }

 private:
  using Kind = KeyMember::Kind;

  static std::vector<schema::IndexElement> elements_of(const std::vector<std::size_t>& columns) {
    std::vector<schema::IndexElement> elements;
    elements.reserve(columns.size());
    for (const std::size_t column : columns) elements.push_back({column, {}});
    return elements;
  }

  std::vector<DeclaredKey> declared_keys() const {
    std::vector<DeclaredKey> keys;
    const auto add_constraint = [&](std::string_view kind, const auto& key) {
      keys.push_back({kind, key.name, key.offset, elements_of(key.columns)});
    };
    if (table_.primary_key) add_constraint("primary key", *table_.primary_key);
    for (const schema::Key& key : table_.uniques) {
      add_constraint("unique constraint", key);
      keys.back().nulls_not_distinct = key.nulls_not_distinct;
    }
    for (const schema::ForeignKey& foreign_key : table_.foreign_keys) {
      if (foreign_key.unique) add_constraint("unique foreign key", foreign_key);
    }
    for (const schema::Index& index : table_.indexes) {
      if (!index.unique) continue;
      keys.push_back(
          {kUniqueIndex, index.name, index.offset, index.elements, index.where, index.nulls_not_distinct});
    }
    return keys;
  }

  void add(const DeclaredKey& declared) {
    PlannedKey key{declared.kind, declared.name, declared.offset};
    std::vector<std::size_t> distinct_columns;  // whose distinct values make the key's distinct
    for (const schema::IndexElement& element : declared.elements) {
      read_element(element, declared, key, distinct_columns);
    }
    if (declared.nulls_not_distinct) limit_nulls(key);
    const bool is_distinct = std::any_of(distinct_columns.begin(), distinct_columns.end(),
                                         [&](std::size_t column) { return always_distinct_[column]; });
    if (is_distinct || (is_over_chain(key) && !declared.nulls_not_distinct)) return;
    add_members(key, distinct_columns);
    if (is_held_by_smaller(key)) return;
    if (!declared.where.empty()) add_gate(key, declared);
    if (key.members.empty() && is_over_constants(declared)) return plan_.constants.push_back(std::move(key));
    if (key.members.empty()) return report_impossible(key);
    plan_.keys.push_back(std::move(key));
  }

  // Whether it holds a foreign key whose rows form chains, each below another one.
  [[nodiscard]] bool is_over_chain(const PlannedKey& key) const {
    return std::any_of(table_.foreign_keys.begin(), table_.foreign_keys.end(),
                       [&](const schema::ForeignKey& foreign_key) {
                         return contains_all(key.columns, foreign_key.columns) &&
                                is_chain(table_, table_number_, foreign_key);
                       });
  }

  [[nodiscard]] static bool is_over_constants(const DeclaredKey& declared) {
    return std::all_of(declared.elements.begin(), declared.elements.end(),
                       [](const schema::IndexElement& element) { return is_constant(element); });
  }

  // Where a NULL equals another one: a row that is the only one with a NULL there differs from all others. A
  // key that holds another one, of columns without NULLs, is distinct whatever the others are.
  void limit_nulls(const PlannedKey& key) {
    const auto is_own_key = [&](const schema::Key& other) {
      return other.columns != key.columns && contains_all(key.columns, other.columns) &&
             std::none_of(other.columns.begin(), other.columns.end(),
                          [&](std::size_t column) { return table_.columns[column].nullable; });
    };
    if (table_.primary_key && is_own_key(*table_.primary_key)) return;
    if (std::any_of(table_.uniques.begin(), table_.uniques.end(), is_own_key)) return;
    for (const std::size_t column : key.columns) {
      limit_nulls(column, 1, key);
      // The columns of a foreign key are NULL together.
      for (const schema::ForeignKey& foreign_key : table_.foreign_keys) {
        if (!contains(foreign_key.columns, column)) continue;
        for (const std::size_t other : foreign_key.columns) limit_nulls(other, 1, key);
      }
    }
  }

  void limit_nulls(std::size_t column, std::uint64_t most, const PlannedKey& key) {
    std::optional<NullLimit>& limit = plan_.null_limits[column];
    if (limit && limit->most <= most) return;
    limit = NullLimit{most, fmt::format("{} \"{}\"", key.kind, key.name)};
  }

  // Rows that are equal in all elements with "=" have ranges that do not overlap: a key whose range is chosen
  // among disjoint ones.
  void add(const schema::Exclusion& exclusion) {
    DeclaredKey declared{"exclusion constraint", exclusion.name, exclusion.offset, {}};
    PlannedKey key{declared.kind, declared.name, declared.offset};
    std::vector<std::size_t> distinct_columns;
    bool is_understood = true;
    for (std::size_t i = 0; i < exclusion.elements.size(); ++i) {
      const bool is_range = exclusion.operators[i] == "&&";
      const auto stretch = is_range ? read_stretch(table_, exclusion.elements[i]) : std::nullopt;
      if (stretch && can_be_disjoint(*stretch)) {
        set_disjoint(*stretch, key);
        key.columns.push_back(stretch->start);
        distinct_columns.push_back(stretch->start);
      } else if (exclusion.operators[i] == "=") {
        read_element(exclusion.elements[i], declared, key, distinct_columns);
      } else {
        is_understood = false;
      }
    }
    if (is_distinct_by_equality(exclusion)) return;
    add_members(key, distinct_columns);
    if (is_held_by_smaller(key)) return;
    if (!is_understood || key.members.empty()) return report_not_understood(declared);
    declared.where = exclusion.where;
    if (!declared.where.empty()) add_gate(key, declared);
    plan_.keys.push_back(std::move(key));
  }

  [[nodiscard]] bool can_be_disjoint(const Stretch& stretch) const {
    return is_own(stretch.start) && is_own(stretch.end) && !always_distinct_[stretch.start] &&
           (stretch.start == stretch.end || (!is_chosen(stretch.start) && !is_chosen(stretch.end)));
  }

  // A range without a bound reaches for ever.
  void set_disjoint(const Stretch& stretch, const PlannedKey& key) {
    plan_.is_disjoint[stretch.start] = true;
    if (stretch.end == stretch.start) return;
    plan_.stretch_start[stretch.end] = stretch.start;
    limit_nulls(stretch.start, 0, key);
    limit_nulls(stretch.end, 0, key);
  }

  // Whether a column compared by "=" is another one in every row: then nothing is ever excluded.
  [[nodiscard]] bool is_distinct_by_equality(const schema::Exclusion& exclusion) const {
    for (std::size_t i = 0; i < exclusion.elements.size(); ++i) {
      const auto column = exclusion.elements[i].column;
      if (exclusion.operators[i] == "=" && column && always_distinct_[*column]) return true;
    }
    return false;
  }

  void report_not_understood(const DeclaredKey& declared) {
    problems_.error(
        declared.offset,
        fmt::format("{} \"{}\" of table \"{}\" is not understood: values for it cannot be made",
                    declared.kind, declared.name, schema::display(table_.name)),
        "columns \"with\": \"=\" and one range, a column or the likes of tsrange(start, end), \"with\": "
        "\"&&\" can");
  }

  void read_element(const schema::IndexElement& element, const DeclaredKey& declared, PlannedKey& key,
                    std::vector<std::size_t>& distinct_columns) {
    std::optional<KeyElement> read = read_key_element(table_, element);
    if (!read) return add_unread_columns(element, declared, key, distinct_columns);
    for (const std::size_t column : read->columns) {
      if (!contains(key.columns, column)) key.columns.push_back(column);
      const std::string& formula = table_.columns[column].generated_as;
      if (formula.empty()) {
        if (!contains(distinct_columns, column)) distinct_columns.push_back(column);
        if (contains(read->folded, column)) plan_.folds_case[column] = true;
        continue;
      }
      // A stored generated column is distinct where the columns of its formula are.
      read_element({std::nullopt, "(" + formula + ")"}, declared, key, distinct_columns);
    }
  }

  // Of an expression that is not understood the texts it reads are kept distinct, which most such expressions
  // keep; of numbers and times the likes of date_trunc() do not.
  void add_unread_columns(const schema::IndexElement& element, const DeclaredKey& declared, PlannedKey& key,
                          std::vector<std::size_t>& distinct_columns) {
    bool has_text = false;
    for (const std::size_t column : read_columns(table_, element)) {
      if (!contains(key.columns, column)) key.columns.push_back(column);
      const schema::Type base = schema::base_type(model_, table_.columns[column].type);
      if (schema::value_kind(base) != schema::ValueKind::Text || !is_own(column)) continue;
      has_text = true;
      plan_.folds_case[column] = true;
      if (!contains(distinct_columns, column)) distinct_columns.push_back(column);
    }
    if (has_text) {
      problems_.warning(
          declared.offset,
          fmt::format("{} \"{}\" of table \"{}\" is over {}, which is not understood: the "
                      "columns it reads are kept distinct, its values may still repeat",
                      declared.kind, declared.name, schema::display(table_.name), element.expression));
    }
  }

  // Whether the column's values are its own, not those of a parent; a generator wins over a foreign key.
  [[nodiscard]] bool is_own(std::size_t column) const {
    if (table_.columns[column].generator.choice != schema::GeneratorChoice::Inferred) return true;
    return !references_.sources[column] && !references_.is_of_family[column];
  }

  // Whole foreign keys first, then single columns. What has no values of its own to choose - a part of a
  // foreign key, a parent in the same table, which follows from the shape of the tree - is left out: the rest
  // then has to be distinct without it.
  void add_members(PlannedKey& key, const std::vector<std::size_t>& columns) {
    std::vector<std::size_t> covered;
    // A foreign key that follows another chooses among the parents that the other leaves to it, if any.
    for (std::size_t number = 0; number < table_.foreign_keys.size(); ++number) {
      const schema::ForeignKey& foreign_key = table_.foreign_keys[number];
      const ReferenceRole& role = references_.roles[number];
      if (!determines(columns, foreign_key)) continue;
      for (const std::size_t column : foreign_key.columns) {
        if (references_.sources[column] == number) covered.push_back(column);
      }
      if (foreign_key.referenced_table == table_number_ || (role.follows && role.descent.empty())) continue;
      key.members.push_back(member(Kind::ForeignKey, number));
    }
    for (const std::size_t column : columns) {
      if (contains(covered, column) || !is_own(column)) continue;
      key.members.push_back(member(Kind::Column, column));
    }
  }

  // Whether the columns tell the parent: all of the foreign key, or one that is the parents' key by itself.
  [[nodiscard]] bool determines(const std::vector<std::size_t>& columns,
                                const schema::ForeignKey& foreign_key) const {
    if (!std::any_of(foreign_key.columns.begin(), foreign_key.columns.end(),
                     [&](std::size_t column) { return contains(columns, column) && !is_chosen(column); }))
      return false;
    if (contains_all(columns, foreign_key.columns)) return true;
    const schema::Table& parent = model_.tables[foreign_key.referenced_table];
    for (std::size_t i = 0; i < foreign_key.columns.size(); ++i) {
      const schema::Column& referenced = parent.columns[foreign_key.referenced_columns[i]];
      const bool is_distinct = referenced.unique || !referenced.owned_sequence.empty();
      if (contains(columns, foreign_key.columns[i]) && is_distinct) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_chosen(std::size_t column) const {
    return table_.columns[column].generator.choice != schema::GeneratorChoice::Inferred;
  }

  std::size_t member(Kind kind, std::size_t index) {
    if (const auto known = plan_.find(kind, index)) return *known;
    plan_.members.push_back({kind, index});
    return plan_.members.size() - 1;
  }

  [[nodiscard]] bool is_held_by_smaller(const PlannedKey& key) const {
    return std::any_of(plan_.keys.begin(), plan_.keys.end(),
                       [&](const PlannedKey& smaller) { return contains_all(key.members, smaller.members); });
  }

  // A partial index lets all rows in but those whose condition is false. A key of columns of its own is
  // rather distinct in all rows, and its gate opens only where that is too much.
  void add_gate(PlannedKey& key, const DeclaredKey& declared) {
    const RowConditions conditions = read_row_conditions(table_, declared.where);
    for (const RowCondition& condition : conditions.understood) {
      if (!can_be_gated(condition, key)) continue;
      plan_.members.push_back({Kind::Gate, condition.column, condition});
      key.members.push_back(plan_.members.size() - 1);
      return;
    }
    // An exclusion constraint is as well kept in all rows.
    if (!conditions.has_others || key.members.empty() || declared.kind != kUniqueIndex) return;
    problems_.warning(
        declared.offset,
        fmt::format("the condition of unique index \"{}\" of table \"{}\" is not understood: "
                    "({}) is kept distinct in all rows",
                    declared.name, schema::display(table_.name), column_list(table_, key.columns)));
  }

  [[nodiscard]] bool can_be_gated(const RowCondition& condition, const PlannedKey& key) const {
    const schema::Column& column = table_.columns[condition.column];
    const bool is_free = !contains(key.columns, condition.column) && is_own(condition.column) &&
                         column.generated_as.empty() && !always_distinct_[condition.column] &&
                         !plan_.find(Kind::Gate, condition.column) &&
                         !plan_.find(Kind::Column, condition.column);
    if (!is_free) return false;
    const schema::Type base = schema::base_type(model_, column.type);
    switch (condition.kind) {
      case RowCondition::Kind::True:
      case RowCondition::Kind::False: return schema::value_kind(base) == schema::ValueKind::Boolean;
      case RowCondition::Kind::Null:
      case RowCondition::Kind::NotNull: return column.nullable;
      case RowCondition::Kind::Values: {
        const bool is_label = base.id == schema::TypeId::Custom && base.dimensions == 0;
        return is_label || schema::value_kind(base) == schema::ValueKind::Text;
      }
    }
    return false;
  }

  void report_impossible(const PlannedKey& key) {
    const auto is_part = [&](const schema::ForeignKey& foreign_key) {
      return foreign_key.referenced_table != table_number_ &&
             std::any_of(foreign_key.columns.begin(), foreign_key.columns.end(),
                         [&](std::size_t column) { return contains(key.columns, column); });
    };
    const bool has_part = std::any_of(table_.foreign_keys.begin(), table_.foreign_keys.end(), is_part);
    const bool has_self = std::any_of(table_.foreign_keys.begin(), table_.foreign_keys.end(),
                                      [&](const schema::ForeignKey& foreign_key) {
                                        return foreign_key.referenced_table == table_number_ &&
                                               contains_all(key.columns, foreign_key.columns);
                                      });
    // Rows that refer to each other once make chains (references/trees.hpp).
    if (!has_part && has_self) return;
    const std::string_view reason = has_part ? "holds no more than a part of a foreign key"
                                             : "is over an expression that is not understood";
    problems_.error(
        key.offset,
        fmt::format("{} \"{}\" of table \"{}\" over ({}) {}, which cannot be made distinct", key.kind,
                    key.name, schema::display(table_.name), column_list(table_, key.columns), reason));
  }

  const schema::Model& model_;
  std::size_t table_number_;
  const schema::Table& table_;
  const ReferencePlan::Table& references_;
  const std::vector<bool>& always_distinct_;
  core::Diagnostics& problems_;
  KeyPlan plan_;
};

}  // namespace

std::optional<std::size_t> KeyPlan::find(KeyMember::Kind kind, std::size_t index) const noexcept {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const KeyMember& member) { return member.is(kind, index); });
  if (found == members.end()) return std::nullopt;
  return static_cast<std::size_t>(found - members.begin());
}

KeyPlan plan_keys(const schema::Model& model, std::size_t table, const ReferencePlan::Table& references,
                  const std::vector<bool>& always_distinct, core::Diagnostics& problems) {
  return KeyPlanner(model, table, references, always_distinct, problems).plan();
}

std::string column_list(const schema::Table& table, const std::vector<std::size_t>& columns) {
  std::string list;
  for (const std::size_t column : columns) {
    if (!list.empty()) list += ", ";
    list += table.columns[column].name;
  }
  return list;
}

}  // namespace datagen::generators
