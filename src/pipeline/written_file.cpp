#include "pipeline/written_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "core/error.hpp"

namespace datagen::pipeline {

namespace {

constexpr std::size_t kBufferBytes = 1UL << 20U;

}  // namespace

WrittenFile::WrittenFile(std::string path)
    : path_(std::move(path)), file_(std::fopen(path_.c_str(), "rb")), input_(kBufferBytes) {
  if (!file_) fail(std::strerror(errno));
  refill();
  decompressor_ = make_decompressor(input_left());
  if (decompressor_) output_.resize(kBufferBytes);
}

std::string_view WrittenFile::read() {
  if (decompressor_) return read_compressed();
  if (input_at_ == input_size_) refill();
  const std::string_view bytes = input_left();
  input_at_ = input_size_;
  return bytes;
}

std::string_view WrittenFile::read_compressed() {
  for (;;) {
    if (input_at_ == input_size_) refill();
    const DecompressorStep step = decompressor_->step(input_left(), output_);
    if (!step.error.empty()) fail(step.error);
    input_at_ += step.taken;
    if (step.made > 0) return {output_.data(), step.made};
    if (input_size_ == 0) break;  // and nothing is left inside
  }
  if (decompressor_->is_within_frame()) fail("its last frame is cut off");
  return {};
}

void WrittenFile::refill() {
  input_at_ = 0;
  input_size_ = std::fread(input_.data(), 1, input_.size(), file_.get());
  if (input_size_ == 0 && std::ferror(file_.get()) != 0) fail(std::strerror(errno));
}

std::string_view WrittenFile::input_left() const {
  return {input_.data() + input_at_, input_size_ - input_at_};
}

void WrittenFile::fail(std::string_view reason) const {
  throw core::Error(core::ExitCode::VerificationFailed,
                    fmt::format("could not read file \"{}\" back: {}", path_, reason));
}

}  // namespace datagen::pipeline
