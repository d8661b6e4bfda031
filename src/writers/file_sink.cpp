#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>

#include "core/error.hpp"
#include "writers/file_descriptor.hpp"
#include "writers/removed_files.hpp"
#include "writers/sink.hpp"
#include "writers/temporary_path.hpp"

namespace datagen::writers {

namespace {

namespace fs = std::filesystem;

/// `could not write to file "x.sql": No space left on device`. `path` is the target as the user gave it.
[[noreturn]] void fail(std::string_view what, const std::string& path, int error) {
  throw core::Error(core::ExitCode::OutputFailed,
                    std::string(what) + " \"" + path + "\": " + system_reason(error));
}

void write_or_fail(const FileDescriptor& file, std::string_view bytes, const std::string& path,
                   const std::atomic<int>* stop) {
  if (const int error = write_all(file.get(), bytes, stop); error != 0)
    fail("could not write to file", path, error);
}

void close_or_fail(FileDescriptor& file, const std::string& path) {
  if (const int error = file.close(); error != 0) fail("could not write to file", path, error);
}

/// Follows symbolic links at the end of the path, also to a file that does not exist yet: the rename must
/// replace the file behind the links, not the first link.
fs::path behind_links(const std::string& path) {
  constexpr int kMaxLinks = 40;  // the kernel's own limit, MAXSYMLINKS
  fs::path resolved = path;
  for (int links = 0; links < kMaxLinks; ++links) {
    std::error_code error;
    const fs::path target = fs::read_symlink(resolved, error);
    if (error) return resolved;
    resolved = resolved.parent_path() / target;
  }
  fail("could not create file", path, ELOOP);
}

/// Whole or absent: the bytes go to a temporary file, which takes the final name in close().
class FileSink final : public Sink {
 public:
  FileSink(const std::string& path, const FileOptions& options)
      : path_(path), target_(behind_links(path)), stop_(options.stop), sync_(options.sync) {
    if (!target_.has_filename()) fail("could not create file", path_, ENOENT);
    create_temporary();
  }

  ~FileSink() override {
    if (published_) return;
    ::unlink(temporary_.c_str());
    if (stop_ != nullptr && stop_->load() != 0) leave_removed_files_behind();
  }
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  void write(std::string_view bytes) override {
    write_or_fail(file_, bytes, path_, stop_);
    if (sync_ == Sync::Yes) writeback_.add(file_.get(), bytes.size());
  }

  void close() override {
    if (sync_ == Sync::Yes) sync();
    close_or_fail(file_, path_);
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail("could not create file", path_, errno);
    published_ = true;
    registration_.reset();
    if (sync_ == Sync::No) return;
    if (const int error = sync_directory(target_.parent_path().native()); error != 0)
      fail("could not sync the directory of file", path_, error);
  }

 private:
  // May take long: whoever has asked to stop meanwhile gets no file.
  void sync() {
    int error = sync_file(file_.get());
    if (error == 0 && stop_ != nullptr && stop_->load() != 0) error = EINTR;
    if (error != 0) fail("could not sync file", path_, error);
  }

  /// Registered before it exists, so that no signal falls between the two.
  void create_temporary() {
    constexpr int kAttempts = 100;
    constexpr mode_t kReadWriteForAll = 0666;  // the kernel takes the umask away
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      temporary_ = temporary_name(target_);
      registration_.emplace(temporary_.native());
      file_ = open_descriptor(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL, kReadWriteForAll);
      if (file_.is_open()) return;
      if (errno != EEXIST) break;
    }
    fail("could not create file", path_, errno);
  }

  std::string path_;  ///< as given, for messages
  fs::path target_;
  fs::path temporary_;
  const std::atomic<int>* stop_;
  Sync sync_;
  std::optional<TemporaryPath> registration_;
  FileDescriptor file_;
  EarlyWriteback writeback_;
  bool published_ = false;
};

/// A pipe or device: nothing to rename, nothing to take back.
class DeviceSink final : public Sink {
 public:
  DeviceSink(const std::string& path, const std::atomic<int>* stop)
      : path_(path), stop_(stop), file_(open_descriptor(path.c_str(), O_WRONLY | O_NOCTTY, 0, stop)) {
    if (!file_.is_open()) fail("could not open file", path_, errno);
    widen_pipe(file_.get());
  }

  void write(std::string_view bytes) override { write_or_fail(file_, bytes, path_, stop_); }
  void close() override { close_or_fail(file_, path_); }

 private:
  std::string path_;
  const std::atomic<int>* stop_;
  FileDescriptor file_;
};

}  // namespace

std::unique_ptr<Sink> open_file(const std::string& path, const FileOptions& options) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno != ENOENT) fail("could not create file", path, errno);
    return std::make_unique<FileSink>(path, options);
  }
  if (S_ISDIR(status.st_mode)) fail("cannot write to", path, EISDIR);
  if (!S_ISREG(status.st_mode)) return std::make_unique<DeviceSink>(path, options.stop);
  if (!options.overwrite) {
    throw core::Error(core::ExitCode::Usage, "file \"" + path + "\" already exists",
                      "give --force to overwrite it");
  }
  return std::make_unique<FileSink>(path, options);
}

}  // namespace datagen::writers
