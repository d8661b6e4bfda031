// Reads the records that stand plainly in memory, many at once: their bounds are found first, their fields
// are what lies in between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "core/digest.hpp"
#include "readers/field_ends.hpp"
#include "readers/plain_records.hpp"
#include "readers/record_cursor.hpp"

namespace datagen::readers {

/// Plain is a record without doubled quotes or escapes, and without fault. Of a syntax with backslashes "\N"
/// is plain where it is the null text.
class PlainScan {
 public:
  PlainScan(const FieldSyntax& syntax, std::string null_text, core::Instructions instructions)
      : syntax_(syntax), null_text_(std::move(null_text)), ends_(instructions) {}

  /// Passes over those records at the cursor, which must be clean, that are plain and have `width` fields, at
  /// least one; PlainRecords::kMost at most, and none that may be a remark.
  void read(RecordCursor& cursor, std::size_t width, PlainRecords& records);

 private:
  // A record that begins at `begin` and ends with the last of the stops.
  struct Bounds {
    const char* text;
    std::uint32_t begin;
    const std::uint32_t* stops;
    std::size_t width;
  };

  std::uint32_t take(const char* text, std::size_t width, std::size_t most_bytes, ReaderOptions::Start& place,
                     PlainRecords& records) const noexcept;
  void take_bare(const Bounds& record, FieldText* fields) const noexcept;
  // Advances the marks behind the record; false where it is not plain.
  bool take_marked(const Bounds& record, FieldText* fields, const std::uint32_t*& marks,
                   std::uint64_t& inner_lines) const noexcept;
  [[nodiscard]] FieldText bare(const char* begin, const char* end) const noexcept;
  [[nodiscard]] FieldText bare_last(const char* begin, const char* end) const noexcept;

  FieldSyntax syntax_;
  std::string null_text_;
  FieldEnds ends_;
  std::uint32_t most_ = PlainRecords::kMost;  // records that are looked at: fewer where few are plain
};

}  // namespace datagen::readers
