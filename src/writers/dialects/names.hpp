// Names in dialects whose databases have one level of names and fold their case.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model.hpp"

namespace datagen::writers {

/// MySQL is MariaDB too.
enum class Dialect : std::uint8_t { MySql, Sqlite };

/// The name in the dialect's quotes: `name` or "name".
[[nodiscard]] std::string quote_name(Dialect dialect, std::string_view name);

/// Names that differ in more than their case; those that are taken get "_2", "_3", ...
class UniqueNames {
 public:
  /// At most 64 bytes, MySQL's limit.
  [[nodiscard]] std::string take(std::string_view name);

 private:
  std::set<std::string> taken_;  // in lower case
};

/// What the tables and columns of a model are called, quoted: `users` for public.users, `app_users` for
/// app.users.
class DialectNames {
 public:
  DialectNames(const schema::Model& model, Dialect dialect);

  [[nodiscard]] Dialect dialect() const noexcept { return dialect_; }
  /// By index into Model::tables and Table::columns.
  [[nodiscard]] const std::string& table(std::size_t table) const { return tables_[table].name; }
  [[nodiscard]] const std::string& column(std::size_t table, std::size_t column) const {
    return tables_[table].columns[column];
  }
  /// "`id`, `name`".
  [[nodiscard]] std::string columns(std::size_t table, const std::vector<std::size_t>& columns) const;

 private:
  struct TableNames {
    std::string name;
    std::vector<std::string> columns;
  };
  Dialect dialect_;
  std::vector<TableNames> tables_;
};

}  // namespace datagen::writers
