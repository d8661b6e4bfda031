// The temporary files that exist now, kept where a signal handler can read them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace datagen::writers {

/// While it lives, remove_temporary_files() removes the path. Any thread. A path that finds no room (more
/// than 64 at once, or longer than PATH_MAX) is not registered: a killed run then leaves that file behind.
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
