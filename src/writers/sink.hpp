// Where bytes go: a file that is whole or absent, standard output, or nothing.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace datagen::writers {

/// A file that an earlier run of the same output has finished.
struct EarlierFile {
  std::string path;
  std::uint64_t byte_count;
  bool is_whole;  ///< it has the bytes that it was finished with, no more and no others
};

/// Takes the output in order. Called from one thread. Failures throw core::Error with ExitCode::OutputFailed,
/// a message that names the target and the system's reason: `could not write to file "x.sql": No space left
/// on device`.
class Sink {
 public:
  virtual ~Sink() = default;
  /// Writes all of the bytes; they have left the process when it returns.
  virtual void write(std::string_view bytes) = 0;
  /// What follows belongs to the file of this name: sinks of one stream pass over it.
  virtual void begin_file(std::string_view /*name*/, bool /*is_executable*/) {}
  /// What an earlier run has left of the file of this name. A whole one is kept: begin_file() is not called
  /// for it. Called before that of any file behind it.
  [[nodiscard]] virtual std::optional<EarlierFile> find_file(std::string_view /*name*/) {
    return std::nullopt;
  }
  /// Makes the output final; the only promise that it is whole. Not called after a failure: the destructor
  /// then leaves nothing under the final name.
  virtual void close() = 0;
};

/// Whether close() waits until files and their names are on disk, where a crash of the machine cannot take
/// them back.
enum class Sync : bool { No, Yes };

/// How files come to their names.
struct FileOptions {
  bool overwrite = false;
  Sync sync = Sync::Yes;
  /// A write that waits is given up when a signal comes in and this is no longer 0.
  const std::atomic<int>* stop = nullptr;
};

/// Writes to a temporary name beside `path` and renames in close(). A path that names something other than a
/// regular file (a pipe, /dev/null) is written directly. An existing regular file is an error unless
/// `overwrite`, before anything is created.
[[nodiscard]] std::unique_ptr<Sink> open_file(const std::string& path, const FileOptions& options);
/// Standard output; never closed, flushed by every write. Once its reader has gone, core::Error with
/// kReaderGone.
[[nodiscard]] std::unique_ptr<Sink> open_stdout(const std::atomic<int>* stop = nullptr);
/// Counts bytes and drops them: benches and tests.
class NullSink final : public Sink {
 public:
  void write(std::string_view bytes) override { byte_count_ += bytes.size(); }
  void close() override {}
  [[nodiscard]] std::uint64_t byte_count() const noexcept { return byte_count_; }

 private:
  std::uint64_t byte_count_ = 0;
};

/// Removes the temporary files and directories of all open sinks. Async-signal-safe: for the handler of a
/// second signal.
void remove_temporary_files() noexcept;

}  // namespace datagen::writers
