// CSV as RFC 4180 has it, with the freedoms that files in use take: any delimiter, LF or CRLF, a byte-order
// mark, blank lines between records of several fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "readers/plain_records.hpp"
#include "readers/plain_scan.hpp"
#include "readers/record_cursor.hpp"
#include "readers/record_reader.hpp"
#include "readers/structural_mask.hpp"

namespace datagen::readers {

/// What is quoted is text to its closing quote; a quote anywhere else in a field is a fault, as is text
/// behind the closing one. Behind a fault it goes on with the next line: behind a quote that is never closed
/// too, with the line after the one it stands in.
class CsvReader final : public RecordReader {
 public:
  CsvReader(std::unique_ptr<ByteSource> source, const ReaderOptions& options);

  Outcome next(Record& record) override;
  void next_plain(PlainRecords& records) override;
  [[nodiscard]] const std::vector<std::string>& names() const override { return names_; }
  [[nodiscard]] const Fault& fault() const override { return fault_; }
  [[nodiscard]] ReaderOptions::Start position() const override { return cursor_.position(); }
  void restart(ReaderOptions::Start start) override {
    cursor_.restart(start);
    rescan();
  }

 private:
  enum class Scan : std::uint8_t {
    Record,      // fields_, raw_end_ and next_ are set
    NeedsBytes,  // the record goes on behind what is in memory
    OpenQuote,   // as NeedsBytes, inside quotes
    TooLong,
    Fault,  // at fault_place_
  };
  // Of a field in quotes.
  struct Quoted {
    Scan state = Scan::Record;
    const char* close = nullptr;
    const char* stop = nullptr;  // what ends the field: a delimiter, a line end or the end
    bool is_escaped = false;
  };

  Scan scan();
  [[nodiscard]] Quoted scan_quoted(StructuralScanner& scanner, const char* open);
  [[nodiscard]] Quoted close_quoted(StructuralScanner& scanner, const char* open, const char* close,
                                    bool is_escaped);
  void add(const char* start, const char* begin, const char* end, FieldKind kind, bool is_escaped);
  Scan fail_at(const char* place, const char* field, const char* reason) noexcept;

  Outcome finish(Record& record);
  Outcome fail(Record& record);
  Outcome fail_open_quote(Record& record);
  Outcome fail_too_long(Record& record);
  Outcome refuse(Record& record, Fault fault);
  [[nodiscard]] bool is_blank() const noexcept;
  void unescape(Record& record);
  void rescan() noexcept { scanner_ = StructuralScanner(mask_, cursor_.begin(), cursor_.end(), characters_); }
  void read_names(const ReaderOptions& options);

  RecordCursor cursor_;
  char delimiter_;
  char quote_;
  std::string null_text_;
  StructuralMask mask_;
  StructuralCharacters characters_;
  StructuralScanner scanner_;
  PlainScan plain_;
  std::vector<std::string> names_;
  std::vector<Field> fields_;    // as many as there are names; any number while they are read
  bool is_open_ended_ = true;    // the number of fields is not known yet
  std::size_t field_count_ = 0;  // of the record, those that are too many included
  bool has_escapes_ = false;
  std::uint64_t inner_lines_ = 0;  // line ends inside quotes
  const char* raw_end_ = nullptr;
  const char* next_ = nullptr;
  const char* fault_place_ = nullptr;
  const char* fault_field_ = nullptr;  // the field's first byte
  const char* fault_reason_ = "";
  std::string unescaped_;
  Fault fault_;
};

}  // namespace datagen::readers
