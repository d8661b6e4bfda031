#include "generators/sources/remaining_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "generators/keys/key_expression.hpp"
#include "schema/sql_expression.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

class Remaining {
 public:
  Remaining(const schema::Model& model, const SourceTable& source, schema::Table& table,
            core::Diagnostics& problems)
      : model_(model), source_(source), table_(table), problems_(problems) {}

  void take_rows() {
    table_.row_count = source_.rows();
    take_keys();
    take_indexes();
    std::erase_if(table_.exclusions, [&](const schema::Exclusion& exclusion) {
      return std::any_of(exclusion.elements.begin(), exclusion.elements.end(),
                         [&](const schema::IndexElement& element) { return reads_file(element); });
    });
    take_foreign_keys();
  }

  void take_columns() {
    std::erase_if(table_.checks, [&](const schema::Check& check) { return is_met_by_file(check); });
    for (std::size_t number = 0; number < table_.columns.size(); ++number) {
      if (!is_of_file(number)) continue;
      schema::Column& column = table_.columns[number];
      column.type = schema::base_type(model_, column.type);  // what domains ask has been looked at
      column.rules.reset();
      column.null_ratio.reset();
      column.generator = {};
      column.unique = false;
      column.in_primary_key = false;
    }
  }

 private:
  [[nodiscard]] bool is_of_file(std::size_t column) const {
    return source_.field_of_column(column).has_value();
  }
  [[nodiscard]] bool reads_file(const schema::IndexElement& element) const {
    const std::vector<std::size_t> columns = read_columns(table_, element);
    return std::any_of(columns.begin(), columns.end(),
                       [&](std::size_t column) { return is_of_file(column); });
  }

  // What is left of the columns differs by itself; nothing is left of a key that is the file's alone.
  bool keep_rest(std::vector<std::size_t>& columns) const {
    std::erase_if(columns, [&](std::size_t column) { return is_of_file(column); });
    return !columns.empty();
  }

  void take_keys() {
    if (table_.primary_key && !keep_rest(table_.primary_key->columns)) table_.primary_key.reset();
    std::erase_if(table_.uniques, [&](schema::Key& key) { return !keep_rest(key.columns); });
  }

  void take_indexes() {
    for (schema::Index& index : table_.indexes)
      std::erase_if(index.elements, [&](const schema::IndexElement& element) { return reads_file(element); });
    std::erase_if(table_.indexes, [](const schema::Index& index) { return index.elements.empty(); });
  }

  void take_foreign_keys() {
    for (const schema::ForeignKey& key : table_.foreign_keys) {
      const auto filled = std::count_if(key.columns.begin(), key.columns.end(),
                                        [&](std::size_t column) { return is_of_file(column); });
      if (filled == 0 || static_cast<std::size_t>(filled) == key.columns.size()) continue;
      problems_.error(
          key.offset,
          fmt::format("foreign key \"{}\" of table \"{}\" has columns that \"{}\" fills and others that "
                      "are generated",
                      key.name, schema::display(table_.name), table_.source->file),
          "fill all of its columns or none");
    }
    std::erase_if(table_.foreign_keys,
                  [&](const schema::ForeignKey& key) { return is_of_file(key.columns.front()); });
  }

  // Whether it reads columns of the file alone, and those of one record.
  [[nodiscard]] bool is_met_by_file(const schema::Check& check) const {
    const std::vector<schema::ColumnUse> uses = schema::columns_of_expression(check.expression);
    const bool is_of_file_alone = std::all_of(uses.begin(), uses.end(), [&](const schema::ColumnUse& use) {
      const std::optional<std::size_t> column = table_.find_column(use.name);
      return column && is_of_file(*column);
    });
    const bool is_of_one_column = std::all_of(uses.begin(), uses.end(), [&](const schema::ColumnUse& use) {
      return use.name == uses.front().name;
    });
    const bool is_of_one_record = table_.source->mode != schema::SourceMode::SampleColumns;
    return !uses.empty() && is_of_file_alone && (is_of_one_record || is_of_one_column);
  }

  const schema::Model& model_;
  const SourceTable& source_;
  schema::Table& table_;
  core::Diagnostics& problems_;
};

}  // namespace

void leave_to_file(const schema::Model& model, const SourceTable& source, schema::Table& table,
                   core::Diagnostics& problems) {
  Remaining remaining(model, source, table, problems);
  if (table.source->mode == schema::SourceMode::Table) remaining.take_rows();
  remaining.take_columns();
}

}  // namespace datagen::generators::sources
