#include "schema/default_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "schema/identifiers.hpp"

namespace datagen::schema {

namespace {

// ChooseForeignKeyConstraintNameAddition and ChooseIndexNameAddition: the names joined until they fill an
// identifier.
std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += '_';
    text += name;
    if (text.size() > kMaxIdentifierBytes) break;
  }
  return text;
}

std::vector<std::string> column_names(const Table& table, const std::vector<std::size_t>& columns) {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const std::size_t column : columns) names.push_back(table.columns[column].name);
  return names;
}

// ChooseIndexColumnNames: "expr" for an expression without a name of its own; a number after what is there
// already.
std::vector<std::string> element_names(LoadContext& context, const Table& table,
                                       const std::vector<IndexElement>& elements) {
  std::vector<std::string> names;
  for (const IndexElement& element : elements) {
    std::string base = "expr";
    SqlError ignored;
    if (element.column) {
      base = table.columns[*element.column].name;
    } else if (const auto& sql = context.index_element(element.expression, ignored)) {
      base = sql->name;
    }
    std::string name = base;
    for (int pass = 1; std::find(names.begin(), names.end(), name) != names.end(); ++pass) {
      name = base + std::to_string(pass);
    }
    names.push_back(std::move(name));
  }
  return names;
}

// A check is named after its column when it has exactly one.
std::string checked_column(LoadContext& context, const Table& table, const Check& check) {
  std::set<std::string> columns;
  for (const ColumnUse& use : context.columns_of(check.expression)) {
    if (table.find_column(use.name)) columns.insert(use.name);
  }
  return columns.size() == 1 ? *columns.begin() : std::string();
}

std::string_view article_of(std::string_view kind) {
  return kind == "index" ? "an" : "a";
}

class NameSettler {
 public:
  explicit NameSettler(LoadContext& context) : context_(context), model_(context.model()) {}

  // Given names first, so that a chosen one never takes a name that the schema gives further down.
  void run() {
    for (const Table& table : model_.tables) take_relation(table.name, "table", table.offset);
    for (const Sequence& sequence : model_.sequences)
      take_relation(sequence.name, "sequence", sequence.offset);
    for (const CustomType& type : model_.custom_types) take_type(type);
    for (const Table& table : model_.tables) take_given(table);
    for (Table& table : model_.tables) choose_missing(table);
  }

 private:
  // Names of one schema.
  struct Scope {
    std::unordered_map<std::string, std::string_view> kinds;  // relation -> what it is
    NameScope relations;
    NameScope constraints;
    std::set<std::string> types;
  };

  void take_relation(const QualifiedName& name, std::string_view kind, std::size_t offset) {
    Scope& scope = scopes_[name.schema];
    const auto [known, is_new] = scope.kinds.emplace(name.name, kind);
    if (is_new) {
      (void)scope.relations.take(name.name);
    } else {
      const std::string_view article = kind == known->second ? "another" : article_of(known->second);
      context_.error(
          offset, fmt::format("{} \"{}\" has the name of {} {}", kind, display(name), article, known->second),
          "tables, sequences, indexes, primary keys, unique and exclusion constraints share one name space");
    }
  }

  // A type's name must differ from the other types' and from the tables', whose rows are types.
  void take_type(const CustomType& type) {
    Scope& scope = scopes_[type.name.schema];
    const auto relation = scope.kinds.find(type.name.name);
    if (relation != scope.kinds.end()) {
      context_.error(type.offset, fmt::format("custom type \"{}\" has the name of a {}", display(type.name),
                                              relation->second));
    } else if (!scope.types.insert(type.name.name).second) {
      context_.error(type.offset, fmt::format("custom type \"{}\" is given twice", display(type.name)));
    } else if (type.kind == CustomKind::Composite) {
      take_relation(type.name, "composite type", type.offset);
    }
  }

  void take_given(const Table& table) {
    std::set<std::string_view> in_table;
    const auto take_key = [&](const auto& key, std::string_view kind) {
      if (key.name.empty()) return;
      take_constraint(table, key.name, kind, key.offset, in_table);
      take_relation({table.name.schema, key.name}, kind, key.offset);
    };
    if (table.primary_key) take_key(*table.primary_key, "primary key");
    for (const Key& key : table.uniques) take_key(key, "unique constraint");
    for (const Exclusion& exclusion : table.exclusions) take_key(exclusion, "exclusion constraint");
    for (const Check& check : table.checks)
      take_constraint(table, check.name, "check constraint", check.offset, in_table);
    for (const ForeignKey& key : table.foreign_keys) {
      take_constraint(table, key.name, "foreign key", key.offset, in_table);
    }
    for (const Index& index : table.indexes) {
      if (!index.name.empty()) take_relation({table.name.schema, index.name}, "index", index.offset);
    }
  }

  // Given names of constraints must differ within their table only.
  void take_constraint(const Table& table, const std::string& name, std::string_view kind, std::size_t offset,
                       std::set<std::string_view>& in_table) {
    if (name.empty()) return;
    (void)scopes_[table.name.schema].constraints.take(name);
    if (in_table.insert(name).second) return;
    context_.error(offset, fmt::format("{} \"{}\" has the name of another constraint of table \"{}\"", kind,
                                       name, display(table.name)));
  }

  void choose_missing(Table& table) {
    Scope& scope = scopes_[table.name.schema];
    const std::string& name = table.name.name;
    for (Column& column : table.columns) {
      if (column.identity != Identity::None)
        column.owned_sequence = scope.relations.choose(name, column.name, "seq");
    }
    if (table.primary_key) choose_key(scope, table.primary_key->name, name, {}, "pkey");
    for (Key& key : table.uniques)
      choose_key(scope, key.name, name, joined(column_names(table, key.columns)), "key");
    for (Exclusion& exclusion : table.exclusions) {
      const std::string columns = joined(element_names(context_, table, exclusion.elements));
      choose_key(scope, exclusion.name, name, columns, "excl");
    }
    for (Check& check : table.checks) {
      if (check.name.empty())
        check.name = scope.constraints.choose(name, checked_column(context_, table, check), "check");
    }
    for (ForeignKey& key : table.foreign_keys) {
      if (!key.name.empty()) continue;
      key.name = scope.constraints.choose(name, joined(column_names(table, key.columns)), "fkey");
    }
    for (Index& index : table.indexes) {
      if (index.name.empty())
        index.name =
            scope.relations.choose(name, joined(element_names(context_, table, index.elements)), "idx");
    }
  }

  // The name of a key is one of a relation and of a constraint: it must be free as both.
  static void choose_key(Scope& scope, std::string& key_name, std::string_view table,
                         std::string_view columns, std::string_view label) {
    if (!key_name.empty()) return;
    do {
      key_name = scope.relations.choose(table, columns, label);
    } while (!scope.constraints.take(key_name));
  }

  LoadContext& context_;
  Model& model_;
  std::map<std::string, Scope> scopes_;
};

}  // namespace

void settle_names(LoadContext& context) {
  NameSettler(context).run();
}

}  // namespace datagen::schema
