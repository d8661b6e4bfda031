// The pass over a whole file before anything is written: every record is read and checked, rows are counted,
// and where they begin is noted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generators/sources/file_references.hpp"
#include "generators/sources/layout.hpp"
#include "generators/sources/record_checks.hpp"
#include "generators/sources/row_filter.hpp"
#include "generators/sources/row_index.hpp"
#include "schema/model.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

/// A record that the table cannot hold.
struct Reject {
  std::uint64_t offset = 0;  ///< of the record in the file
  std::uint64_t line = 1;    ///< of what is wrong
  std::uint64_t column = 1;  ///< characters, from 1
  std::string field{};       ///< the column's name; empty: the record as a whole
  std::string reason{};      ///< with the value
};

/// `x.csv:3:7: column "age": "abc" is no value of type integer`.
[[nodiscard]] std::string describe(const schema::TableSource& source, const Reject& reject);

struct ScanResult {
  RowIndex rows;
  std::vector<Reject> rejects;  ///< in the order of the file
  std::uint64_t read = 0;       ///< records
  std::uint64_t passed_over = 0;
  /// Pairwise with the layout's fields: all stand in the file as COPY writes their values, escapes aside.
  std::vector<bool> are_printed;
};

/// What the rows of a file are held to.
struct ScanRules {
  const RowFilter& filter;
  RecordChecks& checks;
  const std::vector<FileReference>& references;
  std::uint64_t most_rejects;  ///< once there are more, the scan ends early
};

/// Reads the file from its beginning to its end, or to the source's limit. Memory does not grow with the
/// file. Throws core::Error.
[[nodiscard]] ScanResult scan(const schema::Model& model, std::size_t table, const Layout& layout,
                              const ScanRules& rules);

}  // namespace datagen::generators::sources
