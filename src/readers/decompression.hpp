// Sources that decompress another one: all frames of a zstd file, all members of a gzip file, one behind the
// other.
#pragma once

#include <memory>

#include "readers/byte_source.hpp"

namespace datagen::readers {

/// Skippable frames are passed over. Failures name the source: `file "x.zst" ends before its zstd frame
/// does`, `file "x.zst" is damaged: Data corruption detected`.
[[nodiscard]] std::unique_ptr<ByteSource> decompress_zstd(std::unique_ptr<ByteSource> source);
/// As decompress_zstd(), for gzip. Zeros behind the last member are padding, as for gzip itself.
[[nodiscard]] std::unique_ptr<ByteSource> decompress_gzip(std::unique_ptr<ByteSource> source);

}  // namespace datagen::readers
