// `source` of a table: the file that its rows come from, or that some of its columns take values of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/model.hpp"

namespace datagen::schema {

/// In the order of kSourceFormats.
enum class SourceFormat : std::uint8_t { Csv, Jsonl, Json, Copy, Dump };

/// In the order of kSourceModes.
enum class SourceMode : std::uint8_t {
  Table,          ///< the file's rows are the table's
  Sample,         ///< each row takes its values from one row of the file
  SampleColumns,  ///< each value comes from a row of its own
};

/// Which field of the file a column takes its values from.
struct SourceColumn {
  std::size_t column = 0;            ///< index into Table::columns
  std::optional<std::string> field;  ///< nothing: the column is generated, whatever fields the file has
  std::size_t offset = 0;
};

struct TableSource {
  std::string file;  ///< as the schema writes it; "-" is standard input
  std::string path;  ///< from the working directory
  SourceFormat format = SourceFormat::Csv;
  SourceMode mode = SourceMode::Table;
  std::vector<SourceColumn> columns;  ///< those that are named; others by their names
  bool is_ordered = false;            ///< `columns` are the fields of the file, one after the other
  std::optional<std::string> null_text;
  bool has_header = true;
  std::optional<char> delimiter;
  bool is_latin1 = false;
  std::string dump_table;            ///< of a dump: the table there, as COPY names it
  std::vector<RuleCondition> where;  ///< rows that do not meet it are passed over
  std::optional<std::uint64_t> limit;
  bool rejects = false;  ///< bad rows are left out; else the first one ends the run
  std::uint64_t max_rejects = 0;
  std::size_t offset = 0;  ///< of the file's name
};

}  // namespace datagen::schema
