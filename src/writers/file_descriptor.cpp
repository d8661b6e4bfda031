#include "writers/file_descriptor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace datagen::writers {

namespace {

/// Standard output may be a pipe that its other end has made non-blocking.
void wait_until_writable(int descriptor) noexcept {
  pollfd request{.fd = descriptor, .events = POLLOUT, .revents = 0};
  constexpr int kForever = -1;
  static_cast<void>(::poll(&request, 1, kForever));  // a failure shows again in the write that follows
}

}  // namespace

// Not repeated on EINTR: Linux has released the descriptor by then.
int FileDescriptor::close() noexcept {
  const int descriptor = std::exchange(descriptor_, kNone);
  return descriptor == kNone || ::close(descriptor) == 0 ? 0 : errno;
}

FileDescriptor open_descriptor(const char* path, int flags, unsigned mode,
                               const std::atomic<int>* stop) noexcept {
  for (;;) {
    FileDescriptor file(::open(path, flags | O_CLOEXEC, mode));
    if (file.is_open() || errno != EINTR || (stop != nullptr && stop->load() != 0)) return file;
  }
}

int write_all(int descriptor, std::string_view bytes, const std::atomic<int>* stop) noexcept {
  const auto is_stopped = [stop] { return stop != nullptr && stop->load() != 0; };
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
      // A signal ends a write that has begun with a short count, not with EINTR.
      if (!bytes.empty() && is_stopped()) return EINTR;
    } else if (written == 0) {
      return EIO;  // POSIX leaves it open what this means; going on could go on forever
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      wait_until_writable(descriptor);
      if (is_stopped()) return EINTR;
    } else if (errno != EINTR || is_stopped()) {
      return errno;
    }
  }
  return 0;
}

void EarlyWriteback::add(int descriptor, std::size_t bytes) noexcept {
  end_ += bytes;
  if (end_ - begin_ < kPieceBytes) return;
  static_cast<void>(::sync_file_range(descriptor, static_cast<off64_t>(begin_),
                                      static_cast<off64_t>(end_ - begin_), SYNC_FILE_RANGE_WRITE));
  begin_ = end_;
}

int sync_file(int descriptor) noexcept {
  while (::fsync(descriptor) != 0) {
    // Some file systems cannot sync a directory (PostgreSQL's fsync_fname_ext() passes over the same).
    if (errno == EINVAL || errno == ENOTSUP || errno == EBADF) return 0;
    if (errno != EINTR) return errno;
  }
  return 0;
}

int sync_directory(const std::string& path) noexcept {
  const FileDescriptor directory = open_descriptor(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY);
  if (!directory.is_open()) return errno == EACCES ? 0 : errno;
  return sync_file(directory.get());
}

void widen_pipe(int descriptor) noexcept {
  constexpr int kWide = 1 << 20;
  const int size = ::fcntl(descriptor, F_GETPIPE_SZ);
  // Users over their share of pipe memory are refused: the pipe works as it is.
  if (size > 0 && size < kWide) static_cast<void>(::fcntl(descriptor, F_SETPIPE_SZ, kWide));
}

std::string system_reason(int error) {
  return std::generic_category().message(error);
}

}  // namespace datagen::writers
