// Which call of the program fails, and how: one call of one kind in a run, named by environment variables.
//
//   FAULT_CALL    the kind: "write", "close", "malloc", ...; absent: nothing fails
//   FAULT_AT      the position of the call among those of its kind, from 1
//   FAULT_HOW     an errno; "short": the call does a part of its work; "kill": the program is killed before
//   it FAULT_STICKY  not empty: every later call of the kind fails too FAULT_LOG     a file for what was
//   called: lines of kind, tab, what it was called for, at the end of a run
#pragma once

#include <cstddef>

namespace faults {

/// Calls of these kinds are counted.
enum class Call : int {
  Open,
  Write,
  Read,
  Close,
  Sync,
  Rename,
  MakeDirectory,
  Remove,
  Truncate,
  OpenStream,
  ReadStream,
  WriteStream,
  StartThread,
  Allocate,
  Count,
};

inline constexpr int kShort = -1;  ///< instead of an errno: does a part of its work

/// Counts the call. 0: it goes on as always; else an errno or kShort. `subject` is for the log, may be null.
/// Any thread; allocates nothing.
[[nodiscard]] int fault_of(Call call, const char* subject) noexcept;

/// The same, and sets errno. Whether the call fails; kShort is no failure.
[[nodiscard]] bool fails(Call call, const char* subject) noexcept;

/// The path of a descriptor, as it was opened; for the log.
void remember_path(int descriptor, const char* path) noexcept;
[[nodiscard]] const char* path_of(int descriptor) noexcept;

}  // namespace faults
