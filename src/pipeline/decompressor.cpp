#include "pipeline/decompressor.hpp"

#include <zlib.h>
#include <zstd.h>

#include <new>

namespace datagen::pipeline {

namespace {

constexpr std::string_view kZstdMagic = "\x28\xB5\x2F\xFD";  // RFC 8878, 3.1.1
constexpr std::string_view kGzipMagic = "\x1F\x8B";          // RFC 1952, 2.3.1

class ZstdDecompressor final : public Decompressor {
 public:
  ZstdDecompressor() : context_(ZSTD_createDCtx()) {
    if (!context_) throw std::bad_alloc();
  }

  DecompressorStep step(std::string_view input, std::span<char> output) override {
    ZSTD_inBuffer in{input.data(), input.size(), 0};
    ZSTD_outBuffer out{output.data(), output.size(), 0};
    const std::size_t result = ZSTD_decompressStream(context_.get(), &out, &in);
    if (ZSTD_isError(result) != 0) return {in.pos, out.pos, ZSTD_getErrorName(result)};
    // Between two frames the result is a hint of what comes next.
    if (in.pos + out.pos > 0) is_within_frame_ = result != 0;
    return {in.pos, out.pos};
  }

  [[nodiscard]] bool is_within_frame() const override { return is_within_frame_; }

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
  };

  std::unique_ptr<ZSTD_DCtx, Free> context_;
  bool is_within_frame_ = false;
};

class GzipDecompressor final : public Decompressor {
 public:
  GzipDecompressor() {
    constexpr int kWindowBits = 15;
    constexpr int kGzipAlone = 16;
    if (inflateInit2(&stream_, kWindowBits + kGzipAlone) != Z_OK) throw std::bad_alloc();
  }
  GzipDecompressor(const GzipDecompressor&) = delete;
  GzipDecompressor& operator=(const GzipDecompressor&) = delete;
  ~GzipDecompressor() override { inflateEnd(&stream_); }

  // Input and output are buffers, far below the 32 bits that zlib counts in.
  DecompressorStep step(std::string_view input, std::span<char> output) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));  // only read
    stream_.avail_in = static_cast<uInt>(input.size());
    stream_.next_out = reinterpret_cast<Bytef*>(output.data());
    stream_.avail_out = static_cast<uInt>(output.size());
    const int result = inflate(&stream_, Z_NO_FLUSH);
    const DecompressorStep done{input.size() - stream_.avail_in, output.size() - stream_.avail_out};
    // Z_BUF_ERROR: there was nothing to do.
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
      return {done.taken, done.made, stream_.msg != nullptr ? stream_.msg : "zlib failed"};
    if (done.taken + done.made > 0) is_within_frame_ = result != Z_STREAM_END;
    if (result == Z_STREAM_END) inflateReset(&stream_);
    return done;
  }

  [[nodiscard]] bool is_within_frame() const override { return is_within_frame_; }

 private:
  z_stream stream_{};
  bool is_within_frame_ = false;
};

}  // namespace

std::unique_ptr<Decompressor> make_decompressor(std::string_view first_bytes) {
  if (first_bytes.starts_with(kZstdMagic)) return std::make_unique<ZstdDecompressor>();
  if (first_bytes.starts_with(kGzipMagic)) return std::make_unique<GzipDecompressor>();
  return nullptr;
}

}  // namespace datagen::pipeline
