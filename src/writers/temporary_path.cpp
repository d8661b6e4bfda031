#include "writers/temporary_path.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <random>
#include <string>

#include "writers/removed_files.hpp"
#include "writers/sink.hpp"

namespace datagen::writers {

namespace {

enum class SlotState : int {
  Free,
  Filling,   ///< its owner writes the path
  Live,      ///< the path may be read
  Removing,  ///< a signal handler reads the path: the owner must not give the slot away
};

struct Slot {
  std::atomic<SlotState> state{SlotState::Free};
  std::array<char, PATH_MAX> path;  ///< with a terminating NUL
};

// A handler may run at any instruction: the table is static and a state changes in one step, never under a
// lock.
static_assert(std::atomic<SlotState>::is_always_lock_free);
constexpr std::size_t kSlotCount = 64;
std::array<Slot, kSlotCount> slots;

std::optional<std::size_t> claim_slot() noexcept {
  for (std::size_t i = 0; i < kSlotCount; ++i) {
    SlotState expected = SlotState::Free;
    if (slots[i].state.compare_exchange_strong(expected, SlotState::Filling)) return i;
  }
  return std::nullopt;
}

constexpr int kNotOpen = -1;

// NFS gives an open file another name when it is unlinked, which goes when it is closed.
bool has_name(int file) noexcept {
  struct stat status {};
  return ::fstat(file, &status) != 0 || status.st_nlink != 0;
}

// Returns how many. getdents64() and not readdir(), which a signal handler may not call.
int unlink_files(int directory, RemovedFiles files) noexcept {
  alignas(dirent64) std::array<char, 4096> entries;
  int unlinked = 0;
  for (ssize_t size = 0; (size = ::getdents64(directory, entries.data(), entries.size())) > 0;) {
    for (ssize_t at = 0; at < size;) {
      const auto* const entry = reinterpret_cast<const dirent64*>(entries.data() + at);
      const bool is_held = files == RemovedFiles::Held && entry->d_type == DT_REG;
      const int file =
          is_held ? ::openat(directory, entry->d_name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) : kNotOpen;
      if (::unlinkat(directory, entry->d_name, 0) == 0) ++unlinked;  // not "." and ".."
      if (file != kNotOpen && has_name(file)) ::close(file);
      at += entry->d_reclen;
    }
  }
  return unlinked;
}

}  // namespace

std::filesystem::path temporary_name(const std::filesystem::path& target) {
  constexpr std::size_t kKeptBytes = 200;  // with what is added, below NAME_MAX (255)
  constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::string name = ".";
  name += std::string_view(target.filename().native()).substr(0, kKeptBytes);
  name += ".tmp-";
  std::random_device random;
  for (int i = 0; i < 6; ++i) name += kAlphabet[random() % kAlphabet.size()];
  return target.parent_path() / name;
}

TemporaryPath::TemporaryPath(std::string_view path) noexcept {
  if (path.size() >= PATH_MAX) return;
  slot_ = claim_slot();
  if (!slot_) return;
  Slot& slot = slots[*slot_];
  std::memcpy(slot.path.data(), path.data(), path.size());
  slot.path[path.size()] = '\0';
  slot.state.store(SlotState::Live);
}

TemporaryPath::~TemporaryPath() {
  if (!slot_) return;
  SlotState expected = SlotState::Live;  // left alone while a handler reads it, which then frees it
  slots[*slot_].state.compare_exchange_strong(expected, SlotState::Free);
}

// An empty one needs no look into it.
void remove_directory(const char* path, RemovedFiles files) noexcept {
  if (::rmdir(path) == 0 || errno != ENOTEMPTY) return;
  int directory = -1;
  do {
    directory = ::open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  } while (directory < 0 && errno == EINTR);
  if (directory < 0) return;
  // Some file systems pass over entries while others are removed.
  while (unlink_files(directory, files) > 0 && ::rmdir(path) != 0 && errno == ENOTEMPTY)
    ::lseek(directory, 0, SEEK_SET);
  ::close(directory);
}

void remove_temporary_files() noexcept {
  const int saved_errno = errno;  // a handler must not change it under the code it interrupts
  for (Slot& slot : slots) {
    SlotState expected = SlotState::Live;
    if (!slot.state.compare_exchange_strong(expected, SlotState::Removing)) continue;
    if (::unlink(slot.path.data()) != 0 && errno == EISDIR)
      remove_directory(slot.path.data(), RemovedFiles::Held);
    slot.state.store(SlotState::Free);
  }
  leave_removed_files_behind();
  errno = saved_errno;
}

}  // namespace datagen::writers
