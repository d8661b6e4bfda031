// Columns whose values repeat: a node that maps rows to rows, and the cell computed behind it. The cell's
// generator knows nothing of it, so what the row's columns share agrees with the row that is repeated.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generators/duplicates/row_pool.hpp"
#include "generators/graph.hpp"
#include "generators/model_build.hpp"
#include "schema/json_value.hpp"
#include "schema/model.hpp"

namespace datagen::generators::duplicates {

/// What repeats of one table.
class TableRepeats {
 public:
  TableRepeats(const schema::Model& model, std::size_t table);

  /// The source of a column that has one given value; the same for others.
  [[nodiscard]] Source given_source(std::size_t column, Source source);

  /// Where that value stands; nothing for others.
  [[nodiscard]] std::optional<std::size_t> given_at(std::size_t column) const;
  [[nodiscard]] bool is_reused(std::size_t column) const { return columns_[column].is_reused; }
  /// What the plan says of the column; may be empty.
  [[nodiscard]] const std::string& note(std::size_t column) const { return columns_[column].note; }

 private:
  friend class Repeating;
  struct Column {
    bool is_reused = false;
    bool is_given = false;
    std::string note{};
  };

  const schema::Model& model_;
  const schema::Table& table_;
  std::vector<Column> columns_;
  std::map<std::size_t, schema::JsonValue> given_;  // by column: configurations
  struct Pool {
    NodeId node;
    RowPool* pool;
  };
  std::map<std::string, Pool> pools_;  // by the name of their draws
};

/// Which rows of a table with `reuse` repeat which.
[[nodiscard]] ReusedRows reused_rows_of(ModelBuild& build, std::size_t table, const schema::Reuse& asked);

/// The node that maps its rows to those they repeat, as a foreign key to the own table.
[[nodiscard]] NodeId reused_rows_node(ModelBuild& build, std::size_t table, const schema::Reuse& asked);

/// The cell as the column repeats; the same where it does not. What is asked for and cannot be is reported.
[[nodiscard]] CellPlan repeated_cell(ModelBuild& build, std::size_t table, std::size_t column, CellPlan cell);

}  // namespace datagen::generators::duplicates
