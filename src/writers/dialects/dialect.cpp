#include "writers/dialects/dialect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "writers/dialects/expressions.hpp"
#include "writers/dialects/types.hpp"

namespace datagen::writers {

namespace {

using Columns = std::vector<std::size_t>;

// InnoDB's limit for all columns of an index.
constexpr std::uint32_t kMaxKeyBytes = 3072;
// Of the 65535 bytes of a row, what VARCHARs that are no keys may take.
constexpr std::size_t kMaxRowBytes = 40'000;
// Bytes of a text that MySQL indexes where it cannot index the whole.
constexpr int kPrefix = 191;

// Makes the definitions of all tables, one after the other.
class Definitions {
 public:
  Definitions(const schema::Model& model, const DialectNames& names, const std::vector<bool>& chosen,
              core::Diagnostics& problems)
      : model_(model), names_(names), dialect_(names.dialect()), chosen_(chosen), problems_(problems) {
    find_uses();
    find_generated();
  }

  std::string tables() {
    std::string script;
    for (std::size_t table = 0; table < model_.tables.size(); ++table)
      if (chosen_[table]) script += create_table(table);
    return script;
  }

  std::string keys() {
    std::string script;
    for (std::size_t table = 0; table < model_.tables.size(); ++table)
      if (chosen_[table]) script += table_keys(table);
    if (dialect_ == Dialect::Sqlite) return script;
    for (std::size_t table = 0; table < model_.tables.size(); ++table)
      if (chosen_[table]) script += added_foreign_keys(table);
    return script;
  }

  void report_left_out() {
    if (!model_.sequences.empty())
      leave_out(model_.sequences[0].offset, "the sequences of the schema are", "it has none");
  }

 private:
  void leave_out(std::size_t offset, const std::string& what, std::string_view why) {
    problems_.warning(offset, fmt::format("{} left out in {}: {}", what,
                                          dialect_ == Dialect::MySql ? "MySQL" : "SQLite", why));
  }

  void find_uses() {
    for (const schema::Table& table : model_.tables) uses_.emplace_back(table.columns.size());
    for (std::size_t number = 0; number < model_.tables.size(); ++number) {
      const schema::Table& table = model_.tables[number];
      std::vector<TypeUse>& uses = uses_[number];
      std::size_t bytes = 0;
      for (const schema::Column& column : table.columns)
        if (column.type.length > 0) bytes += 4 * static_cast<std::size_t>(column.type.length);
      for (TypeUse& use : uses) use.is_in_wide_row = bytes > kMaxRowBytes;
      if (table.primary_key) mark_keys(number, table.primary_key->columns);
      for (const schema::Key& key : table.uniques) mark_keys(number, key.columns);
      for (const schema::Index& index : table.indexes)
        if (const auto columns = plain_columns(index); columns && index.unique) mark_keys(number, *columns);
      for (const schema::ForeignKey& key : table.foreign_keys) {
        mark_keys(number, key.columns);
        mark_keys(key.referenced_table, key.referenced_columns);
      }
    }
  }

  void mark_keys(std::size_t table, const Columns& columns) {
    for (const std::size_t column : columns) uses_[table][column].is_key = true;
  }

  // What PostgreSQL computes is computed there too, or is no column of the dump.
  void find_generated() {
    for (std::size_t number = 0; number < model_.tables.size(); ++number) {
      const schema::Table& table = model_.tables[number];
      std::vector<std::string>& computed = computed_.emplace_back(table.columns.size());
      std::vector<bool>& absent = absent_.emplace_back(table.columns.size());
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const schema::Column& column = table.columns[i];
        if (column.generated_as.empty()) continue;
        auto sql = dialect_expression(model_, names_, number, column.generated_as);
        absent[i] = !sql || is_changed_by_itself(number, *sql);
        if (!absent[i]) computed[i] = *std::move(sql);
        if (absent[i] && chosen_[number])
          leave_out(column.offset, fmt::format("generated column \"{}.{}\" is", table.name.name, column.name),
                    fmt::format("its expression {} is PostgreSQL's own", column.generated_as));
      }
    }
  }

  [[nodiscard]] bool are_present(std::size_t table, const Columns& columns) const {
    return std::ranges::none_of(columns, [&](std::size_t column) { return absent_[table][column]; });
  }

