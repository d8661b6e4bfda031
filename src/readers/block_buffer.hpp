// The part of an input that is in memory: from the beginning of a record on, more of it block by block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readers/byte_source.hpp"

namespace datagen::readers {

class BlockBuffer {
 public:
  /// Bytes that may be read behind end(): zeros at first, whatever comes later.
  static constexpr std::size_t kPadding = 64;

  /// `offset` is where the source stands.
  BlockBuffer(std::unique_ptr<ByteSource> source, std::size_t block_bytes, std::uint64_t offset);

  [[nodiscard]] const char* begin() const noexcept { return bytes_.data(); }
  [[nodiscard]] const char* end() const noexcept { return bytes_.data() + size_; }
  /// Whether the source has no more than this.
  [[nodiscard]] bool is_last() const noexcept { return is_last_; }
  [[nodiscard]] std::uint64_t offset_of(const char* place) const noexcept {
    return offset_ + static_cast<std::uint64_t>(place - begin());
  }
  /// Whether all that is in memory is UTF-8 without NUL; if not, the record at hand must be looked at alone.
  [[nodiscard]] bool is_clean() const noexcept { return is_clean_; }

  /// Drops what stands before `keep` and reads at least a block more, as much as is kept if that is more;
  /// then `keep` is at begin(). Other pointers into the buffer are void. False: there is no more.
  bool grow(const char*& keep);
  /// The source was moved to the offset: forgets what was read.
  void restart(std::uint64_t offset) noexcept;

  [[nodiscard]] const std::string& name() const { return source_->name(); }

 private:
  void look_at(std::size_t new_bytes);

  std::unique_ptr<ByteSource> source_;
  std::size_t block_bytes_;
  std::vector<char> bytes_;
  std::size_t size_ = 0;
  std::size_t checked_ = 0;  // bytes known to be UTF-8, or known not to
  std::uint64_t offset_;
  bool is_last_ = false;
  bool is_clean_ = true;
};

/// Whether the text is UTF-8 without NUL, which is what PostgreSQL takes.
[[nodiscard]] bool is_clean_text(std::string_view text) noexcept;
/// What is wrong with a text that is not: "is not UTF-8", "has a NUL character".
[[nodiscard]] std::string unclean_reason(std::string_view text);

}  // namespace datagen::readers
