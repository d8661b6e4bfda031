#include "writers/removed_files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <ctime>

#include "writers/file_descriptor.hpp"

namespace datagen::writers {

namespace {

// Outputs are opened early: theirs are among the first ones.
constexpr int kDescriptors = 256;
// Of less, nothing is on its way to the disk, and it is freed at once. Who closes more may wait for the disk.
constexpr std::int64_t kLargeBytes = EarlyWriteback::kPieceBytes;

/// Bytes of the regular file without a name that the descriptor has open; -1 where it has no such file.
std::int64_t removed_bytes(int descriptor) noexcept {
  constexpr std::int64_t kBlock = 512;  // of st_blocks, stat(2)
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_nlink != 0) return -1;
  return status.st_blocks * kBlock;
}

std::int64_t removed_bytes() noexcept {
  std::int64_t sum = 0;
  for (int descriptor = 0; descriptor < kDescriptors; ++descriptor) {
    const std::int64_t bytes = removed_bytes(descriptor);
    if (bytes > 0) sum += bytes;
  }
  return sum;
}

// Pipes and terminals would stay open for their readers, and signals of the terminal's would come.
void keep_only_removed_files() noexcept {
  ::setsid();
  for (int descriptor = 0; descriptor < kDescriptors; ++descriptor) {
    if (removed_bytes(descriptor) < 0) ::close(descriptor);
  }
  ::close_range(kDescriptors, ~0U, 0);
}

// Whoever closes a file last waits for it. Not longer than 10 s, which no end takes.
void wait_for_the_end_of(pid_t parent) noexcept {
  constexpr timespec kPause = {.tv_sec = 0, .tv_nsec = 5'000'000};
  constexpr int kMostPauses = 2000;
  for (int pauses = 0; ::getppid() == parent && pauses < kMostPauses; ++pauses) ::nanosleep(&kPause, nullptr);
}

}  // namespace

// No signal reaches the child, whose handlers are those of its parent. _Fork() and not fork(), which may wait
// for locks that other threads hold.
void leave_removed_files_behind() noexcept {
  const int saved_errno = errno;
  if (removed_bytes() >= kLargeBytes) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t parent = ::getpid();
    if (::_Fork() == 0) {
      keep_only_removed_files();
      wait_for_the_end_of(parent);
      ::_exit(0);
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }
  errno = saved_errno;
}

}  // namespace datagen::writers
