// The temporary files and directories that exist now, kept where a signal handler can read them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>

namespace datagen::writers {

/// `.NAME.tmp-XXXXXX` beside the target: hidden, on the same file system, and told apart from other runs'.
[[nodiscard]] std::filesystem::path temporary_name(const std::filesystem::path& target);

enum class RemovedFiles : bool {
  Closed,
  Held,  ///< open until the process ends: for leave_removed_files_behind()
};

/// Removes a directory with the files in it, as far as it can. Async-signal-safe; allocates nothing.
void remove_directory(const char* path, RemovedFiles files = RemovedFiles::Closed) noexcept;

/// While it lives, remove_temporary_files() removes the path: a file, or a directory with the files in it.
/// Any thread. A path that finds no room (more than 64 at once, or longer than PATH_MAX) is not registered: a
/// killed run then leaves it behind.
class TemporaryPath {
 public:
  explicit TemporaryPath(std::string_view path) noexcept;
  ~TemporaryPath();
  TemporaryPath(const TemporaryPath&) = delete;
  TemporaryPath& operator=(const TemporaryPath&) = delete;

 private:
  std::optional<std::size_t> slot_;
};

}  // namespace datagen::writers
