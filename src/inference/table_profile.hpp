// One file as a table: its columns, profiled in one pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "inference/column_profile.hpp"
#include "inference/pair_keys.hpp"
#include "inference/time_orders.hpp"
#include "readers/record_reader.hpp"

namespace datagen::inference {

struct Input {
  std::string path;   ///< "-" is standard input
  std::string table;  ///< empty: by the file's name
  readers::ReaderOptions options;
  std::string name;              ///< as messages call it; empty: by the path
  bool finds_delimiter = false;  ///< of CSV: a semicolon, tab or bar where the header has no comma
};

struct TableProfile {
  std::string name;
  std::string input;                 ///< as messages call it: file "users.csv"
  std::vector<std::string> fields;   ///< as the file names them
  std::vector<std::string> columns;  ///< the same as names of columns: none empty, too long or there twice
  std::vector<ColumnProfile> profiles;
  TimeOrders time_orders;
  PairKeys pair_keys;  ///< of the fields of the first record
  std::uint64_t row_count = 0;
  std::uint64_t fault_count = 0;
  std::string first_fault;         ///< line 3, column 5: quote is not closed
  readers::ReaderOptions options;  ///< as the file was read
};

/// Reads the file to its end. Throws core::Error (CannotGenerate) when it has no records, and as the readers
/// do.
[[nodiscard]] TableProfile profile_table(const Input& input);

/// A table's name for a file: "data/Order Items.csv.gz" is "order_items", "01_users.csv" is "users".
[[nodiscard]] std::string table_name_of(std::string_view path);

}  // namespace datagen::inference
