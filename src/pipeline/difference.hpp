// What changes between two dumps, table by table, and why: read off their plans and off samples of their
// rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/generate.hpp"

namespace datagen::pipeline {

enum class TableChange : std::uint8_t { Same, Added, Removed, Changed };

struct TableDifference {
  schema::QualifiedName name;  ///< in the second plan, unless it is removed
  TableChange change = TableChange::Same;
  std::vector<std::string> reasons;  ///< of a change, a line each: "column "total": type integer, was bigint"
};

/// Tables in the order of the second dump, then those that are removed. A table or column that is not there
/// by its name, but under its stream, is renamed. The rows that both have are compared cell by cell where
/// they are few, else in blocks spread over them; rows alone that one of them has are counted.
[[nodiscard]] std::vector<TableDifference> compare(const Plan& a, const Plan& b);

/// Whether schemas, extensions, types or free sequences are defined otherwise.
[[nodiscard]] bool differs_beside_tables(const Plan& a, const Plan& b);

}  // namespace datagen::pipeline
