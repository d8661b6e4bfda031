// The rows that are asked for beside the schema: numbers for single tables, and a scale for all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

/// A decimal factor, exact: digits / 10^decimals. 1 as it stands.
struct Scale {
  std::uint64_t digits = 1;
  std::uint32_t decimals = 0;  ///< at most 18
};

struct TableRows {
  std::size_t table = 0;  ///< index into Model::tables
  std::uint64_t rows = 0;
};

struct RowRequest {
  std::uint64_t default_rows = 1000;  ///< of tables without row_count
  Scale scale;
  std::vector<TableRows> tables;  ///< the last one of a table wins; not scaled
};

/// `rows` times the scale, to the nearest; 0 stays 0, and what is more than 0 is not scaled below 1. Throws
/// core::Error (Usage) beyond kMaxRowCount.
[[nodiscard]] std::uint64_t scaled(std::uint64_t rows, Scale scale);

/// Gives each table the row_count that is asked for. Where the rows follow from those of a parent they go on
/// to do so; asking for others there throws core::Error (Usage). Of a table whose rows a file has the first
/// ones are taken, as many as are asked for.
void request_rows(Model& model, const RowRequest& request);

}  // namespace datagen::schema
