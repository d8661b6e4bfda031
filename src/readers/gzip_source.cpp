// gzip members by zlib.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "readers/decompression.hpp"

namespace datagen::readers {

namespace {

// A read's worth: zlib decodes some hundred megabytes a second, so larger ones gain nothing.
constexpr std::size_t kCompressedBytes = 128UL << 10U;
constexpr int kWindowBits = 15;
constexpr int kGzipOnly = 16;

class GzipSource final : public ByteSource {
 public:
  explicit GzipSource(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), compressed_(kCompressedBytes) {
    if (inflateInit2(&stream_, kWindowBits + kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;
  ~GzipSource() override { inflateEnd(&stream_); }

  std::size_t read(char* into, std::size_t size) override {
    const auto wanted = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    stream_.next_out = reinterpret_cast<Bytef*>(into);
    stream_.avail_out = wanted;
    while (stream_.avail_out == wanted) {
      if (stream_.avail_in == 0 && !refill()) return 0;
      if (!is_inside_member_ && !begin_member()) return 0;
      inflate_some();
    }
    return wanted - stream_.avail_out;
  }

  [[nodiscard]] const std::string& name() const override { return source_->name(); }

 private:
  void inflate_some() {
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      is_inside_member_ = false;
    } else if (result == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fail(fmt::format("is damaged: {}", stream_.msg != nullptr ? stream_.msg : "no gzip data"));
    }
  }

  // False when only padding is left.
  bool begin_member() {
    while (*stream_.next_in == 0) {
      ++stream_.next_in;
      if (--stream_.avail_in == 0 && !refill()) return false;
    }
    if (inflateReset(&stream_) != Z_OK) fail("is damaged");
    is_inside_member_ = true;
    return true;
  }

  bool refill() {
    const std::size_t count = source_->read(compressed_.data(), compressed_.size());
    if (count == 0 && is_inside_member_)
      throw CutShort(core::ExitCode::CannotGenerate,
                     fmt::format("{} ends before its gzip data does", source_->name()));
    stream_.next_in = reinterpret_cast<Bytef*>(compressed_.data());
    stream_.avail_in = static_cast<uInt>(count);
    return count > 0;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw core::Error(core::ExitCode::CannotGenerate, fmt::format("{} {}", source_->name(), what));
  }

  std::unique_ptr<ByteSource> source_;
  std::vector<char> compressed_;
  z_stream stream_{};
  bool is_inside_member_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> decompress_gzip(std::unique_ptr<ByteSource> source) {
  return std::make_unique<GzipSource>(std::move(source));
}

}  // namespace datagen::readers
