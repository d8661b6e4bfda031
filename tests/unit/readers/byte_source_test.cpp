// Plain and compressed inputs give the same bytes; damaged, missing and changing ones say so.
#include "readers/byte_source.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "core/error.hpp"

using namespace datagen::readers;

namespace {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "datagen-readers-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path path = path_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

 private:
  std::filesystem::path path_;
};

std::string zstd_frame(const std::string& text) {
  std::string frame(ZSTD_compressBound(text.size()), '\0');
  frame.resize(ZSTD_compress(frame.data(), frame.size(), text.data(), text.size(), 1));
  return frame;
}

std::string gzip_member(const std::string& text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string member(deflateBound(&stream, text.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(member.data());
  stream.avail_out = static_cast<uInt>(member.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  member.resize(stream.total_out);
  deflateEnd(&stream);
  return member;
}

std::string all_of(ByteSource& source, std::size_t piece) {
  std::string bytes;
  std::string part(piece, '\0');
  while (const std::size_t count = source.read(part.data(), piece)) bytes.append(part, 0, count);
  return bytes;
}

std::string failure_of(const std::string& path) {
  try {
    const auto source = open_bytes(path);
    static_cast<void>(all_of(*source, 1000));
  } catch (const datagen::core::Error& error) {
    std::string message = error.what();
    const std::size_t folder = message.find('"') + 1;
    return message.erase(folder, message.rfind('/') + 1 - folder);
  }
  return "";
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i * 7919) + "\n";
  return text;
}

}  // namespace

TEST_CASE("plain, zstd and gzip give the same bytes, frames and members one behind the other") {
  const Folder folder;
  const std::string text = long_text();
  const std::string head = text.substr(0, 300'000);
  const std::string tail = text.substr(300'000);
  const std::string skippable("\x50\x2A\x4D\x18\x02\0\0\0ab", 10);
  for (const std::size_t piece : {1000UL, 65'536UL, 10'000'000UL}) {
    CHECK(all_of(*open_bytes(folder.write("a", text)), piece) == text);
    CHECK(all_of(*open_bytes(folder.write("a.zst", zstd_frame(head) + skippable + zstd_frame(tail))),
                 piece) == text);
    CHECK(all_of(*open_bytes(folder.write("a.gz", gzip_member(head) + gzip_member(tail))), piece) == text);
  }
  CHECK(all_of(*open_bytes(folder.write("padded", gzip_member("x") + std::string(600, '\0'))), 7) == "x");
  CHECK(all_of(*open_bytes(folder.write("empty", "")), 7).empty());
  CHECK(all_of(*open_bytes(folder.write("short", "ab")), 1) == "ab");
}

TEST_CASE("what is wrong with an input is said with its name") {
  const Folder folder;
  const std::string text = long_text();
  CHECK(failure_of(folder.write("x", "") + "-none") ==
        "could not open file \"x-none\": No such file or directory");
  const std::string frame = zstd_frame(text);
  const std::string member = gzip_member(text);
  CHECK(failure_of(folder.write("a.zst", frame.substr(0, frame.size() / 2))) ==
        "file \"a.zst\" ends before its zstd frame does");
  CHECK(failure_of(folder.write("a.gz", member.substr(0, member.size() / 2))) ==
        "file \"a.gz\" ends before its gzip data does");
  CHECK(failure_of(folder.write("b.gz", member.substr(0, member.size() - 3))) ==
        "file \"b.gz\" ends before its gzip data does");
  CHECK(failure_of(folder.write("c.gz", "id,name\n")) ==
        "file \"c.gz\" does not begin as a gzip file does, as its name says");
  std::string damaged = member;
  damaged[damaged.size() - 6] ^= 1;
  CHECK(failure_of(folder.write("d.gz", damaged)) == "file \"d.gz\" is damaged: incorrect data check");
}

TEST_CASE("a file that changes while it is read, or between two readings, is an error") {
  const Folder folder;
  const std::string path = folder.write("a", "one\ntwo\n");
  const auto source = open_bytes(path);
  const FileStamp stamp = source->stamp().value();
  const auto second = open_bytes(path, 4, stamp);
  CHECK(all_of(*second, 100) == "two\n");
  std::ofstream(path, std::ios::app) << "three\n";
  CHECK_THROWS_AS(all_of(*source, 100), datagen::core::Error);
  CHECK_THROWS_AS(open_bytes(path, 4, stamp), datagen::core::Error);
}
