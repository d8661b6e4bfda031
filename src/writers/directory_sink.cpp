// A directory of files that appear together: written in a hidden directory, which takes the final name in
// close().
#include "writers/directory_sink.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "writers/file_descriptor.hpp"
#include "writers/removed_files.hpp"
#include "writers/temporary_path.hpp"
#include "writers/unfinished_run.hpp"

namespace datagen::writers {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string_view what, const fs::path& path, int error,
                       const std::string& behind = {}) {
  throw core::Error(core::ExitCode::OutputFailed,
                    std::string(what) + " \"" + path.native() + "\": " + system_reason(error) + behind);
}

// "out/" names what "out" does; a parent of it is needed.
fs::path without_slash(const std::string& path) {
  const std::size_t end = path.find_last_not_of('/');
  return path.substr(0, end == std::string::npos ? 1 : end + 1);
}

// Nothing, and errno, where it cannot be listed. Not std::filesystem's, whose iterators end the program where
// memory is short.
std::optional<std::vector<std::string>> names_in(const fs::path& directory) {
  const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(directory.c_str()), ::closedir);
  if (!opened && errno == ENOMEM) throw std::bad_alloc();
  if (!opened) return std::nullopt;
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* const entry = ::readdir(opened.get())) {
    const std::string_view name = static_cast<const char*>(entry->d_name);
    if (name != "." && name != "..") names.emplace_back(name);
  }
  if (errno != 0) return std::nullopt;
  return names;
}

// But for what an unfinished run has left there.
void refuse_what_is_there(const fs::path& target, const fs::path& unfinished) {
  const std::optional<std::vector<std::string>> names = names_in(target);
  const std::string ours = unfinished.filename().native();
  if (!names || std::all_of(names->begin(), names->end(), [&](const auto& name) { return name == ours; }))
    return;
  throw core::Error(core::ExitCode::Usage, "directory \"" + target.native() + "\" is not empty",
                    "give --force to write into it: files of the same names are replaced, others stay");
}

using Traits = std::optional<std::span<const RunTrait>>;

class DirectorySink final : public Sink {
 public:
  DirectorySink(const std::string& path, const FileOptions& options, const Traits& traits)
      : target_(without_slash(path)), stop_(options.stop), sync_(options.sync) {
    struct stat status {};
    if (::stat(target_.c_str(), &status) == 0) {
      if (!S_ISDIR(status.st_mode)) fail("could not create directory", target_, ENOTDIR);
      exists_ = true;
      if (!options.overwrite) refuse_what_is_there(target_, traits ? unfinished_path(path) : fs::path());
    } else if (errno != ENOENT) {
      fail("could not create directory", target_, errno);
    }
    if (traits) {
      unfinished_.emplace(unfinished_path(path), *traits, options);
      staging_ = unfinished_->files();
    } else {
      create_staging();
    }
  }

  ~DirectorySink() override {
    if (!is_staged_) return;
    const bool is_stopped = stop_ != nullptr && stop_->load() != 0;
    remove_directory(staging_.c_str(), is_stopped ? RemovedFiles::Held : RemovedFiles::Closed);
    if (is_stopped) leave_removed_files_behind();
  }
  DirectorySink(const DirectorySink&) = delete;
  DirectorySink& operator=(const DirectorySink&) = delete;

  void begin_file(std::string_view name, bool is_executable) override {
    close_file();
    names_.emplace_back(name);
    if (unfinished_) unfinished_->begin_file(name);
    // The kernel takes the umask away.
    const mode_t mode = is_executable ? 0777 : 0666;
    file_ = open_descriptor((staging_ / name).c_str(), O_WRONLY | O_CREAT | O_EXCL, mode);
    if (!file_.is_open()) fail("could not create file", target_ / name, errno);
  }

  void write(std::string_view bytes) override {
    if (bytes.empty()) return;
    if (const int error = write_all(file_.get(), bytes, stop_); error != 0)
      fail("could not write to file", target_ / names_.back(), error);
    if (unfinished_) unfinished_->count(bytes);
  }

  std::optional<EarlierFile> find_file(std::string_view name) override {
    if (!unfinished_) return std::nullopt;
    close_file();
    std::optional<EarlierFile> file = unfinished_->find(name);
    if (file && file->is_whole) names_.emplace_back(name);
    return file;
  }

