// A table on its way from profile to schema: what the steps that decide on types, keys and generators share.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "inference/column_names.hpp"
#include "inference/inferred_schema.hpp"
#include "inference/table_profile.hpp"

namespace datagen::inference {

struct TableDraft {
  explicit TableDraft(const TableProfile& of) : profile(of), names(of) {}

  const TableProfile& profile;
  ColumnNames names;
  std::vector<ValueType> types;  ///< of the columns
  std::optional<std::size_t> primary_key{};
  const PairKeys::Pair* pair_key = nullptr;  ///< where no column is the primary key
  std::vector<bool> is_foreign_key{};        ///< of the columns
  InferredTable table{};

  [[nodiscard]] const ColumnProfile& column(std::size_t index) const { return profile.profiles[index]; }
};

/// Types, NULLs, primary key and unique columns.
[[nodiscard]] TableDraft draft_table(const TableProfile& profile);
/// Foreign keys between all tables, by name and by values. Columns take the type of what they reference.
void draft_foreign_keys(std::vector<TableDraft>& tables);
/// Which times are never later than others.
void draft_orders(TableDraft& table);
/// Where there is no primary key: one of two columns, once foreign keys are known.
void draft_pair_key(TableDraft& table);
/// What the columns' values are made by, once all else is known.
void draft_generators(TableDraft& table);

}  // namespace datagen::inference
