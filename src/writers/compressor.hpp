// Compression of independent frames: the same bytes whatever thread makes them.
#pragma once

#include <memory>
#include <string_view>

#include "core/byte_buffer.hpp"

namespace datagen::writers {

/// One per worker: not thread-safe.
class Compressor {
 public:
  virtual ~Compressor() = default;
  /// Appends `input` as one whole frame. Frames stand side by side in a file that the tools read as one.
  /// Throws core::Error when the library fails.
  virtual void append_frame(std::string_view input, core::ByteBuffer& output) = 0;
};

/// zstd's own default level.
inline constexpr int kDefaultZstdLevel = 3;
inline constexpr int kMinZstdLevel = 1;
inline constexpr int kMaxZstdLevel = 19;
/// Frames with content size and checksum (RFC 8878, section 3).
[[nodiscard]] std::unique_ptr<Compressor> make_zstd_compressor(int level);

/// gzip's own default level.
inline constexpr int kDefaultGzipLevel = 6;
inline constexpr int kMinGzipLevel = 1;
inline constexpr int kMaxGzipLevel = 9;
/// Members without name and time (RFC 1952, section 2.2).
[[nodiscard]] std::unique_ptr<Compressor> make_gzip_compressor(int level);

}  // namespace datagen::writers
