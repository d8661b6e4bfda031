// What all parts of the loader share: the source, the model under construction, and the checks of names,
// types and SQL that report to one place.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/diagnostics.hpp"
#include "schema/json_value.hpp"
#include "schema/model.hpp"
#include "schema/sql_expression.hpp"

namespace datagen::schema {

/// Lives for one load_schema(). Not thread-safe.
class LoadContext {
 public:
  LoadContext(const core::SourceText& source, core::Diagnostics& diagnostics, Model& model)
      : source_(source), diagnostics_(diagnostics), model_(model) {}

  [[nodiscard]] Model& model() noexcept { return model_; }
  /// Of the text: a path, or what stands for one in messages.
  [[nodiscard]] const std::string& source_name() const noexcept { return source_.name(); }

  void error(std::size_t offset, std::string message, std::string hint = {}) {
    diagnostics_.error(offset, std::move(message), std::move(hint));
  }
  /// As in core; silent once so many names were compared that further hints would cost seconds.
  [[nodiscard]] std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known);

  /// The place of a byte inside a JSON string: exact when the string has no escapes, else the string's start.
  [[nodiscard]] std::size_t offset_in(const JsonValue& text, std::size_t inner) const;

  /// Reports and returns false unless the value is of the kind. `what` names it: `table "orders"`.
  bool require_kind(const JsonValue& value, JsonKind kind, std::string_view what);

  /// Reports names PostgreSQL cannot hold: empty, too long, control characters. `kind` is "table", "column",
  /// ...
  bool check_name(std::string_view kind, std::string_view name, std::size_t offset);
  /// "schema.name" or "name" in public; reports and returns empty when either part is no name.
  [[nodiscard]] std::optional<QualifiedName> read_qualified_name(std::string_view kind, std::string_view text,
                                                                 std::size_t offset);

  /// Reports and returns false unless the string is one SQL expression. `what` names it: `check constraint`.
  bool check_sql(const JsonValue& text, std::string_view what);
  /// As the functions of sql_expression.hpp, remembering texts that were read before.
  [[nodiscard]] const std::vector<ColumnUse>& columns_of(const std::string& expression);
  [[nodiscard]] const std::optional<IndexElementSql>& index_element(const std::string& text, SqlError& error);
  /// For SQL that a frame of its own checked already.
  void report_sql(const JsonValue& text, std::string_view what, const SqlError& fault);
  /// Reports column names that the expression uses and the table does not have. `skipped` bytes of the JSON
  /// string stand before the expression.
  void check_columns_exist(const Table& table, const JsonValue& text, std::span<const ColumnUse> uses,
                           std::string_view what, std::size_t skipped = 0);

  /// Reports unknown types and extension types whose extension is not listed.
  [[nodiscard]] std::optional<ParsedType> read_type(const JsonValue& text);
  /// Names of custom types for read_type(); set once all are known.
  void set_custom_type_names(std::vector<std::string> names) { custom_type_names_ = std::move(names); }

  /// The index of a table once the tables' names are known.
  [[nodiscard]] std::optional<std::size_t> find_table(const QualifiedName& name) const;
  /// False when the name is taken.
  bool add_table_name(const QualifiedName& name, std::size_t index) {
    return table_indexes_.emplace(name, index).second;
  }
  /// `did you mean "orders"?` over all tables.
  [[nodiscard]] std::string suggest_table(std::string_view wrong);
  [[nodiscard]] std::string suggest_column(const Table& table, std::string_view wrong);

 private:
  const core::SourceText& source_;
  core::Diagnostics& diagnostics_;
  Model& model_;
  std::vector<std::string> custom_type_names_;
  std::map<QualifiedName, std::size_t> table_indexes_;
  // The same few types and defaults come back in thousands of columns.
  std::unordered_map<std::string, ParsedType> known_types_;
  std::unordered_map<std::string, std::optional<SqlError>> known_sql_;
  std::unordered_map<std::string, std::vector<ColumnUse>> known_columns_;
  struct IndexElementResult {
    std::optional<IndexElementSql> element;
    SqlError error;
  };
  std::unordered_map<std::string, IndexElementResult> known_elements_;
  // Thousands of broken references among thousands of tables would compare each with each.
  std::size_t comparisons_left_ = 200'000;
};

}  // namespace datagen::schema
