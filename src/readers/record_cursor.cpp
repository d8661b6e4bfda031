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
    while (static_cast<std::size_t>(end() - begin_) < kRemark.size() && !is_last()) {
      grow();  // moves what is kept, even where no more comes
      has_moved = true;
    }
    if (!between(begin_, end()).starts_with(kRemark)) return has_moved;
    Record remark;
    pass_line(remark, begin_);
  }
}

void RecordCursor::pass_line(Record& record, const char* from) {
  auto looked_at = static_cast<std::size_t>(from - begin_);
  for (;;) {
    if (const char* const line_end = find_line_end(begin_ + looked_at, end())) {
      const auto inner = static_cast<std::uint64_t>(std::count(begin_, line_end, '\n'));
      return pass(record, without_return(begin_, line_end), line_end + 1, inner + 1);
    }
    looked_at = static_cast<std::size_t>(end() - begin_);
    if (is_full()) return pass_long_line(record);
    if (!grow()) {
      const auto inner = static_cast<std::uint64_t>(std::count(begin_, end(), '\n'));
      return pass(record, without_return(begin_, end()), end(), inner);
    }
  }
}

void RecordCursor::pass_long_line(Record& record) {
  cut_.assign(begin_, std::min(kCutBytes, static_cast<std::size_t>(end() - begin_)));
  pass(record, begin_, end(), static_cast<std::uint64_t>(std::count(begin_, end(), '\n')));
  record.raw = cut_;
  while (grow()) {
    if (const char* const line_end = find_line_end(begin_, end())) {
      begin_ = line_end + 1;
      ++line_;
      return;
    }
    begin_ = end();
  }
}

}  // namespace datagen::readers
