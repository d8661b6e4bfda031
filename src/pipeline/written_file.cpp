#include "pipeline/written_file.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <utility>

#include "core/error.hpp"

namespace datagen::pipeline {

namespace {

constexpr std::size_t kBufferBytes = 1UL << 20U;
constexpr std::string_view kZstdMagic = "\x28\xB5\x2F\xFD";  // RFC 8878, 3.1.1

}  // namespace

void WrittenFile::FreeContext::operator()(ZSTD_DCtx_s* context) const noexcept {
  ZSTD_freeDCtx(context);
}

WrittenFile::WrittenFile(std::string path)
    : path_(std::move(path)), file_(std::fopen(path_.c_str(), "rb")), input_(kBufferBytes) {
  if (!file_) fail(std::strerror(errno));
  refill();
  if (!std::string_view(input_.data(), input_size_).starts_with(kZstdMagic)) return;
  zstd_.reset(ZSTD_createDCtx());
  if (!zstd_) throw std::bad_alloc();
  output_.resize(kBufferBytes);
}

std::string_view WrittenFile::read() {
  if (zstd_) return read_compressed();
  if (input_at_ == input_size_) refill();
  const std::string_view bytes(input_.data() + input_at_, input_size_ - input_at_);
  input_at_ = input_size_;
  return bytes;
}

// Frames stand side by side; between two of them nothing may come out.
std::string_view WrittenFile::read_compressed() {
  ZSTD_outBuffer out{output_.data(), output_.size(), 0};
  while (out.pos == 0) {
    if (input_at_ == input_size_) refill();
    if (input_size_ == 0 && is_within_frame_) fail("its last frame is cut off");
    if (input_size_ == 0) break;
    ZSTD_inBuffer in{input_.data(), input_size_, input_at_};
    const std::size_t result = ZSTD_decompressStream(zstd_.get(), &out, &in);
    if (ZSTD_isError(result) != 0) fail(ZSTD_getErrorName(result));
    is_within_frame_ = result != 0;
    input_at_ = in.pos;
  }
  return {output_.data(), out.pos};
}

void WrittenFile::refill() {
  input_at_ = 0;
  input_size_ = std::fread(input_.data(), 1, input_.size(), file_.get());
  if (input_size_ == 0 && std::ferror(file_.get()) != 0) fail(std::strerror(errno));
}

void WrittenFile::fail(std::string_view reason) const {
  throw core::Error(core::ExitCode::VerificationFailed,
                    fmt::format("could not read file \"{}\" back: {}", path_, reason));
}

}  // namespace datagen::pipeline
