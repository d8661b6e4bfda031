// The names that an expression over one table's own columns may use, and the values that cells stand for.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/expressions/expression.hpp"
#include "generators/graph.hpp"
#include "schema/model.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::expressions {

/// The columns of one row, each given by its cell: for conditions over a table's own columns. A qualifier
/// must be the table's name.
class RowScope : public Scope {
 public:
  /// The cell of a column, seen from the rows that the expression is computed for; empty, with a complaint
  /// made, where there is none.
  using CellOf = std::function<std::optional<CellPlan>(std::size_t column, std::size_t offset)>;

  RowScope(const Workbench& bench, const schema::Table& table, CellOf cell_of)
      : bench_(bench), table_(table), cell_of_(std::move(cell_of)), values_(table.columns.size()) {}

  std::optional<Value> column(const schema::SqlNode& node) override;
  std::optional<Value> aggregate(const schema::SqlNode& node) override;
  /// A column by its number.
  std::optional<Value> column(std::size_t number, std::size_t offset);

 protected:
  void complain(std::size_t offset, std::string message, std::string hint = {}) const {
    bench_.complaints.push_back({offset, std::move(message), std::move(hint)});
  }
  [[nodiscard]] const Workbench& bench() const noexcept { return bench_; }
  [[nodiscard]] const schema::Table& table() const noexcept { return table_; }

 private:
  const Workbench& bench_;
  const schema::Table& table_;
  CellOf cell_of_;
  std::vector<std::optional<Value>> values_;
};

/// The value that a cell says.
[[nodiscard]] Value value_of(const Workbench& bench, const CellPlan& cell, const schema::Type& declared);

/// A column by the name that a check of its table gives it: "price", "orders.price" or "shop.orders.price".
[[nodiscard]] std::optional<std::size_t> own_column(const schema::Table& table,
                                                    const std::vector<std::string>& names);

/// "did you mean" among a table's columns.
[[nodiscard]] std::string near_column(const schema::Table& table, std::string_view name);

}  // namespace datagen::generators::expressions