  [[nodiscard]] DialectType type_of(std::size_t table, std::size_t column) const {
    return dialect_type(model_, model_.tables[table].columns[column].type, dialect_, uses_[table][column]);
  }

  static std::optional<Columns> plain_columns(const schema::Index& index) {
    Columns columns;
    for (const schema::IndexElement& element : index.elements) {
      if (!element.column) return std::nullopt;
      columns.push_back(*element.column);
    }
    return columns;
  }

  // MySQL can index the columns as a whole.
  [[nodiscard]] bool is_indexable(std::size_t table, const Columns& columns) const {
    if (!are_present(table, columns)) return false;
    if (dialect_ == Dialect::Sqlite) return true;
    std::uint32_t bytes = 0;
    for (const std::size_t column : columns) {
      const std::uint32_t of_column = type_of(table, column).key_bytes;
      if (of_column == 0) return false;
      bytes += of_column;
    }
    return bytes <= kMaxKeyBytes;
  }

  [[nodiscard]] static bool counts(const schema::Table& table, std::size_t column) {
    return table.columns[column].identity != schema::Identity::None;
  }

  // The one column that the database itself numbers: the first of the primary key, SQLite's only one.
  [[nodiscard]] bool is_numbered(std::size_t number, std::size_t column) const {
    const schema::Table& table = model_.tables[number];
    if (!table.primary_key || table.primary_key->columns[0] != column || !counts(table, column)) return false;
    return dialect_ == Dialect::MySql ? has_primary_key(number) : table.primary_key->columns.size() == 1;
  }

  [[nodiscard]] bool has_primary_key(std::size_t number) const {
    const schema::Table& table = model_.tables[number];
    return table.primary_key && is_indexable(number, table.primary_key->columns);
  }

  std::string create_table(std::size_t number) {
    const schema::Table& table = model_.tables[number];
    std::vector<std::string> lines;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      if (!absent_[number][column]) lines.push_back(column_definition(number, column));
    // Neither has tables without columns, SQLite none whose columns are all computed.
    if (std::ranges::all_of(table.columns, [](const auto& column) { return !column.generated_as.empty(); }))
      lines.push_back(quote_name(dialect_, "_") + " INTEGER");
    append_primary_key(number, lines);
    for (const schema::Check& check : table.checks) append_check(number, check, lines);
    if (dialect_ == Dialect::Sqlite)
      for (const schema::ForeignKey& key : table.foreign_keys)
        if (chosen_[key.referenced_table] && are_present(number, key.columns) &&
            are_present(key.referenced_table, key.referenced_columns))
          lines.push_back(foreign_key(number, key));
    for (const schema::Exclusion& exclusion : table.exclusions)
      leave_out(exclusion.offset, fmt::format("exclusion constraint \"{}\" is", exclusion.name),
                "it has none");
    return fmt::format("CREATE TABLE {} (\n    {}\n){};\n\n", names_.table(number),
                       fmt::join(lines, ",\n    "), table_options(table));
  }

  [[nodiscard]] std::string table_options(const schema::Table& table) const {
    if (dialect_ == Dialect::Sqlite) return {};
    std::string options = " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
    if (!table.comment.empty()) options += " COMMENT=" + dialect_literal(dialect_, table.comment);
    return options;
  }

  std::string column_definition(std::size_t number, std::size_t column) {
    const schema::Table& table = model_.tables[number];
    const schema::Column& declared = table.columns[column];
    std::string sql = fmt::format("{} {}", names_.column(number, column), type_of(number, column).sql);
    if (dialect_ == Dialect::Sqlite && is_numbered(number, column)) return sql + " PRIMARY KEY";
    if (!computed_[number][column].empty())
      return fmt::format("{} GENERATED ALWAYS AS ({}) STORED", sql, computed_[number][column]);
    const bool is_counted = declared.identity != schema::Identity::None;
    if (!declared.nullable || declared.in_primary_key || is_counted) sql += " NOT NULL";
    if (is_numbered(number, column)) sql += " AUTO_INCREMENT";
    if (!is_counted) sql += default_clause(table, declared);
    sql += label_check(number, column);
    if (dialect_ == Dialect::MySql && !declared.comment.empty())
      sql += " COMMENT " + dialect_literal(dialect_, declared.comment);
    return sql;
  }

