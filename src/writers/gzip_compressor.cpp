// gzip by zlib.
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "core/error.hpp"
#include "writers/compressor.hpp"

namespace datagen::writers {

namespace {

class GzipCompressor final : public Compressor {
 public:
  explicit GzipCompressor(int level) {
    constexpr int kWindowBits = 15;
    constexpr int kWithGzipHeader =
        16;  // one without a name and with time 0, unless deflateSetHeader() says else
    constexpr int kMemoryLevel = 8;  // zlib's default
    const int result = deflateInit2(&stream_, level, Z_DEFLATED, kWindowBits + kWithGzipHeader, kMemoryLevel,
                                    Z_DEFAULT_STRATEGY);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    if (result != Z_OK) fail();
  }
  GzipCompressor(const GzipCompressor&) = delete;
  GzipCompressor& operator=(const GzipCompressor&) = delete;
  ~GzipCompressor() override { deflateEnd(&stream_); }

  void append_frame(std::string_view input, core::ByteBuffer& output) override {
    if (deflateReset(&stream_) != Z_OK) fail();
    char* out = output.reserve(deflateBound(&stream_, input.size()));
    // zlib counts in 32 bits: in pieces, should a frame be so long. They change no byte.
    constexpr std::size_t kPiece = std::numeric_limits<uInt>::max() / 2;
    int result = Z_OK;
    do {
      const std::size_t piece = std::min(input.size(), kPiece);
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));  // only read
      stream_.avail_in = static_cast<uInt>(piece);
      input.remove_prefix(piece);
      out = deflate_piece(out, input.empty() ? Z_FINISH : Z_NO_FLUSH, result);
    } while (!input.empty());
    if (result != Z_STREAM_END) fail();
    output.advance_to(out);
  }

 private:
  char* deflate_piece(char* out, int flush, int& result) {
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = std::numeric_limits<uInt>::max();  // deflateBound() holds
    result = deflate(&stream_, flush);
    if (result != Z_OK && result != Z_STREAM_END) fail();
    return reinterpret_cast<char*>(stream_.next_out);
  }

  [[noreturn]] void fail() const {
    throw core::Error(core::ExitCode::OutputFailed,
                      std::string("could not compress the output: ") +
                          (stream_.msg != nullptr ? stream_.msg : "zlib failed"));
  }

  z_stream stream_{};
};

}  // namespace

std::unique_ptr<Compressor> make_gzip_compressor(int level) {
  return std::make_unique<GzipCompressor>(level);
}

}  // namespace datagen::writers
