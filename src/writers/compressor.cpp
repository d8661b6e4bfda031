#include "writers/compressor.hpp"

#include <zstd.h>

#include <new>
#include <string>

#include "core/error.hpp"

namespace datagen::writers {

namespace {

/// The result of a zstd call, or its error as an exception.
std::size_t checked(std::size_t result) {
  if (ZSTD_isError(result) != 0) {
    throw core::Error(core::ExitCode::OutputFailed,
                      std::string("could not compress the output: ") + ZSTD_getErrorName(result));
  }
  return result;
}

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
};

class ZstdCompressor final : public Compressor {
 public:
  // No ZSTD_c_nbWorkers: with it, a frame's bytes would depend on the number of threads.
  explicit ZstdCompressor(int level) : context_(ZSTD_createCCtx()) {
    if (!context_) throw std::bad_alloc();
    checked(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, level));
    checked(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_contentSizeFlag, 1));
    checked(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_checksumFlag, 1));
  }

  void append_frame(std::string_view input, core::ByteBuffer& output) override {
    const std::size_t capacity = ZSTD_compressBound(input.size());
    char* const out = output.reserve(capacity);
    output.advance_to(out +
                      checked(ZSTD_compress2(context_.get(), out, capacity, input.data(), input.size())));
  }

 private:
  std::unique_ptr<ZSTD_CCtx, FreeContext> context_;
};

}  // namespace

std::unique_ptr<Compressor> make_zstd_compressor(int level) {
  return std::make_unique<ZstdCompressor>(level);
}

}  // namespace datagen::writers