  void close() override {
    close_file();
    if (const int error = sync_error(staging_); error != 0) fail("could not sync directory", target_, error);
    exists_ ? move_files() : move_directory();
    const int error = sync_error(exists_ ? target_ : target_.parent_path());
    if (unfinished_) unfinished_->remove();
    if (error != 0) fail("could not sync directory", target_, error);
  }

 private:
  // On the target's file system: beside it, or in it where it exists and may be all that can be written to.
  // Registered before it exists, so that no signal falls between the two.
  void create_staging() {
    constexpr int kAttempts = 100;
    constexpr mode_t kAllForAll = 0777;  // the kernel takes the umask away
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      staging_ = temporary_name(exists_ ? target_ / "dump" : target_);
      registration_.emplace(staging_.native());
      is_staged_ = ::mkdir(staging_.c_str(), kAllForAll) == 0;
      if (is_staged_) return;
      if (errno != EEXIST) break;
    }
    fail("could not create directory", target_, errno);
  }

  void close_file() {
    if (!file_.is_open()) return;
    if (sync_ == Sync::Yes) sync_file_at_hand();
    if (const int error = file_.close(); error != 0)
      fail("could not write to file", target_ / names_.back(), error);
    if (unfinished_) unfinished_->finish_file();
  }

  // May take long: whoever has asked to stop meanwhile gets no directory.
  void sync_file_at_hand() {
    int error = sync_file(file_.get());
    if (error == 0 && stop_ != nullptr && stop_->load() != 0) error = EINTR;
    if (error != 0) fail("could not sync file", target_ / names_.back(), error);
  }

  // Of the names in it; 0 where that is not asked for.
  [[nodiscard]] int sync_error(const fs::path& directory) const {
    return sync_ == Sync::No ? 0 : sync_directory(directory.native());
  }

  // What someone else has put among the files does not come along.
  void remove_others() const {
    const std::set<std::string> ours(names_.begin(), names_.end());
    const std::optional<std::vector<std::string>> names = names_in(staging_);
    if (!names) fail("could not read directory", staging_, errno);
    for (const std::string& name : *names) {
      if (ours.contains(name)) continue;
      if (::unlink((staging_ / name).c_str()) != 0) fail("could not remove file", staging_ / name, errno);
    }
  }

  void move_directory() {
    if (unfinished_) remove_others();
    if (std::rename(staging_.c_str(), target_.c_str()) != 0)
      fail("could not create directory", target_, errno);
    is_staged_ = false;
  }

  // The last ones are those that load the others: what they name is there.
  void move_files() {
    std::string finished;
    for (const std::string& name : names_) {
      if (std::rename((staging_ / name).c_str(), (target_ / name).c_str()) != 0) {
        fail("could not create file", target_ / name, errno,
             finished.empty() ? "" : "; finished were" + finished);
      }
      finished += " " + name;
    }
  }

  fs::path target_;
  fs::path staging_;
  bool is_staged_ = false;  // to be removed: it is there, and not the target yet
  const std::atomic<int>* stop_;
  Sync sync_;
  bool exists_ = false;
  std::optional<TemporaryPath> registration_;
  std::vector<std::string> names_;
  FileDescriptor file_;
  std::optional<UnfinishedRun> unfinished_;  // the staging is its own, to be left to a later run
};

}  // namespace

std::unique_ptr<Sink> open_directory(const std::string& path, const FileOptions& options) {
  return std::make_unique<DirectorySink>(path, options, std::nullopt);
}

std::unique_ptr<Sink> resume_directory(const std::string& path, const FileOptions& options,
                                       std::span<const RunTrait> traits) {
  return std::make_unique<DirectorySink>(path, options, traits);
}

fs::path unfinished_path(const std::string& path) {
  const fs::path target = without_slash(path);
  std::error_code ignored;
  if (fs::exists(target, ignored)) return target / ".dump.partial";
  constexpr std::size_t kKeptBytes = 200;  // with what is added, below NAME_MAX (255)
  const std::string name = target.filename().native().substr(0, kKeptBytes);
  return target.parent_path() / ("." + name + ".partial");
}

}  // namespace datagen::writers
