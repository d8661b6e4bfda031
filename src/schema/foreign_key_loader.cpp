#include "schema/foreign_key_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "schema/column_loader.hpp"
#include "schema/condition_loader.hpp"
#include "schema/constraint_loader.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

namespace {

// PostgreSQL compares the two sides with the parent's operator: the child's type must be the parent's or turn
// into it without a cast. Among numbers that goes from whole to numeric to floating point.
int number_rank(TypeId id) {
  switch (id) {
    case TypeId::Numeric: return 1;
    case TypeId::Real:
    case TypeId::DoublePrecision: return 2;
    default: return 0;
  }
}

// Moments with and without a time zone are compared in that of whoever restores the dump; a date holds less
// than a moment.
bool can_reference_moment(TypeId child, TypeId parent) {
  return child == parent || (child == TypeId::Timestamp && parent == TypeId::Date);
}

bool can_reference_number(TypeId child, TypeId parent) {
  // The same digits are another number in a real than in any other type.
  const bool is_real = child == TypeId::Real || parent == TypeId::Real;
  return child == parent || (number_rank(child) <= number_rank(parent) && !is_real);
}

bool can_reference(const Model& model, const Type& child_declared, const Type& parent_declared) {
  const Type child = base_type(model, child_declared);
  const Type parent = base_type(model, parent_declared);
  if ((child.dimensions > 0) != (parent.dimensions > 0)) return false;
  const bool same = child.id == parent.id && (child.id != TypeId::Custom || child.custom == parent.custom);
  // Elements are as long as their column says.
  if (child.dimensions > 0) return same && (child.length == Type::kUnset || child.length == parent.length);
  if (same) return child.id != TypeId::Bit || child.length == parent.length;
  const ComparisonClass comparison = info(child.id).comparison;
  if (comparison != info(parent.id).comparison) return false;
  switch (comparison) {
    case ComparisonClass::Number: return can_reference_number(child.id, parent.id);
    case ComparisonClass::Moment: return can_reference_moment(child.id, parent.id);
    case ComparisonClass::Text: return true;
    case ComparisonClass::Own: return false;
  }
  return false;
}

// Of pairs that PostgreSQL takes, but whose values are equal by luck.
std::string pair_hint(const Model& model, const Type& child_declared, const Type& parent_declared) {
  const Type child = base_type(model, child_declared);
  const Type parent = base_type(model, parent_declared);
  const ComparisonClass comparison = info(child.id).comparison;
  if (child.dimensions > 0 || comparison != info(parent.id).comparison) return {};
  const std::string type = sql_type(model, parent_declared);
  if (comparison == ComparisonClass::Moment) {
    return fmt::format("make it {}: the time zone of a session would decide whether they are equal", type);
  }
  const bool is_real = child.id == TypeId::Real || parent.id == TypeId::Real;
  if (comparison == ComparisonClass::Number && is_real)
    return fmt::format("make it {}: the same digits are another number in a real", type);
  return {};
}

// The columns in any order: PostgreSQL pairs them by name.
bool same_columns(std::vector<std::size_t> a, std::vector<std::size_t> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

// The plain columns of an index that keeps them unique in the whole table; empty for any other index.
std::vector<std::size_t> unique_columns(const Index& index) {
  std::vector<std::size_t> columns;
  if (!index.unique || !index.where.empty()) return columns;
  for (const IndexElement& element : index.elements) {
    if (!element.column) return {};
    columns.push_back(*element.column);
  }
  return columns;
}

bool is_key(const Table& parent, const std::vector<std::size_t>& columns) {
  if (parent.primary_key && same_columns(parent.primary_key->columns, columns)) return true;
  const auto matches = [&](const Key& key) { return same_columns(key.columns, columns); };
  if (std::any_of(parent.uniques.begin(), parent.uniques.end(), matches)) return true;
  return std::any_of(parent.indexes.begin(), parent.indexes.end(),
                     [&](const Index& index) { return same_columns(unique_columns(index), columns); });
}

std::string column_names(const Table& table, const std::vector<std::size_t>& columns) {
  std::string text;
  for (const std::size_t column : columns) text += (text.empty() ? "" : ", ") + table.columns[column].name;
  return "(" + text + ")";
}

std::string key_hint(const Table& parent) {
  const std::string name = display(parent.name);
  if (parent.primary_key) {
    return fmt::format("the primary key of table \"{}\" is {}", name,
                       column_names(parent, parent.primary_key->columns));
  }
  if (!parent.uniques.empty()) {
    return fmt::format("table \"{}\" has a unique constraint on {}", name,
                       column_names(parent, parent.uniques.front().columns));
  }
  return fmt::format("table \"{}\" has no key; give it a \"primary_key\"", name);
}

class ForeignKeyLoader {
 public:
  ForeignKeyLoader(LoadContext& context, Table& table)
      : context_(context),
        table_(table),
        what_(fmt::format("foreign key of table \"{}\"", display(table.name))) {}

  void load(const JsonValue& json) {
    if (!context_.require_kind(json, JsonKind::Object, "a foreign key")) return;
    ObjectReader reader(json, kForeignKeyObject, what_, json.offset, context_);
    ForeignKey key;
    auto [name, offset] = read_given_name(context_, reader, "foreign key", json.offset);
    key.name = std::move(name);
    key.offset = offset;
    key.on_delete = read_action(reader, "on_delete");
    key.on_update = read_action(reader, "on_update");
    key.deferrable = reader.flag("deferrable");
    key.unique = reader.flag("unique");
    read_distribution(reader, key);
    read_per_parent(reader, key);
    const JsonValue* columns = reader.array("columns");
    if (columns != nullptr) key.columns = read_column_list(context_, table_, *columns, what_);
    const Table* parent = read_parent(reader, key);
    if (parent == nullptr || !read_referenced_columns(reader, *parent, key) || key.columns.empty()) return;
    if (!check_pairs(*parent, key, *columns)) return;
    read_where(reader, *parent, key);
    read_tree(reader, *parent, key);
    refuse_own_values(key, *columns);
    table_.foreign_keys.push_back(std::move(key));
  }

 private:
  static ForeignKeyAction read_action(ObjectReader& reader, std::string_view key) {
    return static_cast<ForeignKeyAction>(reader.choice(key).value_or(0));
  }

  void read_distribution(ObjectReader& reader, ForeignKey& key) {
    key.distribution = reader.find("distribution");
    if (key.distribution == nullptr) return;
    static_cast<void>(reader.choice("distribution"));
    if (const JsonValue* object = reader.object("distribution")) {
      check_parameters(*object, kParentChoiceObject, "distribution of " + what_);
    }
  }

  void read_per_parent(ObjectReader& reader, ForeignKey& key) {
    key.per_parent = reader.find("per_parent");
    static_cast<void>(reader.unsigned_integer("per_parent"));
    const JsonValue* object = reader.object("per_parent");
    if (object == nullptr) return;
    ObjectReader counts(*object, kChildCountObject, "\"per_parent\" of " + what_, object->offset, context_);
    static_cast<void>(counts.unsigned_integer("min"));
    static_cast<void>(counts.unsigned_integer("max"));
    static_cast<void>(counts.choice("distribution"));
    if (const JsonValue* choice = counts.object("distribution")) {
      check_parameters(*choice, kChildChoiceObject, "distribution of " + counts.owner());
    }
  }

  // What the parameters mean to a distribution is the generators' to say.
  void check_parameters(const JsonValue& object, const ObjectRule& rule, std::string owner) {
    ObjectReader reader(object, rule, std::move(owner), object.offset, context_);
    static_cast<void>(reader.choice("type"));
    for (const std::string_view parameter : {"alpha", "mean", "std_dev"}) {
      static_cast<void>(reader.number(parameter));
    }
    static_cast<void>(reader.weights("weights"));
  }

  void read_where(const ObjectReader& reader, const Table& parent, ForeignKey& key) {
    const JsonValue* conditions = reader.object("where");
    if (conditions == nullptr) return;
    if (conditions->members.empty())
      context_.error(conditions->offset, "\"where\" of " + what_ + " is empty");
    for (const JsonMember& member : conditions->members) {
      auto condition = read_condition(context_, parent, member, "\"where\" of " + what_);
      if (condition) key.where.push_back(*std::move(condition));
    }
  }

  // `root_share` and `depth`, which mean something to a reference to the own table only.
  void read_tree(ObjectReader& reader, const Table& parent, ForeignKey& key) {
    key.root_share = reader.number("root_share");
    key.depth = reader.integer("depth");
    for (const std::string_view name : {"root_share", "depth"}) {
      const JsonValue* value = reader.find(name);
      if (value == nullptr || &parent == &table_) continue;
      context_.error(value->offset, fmt::format("{} has a \"{}\", but references another table", what_, name),
                     "roots and levels are those of a table that references itself");
    }
    const JsonValue* share = reader.find("root_share");
    const auto has_ratio = [&](std::size_t column) { return table_.columns[column].null_ratio.has_value(); };
    if (share == nullptr || std::none_of(key.columns.begin(), key.columns.end(), has_ratio)) return;
    context_.error(share->offset, what_ + " has a \"root_share\", and its columns a \"null_ratio\"",
                   "roots are the rows whose columns are NULL: say one of the two");
  }

  const Table* read_parent(const ObjectReader& reader, ForeignKey& key) {
    const JsonValue* text = reader.string("referenced_table");
    if (text == nullptr) return nullptr;
    const auto name = context_.read_qualified_name("table", text->string, text->offset);
    if (!name) return nullptr;
    const auto found = context_.find_table(*name);
    if (!found) {
      context_.error(text->offset,
                     fmt::format("{} references table \"{}\", which does not exist", what_, text->string),
                     context_.suggest_table(text->string));
      return nullptr;
    }
    key.referenced_table = *found;
    return &context_.model().tables[*found];
  }

  bool read_referenced_columns(const ObjectReader& reader, const Table& parent, ForeignKey& key) {
    const JsonValue* list = reader.array("referenced_columns");
    if (list != nullptr) {
      key.referenced_columns = read_column_list(context_, parent, *list, what_);
      if (key.referenced_columns.empty()) return false;
    } else if (reader.find("referenced_columns") != nullptr) {
      return false;
    } else if (parent.primary_key) {
      key.referenced_columns = parent.primary_key->columns;
    } else {
      context_.error(
          reader.string("referenced_table")->offset,
          fmt::format("{} references table \"{}\", which has no primary key", what_, display(parent.name)),
          "name the columns of a unique constraint in \"referenced_columns\"");
      return false;
    }
    const std::size_t place = list != nullptr ? list->offset : key.offset;
    if (!key.columns.empty() && key.columns.size() != key.referenced_columns.size()) {
      context_.error(place, fmt::format("{} has {} and references {} of table \"{}\"", what_,
                                        counted(key.columns.size()), key.referenced_columns.size(),
                                        display(parent.name)));
      return false;
    }
    if (is_key(parent, key.referenced_columns)) return true;
    context_.error(
        place,
        fmt::format("{} references {} of table \"{}\", which is neither its primary key nor unique", what_,
                    column_names(parent, key.referenced_columns), display(parent.name)),
        key_hint(parent));
    return false;
  }

  static std::string counted(std::size_t columns) {
    return fmt::format("{} column{}", columns, columns == 1 ? "" : "s");
  }

  bool check_pairs(const Table& parent, const ForeignKey& key, const JsonValue& columns) {
    const Model& model = context_.model();
    bool sound = true;
    for (std::size_t i = 0; i < key.columns.size(); ++i) {
      const Column& child_column = table_.columns[key.columns[i]];
      const Column& parent_column = parent.columns[key.referenced_columns[i]];
      if (can_reference(model, child_column.type, parent_column.type)) continue;
      context_.error(columns.elements[i].offset,
                     fmt::format("{} has type \"{}\" and cannot reference {} of type \"{}\"",
                                 column_label(table_, child_column), sql_type(model, child_column.type),
                                 column_label(parent, parent_column), sql_type(model, parent_column.type)),
                     pair_hint(model, child_column.type, parent_column.type));
      sound = false;
    }
    return sound;
  }

  // A foreign key column takes a real parent's key; nothing else may be asked of it.
  void refuse_own_values(const ForeignKey& key, const JsonValue& columns) {
    for (std::size_t i = 0; i < key.columns.size(); ++i) {
      const Column& column = table_.columns[key.columns[i]];
      const std::string label = column_label(table_, column);
      if (!column.generated_as.empty()) {
        context_.error(columns.elements[i].offset,
                       fmt::format("generated {} cannot be in a foreign key", label));
      }
      const bool told_before =
          std::any_of(table_.foreign_keys.begin(), table_.foreign_keys.end(), [&](const ForeignKey& other) {
            return std::find(other.columns.begin(), other.columns.end(), key.columns[i]) !=
                   other.columns.end();
          });
      const bool has_generator = column.generator.choice != GeneratorChoice::Inferred;
      if ((!has_generator && !column.rules) || told_before) continue;
      context_.error(column.rules ? column.rules->offset : column.generator.offset,
                     fmt::format("{} is in a foreign key and cannot have values of its own", label),
                     "it takes the keys of its parent; remove its generator");
    }
  }

  LoadContext& context_;
  Table& table_;
  std::string what_;
};

}  // namespace

void load_foreign_keys(LoadContext& context, std::size_t table, const JsonValue& list) {
  ForeignKeyLoader loader(context, context.model().tables[table]);
  for (const JsonValue& json : list.elements) loader.load(json);
}

}  // namespace datagen::schema
