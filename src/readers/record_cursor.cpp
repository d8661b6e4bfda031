#include "readers/record_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/error.hpp"

namespace datagen::readers {

namespace {

// Enough to find a record again by eye.
constexpr std::size_t kCutBytes = 1024;

constexpr std::string_view kRemark = "#datagen ";

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

const char* find_line_end(const char* from, const char* end) {
  return static_cast<const char*>(std::memchr(from, '\n', static_cast<std::size_t>(end - from)));
}

const char* without_return(const char* begin, const char* end) {
  return end > begin && end[-1] == '\r' ? end - 1 : end;
}

}  // namespace

RecordCursor::RecordCursor(std::unique_ptr<ByteSource> source, const ReaderOptions& options)
    : buffer_(std::move(source), options.block_bytes, options.start ? options.start->offset : 0),
      begin_(buffer_.begin()),
      max_record_bytes_(options.max_record_bytes),
      line_(options.start ? options.start->line : 1) {
  if (!options.start) skip_byte_order_mark();
}

void RecordCursor::skip_byte_order_mark() {
  constexpr std::string_view kUtf8 = "\xEF\xBB\xBF";
  constexpr std::string_view kUtf16Little = "\xFF\xFE";
  constexpr std::string_view kUtf16Big = "\xFE\xFF";
  while (static_cast<std::size_t>(end() - begin_) < kUtf8.size() && grow()) {
  }
  const std::string_view text = between(begin_, end());
  if (text.starts_with(kUtf8)) begin_ += kUtf8.size();
  if (text.starts_with(kUtf16Little) || text.starts_with(kUtf16Big))
    throw core::Error(core::ExitCode::CannotGenerate, fmt::format("{} is in UTF-16, not in UTF-8", name()),
                      "convert it with iconv -f UTF-16 -t UTF-8");
}

bool RecordCursor::skip_remark_lines() {
  bool has_moved = false;
  for (;; has_moved = true) {
    while (static_cast<std::size_t>(end() - begin_) < kRemark.size() && !buffer_.is_last()) {
      grow();  // moves what is kept, even where no more comes
      has_moved = true;
    }
    if (!between(begin_, end()).starts_with(kRemark)) return has_moved;
    Record remark;
    pass_line(remark, begin_);
  }
}

bool RecordCursor::pass_line(Record& record, const char* from) {
  const char* line_end = find_line_end(from, end());
  while (line_end == nullptr && !is_full()) {
    const auto looked_at = static_cast<std::size_t>(end() - begin_);
    if (!grow()) break;
    line_end = find_line_end(begin_ + looked_at, end());
  }
  const char* const raw_end = without_return(begin_, line_end != nullptr ? line_end : end());
  if (is_too_long(raw_end)) {
    pass_long_line(record, line_end);
    return false;
  }
  const char* const next = line_end != nullptr ? line_end + 1 : end();
  pass(record, raw_end, next, static_cast<std::uint64_t>(std::count(begin_, next, '\n')));
  return true;
}

// `line_end` where it is in memory.
void RecordCursor::pass_long_line(Record& record, const char* line_end) {
  cut_.assign(begin_, std::min(kCutBytes, max_record_bytes_));
  const char* const next = line_end != nullptr ? line_end + 1 : end();
  pass(record, begin_, next, static_cast<std::uint64_t>(std::count(begin_, next, '\n')));
  record.raw = cut_;
  while (line_end == nullptr && grow()) {
    line_end = find_line_end(begin_, end());
    begin_ = line_end != nullptr ? line_end + 1 : end();
    line_ += line_end != nullptr ? 1 : 0;
  }
}

}  // namespace datagen::readers
