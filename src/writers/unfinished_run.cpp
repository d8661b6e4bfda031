#include "writers/unfinished_run.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>
#include <vector>

#include "core/error.hpp"

namespace datagen::writers {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kAllForAll = 0777;  // the kernel takes the umask away
// A line has some 60 bytes: half a million files. What a longer record holds behind them is made anew.
constexpr std::size_t kMostRecordBytes = 64UL << 20U;
// A system call's worth.
constexpr std::size_t kReadBytes = 1UL << 20U;

[[noreturn]] void fail(std::string_view what, const fs::path& path, int error) {
  throw core::Error(core::ExitCode::OutputFailed,
                    fmt::format("could not {} \"{}\": {}", what, path.native(), system_reason(error)));
}

[[noreturn]] void refuse(const std::string& fact, const fs::path& folder) {
  throw core::Error(core::ExitCode::Usage, fact, fmt::format("remove \"{}\" to begin anew", folder.native()));
}

[[noreturn]] void fail_in_use(const fs::path& folder) {
  throw core::Error(core::ExitCode::OutputFailed,
                    fmt::format("another run writes to \"{}\" at this time", folder.native()),
                    "wait until it has ended, or name another output");
}

// The first trait that differs, in the order of `wanted`.
void refuse_another_run(const RunRecord& record, std::span<const RunTrait> wanted, const fs::path& folder) {
  for (const RunTrait& trait : wanted) {
    const auto found = record.traits.find(trait.name);
    if (found != record.traits.end() && found->second == trait.value) continue;
    const bool is_told = !trait.is_digest && found != record.traits.end();
    throw core::Error(
        core::ExitCode::Usage,
        fmt::format("the unfinished run in \"{}\" has another {}{}", folder.native(), trait.name,
                    is_told ? fmt::format(": {}, not {}", found->second, trait.value) : std::string()),
        fmt::format("continue it with the schema and the options that it began with, or remove \"{}\" to "
                    "begin anew",
                    folder.native()));
  }
}

// Again where a signal came in. Empty at the end; nothing, and errno, where it cannot be read.
std::optional<std::string_view> read_piece(int descriptor, std::vector<char>& buffer) {
  ssize_t count = -1;
  do {
    count = ::read(descriptor, buffer.data(), buffer.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) return std::nullopt;
  return std::string_view(buffer.data(), static_cast<std::size_t>(count));
}

}  // namespace

UnfinishedRun::UnfinishedRun(fs::path folder, std::span<const RunTrait> traits, const FileOptions& options)
    : folder_(std::move(folder)),
      files_(folder_ / "files"),
      record_path_(folder_ / "record"),
      sync_(options.sync),
      stop_(options.stop) {
  open_folder();
  try {
    open_record(traits);
  } catch (...) {
    if (is_new_) remove();
    throw;
  }
}

void UnfinishedRun::open_record(std::span<const RunTrait> traits) {
  lock_record();
  const std::string text = read_record_text();
  text.empty() ? begin(traits) : go_on(text, traits);
}

// Not through a symbolic link, which whoever may write beside the output could have put there.
void UnfinishedRun::open_folder() {
  is_new_ = ::mkdir(folder_.c_str(), kAllForAll) == 0;
  if (is_new_) return;
  if (errno != EEXIST) fail("create directory", folder_, errno);
  struct stat status {};
  if (::lstat(folder_.c_str(), &status) != 0) fail("open directory", folder_, errno);
  if (!S_ISDIR(status.st_mode)) fail("open directory", folder_, ENOTDIR);
}

// The kernel gives the lock back whichever way the process ends.
void UnfinishedRun::lock_record() {
  constexpr mode_t kReadWriteForAll = 0666;
  record_ =
      open_descriptor(record_path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, kReadWriteForAll);
  struct stat status {};
  if (!record_.is_open() || ::fstat(record_.get(), &status) != 0) fail("open file", record_path_, errno);
  if (!S_ISREG(status.st_mode)) refuse(fmt::format("\"{}\" is not a file", record_path_.native()), folder_);
  // File systems that know no locks do without.
  if (::flock(record_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) fail_in_use(folder_);
  // The run that had the lock may have come to its end in between.
  if (::fstat(record_.get(), &status) != 0 || status.st_nlink == 0) fail_in_use(folder_);
}

std::string UnfinishedRun::read_record_text() const {
  std::string text;
  std::vector<char> buffer(kReadBytes);
  while (text.size() < kMostRecordBytes) {
    const std::optional<std::string_view> piece = read_piece(record_.get(), buffer);
    if (!piece) fail("read file", record_path_, errno);
    if (piece->empty()) break;
    text += *piece;
  }
  return text;
}

void UnfinishedRun::begin(std::span<const RunTrait> traits) {
  ::rmdir(files_.c_str());
  if (::mkdir(files_.c_str(), kAllForAll) != 0) {
    if (errno != EEXIST) fail("create directory", files_, errno);
    refuse(fmt::format("there is no record of the files in \"{}\"", files_.native()), folder_);
  }
  append(record_header(traits));
  if (sync_ == Sync::No) return;
  for (const fs::path& directory : {folder_, folder_.parent_path()})
    if (const int error = sync_directory(directory.native()); error != 0)
      fail("sync directory", directory, error);
}

void UnfinishedRun::go_on(std::string_view text, std::span<const RunTrait> traits) {
  std::optional<RunRecord> record = read_record(text);
  if (!record)
    refuse(fmt::format("\"{}\" is not the record of an unfinished run", record_path_.native()), folder_);
  refuse_another_run(*record, traits, folder_);
  const auto end = static_cast<off_t>(record->sound_bytes);
  if (::ftruncate(record_.get(), end) != 0 || ::lseek(record_.get(), end, SEEK_SET) < 0)
    fail("write to file", record_path_, errno);
  struct stat status {};
  if (::mkdir(files_.c_str(), kAllForAll) != 0 && errno != EEXIST) fail("create directory", files_, errno);
  if (::lstat(files_.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
    refuse(fmt::format("\"{}\" is not a directory", files_.native()), folder_);
  finished_ = std::move(record->files);
}

void UnfinishedRun::append(std::string_view text) {
  if (const int error = write_all(record_.get(), text, stop_); error != 0)
    fail("write to file", record_path_, error);
  if (sync_ == Sync::No) return;
  if (const int error = sync_file(record_.get()); error != 0) fail("sync file", record_path_, error);
}

std::optional<EarlierFile> UnfinishedRun::find(std::string_view name) const {
  const auto found = finished_.find(name);
  if (found == finished_.end()) return std::nullopt;
  const fs::path path = files_ / name;
  return EarlierFile{path.native(), found->second.byte_count, has_bytes(path, found->second)};
}

// What cannot be read is made anew.
bool UnfinishedRun::has_bytes(const fs::path& path, const FinishedFile& file) const {
  const FileDescriptor opened = open_descriptor(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  struct stat status {};
  if (!opened.is_open() || ::fstat(opened.get(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::uint64_t>(status.st_size) != file.byte_count) return false;
  core::Digest digest;
  std::vector<char> buffer(kReadBytes);
  for (;;) {
    const std::optional<std::string_view> piece = read_piece(opened.get(), buffer);
    if (!piece) return false;
    if (stop_ != nullptr && stop_->load() != 0) fail("read file", path, EINTR);
    if (piece->empty()) break;
    digest.update(*piece);
  }
  if (digest.hex() != file.digest) return false;
  // The run that finished it may not have waited for that.
  return sync_ == Sync::No || sync_file(opened.get()) == 0;
}

void UnfinishedRun::begin_file(std::string_view name) {
  path_ = files_ / name;
  ::unlink(path_.c_str());
  if (const auto earlier = finished_.find(name); earlier != finished_.end()) finished_.erase(earlier);
  registration_.emplace(path_.native());
  name_ = name;
  digest_.reset();
  byte_count_ = 0;
}

void UnfinishedRun::count(std::string_view bytes) {
  digest_.update(bytes);
  byte_count_ += bytes.size();
}

void UnfinishedRun::finish_file() {
  const FinishedFile file{digest_.hex(), byte_count_};
  append(record_line(name_, file));
  finished_.insert_or_assign(std::exchange(name_, {}), file);
  registration_.reset();
}

UnfinishedRun::~UnfinishedRun() {
  if (is_removed_) return;  // another run may have begun in its place
  if (!name_.empty()) ::unlink(path_.c_str());
  if (finished_.empty()) remove();
}

void UnfinishedRun::remove() noexcept {
  is_removed_ = true;
  remove_directory(files_.c_str());
  ::unlink(record_path_.c_str());
  ::rmdir(folder_.c_str());
}

}  // namespace datagen::writers
