// The names that an expression of a generated column may use: columns of its row, of the rows that its
// foreign keys lead to, and aggregates over the rows that refer to it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generators/expressions/expression.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::expressions {

/// A foreign key by the table that has it and its number there.
struct ForeignKeyRef {
  std::size_t table = 0;
  std::size_t number = 0;
};

class TableScope final : public Scope {
 public:
  /// `qualifier`: the name that every column has to begin with, as within an aggregate; empty: columns of
  /// the row are named alone.
  TableScope(const Workbench& bench, ModelBuild& build, std::size_t table, std::string qualifier = {})
      : bench_(bench), build_(build), table_(table), qualifier_(std::move(qualifier)) {}

  std::optional<Value> column(const schema::SqlNode& node) override;
  std::optional<Value> aggregate(const schema::SqlNode& node) override;

 private:
  // A cell seen from this table's rows; nothing, and no complaint, when there are no parents.
  struct Found {
    std::optional<CellPlan> cell;
    const schema::Column* column;
  };
  std::optional<Found> follow(std::size_t table, const std::vector<std::string>& names, std::size_t first,
                              std::size_t offset);
  std::optional<std::size_t> foreign_key(std::size_t table, const std::string& name, std::size_t offset);
  std::optional<Found> own_cell(std::size_t table, const std::string& name, std::size_t offset);
  std::optional<ForeignKeyRef> children(const schema::SqlNode& aggregate, std::string& qualifier);
  std::optional<ForeignKeyRef> choose_key(const std::vector<ForeignKeyRef>& keys, const std::string& name,
                                          std::size_t offset);
  std::vector<ForeignKeyRef> keys_from(const std::string& name) const;

  [[nodiscard]] const schema::Table& table(std::size_t number) const { return bench_.model.tables[number]; }
  std::nullopt_t complain(std::size_t offset, std::string message, std::string hint = {}) const {
    bench_.complaints.push_back({offset, std::move(message), std::move(hint)});
    return std::nullopt;
  }

  const Workbench& bench_;
  ModelBuild& build_;
  std::size_t table_;
  std::string qualifier_;
};

}  // namespace datagen::generators::expressions
