#include "readers/csv_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/error.hpp"
#include "readers/faults.hpp"

namespace datagen::readers {

namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

const char* without_return(const char* begin, const char* end) {
  return end > begin && end[-1] == '\r' ? end - 1 : end;
}

}  // namespace

CsvReader::CsvReader(std::unique_ptr<ByteSource> source, const ReaderOptions& options)
    : cursor_(std::move(source), options),
      delimiter_(delimiter_of(options)),
      quote_(options.quote),
      null_text_(options.null_text.value_or("")),
      mask_(structural_mask(options.instructions)),
      characters_{delimiter_, '\n', quote_ == '\0' ? delimiter_ : quote_},
      plain_({.delimiter = delimiter_, .mark = quote_, .has_marks = quote_ != '\0', .is_quoted = true},
             null_text_, options.instructions) {
  rescan();
  read_names(options);
  is_open_ended_ = false;
}

// From the options, else from the header, else by the number of fields of the first record.
void CsvReader::read_names(const ReaderOptions& options) {
  Record header;
  const bool reads_header = options.has_header && !options.start;
  if (reads_header && next(header) == Outcome::Fault) {
    const Place place = place_of(header, fault_.start);
    throw core::Error(core::ExitCode::CannotGenerate,
                      fmt::format("header of {} cannot be read: line {}, column {}: {}", cursor_.name(),
                                  place.line, place.column, fault_.reason));
  }
  names_ = options.names;
  if (names_.empty() && reads_header) {
    for (const Field& field : header.fields) names_.emplace_back(field.text);
  } else if (names_.empty()) {
    for (;;) {
      const Scan state = scan();
      if (state != Scan::NeedsBytes && state != Scan::OpenQuote) break;
      if (cursor_.is_full() || cursor_.is_last()) break;
      cursor_.grow();
      rescan();
    }
    for (std::size_t i = 1; i <= field_count_; ++i) names_.push_back(fmt::format("column_{}", i));
    rescan();
  }
  fields_.resize(names_.size());
}

Outcome CsvReader::next(Record& record) {
  for (;;) {
    if (cursor_.skip_remarks()) rescan();
    switch (scan()) {
      case Scan::Record:
        if (!is_blank()) return finish(record);
        cursor_.pass(record, raw_end_, next_, 1);
        break;
      case Scan::NeedsBytes:
        if (cursor_.begin() == cursor_.end() && cursor_.is_last()) return Outcome::End;
        if (cursor_.is_full()) return fail_too_long(record);
        cursor_.grow();
        rescan();
        break;
      case Scan::OpenQuote:
        if (cursor_.is_full() || cursor_.is_last()) return fail_open_quote(record);
        cursor_.grow();
        rescan();
        break;
      case Scan::TooLong: return fail_too_long(record);
      case Scan::Fault: return fail(record);
    }
  }
}

void CsvReader::next_plain(PlainRecords& records) {
  records.begin(names_.size());
  if (names_.empty() || !cursor_.is_clean()) return;
  plain_.read(cursor_, names_.size(), records);
  rescan();
}

// One record from the cursor on. The scanner is taken along in registers.
CsvReader::Scan CsvReader::scan() {
  const char* start = cursor_.begin();
  const char* const end = cursor_.scan_end();
  field_count_ = 0;
  has_escapes_ = false;
  inner_lines_ = 0;
  if (start == end) return Scan::NeedsBytes;
  StructuralScanner scanner = scanner_;
  for (;;) {
    const char* stop = std::min(scanner.next(), end);
    if (stop != end && *stop == quote_) {
      if (stop != start) return fail_at(stop, start, "quote inside a field without quotes");
      const Quoted quoted = scan_quoted(scanner, start);
      if (quoted.state != Scan::Record) return quoted.state;
      stop = quoted.stop;
      add(start, start + 1, quoted.close, FieldKind::Quoted, quoted.is_escaped);
      raw_end_ = quoted.close + 1;
    } else {
      if (stop == end && !cursor_.is_last()) return Scan::NeedsBytes;
      const bool ends_field_only = stop != end && *stop != '\n';
      raw_end_ = ends_field_only ? stop : without_return(start, stop);
      add(start, start, raw_end_, FieldKind::Bare, false);
    }
    if (stop == end || *stop == '\n') {
      next_ = stop == end ? end : stop + 1;
      scanner_ = scanner;
      return cursor_.is_too_long(raw_end_) ? Scan::TooLong : Scan::Record;
    }
    start = stop + 1;
  }
}

