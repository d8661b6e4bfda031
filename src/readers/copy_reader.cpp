#include "readers/copy_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "readers/faults.hpp"

namespace datagen::readers {

namespace {

constexpr std::string_view kEndOfData = "\\.";

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

bool is_octal(char c) {
  return c >= '0' && c <= '7';
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The character that an escape stands for; `text` begins behind the backslash and loses what is read.
char escaped_character(std::string_view& text) {
  const char first = text.front();
  text.remove_prefix(1);
  if (is_octal(first)) {
    int value = first - '0';
    for (int digits = 1; digits < 3 && !text.empty() && is_octal(text.front()); ++digits) {
      value = value * 8 + (text.front() - '0');
      text.remove_prefix(1);
    }
    return static_cast<char>(value);
  }
  if (first == 'x' && !text.empty() && hex_value(text.front()) >= 0) {
    int value = 0;
    for (int digits = 0; digits < 2 && !text.empty() && hex_value(text.front()) >= 0; ++digits) {
      value = value * 16 + hex_value(text.front());
      text.remove_prefix(1);
    }
    return static_cast<char>(value);
  }
  switch (first) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return first;
  }
}

}  // namespace

CopyReader::CopyReader(RecordCursor cursor, const ReaderOptions& options)
    : cursor_(std::move(cursor)),
      delimiter_(delimiter_of(options)),
      null_text_(options.null_text.value_or("\\N")),
      mask_(structural_mask(options.instructions)),
      characters_{delimiter_, '\n', '\\'},
      plain_({.delimiter = delimiter_, .mark = '\\', .has_marks = true, .is_quoted = false}, null_text_,
             options.instructions),
      names_(options.names),
      fields_(names_.size()) {
  rescan();
  if (names_.empty()) count_names();
}

void CopyReader::count_names() {
  while (!scan() && !cursor_.is_full() && !cursor_.is_last()) {
    cursor_.grow();
    rescan();
  }
  for (std::size_t i = 1; i <= field_count_; ++i) names_.push_back(fmt::format("column_{}", i));
  fields_.resize(names_.size());
  rescan();
}

void CopyReader::restart(ReaderOptions::Start start) {
  cursor_.restart(start);
  is_done_ = false;
  rescan();
}

Outcome CopyReader::next(Record& record) {
  while (!is_done_) {
    if (cursor_.skip_remarks()) rescan();
    if (scan()) return cursor_.is_too_long(raw_end_) ? fail_too_long(record) : finish(record);
    if (cursor_.is_full()) return fail_too_long(record);
    is_done_ = !cursor_.grow() && cursor_.begin() == cursor_.end();
    rescan();
  }
  return Outcome::End;
}

void CopyReader::next_plain(PlainRecords& records) {
  records.begin(names_.size());
  if (names_.empty() || is_done_ || !cursor_.is_clean()) return;
  plain_.read(cursor_, names_.size(), records);
  rescan();
}

bool CopyReader::scan() {
  const char* start = cursor_.begin();
  const char* const end = cursor_.scan_end();
  field_count_ = 0;
  inner_lines_ = 0;
  has_escapes_ = false;
  if (start == end) return false;
  StructuralScanner scanner = scanner_;
  for (;;) {
    bool is_escaped = false;
    const char* const stop = scan_field(scanner, is_escaped);
    if (stop == nullptr) return false;
    const bool ends_record = stop == end || *stop == '\n';
    raw_end_ = ends_record && stop > start && stop[-1] == '\r' ? stop - 1 : stop;
    add(start, raw_end_, is_escaped);
    if (ends_record) {
      next_ = stop == end ? end : stop + 1;
      scanner_ = scanner;
      return true;
    }
    start = stop + 1;
  }
}

const char* CopyReader::scan_field(StructuralScanner& scanner, bool& is_escaped) {
  const char* const end = cursor_.scan_end();
  for (;;) {
    const char* const stop = std::min(scanner.next(), end);
    if (stop == end) return cursor_.is_last() ? end : nullptr;
    if (*stop != '\\') return stop;
    is_escaped = true;
    const char* const escaped = stop + 1;
    if (escaped == end && !cursor_.is_last()) return nullptr;
    if (escaped == end) continue;
    if (*escaped == '\n') ++inner_lines_;
    if (*escaped == '\n' || *escaped == '\\' || *escaped == delimiter_) static_cast<void>(scanner.next());
  }
}

void CopyReader::add(const char* begin, const char* end, bool is_escaped) {
  const std::size_t index = field_count_++;
  if (index >= fields_.size()) return;
  Field& field = fields_[index];
  field.text = between(begin, end);
  field.start = static_cast<std::uint32_t>(begin - cursor_.begin());
  field.kind = field.text == null_text_ ? FieldKind::Null : FieldKind::Bare;
  field.is_escaped = is_escaped && field.kind == FieldKind::Bare;
  has_escapes_ = has_escapes_ || field.is_escaped;
}

Outcome CopyReader::finish(Record& record) {
  cursor_.pass(record, raw_end_, next_, inner_lines_ + (next_ != raw_end_ ? 1 : 0));
  if (record.raw == kEndOfData) {
    is_done_ = true;
    return Outcome::End;
  }
  record.fields = fields_;
  if (field_count_ != names_.size()) return refuse(record, arity_fault(record, field_count_, names_.size()));
  const bool is_clean = cursor_.is_clean() || is_clean_text(record.raw);
  if (!is_clean || (has_escapes_ && !unescape(record))) return refuse(record, unclean_fault(record));
  return Outcome::Record;
}

// False when an escape stands for what is no text. No view into unescaped_ is taken before it has its size.
bool CopyReader::unescape(Record& record) {
  unescaped_.resize(record.raw.size());
  char* out = unescaped_.data();
  bool is_clean = true;
  for (Field& field : fields_) {
    if (!field.is_escaped) continue;
    const char* const begin = out;
    std::string_view rest = field.text;
    while (!rest.empty()) {
      const char c = rest.front();
      rest.remove_prefix(1);
      *out++ = c == '\\' && !rest.empty() ? escaped_character(rest) : c;
    }
    field.text = between(begin, out);
    is_clean = is_clean && is_clean_text(field.text);
  }
  return is_clean;
}

Outcome CopyReader::fail_too_long(Record& record) {
  cursor_.pass_too_long(record);
  rescan();
  return refuse(
      record, whole_fault(record, fmt::format("record is longer than {} bytes", cursor_.max_record_bytes())));
}

Outcome CopyReader::refuse(Record& record, Fault fault) {
  fault_ = std::move(fault);
  record.fields = {};
  return Outcome::Fault;
}

}  // namespace datagen::readers
