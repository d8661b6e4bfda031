// A file without a name in the folder of temporary files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace datagen::generators::sources {

/// Open for reading and writing; it goes with its descriptor. Throws core::Error: `cannot make a temporary
/// file for WHAT ...`.
[[nodiscard]] int open_temporary(std::string_view what);

/// Appends the bytes. Throws core::Error.
void write_temporary(int descriptor, std::string_view bytes, std::string_view what);

/// Made with its first byte. One thread at a time.
class TemporaryFile {
 public:
  /// `what` it is for, as messages call it.
  explicit TemporaryFile(std::string what) : what_(std::move(what)) {}
  ~TemporaryFile();
  TemporaryFile(TemporaryFile&& other) noexcept;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;

  /// Throws core::Error.
  void append(std::string_view bytes);
  /// `size` bytes that were appended. Throws core::Error.
  void read(std::uint64_t offset, char* into, std::size_t size) const;

 private:
  std::string what_;
  int descriptor_ = -1;
};

}  // namespace datagen::generators::sources
