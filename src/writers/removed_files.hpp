// The space of removed files: the kernel frees it as the last descriptor is closed, a tenth of a second or
// more for each gigabyte that is in memory, and not before the disk has taken what is on its way there. Who
// has stopped a run does not wait for that.
#pragma once

namespace datagen::writers {

/// Where files without a name are open and large, starts a process that holds them until this one has ended,
/// and then ends as well. For a process about to end; without effect where none can be started.
/// Async-signal-safe, any thread.
void leave_removed_files_behind() noexcept;

}  // namespace datagen::writers
