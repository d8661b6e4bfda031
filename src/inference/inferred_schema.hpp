// What was inferred of all tables: types, keys and generators, before it is text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace datagen::inference {

struct InferredColumn {
  std::string name;
  std::string type;
  bool is_primary_key = false;
  bool is_unique = false;
  bool is_nullable = true;
  double null_ratio = 0;
  std::string generator;  ///< empty: by its name or its type
  std::string config;     ///< JSON, or empty
};

/// Of one column to the primary key of a table.
struct InferredForeignKey {
  std::size_t column = 0;
  std::size_t referenced_table = 0;
  std::size_t referenced_column = 0;
};

/// The first is never greater, where a row has both.
struct InferredOrder {
  std::size_t first = 0;
  std::size_t second = 0;
};

struct InferredTable {
  std::string name;
  std::string comment;
  std::uint64_t row_count = 0;
  std::vector<InferredColumn> columns;
  std::vector<std::size_t> key_columns;  ///< a primary key of several
  std::vector<InferredForeignKey> foreign_keys;
  std::vector<InferredOrder> orders;
  std::string source;  ///< JSON of the key "source", or empty
};

struct InferredSchema {
  std::string database;
  std::vector<InferredTable> tables;
};

/// The schema as people write them: a column on a line.
[[nodiscard]] std::string schema_text(const InferredSchema& schema);

}  // namespace datagen::inference
