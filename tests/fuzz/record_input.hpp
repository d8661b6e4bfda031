// The first two bytes of an input say how its records are read; the rest is the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "readers/byte_source.hpp"
#include "readers/record_reader.hpp"

namespace datagen::fuzz {

struct RecordInput {
  datagen::readers::ReaderOptions options;
  unsigned compression = 0;  ///< 0: none, 1: zstd, 2: gzip
  std::string_view file;

  RecordInput(const std::uint8_t* data, std::size_t size);
  /// The file's bytes, decompressed, in pieces of that size.
  [[nodiscard]] std::unique_ptr<readers::ByteSource> open(std::size_t piece) const;
};

}  // namespace datagen::fuzz
