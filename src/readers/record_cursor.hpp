// Where a reader stands in its input: the record that begins there, and the way past one that cannot be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "readers/block_buffer.hpp"
#include "readers/record.hpp"
#include "readers/record_reader.hpp"

namespace datagen::readers {

class RecordCursor {
 public:
  /// A carriage return and a line feed.
  static constexpr std::size_t kLineEndBytes = 2;

  /// Skips a byte-order mark, unless the options say where the source stands. Throws core::Error for UTF-16.
  RecordCursor(std::unique_ptr<ByteSource> source, const ReaderOptions& options);

  /// Of the next record; BlockBuffer::kPadding bytes behind end() may be read.
  [[nodiscard]] const char* begin() const noexcept { return begin_; }
  /// Of what is in memory.
  [[nodiscard]] const char* end() const noexcept { return buffer_.end(); }
  /// Of what is looked at for a record: a longer one is known to be too long, whatever more is in memory.
  [[nodiscard]] const char* scan_end() const noexcept {
    return is_full() ? begin_ + max_record_bytes_ + kLineEndBytes : end();
  }
  /// Whether the input ends there.
  [[nodiscard]] bool is_last() const noexcept { return buffer_.is_last() && !is_full(); }
  [[nodiscard]] bool is_clean() const noexcept { return buffer_.is_clean(); }
  /// Whether a record that goes on behind scan_end() is too long.
  [[nodiscard]] bool is_full() const noexcept {
    return static_cast<std::size_t>(end() - begin_) >= max_record_bytes_ + kLineEndBytes;
  }
  /// Whether a record is that ends there, its line end not included.
  [[nodiscard]] bool is_too_long(const char* raw_end) const noexcept {
    return static_cast<std::size_t>(raw_end - begin_) > max_record_bytes_;
  }
  [[nodiscard]] std::size_t max_record_bytes() const noexcept { return max_record_bytes_; }
  [[nodiscard]] ReaderOptions::Start position() const noexcept { return {buffer_.offset_of(begin_), line_}; }
  [[nodiscard]] const std::string& name() const { return buffer_.name(); }

  /// Reads more behind end(); begin() stays at its byte, which moves. False at the end of the input.
  bool grow() { return buffer_.grow(begin_); }

  /// Passes over the lines that a file of rejected records has between them ("#datagen line 3, ..."). False:
  /// begin() stays where it is, in memory too.
  bool skip_remarks() { return begin_ != end() ? *begin_ == '#' && skip_remark_lines() : false; }
  /// The source was moved: forgets all of it that was read.
  void restart(ReaderOptions::Start start) noexcept {
    buffer_.restart(start.offset);
    begin_ = buffer_.begin();
    line_ = start.line;
  }

  /// The record is what stands before `raw_end`; the next one begins at `next`. `lines` end between here and
  /// there.
  void pass(Record& record, const char* raw_end, const char* next, std::uint64_t lines) noexcept {
    record.raw = {begin_, static_cast<std::size_t>(raw_end - begin_)};
    record.offset = buffer_.offset_of(begin_);
    record.line = line_;
    begin_ = next;
    line_ += lines;
  }
  /// The records up to `next`, which begins at that line, were read.
  void pass_to(const char* next, std::uint64_t line) noexcept {
    begin_ = next;
    line_ = line;
  }
  /// The record goes up to the first line end at or behind `from`, which is not part of it, nor is a carriage
  /// return before it. False: it is too long and was cut; what is left of it is passed over.
  bool pass_line(Record& record, const char* from);
  /// The same of a record that is known to be too long.
  void pass_too_long(Record& record) { pass_line(record, begin_ + max_record_bytes_); }

 private:
  void skip_byte_order_mark();
  bool skip_remark_lines();
  void pass_long_line(Record& record, const char* line_end);

  BlockBuffer buffer_;
  const char* begin_;
  std::size_t max_record_bytes_;
  std::uint64_t line_;
  std::string cut_;  // what is shown of a record that is too long
};

}  // namespace datagen::readers
