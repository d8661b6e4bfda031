#include "writers/temporary_path.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>

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

}  // namespace

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

void remove_temporary_files() noexcept {
  const int saved_errno = errno;  // a handler must not change it under the code it interrupts
  for (Slot& slot : slots) {
    SlotState expected = SlotState::Live;
    if (!slot.state.compare_exchange_strong(expected, SlotState::Removing)) continue;
    static_cast<void>(::unlink(slot.path.data()));
    slot.state.store(SlotState::Free);
  }
  errno = saved_errno;
}

}  // namespace datagen::writers