  std::string default_clause(const schema::Table& table, const schema::Column& column) {
    if (column.default_sql.empty()) return {};
    if (const auto sql = dialect_default(model_, dialect_, column)) return " DEFAULT " + *sql;
    leave_out(column.offset, fmt::format("the default of column \"{}.{}\" is", table.name.name, column.name),
              fmt::format("{} is PostgreSQL's own", column.default_sql));
    return {};
  }

  // An enum of SQLite.
  [[nodiscard]] std::string label_check(std::size_t number, std::size_t column) const {
    const schema::Type type = schema::base_type(model_, model_.tables[number].columns[column].type);
    if (dialect_ == Dialect::MySql || type.id != schema::TypeId::Custom || type.dimensions > 0) return {};
    const schema::CustomType& custom = model_.custom_types[type.custom];
    if (custom.kind != schema::CustomKind::Enum) return {};
    std::vector<std::string> labels;
    for (const std::string& label : custom.labels) labels.push_back(dialect_literal(dialect_, label));
    return fmt::format(" CHECK ({} IN ({}))", names_.column(number, column), fmt::join(labels, ", "));
  }

  void append_primary_key(std::size_t number, std::vector<std::string>& lines) {
    const schema::Table& table = model_.tables[number];
    if (!table.primary_key) return;
    if (!has_primary_key(number)) {
      leave_out(table.primary_key->offset, fmt::format("the primary key of table \"{}\" is", table.name.name),
                "its columns cannot be indexed");
      return;
    }
    const Columns& columns = table.primary_key->columns;
    if (dialect_ == Dialect::MySql || !is_numbered(number, columns[0]))
      lines.push_back(fmt::format("PRIMARY KEY ({})", names_.columns(number, columns)));
  }

  // MySQL allows no check of a column that it numbers or that a foreign key's action may change.
  [[nodiscard]] bool is_changed_by_itself(std::size_t number, const std::string& sql) const {
    if (dialect_ == Dialect::Sqlite) return false;
    const schema::Table& table = model_.tables[number];
    const auto is_in = [&](std::size_t column) {
      return sql.find(names_.column(number, column)) != std::string::npos;
    };
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      if (is_numbered(number, column) && is_in(column)) return true;
    return std::ranges::any_of(table.foreign_keys, [&](const schema::ForeignKey& key) {
      return std::ranges::any_of(key.columns, is_in);
    });
  }

  void append_check(std::size_t number, const schema::Check& check, std::vector<std::string>& lines) {
    const auto sql = dialect_expression(model_, names_, number, check.expression);
    if (!sql || is_changed_by_itself(number, *sql)) {
      leave_out(check.offset, fmt::format("check constraint \"{}\" is", check.name),
                "it cannot say the same of the same rows");
      return;
    }
    lines.push_back(fmt::format("CONSTRAINT {} CHECK ({})", constraint_name(check.name), *sql));
  }

  // Foreign keys and checks share one space of names, in MySQL one for all tables.
  std::string constraint_name(const std::string& name) {
    return quote_name(dialect_, constraint_names_.take(name));
  }

  std::string table_keys(std::size_t number) {
    const schema::Table& table = model_.tables[number];
    // Indexes are named within their table in MySQL, in one space with tables in SQLite.
    UniqueNames of_table;
    UniqueNames& taken = dialect_ == Dialect::MySql ? of_table : index_names();
    std::string script;
    for (const schema::Key& key : table.uniques) {
      if (key.nulls_not_distinct || !is_indexable(number, key.columns)) {
        leave_out(key.offset, fmt::format("unique constraint \"{}\" is", key.name),
                  key.nulls_not_distinct ? "its NULLs always differ" : "its columns cannot be indexed");
        continue;
      }
      script += create_index(number, taken.take(key.name), true, names_.columns(number, key.columns), {});
    }
    for (const schema::Index& index : table.indexes) script += index_of(number, index, taken);
    return script;
  }

  UniqueNames& index_names() {
    if (!sqlite_names_) {
      sqlite_names_.emplace();
      for (std::size_t table = 0; table < model_.tables.size(); ++table) {
        const std::string& quoted = names_.table(table);
        (void)sqlite_names_->take(std::string_view(quoted).substr(1, quoted.size() - 2));
      }
    }
    return *sqlite_names_;
  }

