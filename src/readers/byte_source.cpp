#include "readers/byte_source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/error.hpp"
#include "readers/decompression.hpp"

namespace datagen::readers {

namespace {

std::string reason_of(int error) {
  return std::error_code(error, std::generic_category()).message();
}

[[noreturn]] void fail_to_open(const std::string& name, int error) {
  throw core::Error(core::ExitCode::Usage, fmt::format("could not open {}: {}", name, reason_of(error)));
}

[[noreturn]] void fail_changed(const std::string& name) {
  throw core::Error(core::ExitCode::CannotGenerate, fmt::format("{} changed while it was read", name),
                    "run again once nothing writes to it");
}

class DescriptorSource final : public ByteSource {
 public:
  DescriptorSource(int descriptor, std::string name, bool is_owned)
      : descriptor_(descriptor), name_(std::move(name)), is_owned_(is_owned) {
    stamp_ = stamp_now();
  }
  DescriptorSource(const DescriptorSource&) = delete;
  DescriptorSource& operator=(const DescriptorSource&) = delete;
  ~DescriptorSource() override {
    if (is_owned_) ::close(descriptor_);
  }

  std::size_t read(char* into, std::size_t size) override {
    for (;;) {
      const ssize_t count = ::read(descriptor_, into, size);
      if (count > 0) return static_cast<std::size_t>(count);
      if (count == 0) break;
      if (errno != EINTR)
        throw core::Error(core::ExitCode::CannotGenerate,
                          fmt::format("could not read {}: {}", name_, reason_of(errno)));
    }
    if (stamp_ && stamp_now() != stamp_) fail_changed(name_);
    return 0;
  }

  [[nodiscard]] const std::string& name() const override { return name_; }
  [[nodiscard]] std::optional<FileStamp> stamp() const override { return is_owned_ ? stamp_ : std::nullopt; }

  void seek(std::uint64_t offset) const {
    if (::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) < 0)
      throw core::Error(core::ExitCode::CannotGenerate,
                        fmt::format("could not seek in {}: {}", name_, reason_of(errno)));
  }

 private:
  // Of regular files: pipes and devices have no size to compare.
  [[nodiscard]] std::optional<FileStamp> stamp_now() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return FileStamp{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                     status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  }

  int descriptor_;
  std::string name_;
  bool is_owned_;
  std::optional<FileStamp> stamp_;
};

std::unique_ptr<DescriptorSource> open_plain(const std::string& path) {
  if (path == "-") return std::make_unique<DescriptorSource>(STDIN_FILENO, "standard input", false);
  std::string name = fmt::format("file \"{}\"", path);
  const int descriptor = open_descriptor(path);
  if (descriptor < 0) fail_to_open(name, errno);
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    ::close(descriptor);
    fail_to_open(name, EISDIR);
  }
  static_cast<void>(::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL));
  return std::make_unique<DescriptorSource>(descriptor, std::move(name), true);
}

// Gives back the bytes that were looked at first.
class PeekedSource final : public ByteSource {
 public:
  static constexpr std::size_t kMagicBytes = 4;

  explicit PeekedSource(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {
    while (count_ < kMagicBytes) {
      const std::size_t got = source_->read(bytes_.data() + count_, kMagicBytes - count_);
      if (got == 0) break;
      count_ += got;
    }
  }

  [[nodiscard]] std::string_view magic() const { return {bytes_.data(), count_}; }

  std::size_t read(char* into, std::size_t size) override {
    if (given_ == count_) return source_->read(into, size);
    const std::size_t taken = std::min(size, count_ - given_);
    std::memcpy(into, bytes_.data() + given_, taken);
    given_ += taken;
    return taken;
  }
  [[nodiscard]] const std::string& name() const override { return source_->name(); }
  [[nodiscard]] std::optional<FileStamp> stamp() const override { return source_->stamp(); }

 private:
  std::unique_ptr<ByteSource> source_;
  std::array<char, kMagicBytes> bytes_{};
  std::size_t count_ = 0;
  std::size_t given_ = 0;
};

// RFC 8878: a frame's magic number, or that of a skippable frame, the last four bits aside.
bool begins_zstd(std::string_view magic) {
  return magic.starts_with("\x28\xB5\x2F\xFD") ||
         (magic.size() == 4 && (magic[0] & '\xF0') == '\x50' && magic.substr(1) == "\x2A\x4D\x18");
}

// RFC 1952.
bool begins_gzip(std::string_view magic) {
  return magic.starts_with("\x1F\x8B");
}

[[noreturn]] void fail_no_archive(const std::string& name, std::string_view kind) {
  throw core::Error(core::ExitCode::CannotGenerate,
                    fmt::format("{} does not begin as a {} file does, as its name says", name, kind));
}

}  // namespace

int open_descriptor(const std::string& path) noexcept {
  int descriptor = -1;
  do {
    descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor;
}

std::unique_ptr<ByteSource> open_bytes(const std::string& path) {
  auto source = std::make_unique<PeekedSource>(open_plain(path));
  const std::string_view magic = source->magic();
  if (begins_zstd(magic)) return decompress_zstd(std::move(source));
  if (begins_gzip(magic)) return decompress_gzip(std::move(source));
  if (path.ends_with(".zst")) fail_no_archive(source->name(), "zstd");
  if (path.ends_with(".gz")) fail_no_archive(source->name(), "gzip");
  return source;
}

std::unique_ptr<ByteSource> open_bytes(const std::string& path, std::uint64_t offset,
                                       const FileStamp& expected) {
  std::unique_ptr<DescriptorSource> source = open_plain(path);
  if (source->stamp() != expected) fail_changed(source->name());
  source->seek(offset);
  return source;
}

}  // namespace datagen::readers
