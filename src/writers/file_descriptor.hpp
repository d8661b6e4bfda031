// A file descriptor with an owner, and write(2) as it should have been: all of the bytes or a reason.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace datagen::writers {

/// Closes what it owns. Movable.
class FileDescriptor {
 public:
  explicit FileDescriptor(int descriptor = kNone) noexcept : descriptor_(descriptor) {}
  FileDescriptor(FileDescriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, kNone)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~FileDescriptor() { static_cast<void>(close()); }

  [[nodiscard]] bool is_open() const noexcept { return descriptor_ != kNone; }
  [[nodiscard]] int get() const noexcept { return descriptor_; }
  /// 0 or an errno: what a file system may only say now (NFS, quotas). Closed in any case.
  [[nodiscard]] int close() noexcept;

 private:
  static constexpr int kNone = -1;
  int descriptor_;
};

/// open(2), which waits at a named pipe for its reader: again when a signal came in, unless `stop` is no
/// longer 0. Not open after a failure; errno says why.
[[nodiscard]] FileDescriptor open_descriptor(const char* path, int flags, unsigned mode = 0,
                                             const std::atomic<int>* stop = nullptr) noexcept;

/// Writes all of the bytes, in as many calls as it takes; waits where the descriptor does not block. 0 or an
/// errno: EINTR only when a signal came in and `stop` is no longer 0.
[[nodiscard]] int write_all(int descriptor, std::string_view bytes,
                            const std::atomic<int>* stop = nullptr) noexcept;

/// Bytes of a file that are written but not yet on their way to the disk, which works while more are made:
/// without it the system waits until a tenth of the memory is full (sync_file_range(2)). Not thread-safe.
class EarlyWriteback {
 public:
  /// Larger pieces leave the disk waiting for them, smaller ones ask it too often.
  static constexpr std::uint64_t kPieceBytes = 16ULL << 20U;

  /// So many more bytes were written. What goes wrong on the way is told by sync_file().
  void add(int descriptor, std::size_t bytes) noexcept;

 private:
  std::uint64_t begin_ = 0;  ///< in the file
  std::uint64_t end_ = 0;
};

/// Waits until the bytes of a file are on disk. 0 or an errno; 0 for what cannot be synced, such as a pipe.
[[nodiscard]] int sync_file(int descriptor) noexcept;
/// The same for the names in a directory. 0 for one that may not be read: its names cannot be synced.
[[nodiscard]] int sync_directory(const std::string& path) noexcept;

/// Asks for a pipe of 1 MiB, the most an unprivileged process may have (pipe(7)), where the descriptor is a
/// smaller one: writer and reader then take turns sixteen times less often. What is not a pipe stays as it
/// is.
void widen_pipe(int descriptor) noexcept;

/// The system's words for an errno: "No space left on device".
[[nodiscard]] std::string system_reason(int error);

}  // namespace datagen::writers
