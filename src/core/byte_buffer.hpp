// A growing byte buffer with a margin behind its end, so that wide stores may overrun what they append.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace datagen::core {

/// Not thread-safe. Memory is kept by clear(), so a recycled buffer allocates only while it grows.
class ByteBuffer {
 public:
  /// Bytes that may always be written past the reserved end: one 64-byte vector store.
  static constexpr std::size_t kMargin = 64;

  [[nodiscard]] const char* data() const noexcept { return bytes_.get(); }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] std::string_view view() const noexcept { return {bytes_.get(), size_}; }
  void clear() noexcept { size_ = 0; }
  /// At most size().
  void drop_last(std::size_t count) noexcept { size_ -= count; }

  /// Room for `count` more bytes and the margin; returns where they begin. Pair with advance_to().
  [[nodiscard]] char* reserve(std::size_t count) {
    if (capacity_ < size_ + count + kMargin) grow(count);
    return bytes_.get() + size_;
  }
  /// Ends the writing begun with reserve().
  void advance_to(const char* end) noexcept { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  void append(std::string_view text) {
    char* out = reserve(text.size());
    std::memcpy(out, text.data(), text.size());
    advance_to(out + text.size());
  }

 private:
  void grow(std::size_t count);

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace datagen::core
