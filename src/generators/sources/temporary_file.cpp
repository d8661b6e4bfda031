#include "generators/sources/temporary_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include "core/error.hpp"

namespace datagen::generators::sources {

namespace {

[[noreturn]] void fail(std::string_view what, std::string_view failure) {
  throw core::Error(core::ExitCode::CannotGenerate,
                    fmt::format("could not write a temporary file for {}: {}", what, failure),
                    "TMPDIR names the folder of temporary files");
}

constexpr int kNone = -1;

}  // namespace

int open_temporary(std::string_view what) {
  std::error_code unknown;
  std::filesystem::path folder = std::filesystem::temp_directory_path(unknown);
  if (unknown) folder = "/tmp";
  std::string path = (folder / "datagen-XXXXXX").string();
  const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor < 0) fail(what, std::strerror(errno));
  ::unlink(path.c_str());
  return descriptor;
}

void write_temporary(int descriptor, std::string_view bytes, std::string_view what) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(what, std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ != kNone) ::close(descriptor_);
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : what_(std::move(other.what_)), descriptor_(std::exchange(other.descriptor_, kNone)) {}

void TemporaryFile::append(std::string_view bytes) {
  if (descriptor_ == kNone) descriptor_ = open_temporary(what_);
  write_temporary(descriptor_, bytes, what_);
}

void TemporaryFile::read(std::uint64_t offset, char* into, std::size_t size) const {
  while (size > 0) {
    const ssize_t count = ::pread(descriptor_, into, size, static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      throw core::Error(core::ExitCode::CannotGenerate,
                        fmt::format("could not read a temporary file of {} back", what_));
    }
    offset += static_cast<std::uint64_t>(count);
    into += count;
    size -= static_cast<std::size_t>(count);
  }
}

}  // namespace datagen::generators::sources
