// Compression of independent frames: the same bytes whatever thread makes them.
#pragma once

#include <memory>
#include <string_view>

#include "core/byte_buffer.hpp"

namespace datagen::writers {

/// zstd's own default level.
inline constexpr int kDefaultZstdLevel = 3;
inline constexpr int kMinZstdLevel = 1;
inline constexpr int kMaxZstdLevel = 19;

/// One per worker: not thread-safe.
class ZstdCompressor {
 public:
  explicit ZstdCompressor(int level);
  ~ZstdCompressor();
  ZstdCompressor(const ZstdCompressor&) = delete;
  ZstdCompressor& operator=(const ZstdCompressor&) = delete;

  /// Appends `input` as one whole frame with content size and checksum. Frames stand side by side in a file
  /// that `zstd -d` reads (RFC 8878, section 3). Throws core::Error when zstd fails.
  void append_frame(std::string_view input, core::ByteBuffer& output);

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace datagen::writers
