// zstd frames by the streaming interface of libzstd.
#include <fmt/format.h>
#include <zstd.h>

#include <new>
#include <string>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "readers/decompression.hpp"

namespace datagen::readers {

namespace {

class ZstdSource final : public ByteSource {
 public:
  explicit ZstdSource(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), compressed_(ZSTD_DStreamInSize()), stream_(ZSTD_createDStream()) {
    if (!stream_) throw std::bad_alloc();
  }

  std::size_t read(char* into, std::size_t size) override {
    ZSTD_outBuffer output{into, size, 0};
    // Output may be waiting inside the stream while all of the input is taken.
    while (output.pos == 0) {
      if (input_.pos == input_.size && !may_hold_output_ && !refill()) return 0;
      const std::size_t taken = input_.pos;
      const std::size_t wanted = ZSTD_decompressStream(stream_.get(), &output, &input_);
      if (ZSTD_isError(wanted) != 0) fail(fmt::format("is damaged: {}", ZSTD_getErrorName(wanted)));
      // Asked for more behind the end of a frame it wants the next one, which need not come.
      if (input_.pos > taken || output.pos > 0) is_inside_frame_ = wanted != 0;
      may_hold_output_ = output.pos == output.size;
    }
    return output.pos;
  }

  [[nodiscard]] const std::string& name() const override { return source_->name(); }

 private:
  struct Free {
    void operator()(ZSTD_DStream* stream) const noexcept { ZSTD_freeDStream(stream); }
  };

  bool refill() {
    const std::size_t count = source_->read(compressed_.data(), compressed_.size());
    if (count == 0 && is_inside_frame_)
      throw CutShort(core::ExitCode::CannotGenerate,
                     fmt::format("{} ends before its zstd frame does", source_->name()));
    input_ = {compressed_.data(), count, 0};
    return count > 0;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw core::Error(core::ExitCode::CannotGenerate, fmt::format("{} {}", source_->name(), what));
  }

  std::unique_ptr<ByteSource> source_;
  std::vector<char> compressed_;
  std::unique_ptr<ZSTD_DStream, Free> stream_;
  ZSTD_inBuffer input_{};
  bool is_inside_frame_ = false;
  bool may_hold_output_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> decompress_zstd(std::unique_ptr<ByteSource> source) {
  return std::make_unique<ZstdSource>(std::move(source));
}

}  // namespace datagen::readers