  [[nodiscard]] std::string create_index(std::size_t number, std::string_view name, bool is_unique,
                                         std::string_view columns, std::string_view where) const {
    return fmt::format("CREATE {}INDEX {} ON {} ({}){};\n", is_unique ? "UNIQUE " : "",
                       quote_name(dialect_, name), names_.table(number), columns, where);
  }

  std::string index_of(std::size_t number, const schema::Index& index, UniqueNames& taken) {
    if (dialect_ == Dialect::Sqlite) return sqlite_index(number, index, taken);
    const auto columns = plain_columns(index);
    const bool is_ordered = index.method == "btree" || index.method == "hash";
    const bool has_words = is_ordered && columns && are_present(number, *columns) &&
                           !index.nulls_not_distinct && index.where.empty();
    if (!has_words || (index.unique && !is_indexable(number, *columns))) {
      leave_out(index.offset, fmt::format("index \"{}\" is", index.name), "it has none of its kind");
      return {};
    }
    return create_index(number, taken.take(index.name), index.unique, indexed_columns(number, *columns), {});
  }

  // SQLite has partial indexes and expressions in them.
  std::string sqlite_index(std::size_t number, const schema::Index& index, UniqueNames& taken) {
    const auto where = index.where.empty() ? std::optional<std::string>("")
                                           : dialect_expression(model_, names_, number, index.where);
    bool has_words =
        (index.method == "btree" || index.method == "hash") && !index.nulls_not_distinct && where;
    std::string list;
    for (const schema::IndexElement& element : index.elements) {
      const auto sql = indexed_element(number, element);
      has_words = has_words && sql;
      if (has_words) list += (list.empty() ? "" : ", ") + *sql;
    }
    if (!has_words) {
      leave_out(index.offset, fmt::format("index \"{}\" is", index.name), "it has none of its kind");
      return {};
    }
    return create_index(number, taken.take(index.name), index.unique, list,
                        where->empty() ? std::string() : " WHERE " + *where);
  }

  [[nodiscard]] std::optional<std::string> indexed_element(std::size_t number,
                                                           const schema::IndexElement& element) const {
    if (!element.column) return dialect_expression(model_, names_, number, element.expression);
    if (absent_[number][*element.column]) return std::nullopt;
    return names_.column(number, *element.column);
  }

  [[nodiscard]] std::string indexed_columns(std::size_t number, const Columns& columns) const {
    std::string list;
    for (const std::size_t column : columns) {
      if (!list.empty()) list += ", ";
      list += names_.column(number, column);
      const DialectType type = type_of(number, column);
      const bool is_long = type.key_bytes == 0 || type.key_bytes > kMaxKeyBytes / columns.size();
      if (dialect_ == Dialect::MySql && is_long) list += fmt::format("({})", kPrefix / columns.size());
    }
    return list;
  }

  std::string added_foreign_keys(std::size_t number) {
    std::string script;
    for (const schema::ForeignKey& key : model_.tables[number].foreign_keys) {
      if (!chosen_[key.referenced_table]) continue;
      if (const std::string_view why = why_not(number, key); !why.empty()) {
        leave_out(key.offset, fmt::format("foreign key \"{}\" is", key.name), why);
        continue;
      }
      script += fmt::format("ALTER TABLE {}\n    ADD {};\n", names_.table(number), foreign_key(number, key));
    }
    return script;
  }

  // Why MySQL refuses a foreign key; empty where it does not.
  [[nodiscard]] std::string_view why_not(std::size_t number, const schema::ForeignKey& key) const {
    for (std::size_t i = 0; i < key.columns.size(); ++i) {
      const DialectType child = type_of(number, key.columns[i]);
      const DialectType parent = type_of(key.referenced_table, key.referenced_columns[i]);
      const auto is_text = [](const DialectType& type) {
        return type.sql.starts_with("VARCHAR") || type.sql.starts_with("CHAR");
      };
      if (child.sql != parent.sql && !(is_text(child) && is_text(parent)))
        return "its columns differ in type";
    }
    const schema::Table& parent = model_.tables[key.referenced_table];
    const auto begins = [&](const Columns& columns) {
      return std::ranges::equal(key.referenced_columns, columns) &&
             is_indexable(key.referenced_table, columns);
    };
    const bool is_indexed = (parent.primary_key && begins(parent.primary_key->columns)) ||
                            std::ranges::any_of(parent.uniques, begins, &schema::Key::columns) ||
                            std::ranges::any_of(parent.indexes, [&](const schema::Index& index) {
                              const auto columns = plain_columns(index);
                              return columns && index.unique && index.where.empty() && begins(*columns);
                            });
    if (!is_indexed || !is_indexable(number, key.columns)) return "no index has its columns in their order";
    return {};
  }

