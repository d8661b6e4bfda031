// Readers of records: CSV, JSON lines, a JSON array, the text format of COPY, and one table's rows of a dump.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/digest.hpp"
#include "readers/byte_source.hpp"
#include "readers/plain_records.hpp"
#include "readers/record.hpp"

namespace datagen::readers {

enum class RecordFormat : std::uint8_t {
  Csv,    ///< RFC 4180: LF or CRLF, quotes doubled inside quotes, line ends inside quotes
  Jsonl,  ///< an object per line
  Json,   ///< one array of objects
  Copy,   ///< PostgreSQL's COPY in text format
  Dump,   ///< the COPY block of one table in a plain dump
};

/// By the name's ending, .zst or .gz aside: .csv .tsv .jsonl .ndjson .json .copy .sql; nothing for others.
[[nodiscard]] std::optional<RecordFormat> format_of_path(std::string_view path);

struct ReaderOptions {
  RecordFormat format = RecordFormat::Csv;
  /// Of CSV and COPY; nothing: a comma for CSV, a tab for COPY.
  std::optional<char> delimiter = std::nullopt;
  char quote = '"';        ///< of CSV; '\0': quotes stand for themselves
  bool has_header = true;  ///< of CSV: the first record names the fields
  /// A field that is this and stands in no quotes is null; nothing: the empty text for CSV, \N for COPY.
  std::optional<std::string> null_text = std::nullopt;
  /// Of the fields of CSV without header, of COPY, and the first ones of JSON; empty: what the file says, for
  /// CSV without header column_1, column_2.
  std::vector<std::string> names = {};
  std::string table = {};  ///< of a dump: as COPY names it, quoted or not, its schema may be left out
  /// A longer record is faulty. Memory is at most twice this and a block. Below 2 GiB.
  std::size_t max_record_bytes = 16UL << 20U;
  std::size_t block_bytes = 256UL << 10U;  ///< read at once: fits the second-level cache; tests use odd ones
  /// The source stands at the beginning of a record, here: no byte-order mark or header before it.
  struct Start {
    std::uint64_t offset = 0;
    std::uint64_t line = 1;
  };
  std::optional<Start> start = std::nullopt;
  core::Instructions instructions = core::wanted_instructions();
};

/// What stands between fields of CSV and COPY.
[[nodiscard]] char delimiter_of(const ReaderOptions& options) noexcept;

enum class Outcome : std::uint8_t { Record, Fault, End };

/// Reads one input from its beginning to its end. One thread at a time. Throws core::Error where the input
/// itself fails. Lines between records that begin with "#datagen " are passed over: files of rejected records
/// have them.
class RecordReader {
 public:
  virtual ~RecordReader() = default;
  /// Record: `record` is whole. Fault: it has its raw text and place, fault() says what is wrong, and reading
  /// goes on behind it. End: nothing was read, and nothing ever will be.
  virtual Outcome next(Record& record) = 0;
  /// Reads the records that come next, as many as stand plainly in memory: whole, sound, without escapes.
  /// None: next() takes the one that comes next, whatever it is.
  virtual void next_plain(PlainRecords& records) { records.begin(0); }
  /// Of the fields. Of CSV, COPY and a dump known from the start; of JSON the keys seen so far, which only
  /// grow.
  [[nodiscard]] virtual const std::vector<std::string>& names() const = 0;
  /// Of the last record, if it was faulty.
  [[nodiscard]] virtual const Fault& fault() const = 0;
  /// Bytes of the uncompressed input before the next record; line of its beginning.
  [[nodiscard]] virtual ReaderOptions::Start position() const = 0;
  /// The caller has moved the source to the beginning of a record, which is here: forgets what was read.
  virtual void restart(ReaderOptions::Start start) = 0;
};

/// Takes the source. Reads the header, if there is one. Throws core::Error (CannotGenerate): an input in
/// UTF-16, a dump without COPY of the table, and as ByteSource.
[[nodiscard]] std::unique_ptr<RecordReader> open_records(std::unique_ptr<ByteSource> source,
                                                         ReaderOptions options);

}  // namespace datagen::readers
