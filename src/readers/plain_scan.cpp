#include "readers/plain_scan.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace datagen::readers {

namespace {

constexpr std::string_view kCopyNull = "\\N";

}  // namespace

void PlainScan::read(RecordCursor& cursor, std::size_t width, PlainRecords& records) {
  constexpr std::uint32_t kLeast = 2;
  const char* const text = cursor.begin();
  ends_.find(text, static_cast<std::size_t>(cursor.end() - text), syntax_, {most_ * width, most_});
  ReaderOptions::Start place = cursor.position();
  const std::uint64_t begin = place.offset;
  const std::uint32_t seen = take(text, width, cursor.max_record_bytes(), place, records);
  const auto bytes = static_cast<std::size_t>(place.offset - begin);
  records.raw = {text, bytes};
  cursor.pass_to(text + bytes, place.line);
  if (records.count < seen) {
    most_ = std::max(kLeast, 2 * records.count);
  } else if (seen > 0) {
    most_ = std::min(PlainRecords::kMost, 2 * most_);
  }
}

// How many records were seen, plain or not. A line that begins as a remark may be one.
std::uint32_t PlainScan::take(const char* text, std::size_t width, std::size_t most_bytes,
                              ReaderOptions::Start& place, PlainRecords& records) const noexcept {
  const auto seen =
      static_cast<std::uint32_t>(std::min<std::size_t>(ends_.line_count(), PlainRecords::kMost));
  const std::uint32_t* const lines = ends_.lines();
  const std::uint32_t* marks = ends_.marks();
  Bounds record{text, 0, ends_.ends(), width};
  FieldText* fields = records.fields.data();
  const std::size_t whole = std::min<std::size_t>(seen, ends_.end_count() / width);
  for (; records.count < whole; ++records.count) {
    const std::uint32_t stop = lines[records.count];
    // The record's fields end with its line: it has as many as it must.
    if (record.stops[width - 1] != stop || text[record.begin] == '#' || stop - record.begin > most_bytes)
      break;
    std::uint64_t line_count = 1;
    if (*marks > stop) {
      take_bare(record, fields);
    } else if (!take_marked(record, fields, marks, line_count)) {
      break;
    }
    records.offsets[records.count] = place.offset;
    records.lines[records.count] = place.line;
    place.offset += stop + 1 - record.begin;
    place.line += line_count;
    record.begin = stop + 1;
    record.stops += width;
    fields += width;
  }
  return seen;
}

FieldText PlainScan::bare(const char* begin, const char* end) const noexcept {
  const auto size = static_cast<std::uint32_t>(end - begin);
  const bool is_null = size == null_text_.size() && std::memcmp(begin, null_text_.data(), size) == 0;
  return {begin, size, is_null};
}

// A carriage return before the line's end is none of it.
FieldText PlainScan::bare_last(const char* begin, const char* end) const noexcept {
  return bare(begin, end > begin && end[-1] == '\r' ? end - 1 : end);
}

void PlainScan::take_bare(const Bounds& record, FieldText* fields) const noexcept {
  const char* begin = record.text + record.begin;
  const std::size_t last = record.width - 1;
  if (null_text_.empty()) {
    for (std::size_t i = 0; i < last; ++i) {
      const char* const stop = record.text + record.stops[i];
      fields[i] = {begin, static_cast<std::uint32_t>(stop - begin), stop == begin};
      begin = stop + 1;
    }
  } else {
    for (std::size_t i = 0; i < last; ++i) {
      const char* const stop = record.text + record.stops[i];
      fields[i] = bare(begin, stop);
      begin = stop + 1;
    }
  }
  fields[last] = bare_last(begin, record.text + record.stops[last]);
}

bool PlainScan::take_marked(const Bounds& record, FieldText* fields, const std::uint32_t*& marks,
                            std::uint64_t& inner_lines) const noexcept {
  const char* const text = record.text;
  std::uint32_t begin = record.begin;
  for (std::size_t i = 0; i < record.width; ++i) {
    const std::uint32_t stop = record.stops[i];
    const bool is_last = i + 1 == record.width;
    if (*marks > stop) {
      fields[i] = is_last ? bare_last(text + begin, text + stop) : bare(text + begin, text + stop);
    } else if (*marks != begin) {
      return false;
    } else if (syntax_.is_quoted) {
      const std::uint32_t close = marks[1];
      marks += 2;
      const bool has_return = is_last && stop == close + 2 && text[stop - 1] == '\r';
      // One quote more is a doubled one or a fault.
      if (close > stop || (stop != close + 1 && !has_return) || *marks < stop) return false;
      fields[i] = {text + begin + 1, close - begin - 1, false};
      if (ends_.has_inner_lines())
        inner_lines += static_cast<std::uint64_t>(std::count(text + begin, text + close, '\n'));
    } else {
      ++marks;
      const std::string_view field(text + begin, stop - begin);
      if (field != kCopyNull || null_text_ != kCopyNull) return false;
      fields[i] = {field.data(), static_cast<std::uint32_t>(field.size()), true};
    }
    begin = stop + 1;
  }
  return true;
}

}  // namespace datagen::readers