  std::string foreign_key(std::size_t number, const schema::ForeignKey& key) {
    std::string sql =
        fmt::format("CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({})", constraint_name(key.name),
                    names_.columns(number, key.columns), names_.table(key.referenced_table),
                    names_.columns(key.referenced_table, key.referenced_columns));
    sql += action("DELETE", key.on_delete, number, key);
    sql += action("UPDATE", key.on_update, number, key);
    if (dialect_ == Dialect::Sqlite && key.deferrable) sql += " DEFERRABLE";
    return sql;
  }

  std::string action(std::string_view event, schema::ForeignKeyAction action, std::size_t number,
                     const schema::ForeignKey& key) {
    const auto is_not_null = [&](std::size_t column) {
      return !model_.tables[number].columns[column].nullable;
    };
    const bool is_mysql = dialect_ == Dialect::MySql;
    switch (action) {
      case schema::ForeignKeyAction::NoAction: return {};
      case schema::ForeignKeyAction::Restrict: return fmt::format(" ON {} RESTRICT", event);
      case schema::ForeignKeyAction::Cascade: return fmt::format(" ON {} CASCADE", event);
      case schema::ForeignKeyAction::SetNull:
        if (!is_mysql || std::ranges::none_of(key.columns, is_not_null))
          return fmt::format(" ON {} SET NULL", event);
        break;
      case schema::ForeignKeyAction::SetDefault:
        if (!is_mysql) return fmt::format(" ON {} SET DEFAULT", event);
        break;
    }
    leave_out(key.offset, fmt::format("ON {} of foreign key \"{}\" is", event, key.name), "it cannot do it");
    return {};
  }

  const schema::Model& model_;
  const DialectNames& names_;
  Dialect dialect_;
  const std::vector<bool>& chosen_;
  core::Diagnostics& problems_;
  std::vector<std::vector<TypeUse>> uses_;
  std::vector<std::vector<std::string>> computed_;  // expressions of generated columns
  std::vector<std::vector<bool>> absent_;           // generated columns that are left out
  UniqueNames constraint_names_;
  std::optional<UniqueNames> sqlite_names_;
};

// Backslashes escape, whatever the server's own mode; a key of 0 is itself and no request for a number.
constexpr std::string_view kMySqlSettings =
    "SET NAMES utf8mb4;\n"
    "SET time_zone = '+00:00';\n"
    "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO,STRICT_ALL_TABLES';\n"
    "SET foreign_key_checks = 0;\n\n";

}  // namespace

DialectScript::DialectScript(const schema::Model& model, Dialect dialect, const std::vector<bool>& chosen,
                             core::Diagnostics& problems)
    : names_(model, dialect) {
  Definitions definitions(model, names_, chosen, problems);
  tables_ = definitions.tables();
  keys_ = definitions.keys();
  // Added keys are checked against the rows.
  if (dialect == Dialect::MySql && !keys_.empty()) keys_ = "SET foreign_key_checks = 1;\n\n" + keys_;
  definitions.report_left_out();
}

std::string DialectScript::header(std::string_view version, std::uint64_t seed) const {
  const bool is_mysql = dialect() == Dialect::MySql;
  return fmt::format("--\n-- {} database dump\n--\n\n-- Dumped by datagen {}, seed {}\n\n{}",
                     is_mysql ? "MySQL" : "SQLite", version, seed,
                     is_mysql ? kMySqlSettings : "PRAGMA foreign_keys = OFF;\n\nBEGIN TRANSACTION;\n\n");
}

// In SQLite the whole dump is one; in MySQL each definition ends one.
std::string DialectScript::rows_begin() const {
  return dialect() == Dialect::MySql ? "START TRANSACTION;\n\n" : "";
}

std::string DialectScript::rows_end() const {
  return dialect() == Dialect::MySql ? "COMMIT;\n\n" : "";
}

std::string DialectScript::footer() const {
  return dialect() == Dialect::MySql ? "\nSET foreign_key_checks = 1;\n"
                                     : "\nCOMMIT;\n\nPRAGMA foreign_keys = ON;\n";
}

}  // namespace datagen::writers
