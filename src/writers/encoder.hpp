// Rows as the statements of a dump, COPY blocks or multi-row INSERTs, or as a file of data. One row of
// formats() and one make function are a format.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/block.hpp"
#include "core/byte_buffer.hpp"
#include "schema/model.hpp"
#include "writers/encoded_dictionary.hpp"

namespace datagen::writers {

/// Encodes one table. Const, any thread: what is written for a row depends on its number alone, so batches
/// can be cut anywhere.
class Encoder {
 public:
  virtual ~Encoder() = default;
  /// What stands right above the first row and below the last; also for a table without rows.
  [[nodiscard]] virtual std::string table_begin() const = 0;
  [[nodiscard]] virtual std::string table_end() const = 0;
  /// Appends a block whose first row has number `first_row` of `table_rows`.
  virtual void append(const core::Block& block, std::uint64_t first_row, std::uint64_t table_rows,
                      core::ByteBuffer& out) const = 0;
};

/// What an encoder is made for. `columns` are the table's columns in the data, pairwise with `cells`.
struct EncodedTable {
  const schema::Model& model;
  const schema::Table& table;
  std::span<const std::size_t> columns;
  std::span<const core::CellLayout> cells;
  EncodedDictionaries& dictionaries;  ///< must outlive the encoder
  /// The columns that the rows are said to have where a cell stands for several (core::is_encoded): `columns`
  /// has the first of them then. Empty: `columns`.
  std::span<const std::size_t> listed{};
  /// Of cells in the middle of a row (table_cells.hpp): the first one is the rest of its cell, the last one
  /// the beginning of its.
  bool begins_inside = false;
  bool ends_inside = false;

  [[nodiscard]] std::span<const std::size_t> listed_columns() const noexcept {
    return listed.empty() ? columns : listed;
  }
};

/// "id, name, \"order\"": the columns' names, quoted where needed.
[[nodiscard]] std::string column_list(const schema::Table& table, std::span<const std::size_t> columns);

/// COPY ... FROM stdin, text format. Frozen: rows need no later visit by VACUUM; PostgreSQL takes them so
/// where the table was created or emptied in the same transaction.
enum class Freeze : std::uint8_t { No, Yes };
[[nodiscard]] std::unique_ptr<Encoder> make_copy_encoder(const EncodedTable& table,
                                                         Freeze freeze = Freeze::No);
/// What an INSERT does with a row whose key is there already: it fails, or leaves the row out.
enum class OnConflict : std::uint8_t { Fail, DoNothing };
/// INSERT INTO ... VALUES with a column list, `rows_per_insert` rows a statement.
[[nodiscard]] std::unique_ptr<Encoder> make_insert_encoder(const EncodedTable& table,
                                                           std::uint32_t rows_per_insert,
                                                           OnConflict on_conflict = OnConflict::Fail);
/// CSV with a header line, as COPY ... WITH (FORMAT csv, HEADER) writes it.
[[nodiscard]] std::unique_ptr<Encoder> make_csv_encoder(const EncodedTable& table);
/// JSON Lines: an object for each row.
[[nodiscard]] std::unique_ptr<Encoder> make_jsonl_encoder(const EncodedTable& table);

}  // namespace datagen::writers
