// The order in which rows go into tables whose foreign keys are already there, and how cycles of them are
// broken.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

/// Columns of a table that are NULL in its rows and set when the rows of all tables are in. Under MATCH
/// SIMPLE one NULL among its columns satisfies a foreign key.
struct LateColumns {
  std::size_t table = 0;             ///< index into Model::tables
  std::vector<std::size_t> key;      ///< its rows are found by these: a key without NULLs
  std::vector<std::size_t> columns;  ///< ascending
};

struct LoadOrder {
  /// Indexes into Model::tables, each exactly once: parents before children, but for the keys of `late` and
  /// those that wait.
  std::vector<std::size_t> tables;
  std::vector<LateColumns> late;  ///< in the order of `tables`
  /// One transaction holds all rows, in which the deferrable foreign keys wait for its end.
  bool defers = false;
  /// What neither breaks: one cycle of each group of tables, closed. The order can be loaded only if there is
  /// none.
  std::vector<std::vector<std::size_t>> unbroken;
};

/// Nullable foreign keys break cycles by late columns; only where these do not suffice, deferrable ones wait.
/// Depends on names alone, not on the order of the file.
[[nodiscard]] LoadOrder order_load(const Model& model);

/// Why the nullable foreign keys of an unbroken cycle do not break it: facts for a hint, or empty.
[[nodiscard]] std::string why_unbroken(const Model& model, const std::vector<std::size_t>& cycle);

}  // namespace datagen::schema
