// The tables in foreign-key order.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

struct TableOrder {
  /// Indexes into Model::tables, each exactly once, parents before children. Ties go by (schema, name), so
  /// that the order of the file does not matter. Inside a cycle the table with the least name goes first.
  std::vector<std::size_t> tables;
  /// One shortest cycle of each strongly connected group of two or more tables, closed: {a, b, a}.
  /// Self-references are no cycles.
  std::vector<std::vector<std::size_t>> cycles;
  /// All tables of each such group, by (schema, name); pairwise with `cycles`.
  std::vector<std::vector<std::size_t>> groups;
};

[[nodiscard]] TableOrder order_tables(const Model& model);

/// Which foreign keys count, by the table and the key's number in it.
using KeyFilter = std::function<bool(std::size_t table, std::size_t foreign_key)>;
/// The same as if the other foreign keys were not there.
[[nodiscard]] TableOrder order_tables(const Model& model, const KeyFilter& counts);

/// "orders -> invoices -> orders".
[[nodiscard]] std::string describe_cycle(const Model& model, const std::vector<std::size_t>& cycle);

}  // namespace datagen::schema
