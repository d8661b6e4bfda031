// Which fields of a file fill which columns of its table, and how its records are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/sources/field_column.hpp"
#include "generators/sources/source_file.hpp"
#include "generators/text_arena.hpp"
#include "readers/plain_records.hpp"
#include "readers/record.hpp"
#include "readers/record_reader.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// A column that a field fills.
struct MappedField {
  std::size_t column;  ///< of schema::Table::columns
  std::size_t number;  ///< of the record's fields
  std::string name;    ///< of the field
  bool holds_json;     ///< a JSON file's field for a JSON column: texts are JSON strings
  std::unique_ptr<const FieldColumn> values;
};

struct Layout {
  std::shared_ptr<const SourceFile> file;
  readers::ReaderOptions options;
  std::vector<MappedField> fields;
  std::size_t width = 0;                ///< fields of a record, up to the last one that fills a column
  readers::ReaderOptions::Start begin;  ///< of the first record
};

/// Opens the file of the table's source and reads its header, or the first records of JSON. What does not go
/// together is reported to `problems`, at the source; the result is then of no use. The model must outlive
/// it. Throws core::Error.
[[nodiscard]] Layout read_layout(const schema::Model& model, std::size_t table, core::Diagnostics& problems);

/// A reader of the layout's records, and the bytes it reads, which move with it.
struct LayoutReader {
  std::unique_ptr<readers::RecordReader> records;
  FileBytes* bytes;

  void move_to(readers::ReaderOptions::Start start) {
    bytes->move_to(start.offset);
    records->restart(start);
  }
};
[[nodiscard]] LayoutReader open_reader(const Layout& layout, std::size_t block_bytes);

/// The record's fields by their numbers, those copied into the arena that fill columns.
[[nodiscard]] const FieldText* copy_fields(const Layout& layout, const readers::Record& record,
                                           TextArena& arena);
/// The same of records that stand in memory: all of their fields, `count` records from `first` on.
void copy_records(const readers::PlainRecords& records, std::uint32_t first, std::uint32_t count,
                  std::uint64_t* out, TextArena& arena);

}  // namespace datagen::generators::sources
