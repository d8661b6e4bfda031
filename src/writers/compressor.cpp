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

}  // namespace

struct ZstdCompressor::Context {
  Context() : zstd(ZSTD_createCCtx()) {
    if (zstd == nullptr) throw std::bad_alloc();
  }
  ~Context() { ZSTD_freeCCtx(zstd); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  ZSTD_CCtx* zstd;
};

// No ZSTD_c_nbWorkers: with it, a frame's bytes would depend on the number of threads.
ZstdCompressor::ZstdCompressor(int level) : context_(std::make_unique<Context>()) {
  checked(ZSTD_CCtx_setParameter(context_->zstd, ZSTD_c_compressionLevel, level));
  checked(ZSTD_CCtx_setParameter(context_->zstd, ZSTD_c_contentSizeFlag, 1));
  checked(ZSTD_CCtx_setParameter(context_->zstd, ZSTD_c_checksumFlag, 1));
}

ZstdCompressor::~ZstdCompressor() = default;

void ZstdCompressor::append_frame(std::string_view input, core::ByteBuffer& output) {
  const std::size_t capacity = ZSTD_compressBound(input.size());
  char* out = output.reserve(capacity);
  const std::size_t size = checked(ZSTD_compress2(context_->zstd, out, capacity, input.data(), input.size()));
  output.advance_to(out + size);
}

}  // namespace datagen::writers
