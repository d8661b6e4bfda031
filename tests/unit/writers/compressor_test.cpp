#include "writers/compressor.hpp"

#include <doctest/doctest.h>
#include <zlib.h>
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

std::string frame(Compressor& compressor, std::string_view input) {
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
  const auto compressor = make_zstd_compressor(kDefaultZstdLevel);
  const std::string input = rows(10'000);
  const std::string packed = frame(*compressor, input);
  CHECK(packed.size() < input.size() / 2);
  CHECK(ZSTD_getFrameContentSize(packed.data(), packed.size()) == input.size());
  CHECK(decompressed(packed, input.size()) == input);
}

TEST_CASE("a frame carries a checksum") {
  const auto compressor = make_zstd_compressor(kDefaultZstdLevel);
  std::string packed = frame(*compressor, "some text");
  constexpr unsigned kChecksumFlag = 1U << 2U;  // Frame_Header_Descriptor, RFC 8878 3.1.1.1.1
  CHECK((static_cast<unsigned char>(packed[4]) & kChecksumFlag) != 0U);
  packed.back() = static_cast<char>(packed.back() ^ 1);
  std::string text(100, '\0');
  CHECK(ZSTD_isError(ZSTD_decompress(text.data(), text.size(), packed.data(), packed.size())) != 0U);
}

TEST_CASE("frames side by side read as one text") {
  const auto compressor = make_zstd_compressor(kDefaultZstdLevel);
  core::ByteBuffer output;
  compressor->append_frame(rows(500), output);
  compressor->append_frame("", output);
  compressor->append_frame(rows(500, 500), output);
  CHECK(decompressed(output.view(), 100'000) == rows(1000));
}

TEST_CASE("a frame's bytes do not depend on the context's past") {
  for (const int level : {kMinZstdLevel, kDefaultZstdLevel, 6, 9, 13, 16, kMaxZstdLevel}) {  // each strategy
    CAPTURE(level);
    const auto used = make_zstd_compressor(level);
    for (const std::size_t count : {4000U, 12'000U, 4000U}) {
      const std::string input = rows(count, count);
      const auto fresh = make_zstd_compressor(level);
      CHECK(frame(*used, input) == frame(*fresh, input));
    }
  }
}

/// All members, as `gzip -d` reads a file.
std::string unzipped(std::string_view members) {
  constexpr int kGzip = 15 + 16;
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, kGzip) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(members.data()));
  stream.avail_in = static_cast<uInt>(members.size());
  std::string text;
  std::string buffer(4096, '\0');
  while (stream.avail_in > 0) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    const int result = inflate(&stream, Z_NO_FLUSH);
    REQUIRE((result == Z_OK || result == Z_STREAM_END));
    text.append(buffer, 0, buffer.size() - stream.avail_out);
    if (result == Z_STREAM_END) inflateReset(&stream);
  }
  inflateEnd(&stream);
  return text;
}

TEST_CASE("members of gzip decompress to their input, side by side as one text") {
  for (const int level : {kMinGzipLevel, kDefaultGzipLevel, kMaxGzipLevel}) {
    CAPTURE(level);
    const auto compressor = make_gzip_compressor(level);
    core::ByteBuffer output;
    compressor->append_frame(rows(5000), output);
    CHECK(output.size() < rows(5000).size() / 2);
    compressor->append_frame("", output);
    compressor->append_frame(rows(500, 5000), output);
    CHECK(unzipped(output.view()) == rows(5500));
  }
}

TEST_CASE("a member of gzip says nothing of the run") {
  const auto used = make_gzip_compressor(kDefaultGzipLevel);
  const std::string first = frame(*used, rows(1000));
  CHECK(frame(*used, rows(1000)) == first);
  CHECK(frame(*make_gzip_compressor(kDefaultGzipLevel), rows(1000)) == first);
  // Magic, deflate, no name; no time; level; Unix (RFC 1952, section 2.3).
  CHECK(first.substr(0, 10) == std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10));
}

}  // namespace
}  // namespace datagen::writers
