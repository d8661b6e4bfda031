#include "writers/compressor.hpp"

#include <doctest/doctest.h>
#include <zstd.h>

#include <string>

#include "core/error.hpp"

namespace datagen::writers {
namespace {

/// Rows like a dump's: repetitive, yet not constant.
std::string rows(std::size_t count, std::size_t first = 0) {
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) {
    text += std::to_string(i) + "\tname " + std::to_string(i * 7919 % 1009) + "\t\\N\n";
  }
  return text;
}

std::string frame(ZstdCompressor& compressor, std::string_view input) {
  core::ByteBuffer output;
  compressor.append_frame(input, output);
  return std::string(output.view());
}

/// All frames, as `zstd -d` reads a file.
std::string decompressed(std::string_view frames, std::size_t capacity) {
  std::string text(capacity, '\0');
  const std::size_t size = ZSTD_decompress(text.data(), text.size(), frames.data(), frames.size());
  REQUIRE(ZSTD_isError(size) == 0U);
  text.resize(size);
  return text;
}

TEST_CASE("a frame decompresses to its input and knows its size") {
  ZstdCompressor compressor(kDefaultZstdLevel);
  const std::string input = rows(10'000);
  const std::string packed = frame(compressor, input);
  CHECK(packed.size() < input.size() / 2);
  CHECK(ZSTD_getFrameContentSize(packed.data(), packed.size()) == input.size());
  CHECK(decompressed(packed, input.size()) == input);
}

TEST_CASE("a frame carries a checksum") {
  ZstdCompressor compressor(kDefaultZstdLevel);
  std::string packed = frame(compressor, "some text");
  constexpr unsigned kChecksumFlag = 1U << 2U;  // Frame_Header_Descriptor, RFC 8878 3.1.1.1.1
  CHECK((static_cast<unsigned char>(packed[4]) & kChecksumFlag) != 0U);
  packed.back() = static_cast<char>(packed.back() ^ 1);
  std::string text(100, '\0');
  CHECK(ZSTD_isError(ZSTD_decompress(text.data(), text.size(), packed.data(), packed.size())) != 0U);
}

TEST_CASE("frames side by side read as one text") {
  ZstdCompressor compressor(kDefaultZstdLevel);
  core::ByteBuffer output;
  compressor.append_frame(rows(500), output);
  compressor.append_frame("", output);
  compressor.append_frame(rows(500, 500), output);
  CHECK(decompressed(output.view(), 100'000) == rows(1000));
}

TEST_CASE("a frame's bytes do not depend on the context's past") {
  for (const int level : {kMinZstdLevel, kDefaultZstdLevel, 6, 9, 13, 16, kMaxZstdLevel}) {  // each strategy
    CAPTURE(level);
    ZstdCompressor used(level);
    for (const std::size_t count : {4000U, 12'000U, 4000U}) {
      const std::string input = rows(count, count);
      ZstdCompressor fresh(level);
      CHECK(frame(used, input) == frame(fresh, input));
    }
  }
}

}  // namespace
}  // namespace datagen::writers
