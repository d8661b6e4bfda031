// The tables in foreign-key order.
#pragma once

#include <cstddef>
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
};

[[nodiscard]] TableOrder order_tables(const Model& model);

/// "orders -> invoices -> orders".
[[nodiscard]] std::string describe_cycle(const Model& model, const std::vector<std::size_t>& cycle);

}  // namespace datagen::schema
