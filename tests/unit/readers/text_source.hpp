// A source of a given text that gives a few bytes at a time, and a few readers' worth of helpers.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/digest.hpp"
#include "readers/plain_records.hpp"
#include "readers/record_reader.hpp"

namespace doctest {

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n  " + line;
    return text.c_str();
  }
};

}  // namespace doctest

namespace datagen::readers {

/// Readers read the same with each.
inline constexpr std::array kAllInstructions{core::Instructions::Portable, core::Instructions::Avx2,
                                             core::Instructions::Widest};

class TextSource final : public ByteSource {
 public:
  explicit TextSource(std::string text, std::size_t piece = 7) : text_(std::move(text)), piece_(piece) {}

  std::size_t read(char* into, std::size_t size) override {
    const std::size_t count = std::min({size, piece_, text_.size() - position_});
    std::memcpy(into, text_.data() + position_, count);
    position_ += count;
    return count;
  }
  [[nodiscard]] const std::string& name() const override { return name_; }

 private:
  std::string text_;
  std::size_t piece_;
  std::size_t position_ = 0;
  std::string name_ = "text";
};

/// A record as one line of a test: fields in brackets, "null" and "missing" without, faults as `! 2:5
/// reason`.
inline std::string line_of(RecordReader& reader, Outcome outcome, const Record& record) {
  if (outcome == Outcome::Fault) {
    const Place place = place_of(record, reader.fault().start);
    return "! " + std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
           reader.fault().reason;
  }
  std::string line = std::to_string(record.line) + "@" + std::to_string(record.offset);
  for (const Field& field : record.fields) {
    if (field.kind == FieldKind::Missing) line += " missing";
    if (field.kind == FieldKind::Null) line += " null";
    if (!field.is_null()) line += (field.was_quoted() ? " q[" : " [") + std::string(field.text) + "]";
  }
  return line;
}

inline std::vector<std::string> all_lines(RecordReader& reader) {
  std::vector<std::string> lines;
  Record record;
  for (Outcome outcome = reader.next(record); outcome != Outcome::End; outcome = reader.next(record))
    lines.push_back(line_of(reader, outcome, record));
  return lines;
}

/// The same without quotes; records that stand plainly in memory are read so where `asks_for_plain`.
inline std::vector<std::string> all_texts(RecordReader& reader, bool asks_for_plain) {
  std::vector<std::string> lines;
  const auto add = [&lines](std::uint64_t line, std::uint64_t offset) {
    lines.push_back(std::to_string(line) + "@" + std::to_string(offset));
  };
  const auto add_field = [&lines](bool is_null, std::string_view text) {
    lines.back() += is_null ? " null" : " [" + std::string(text) + "]";
  };
  PlainRecords plain;
  Record record;
  for (;;) {
    if (asks_for_plain) reader.next_plain(plain);
    const std::size_t width = plain.fields.size() / PlainRecords::kMost;
    for (std::uint32_t i = 0; i < plain.count; ++i) {
      add(plain.lines[i], plain.offsets[i]);
      for (std::size_t field = i * width; field < (i + 1) * width; ++field)
        add_field(plain.fields[field].is_null, plain.fields[field].text());
    }
    if (plain.count > 0) continue;
    const Outcome outcome = reader.next(record);
    if (outcome == Outcome::End) return lines;
    add(record.line, record.offset);
    if (outcome == Outcome::Fault) lines.back() = line_of(reader, outcome, record);
    for (const Field& field : record.fields) add_field(field.is_null(), field.text);
  }
}

inline std::vector<std::string> lines_of(std::string text, ReaderOptions options = {}) {
  const auto reader = open_records(std::make_unique<TextSource>(std::move(text)), std::move(options));
  return all_lines(*reader);
}

}  // namespace datagen::readers
