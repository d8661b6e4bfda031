// The text format of COPY (PostgreSQL's page of the command), in a file of its own or in a plain dump.
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

/// Ends at "\." or with the input. Escapes are resolved: \b \f \n \r \t \v, octal, \x, a backslash before any
/// other character.
class CopyReader final : public RecordReader {
 public:
  /// The cursor stands at the first row. Without names the fields of the first row are column_1, column_2.
  CopyReader(RecordCursor cursor, const ReaderOptions& options);

  Outcome next(Record& record) override;
  void next_plain(PlainRecords& records) override;
  [[nodiscard]] const std::vector<std::string>& names() const override { return names_; }
  [[nodiscard]] const Fault& fault() const override { return fault_; }
  [[nodiscard]] ReaderOptions::Start position() const override { return cursor_.position(); }
  void restart(ReaderOptions::Start start) override;

 private:
  // False: the record goes on behind what is in memory.
  [[nodiscard]] bool scan();
  // The end of the field that the scanner is in; nullptr as for scan().
  [[nodiscard]] const char* scan_field(StructuralScanner& scanner, bool& is_escaped);
  void add(const char* begin, const char* end, bool is_escaped);
  Outcome finish(Record& record);
  Outcome fail_too_long(Record& record);
  Outcome refuse(Record& record, Fault fault);
  [[nodiscard]] bool unescape(Record& record);
  void rescan() noexcept { scanner_ = StructuralScanner(mask_, cursor_.begin(), cursor_.end(), characters_); }
  void count_names();

  RecordCursor cursor_;
  char delimiter_;
  std::string null_text_;
  StructuralMask mask_;
  StructuralCharacters characters_;
  StructuralScanner scanner_;
  PlainScan plain_;
  std::vector<std::string> names_;
  std::vector<Field> fields_;
  std::size_t field_count_ = 0;
  std::uint64_t inner_lines_ = 0;  // line ends behind a backslash
  bool has_escapes_ = false;
  bool is_done_ = false;
  const char* raw_end_ = nullptr;
  const char* next_ = nullptr;
  std::string unescaped_;
  Fault fault_;
};

/// The COPY block of the options' table in the dump. Throws core::Error (CannotGenerate) when there is none.
[[nodiscard]] std::unique_ptr<RecordReader> open_dump(std::unique_ptr<ByteSource> source,
                                                      ReaderOptions options);

}  // namespace datagen::readers
