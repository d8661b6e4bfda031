#include "readers/block_buffer.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/utf8.hpp"

namespace datagen::readers {

namespace {

// The text without a character that has begun at its end and may go on behind it.
std::size_t whole_characters(const char* text, std::size_t size) {
  constexpr std::size_t kLongestCharacter = 4;
  for (std::size_t back = 1; back <= std::min(size, kLongestCharacter); ++back) {
    const char byte = text[size - back];
    if (core::continues_character(byte)) continue;
    return static_cast<unsigned char>(byte) < 0x80U ? size : size - back;
  }
  return size;
}

}  // namespace

BlockBuffer::BlockBuffer(std::unique_ptr<ByteSource> source, std::size_t block_bytes, std::uint64_t offset)
    : source_(std::move(source)),
      block_bytes_(block_bytes),
      bytes_(block_bytes + kPadding),
      offset_(offset) {}

bool BlockBuffer::grow(const char*& keep) {
  if (is_last_) return false;
  const auto dropped = static_cast<std::size_t>(keep - begin());
  const std::size_t kept = size_ - dropped;
  const std::size_t wanted = std::max(block_bytes_, kept);
  if (bytes_.size() < kept + wanted + kPadding) {
    std::vector<char> larger(kept + wanted + kPadding);
    std::memcpy(larger.data(), keep, kept);
    bytes_ = std::move(larger);
  } else {
    std::memmove(bytes_.data(), keep, kept);
  }
  offset_ += dropped;
  checked_ = checked_ > dropped ? checked_ - dropped : 0;
  if (kept == 0) is_clean_ = true;
  size_ = kept;
  std::size_t read = 0;
  while (read < wanted && !is_last_) {
    const std::size_t count = source_->read(bytes_.data() + size_, wanted - read);
    is_last_ = count == 0;
    read += count;
    size_ += count;
  }
  std::memset(bytes_.data() + size_, 0, kPadding);
  look_at(read);
  keep = begin();
  return read > 0;
}

void BlockBuffer::restart(std::uint64_t offset) noexcept {
  size_ = 0;
  checked_ = 0;
  offset_ = offset;
  is_last_ = false;
  is_clean_ = true;
}

// What is new, and the character before it that was cut.
void BlockBuffer::look_at(std::size_t new_bytes) {
  if (new_bytes == 0 && !is_last_) return;
  const char* const text = bytes_.data() + checked_;
  const std::size_t rest = size_ - checked_;
  const std::size_t size = is_last_ ? rest : whole_characters(text, rest);
  is_clean_ = is_clean_text({text, size}) && is_clean_;
  checked_ += size;
}

bool is_clean_text(std::string_view text) noexcept {
  return std::memchr(text.data(), '\0', text.size()) == nullptr &&
         simdjson::validate_utf8(text.data(), text.size());
}

std::string unclean_reason(std::string_view text) {
  return text.find('\0') != std::string_view::npos ? "has a NUL character" : "is not UTF-8";
}

}  // namespace datagen::readers
