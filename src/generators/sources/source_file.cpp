#include "generators/sources/source_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "generators/sources/temporary_file.hpp"

namespace datagen::generators::sources {

namespace {

constexpr std::size_t kCopiedAtOnce = std::size_t{256} << 10U;

[[noreturn]] void fail(const std::string& message) {
  throw core::Error(core::ExitCode::CannotGenerate, message);
}

std::string reason() {
  return std::strerror(errno);
}

std::optional<readers::FileStamp> stamp_of(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return std::nullopt;
  return readers::FileStamp{
      static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino),
      static_cast<std::uint64_t>(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

// Code points up to U+00FF, each a byte.
std::string utf8_of_latin1(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x80) {
      text += byte;
    } else {
      text += static_cast<char>(0xC0U | code >> 6U);
      text += static_cast<char>(0x80U | (code & 0x3FU));
    }
  }
  return text;
}

}  // namespace

SourceFile::SourceFile(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}

SourceFile::~SourceFile() {
  ::close(descriptor_);
}

std::shared_ptr<const SourceFile> SourceFile::open(const schema::TableSource& source) {
  const std::unique_ptr<readers::ByteSource> bytes = readers::open_bytes(source.path);
  if (bytes->stamp() && !source.is_latin1) {
    const int descriptor = readers::open_descriptor(source.path);
    if (descriptor < 0) fail(fmt::format("could not open {}: {}", bytes->name(), reason()));
    std::shared_ptr<SourceFile> file(new SourceFile(bytes->name(), descriptor));
    file->stamp_ = stamp_of(descriptor);
    return file;
  }
  std::shared_ptr<SourceFile> copy(new SourceFile(bytes->name(), open_temporary(bytes->name())));
  std::vector<char> buffer(kCopiedAtOnce);
  while (const std::size_t count = bytes->read(buffer.data(), buffer.size())) {
    const std::string_view piece(buffer.data(), count);
    if (source.is_latin1) {
      write_temporary(copy->descriptor_, utf8_of_latin1(piece), copy->name_);
    } else {
      write_temporary(copy->descriptor_, piece, copy->name_);
    }
  }
  return copy;
}

std::size_t SourceFile::read_at(std::uint64_t offset, char* into, std::size_t size) const {
  while (true) {
    const ssize_t count = ::pread(descriptor_, into, size, static_cast<off_t>(offset));
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail(fmt::format("could not read {}: {}", name_, reason()));
  }
}

void SourceFile::check_unchanged() const {
  if (stamp_ && stamp_of(descriptor_) != stamp_) fail_as_changed();
}

void SourceFile::fail_as_changed() const {
  fail(fmt::format("{} changed while it was read", name_));
}

}  // namespace datagen::generators::sources