// From the opening quote, which the scanner has passed.
CsvReader::Quoted CsvReader::scan_quoted(StructuralScanner& scanner, const char* open) {
  const char* const end = cursor_.scan_end();
  bool is_escaped = false;
  for (;;) {
    const char* const place = std::min(scanner.next(), end);
    if (place == end) {
      static_cast<void>(fail_at(open, open, "quote is not closed"));
      return {.state = Scan::OpenQuote};
    }
    if (*place == '\n') ++inner_lines_;
    if (*place != quote_) continue;
    if (place + 1 == end && !cursor_.is_last()) return {.state = Scan::NeedsBytes};
    if (place + 1 == end || place[1] != quote_) return close_quoted(scanner, open, place, is_escaped);
    is_escaped = true;
    static_cast<void>(scanner.next());  // the second of two quotes
  }
}

// Behind the closing quote the field must end.
CsvReader::Quoted CsvReader::close_quoted(StructuralScanner& scanner, const char* open, const char* close,
                                          bool is_escaped) {
  const char* const end = cursor_.scan_end();
  const char* behind = close + 1;
  if (behind != end && *behind == '\r') ++behind;
  if (behind == end) {
    if (!cursor_.is_last()) return {.state = Scan::NeedsBytes};
    return {.close = close, .stop = end, .is_escaped = is_escaped};
  }
  const bool is_line_end = *behind == '\n';
  if (!is_line_end && (behind != close + 1 || *behind != delimiter_))
    return {.state = fail_at(close + 1, open, "text behind the closing quote of a field")};
  static_cast<void>(scanner.next());  // the delimiter or the line end
  return {.close = close, .stop = behind, .is_escaped = is_escaped};
}

CsvReader::Scan CsvReader::fail_at(const char* place, const char* field, const char* reason) noexcept {
  fault_place_ = place;
  fault_field_ = field;
  fault_reason_ = reason;
  return Scan::Fault;
}

void CsvReader::add(const char* start, const char* begin, const char* end, FieldKind kind, bool is_escaped) {
  const std::size_t index = field_count_++;
  if (index >= fields_.size()) {
    if (!is_open_ended_) return;
    fields_.emplace_back();
  }
  Field& field = fields_[index];
  field.text = between(begin, end);
  field.start = static_cast<std::uint32_t>(start - cursor_.begin());
  field.kind = kind == FieldKind::Bare && field.text == null_text_ ? FieldKind::Null : kind;
  field.is_escaped = is_escaped;
  has_escapes_ = has_escapes_ || is_escaped;
}

// Of several fields none is there. With one field it is a record whose field is empty.
bool CsvReader::is_blank() const noexcept {
  return field_count_ == 1 && raw_end_ == cursor_.begin() && (is_open_ended_ || names_.size() > 1);
}

Outcome CsvReader::finish(Record& record) {
  cursor_.pass(record, raw_end_, next_, inner_lines_ + (next_ != raw_end_ ? 1 : 0));
  record.fields = {fields_.data(), is_open_ended_ ? field_count_ : names_.size()};
  if (!is_open_ended_ && field_count_ != names_.size())
    return refuse(record, arity_fault(record, field_count_, names_.size()));
  if (!cursor_.is_clean() && !is_clean_text(record.raw)) return refuse(record, unclean_fault(record));
  if (has_escapes_) unescape(record);
  return Outcome::Record;
}

// No view into unescaped_ is taken before it has its size.
void CsvReader::unescape(Record& record) {
  unescaped_.resize(record.raw.size());
  char* out = unescaped_.data();
  for (Field& field : fields_) {
    if (!field.is_escaped) continue;
    const char* const begin = out;
    for (std::size_t i = 0; i < field.text.size(); ++i) {
      *out++ = field.text[i];
      if (field.text[i] == quote_) ++i;
    }
    field.text = between(begin, out);
  }
}

// At fault_place_, up to the end of its line. What is shown is the rest of the line from the field on.
Outcome CsvReader::fail(Record& record) {
  const auto place = static_cast<std::size_t>(fault_place_ - cursor_.begin());
  const auto value = static_cast<std::size_t>(fault_field_ - cursor_.begin());
  cursor_.pass_line(record, fault_place_);
  rescan();
  const std::size_t field = field_count_ < names_.size() ? field_count_ : Fault::kWholeRecord;
  return refuse(record, {field, static_cast<std::uint32_t>(place),
                         shown(record.raw.substr(std::min(value, record.raw.size()))), fault_reason_});
}

Outcome CsvReader::fail_open_quote(Record& record) {
  const bool is_cut = !cursor_.is_last();
  static_cast<void>(fail(record));
  if (is_cut) fault_.reason += fmt::format(" within {} bytes", cursor_.max_record_bytes());
  return Outcome::Fault;
}

Outcome CsvReader::fail_too_long(Record& record) {
  cursor_.pass_too_long(record);
  rescan();
  return refuse(
      record, whole_fault(record, fmt::format("record is longer than {} bytes", cursor_.max_record_bytes())));
}

Outcome CsvReader::refuse(Record& record, Fault fault) {
  fault_ = std::move(fault);
  record.fields = {};
  return Outcome::Fault;
}

}  // namespace datagen::readers
