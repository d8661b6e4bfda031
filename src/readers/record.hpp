// One record of an input: its fields as text, where it stands, and what is wrong with one that cannot be
// read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace datagen::readers {

/// How a field was written, which says what its text can mean.
enum class FieldKind : std::uint8_t {
  Missing,  ///< a JSON object without the key
  Null,     ///< JSON null, \N of COPY, the unquoted null text of CSV
  Bare,     ///< CSV without quotes, COPY, a JSON number, true or false: its literal text
  Quoted,   ///< CSV in quotes, a JSON string: without quotes, escapes resolved
  Json,     ///< a JSON array or object as it stands in the file
};

struct Field {
  std::string_view text;    ///< valid UTF-8 without NUL, as long as the record
  std::uint32_t start = 0;  ///< of the field in Record::raw, its quote included
  FieldKind kind = FieldKind::Missing;
  bool is_escaped = false;  ///< the raw text is not the text: quotes doubled, escapes

  [[nodiscard]] bool is_null() const noexcept { return kind <= FieldKind::Null; }
  [[nodiscard]] bool was_quoted() const noexcept { return kind == FieldKind::Quoted; }
};

/// Of a record that could not be read.
struct Fault {
  static constexpr std::size_t kWholeRecord = static_cast<std::size_t>(-1);

  std::size_t field = kWholeRecord;  ///< index among the names, or kWholeRecord
  std::uint32_t start = 0;           ///< in Record::raw
  std::string value;                 ///< what was found there, cut to kShownBytes
  std::string reason;                ///< "quote is not closed", lower case, no full stop

  static constexpr std::size_t kShownBytes = 120;
};

/// Valid until the reader is asked for the next one.
struct Record {
  std::span<const Field> fields;  ///< as many as the reader has names; none of a faulty record
  std::string_view raw;           ///< as it stands in the file, without its line end; cut when it is too long
  std::uint64_t offset = 0;       ///< of raw, in bytes of the uncompressed input
  std::uint64_t line = 1;         ///< of its first byte, 1-based
};

/// 1-based; the column counts characters.
struct Place {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
};
/// Where byte `start` of the raw text stands. A record that begins in the middle of a line counts from there.
[[nodiscard]] Place place_of(const Record& record, std::uint32_t start);

/// A piece of an input as messages show it: at most Fault::kShownBytes, cut between characters.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace datagen::readers
